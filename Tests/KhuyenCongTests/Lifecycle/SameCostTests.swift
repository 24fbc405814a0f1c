import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT: a cost takes one State support, in whatever file.
@Suite struct SameCostTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    /// A line of the support in triệu đồng, of a cost of 80.
    private func proposal(
        _ support: Int64,
        item: NormItem = .brand,
        name: String = "HTX Nước mắm Vạn Phần",
        year: Int64 = 2026,
        cost: String? = "Xây dựng nhãn hiệu",
        isNational: Bool = false
    ) -> FieldTree {
        let line = FieldTree.group([
            "kind": .text(item.kind.rawValue), "item": .text(item.rawValue), "place": .text("17329"),
            "trade": .text("a"), "beneficiary": .group(["name": .text(name)]), "eligibleCost": .number(80_000_000),
            "costItem": cost.map(FieldTree.text) ?? .empty,
            "amounts": .list([
                .group([
                    "source": .text(isNational ? "national" : "province"), "amount": .number(support * 1_000_000),
                ]),
                .group(["source": .text("counterpart"), "amount": .number((80 - support) * 1_000_000)]),
            ]),
        ])
        return DossierWorld.machinery(level: isNational ? "national" : "local").merging(
            .group([
                "title": .text(item.officialName), "year": .number(year), "lines": .list([line]), "machines": .list([]),
            ])
        )
    }

    /// What the submission finds of the norm, where it speaks of another file.
    @discardableResult
    private func submit(_ fields: FieldTree) async throws -> [CheckResult] {
        let dossier = try await world.draft(fields)
        let view = try await world.act(.submit, dossier, by: world.centre)
        return view.history.first?.checks.filter { $0.rule == .norm && $0.sentence.contains("hồ sơ HS") } ?? []
    }

    @Test func `local and national money for one brand are one sum`() async throws {
        try await submit(proposal(35))
        let refusal = await #expect(throws: Refusal.self) { try await submit(proposal(35, isNational: true)) }

        #expect(refusal?.message.hasPrefix("Tổng hỗ trợ 70 triệu (") == true)
        #expect(
            refusal?.message.hasSuffix("vượt mức tối đa 35 triệu là 35 triệu. Đã cộng hồ sơ HS1: 35 triệu.") == true
        )
        #expect(refusal?.details.first?.citation?.hasSuffix("; \(SameCost.basis.citation)") == true)
    }

    @Test func `a sum within the norm holds and names the other file`() async throws {
        let first = try await submit(proposal(20))
        let second = try await submit(proposal(15))

        #expect(first == [])
        #expect(second.map(\.verdict) == [.holds])
        #expect(second.first?.sentence.hasSuffix("trong mức tối đa 35 triệu. Đã cộng hồ sơ HS1: 20 triệu.") == true)
        #expect(second.first?.basis?.citation.hasSuffix("; \(SameCost.basis.citation)") == true)
        #expect(SameCost.basis.citation == "Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT")
    }

    @Test func `each line is held against the files of its own beneficiary`() async throws {
        try await submit(proposal(20))
        try await submit(proposal(10, name: "HTX Gốm Trù Sơn"))
        let lines = [proposal(15), proposal(25, name: "HTX Gốm Trù Sơn")].flatMap { told -> [FieldTree] in
            guard case .list(let lines) = told["lines"] else { return [] }
            return lines
        }
        let both = try await submit(proposal(15).merging(.group(["lines": .list(lines)])))

        #expect(both.map(\.line) == [1, 2])
        #expect(both.map(\.verdict) == [.holds, .holds])
        #expect(both.first?.sentence.hasSuffix("Đã cộng hồ sơ HS1: 20 triệu.") == true)
        #expect(both.last?.sentence.hasSuffix("Đã cộng hồ sơ HS2: 10 triệu.") == true)
    }

    /// An act's page answers as fast for an establishment with many files.
    @Test func `one other file and three cost the same statements`() async throws {
        try await submit(proposal(5))
        let one = try await statementsOfSubmission()
        _ = try await statementsOfSubmission()
        let three = try await statementsOfSubmission()

        #expect(three == one)
    }

    private func statementsOfSubmission() async throws -> Int {
        let dossier = try await world.draft(proposal(5))
        let before = world.database.statementCount
        _ = try await world.dossiers.perform(
            .submit,
            on: .dossier(dossier.id),
            .group(["version": .number(Int64(dossier.version))]),
            by: world.centre,
            at: world.now
        )
        return world.database.statementCount - before
    }

    /// Two brands of one cooperative are two costs; which is meant, a line without a cost item does not say.
    @Test func `a line without a cost item leaves it open`() async throws {
        try await submit(proposal(35))
        let second = try await submit(proposal(35, cost: nil))

        #expect(second.map(\.verdict) == [.undecided])
        #expect(second.first?.sentence.contains("đã có hồ sơ HS1: 35 triệu") == true)
    }

    @Test func `the file that was first is asked again when it is appraised`() async throws {
        let first = try await world.draft(proposal(20))
        try await world.act(.submit, first, by: world.centre)
        try await submit(proposal(15))
        let view = try await world.act(.appraise, first, by: world.department)

        #expect(view.history.first?.checks.contains { $0.sentence.hasSuffix("Đã cộng hồ sơ HS2: 15 triệu.") } == true)
    }

    @Test func `another year, establishment or item, and what was withdrawn, do not count`() async throws {
        let gone = try await world.draft(proposal(35))
        try await world.act(.submit, gone, by: world.centre)
        try await world.act(.withdraw, gone, ["reason": .text("Cơ sở rút")], by: world.centre)
        try await submit(proposal(35, year: 2025))
        try await submit(proposal(35, name: "HTX Gốm Trù Sơn"))
        try await submit(proposal(35, item: .consulting))
        _ = try await world.draft(proposal(35))

        #expect(try await submit(proposal(35)) == [])
    }

    @Test func `cost items that differ leave it open`() async throws {
        try await submit(proposal(35))
        let second = try await submit(proposal(35, cost: "Thiết kế bao bì"))

        #expect(
            second == [
                CheckResult(
                    .norm,
                    line: 1,
                    .undecided,
                    "Dòng 1: cùng đơn vị thụ hưởng, cùng nội dung, năm 2026 đã có hồ sơ HS1: 35 triệu; "
                        + "chưa kết luận được có phải một khoản chi.",
                    remedy: "Đối chiếu hai hồ sơ; một khoản chi chỉ nhận một nguồn hỗ trợ của Nhà nước.",
                    basis: LegalBasis("Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT", .fullText)
                )
            ]
        )
    }

    @Test func `a changed name with the same tax code is the same beneficiary`() async throws {
        func numbered(_ fields: FieldTree, _ name: String) -> FieldTree {
            fields.replacingLines {
                $0.merging(.group(["beneficiary": .group(["name": .text(name), "taxCode": .text("0100109106")])]))
            }
        }
        try await submit(numbered(proposal(35), "HTX Nước mắm Vạn Phần"))
        let refusal = await #expect(throws: Refusal.self) {
            try await submit(numbered(proposal(35), "Công ty Hải sản Diễn Châu"))
        }

        #expect(refusal?.message.contains("Đã cộng hồ sơ HS1: 35 triệu.") == true)
    }

    /// A merge must not make an establishment that was supported look new.
    @Test func `a name that was merged is the same beneficiary`() async throws {
        try await submit(proposal(35))
        let supported: Int64? = try await world.database.read { try $0.value("SELECT MAX(id) FROM beneficiary") }
        let kept = try await Beneficiaries(world.database).add(
            BeneficiaryDraft(name: "Công ty Nước mắm Diễn Châu", place: PlaceKey(.of2025, "17329")),
            by: .localOperator,
            at: world.now
        )
        try await Beneficiaries(world.database).merge(
            try #require(supported),
            into: kept,
            reason: "Một đơn vị",
            by: .localOperator,
            at: world.now
        )
        let refusal = await #expect(throws: Refusal.self) {
            try await submit(proposal(35, name: "Công ty Nước mắm Diễn Châu"))
        }

        #expect(refusal?.message.contains("Đã cộng hồ sơ HS1: 35 triệu.") == true)
    }

    @Test func `two courses are two costs, and one class in two files is left open`() async throws {
        try await submit(proposal(30, item: .vocationalTraining, cost: "Lớp may K1"))
        let other = try await submit(proposal(30, item: .vocationalTraining, cost: "Lớp may K2"))
        let same = try await submit(proposal(30, item: .vocationalTraining, cost: "lớp may k1"))

        #expect(other == [])
        #expect(same.map(\.verdict) == [.undecided])
        #expect(same.first?.sentence.contains("hồ sơ HS1: 30 triệu;") == true)
    }

    @Test func `another machine of the establishment is left open`() async throws {
        let machine = FieldTree.list([
            .group([
                "line": .number(1), "name": .text("Máy vò chè"), "model": .text("VC-2"), "serial": .text("V-77"),
                "quantity": .number(1), "unitPrice": .number(800_000_000),
            ])
        ])
        try await submit(DossierWorld.machinery())
        let second = try await submit(DossierWorld.machinery().merging(.group(["machines": machine])))

        #expect(second.map(\.verdict) == [.undecided])
        #expect(second.first?.sentence.contains("hồ sơ HS1: 300 triệu;") == true)
    }

    @Test func `items for many people or products are never one cost by themselves`() {
        #expect(
            NormItem.allCases.filter { $0.repetition == .often } == [
                .vocationalTraining, .meeting, .domesticFair, .fairParticipation, .foreignFair, .foreignStudyTrip,
                .regionalContest, .nationalContest, .regionalPrize, .nationalPrize, .publicity, .programmeManagement,
                .implementerManagement,
            ]
        )
    }
}
