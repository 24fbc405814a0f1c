import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT: what was done before a flood or a fire is accepted and settled.
@Suite struct ForceMajeureTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    private static let explained = "\(PaperKind.explanation.label) (Khi bất khả kháng: của đơn vị thực hiện)"

    private static func struck(_ papers: FieldTree..., source: String = "national") -> [String: FieldTree] {
        [
            "forceMajeure": .flag(true), "lines": DossierWorld.money(100_000_000, source: source),
            "papers": .list(papers),
        ]
    }

    private static func paper(_ kind: PaperKind) -> FieldTree {
        .group(["kind": .text(kind.rawValue), "number": .text("1"), "day": .text("2026-11-20")])
    }

    @Test func `national money is not accepted so without the explanation`() async throws {
        let dossier = try await national()

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.accept, dossier, Self.struck(), by: world.department)
        }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.message == "Chưa thấy giấy tờ của bước nghiệm thu: \(Self.explained).")
        #expect(
            refusal?.details.map(\.citation) == ["Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT ngày 27/12/2013"]
        )
    }

    @Test func `what was done is accepted, and a machine that was not bought is named`() async throws {
        let dossier = try await national()

        let view = try await world.act(
            .accept,
            dossier,
            Self.struck(Self.paper(.explanation)),
            by: world.department
        )

        let record = try #require(view.history.first)
        let machine = record.checks.first { $0.rule == .machineDifference }
        #expect(view.dossier.state == .accepted)
        #expect(view.money.sum(.accepted) == Dong(100_000_000))
        #expect(record.isForceMajeure)
        #expect(record.checks.first { $0.rule == .papers }?.verdict == .holds)
        #expect(
            machine
                == CheckResult(
                    .machineDifference,
                    line: 1,
                    .undecided,
                    "Chưa mua “Máy sấy chè băng tải” vì lý do bất khả kháng; giá trị nghiệm thu không được tính máy này.",
                    remedy: "Đối chiếu với biên bản xác nhận khối lượng đã thực hiện.",
                    basis: LegalBasis("Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT", .fullText)
                )
        )
    }

    @Test func `its settlement asks for the papers of the clause, and for no others`() async throws {
        let dossier = try await national()
        try await world.act(.accept, dossier, Self.struck(Self.paper(.explanation)), by: world.department)

        let missing = try await papers(.settle, dossier, [:], by: world.agency)
        let whole = try await papers(
            .settle,
            dossier,
            ["papers": .list([Self.paper(.acceptanceRecord), Self.paper(.voucher)])],
            by: world.agency
        )

        #expect(missing?.verdict == .doesNotHold)
        #expect(
            missing?.sentence
                == "Chưa thấy giấy tờ của bước quyết toán: \(PaperKind.acceptanceRecord.label) "
                + "(Khi bất khả kháng: xác nhận khối lượng đã thực hiện); \(PaperKind.voucher.label) hoặc "
                + "\(PaperKind.voucherList.label) (Khi bất khả kháng: cho khối lượng đã thực hiện)."
        )
        #expect(whole?.verdict == .holds)
        #expect(whole?.sentence == "Đủ giấy tờ bắt buộc của bước quyết toán.")
    }

    /// The word cannot be said at the settlement to be rid of the usual papers.
    @Test func `what was accepted as finished is settled with the usual papers`() async throws {
        let dossier = try await national()
        try await world.act(.accept, dossier, DossierWorld.acceptance, by: world.department)

        let check = try await papers(.settle, dossier, ["forceMajeure": .flag(true)], by: world.agency)

        #expect(check?.sentence.contains(PaperKind.summaryReport.label) == true)
        #expect(check?.sentence.contains("bất khả kháng") == false)
        #expect(!FieldShape.act(.settle).fields.contains { $0.name == "forceMajeure" })
    }

    @Test(arguments: [FieldTree.empty, .list([.group(["line": .number(1)])])])
    func `the contract's amounts are not taken over`(lines: FieldTree) async throws {
        let dossier = try await national()
        let fields = Self.struck(Self.paper(.explanation)).merging(["lines": lines]) { $1 }

        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.accept, dossier, fields, by: world.department)
        }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.field == "lines")
    }

    @Test func `local money is told what the circular asks for, and not refused`() async throws {
        let dossier = try await world.local(upTo: .underWay)

        let view = try await world.act(.accept, dossier, Self.struck(source: "province"), by: world.department)

        let check = view.history.first?.checks.first { $0.rule == .papers }
        #expect(view.dossier.state == .accepted)
        #expect(check?.verdict == .undecided)
        #expect(check?.sentence.contains(Self.explained) == true)
    }

    /// A list of its own that says nothing of unfinished work goes on asking for all that it names.
    @Test func `a province's own list stays as it is`() async throws {
        try await ownList(.liquidation)
        let dossier = try await world.local(upTo: .underWay)
        try await world.act(
            .accept,
            dossier,
            Self.struck(Self.paper(.explanation), source: "province"),
            by: world.department
        )

        let check = try await papers(.settle, dossier, [:], by: world.department)

        #expect(check?.sentence == "Chưa thấy giấy tờ của bước quyết toán: \(PaperKind.liquidation.label).")
    }

    @Test func `the minutes conclude so, and programs may leave the field out`() async throws {
        let dossier = try await national()
        try await world.act(.accept, dossier, Self.struck(Self.paper(.explanation)), by: world.department)
        let officer = world.department
        let paper = try await world.database.read { tx in
            let view = try DossierView.load(.dossier(dossier.id), by: officer, in: tx)
            return try PaperDossier.load(view, try Territories.load(tx), in: tx)
        }
        let minutes = paper.placeAcceptance(try #require(paper.lines.first))
        let shape = FieldShape.act(.accept)

        #expect(
            minutes.conclusion
                == "Không hoàn thành hợp đồng vì lý do bất khả kháng; nghiệm thu theo khối lượng công việc đã thực hiện "
                + "(Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT)."
        )
        #expect(shape.fields.first { $0.name == "forceMajeure" }?.kind == .flag)
        #expect(shape.fields.filter(\.isRequired) == [])
    }

    private func papers(
        _ act: ProjectAct,
        _ dossier: Dossier,
        _ fields: [String: FieldTree],
        by officer: Officer
    ) async throws -> CheckResult? {
        try await world.dossiers.check(act, on: .dossier(dossier.id), .group(fields), by: officer, at: world.now)
            .first { $0.rule == .papers }
    }

    private func ownList(_ kind: PaperKind) async throws {
        let rules = Rules(world.database)
        let pack = try await rules.copyLocalDefault(at: world.now)
        let row = FieldTree.group([
            "stage": .text("settlement"), "papers": .list([.group(["kind": .text(kind.rawValue)])]),
            "need": .text("required"), "citation": .text("Điều 7 Quyết định 1/QĐ-UBND"), "evidence": .text("V1"),
        ])
        try await rules.addPaper(row, toPack: pack, by: .localOperator, at: world.now)
    }

    private func national() async throws -> Dossier {
        let dossier = try await world.draft(DossierWorld.machinery(level: "national", source: "national"))
        let steps: [(act: ProjectAct, fields: [String: FieldTree], officer: Officer)] = [
            (.submit, [:], world.centre), (.appraise, [:], world.department), (.register, [:], world.department),
            (.appraiseAtMinistry, [:], world.agency), (.approve, [:], world.agency),
            (.contract, ["document": .group(["number": .text("05/HĐ-KC")])], world.agency),
            (
                .report, ["year": .number(2026), "month": .number(11), "done": .text("Đã đặt cọc")],
                world.centre
            ),
        ]
        var reached = dossier
        for step in steps { reached = try await world.act(step.act, dossier, step.fields, by: step.officer).dossier }
        return reached
    }
}
