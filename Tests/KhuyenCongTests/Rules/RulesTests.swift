import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct RulesTests {
    private let database: Database
    private let rules: Rules

    init() async throws {
        database = try await TestDatabase.prepared()
        rules = Rules(database)
    }

    /// A merged province lets its former provinces' rules run on until its own regulation is in force.
    @Test func `two packs run in one merged province, and a national project follows neither`() async throws {
        try await copy("PY", PlaceKey(.of2024, "54"), from: "2020-01-01")
        try await copy("ĐL-cũ", PlaceKey(.of2024, "66"), from: "2020-01-01")
        try await copy("ĐL", PlaceKey(.of2025, "66"), from: "2027-01-01")

        #expect(try await code(.local, on: "2026-12-31", former: "54", present: "66") == "PY")
        #expect(try await code(.local, on: "2026-12-31", former: "66", present: "66") == "ĐL-cũ")
        #expect(try await code(.local, on: "2026-12-31", present: "66") == "TT36-DP")
        #expect(try await code(.local, on: "2027-01-01", former: "54", present: "66") == "ĐL")
        #expect(try await code(.national, on: "2027-01-01", former: "54", present: "66") == "TT36")
        #expect(try await code(.national, on: "2014-02-09") == nil)
    }

    @Test func `two packs of one province may not hold on the same day`() async throws {
        try await copy("A", PlaceKey(.of2024, "54"), from: "2020-01-01")

        let refusal = await #expect(throws: Refusal.self) {
            try await copy("B", PlaceKey(.of2024, "54"), from: "2021-01-01")
        }
        let national = await #expect(throws: Refusal.self) {
            try await copy("C", PlaceKey(.of2024, "54"), from: "2021-01-01", of: "TT36")
        }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.message.contains("Quy tắc A") == true)
        #expect(national?.field == "place")
        #expect(try await rules.packs(for: TerritoriesWorld.department).map(\.code) == ["TT36", "TT36-DP", "A"])
    }

    @Test func `the check finds two packs that a hand in the database made overlap`() async throws {
        let before = try await Consistency(database).differences()
        try await database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO rule_pack (code, name, level, valid_from, citation, evidence, entered_at)
                VALUES ('X', 'Quy tắc X', 'local', '2020-01-01', 'Thử', 'M', 1)
                """
            )
        }

        let differences = try await Consistency(database).differences()

        #expect(before == [])
        #expect(
            differences == [
                "Hai bộ quy tắc trùng thời gian hiệu lực: Quy tắc mặc định cho khuyến công địa phương; Quy tắc X."
            ]
        )
    }

    @Test func `a copy has the rules of its source, and an edit is a new version there only`() async throws {
        let id = try await copy("NA", PlaceKey(.of2025, "40"), from: "2026-01-01")
        let source = try await pack("TT36-DP")
        let own = try await rules.pack(id, for: TerritoriesWorld.department)
        let old = try #require(own.rule(.firstAdvanceInvestment))

        let revised = try await rules.revise(
            old.id,
            RuleDraft(value: "5000", basis: LegalBasis("Quy chế của tỉnh", .fullText)),
            by: TerritoriesWorld.officer(.administrator, .province("40")),
            at: later
        )

        let after = try await rules.pack(id, for: TerritoriesWorld.department)
        #expect(own.rules.map(RuleDraft.init) == source.rules.map(RuleDraft.init))
        #expect(
            after.number(.firstAdvanceInvestment)
                == Ruled(
                    value: 5000,
                    use: RuleUse(
                        packID: id,
                        ruleID: revised,
                        version: 2,
                        key: .firstAdvanceInvestment,
                        value: "5000",
                        citation: "Quy chế của tỉnh",
                        evidence: .fullText
                    )
                )
        )
        #expect(try await pack("TT36-DP").rules == source.rules)
        let history = try await rules.history(of: after, for: TerritoriesWorld.department)
        #expect(history.rules.map(\.id) == [old.id])
        #expect(history.rules.map(\.supersededAt) == [later])
        #expect(try await TerritoriesWorld.acts(in: database) == ["rulePack.copy", "rule.revise"])
    }

    @Test func `a pack that is ended keeps its rules and their versions, and the old rows stay`() async throws {
        let old = try await pack("TT36")
        let number = try #require(old.rule(.settlementDays))
        try await rules.revise(
            number.id,
            RuleDraft(value: "20", basis: number.basis),
            by: TerritoriesWorld.administrator,
            at: TerritoriesWorld.now
        )
        let edited = try await pack("TT36")
        var draft = PackDraft(edited)
        draft.validUntil = Day.firstOfYear(2027)

        let id = try await rules.revisePack(edited.id, draft, by: TerritoriesWorld.administrator, at: later)

        let revised = try await rules.pack(id, for: TerritoriesWorld.department)
        let superseded = try await rules.pack(edited.id, for: TerritoriesWorld.department)
        #expect(revised.validity.until == Day.firstOfYear(2027))
        #expect(revised.rules.map(\.version) == edited.rules.map(\.version))
        #expect(revised.rules.map(RuleDraft.init) == edited.rules.map(RuleDraft.init))
        #expect(superseded.rules.map(\.id) == edited.rules.map(\.id))
        #expect(superseded.supersededAt == later)
    }

    @Test func `an administrator of a province writes that province's rules only`() async throws {
        let local = TerritoriesWorld.officer(.administrator, .province("66"))
        let own = try await copy("PY", PlaceKey(.of2024, "54"), from: "2020-01-01", by: local)
        let foreign = try await copy("NA", PlaceKey(.of2025, "40"), from: "2026-01-01")
        let before = try await acts()

        await #expect(throws: Refusal.missing) {
            try await copy("NA2", PlaceKey(.of2024, "40"), from: "2020-01-01", by: local)
        }
        await #expect(throws: Refusal.missing) { try await revise(inPack: foreign, by: local) }
        await #expect(throws: Refusal.forbidden) { try await revise(inPack: pack("TT36").id, by: local) }
        await #expect(throws: Refusal.forbidden) { try await revise(inPack: own, by: TerritoriesWorld.department) }

        #expect(try await acts() == before)
    }

    private let later = TerritoriesWorld.now.adding(seconds: 3600)

    private func acts() async throws -> [String] {
        try await TerritoriesWorld.acts(in: database)
    }

    private func revise(inPack id: Int64, by officer: Officer) async throws {
        let rule = try #require(try await rules.pack(id, for: TerritoriesWorld.administrator).rules.first)
        try await rules.revise(rule.id, RuleDraft(rule), by: officer, at: later)
    }

    private func pack(_ code: String) async throws -> RulePack {
        try #require(try await rules.packs(for: TerritoriesWorld.administrator).first { $0.code == code })
    }

    private func code(
        _ level: ProgrammeLevel,
        on day: String,
        former: String? = nil,
        present: String? = nil
    ) async throws -> String? {
        let day = try #require(Day(day))
        return try await database.read { transaction in
            try Rules.inForce(
                level: level,
                formerProvince: former,
                presentProvince: present,
                on: day,
                in: transaction
            )?.code
        }
    }

    @discardableResult
    private func copy(
        _ code: String,
        _ place: PlaceKey?,
        from day: String,
        of source: String = "TT36-DP",
        by officer: Officer = TerritoriesWorld.administrator
    ) async throws -> Int64 {
        let draft = PackDraft(
            code: code,
            name: "Quy tắc \(code)",
            place: place,
            validFrom: try #require(Day(day)),
            validUntil: nil,
            basis: LegalBasis("Quy chế của Ủy ban nhân dân tỉnh", .opening)
        )
        return try await rules.copyPack(pack(source).id, draft, by: officer, at: TerritoriesWorld.now)
    }
}
