import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct AwardProposalsTests {
    private let world: ImpactWorld
    private let awards: AwardProposals

    init() async throws {
        world = try await ImpactWorld()
        awards = AwardProposals(world.database)
    }

    private static let fields: [String: FieldTree] = [
        "year": .number(2025), "subject": .text("unit"), "name": .text("Phòng Kinh tế xã A"),
        "form": .text("merit"), "authority": .text("Chủ tịch Ủy ban nhân dân tỉnh"),
        "achievements": .text("Hoàn thành kế hoạch"),
    ]

    private func propose(
        _ changes: [String: FieldTree] = [:],
        by officer: Officer? = nil
    ) async throws -> AwardProposal {
        let fields = FieldTree.group(AwardProposalsTests.fields).merging(.group(changes))
        return try await awards.propose(fields, by: officer ?? world.files.centre, at: world.now)
    }

    private func move(
        _ proposal: AwardProposal,
        _ fields: [String: FieldTree],
        by officer: Officer? = nil
    ) async throws -> AwardProposal {
        let seen = FieldTree.group(["version": .number(Int64(proposal.version))])
        let whole = seen.merging(.group(fields))
        return try await awards.move(proposal.id, whole, by: officer ?? world.files.department, at: world.now)
    }

    private static let decided: [String: FieldTree] = [
        "state": .text("decided"), "decision": .text("12/QĐ-UBND"), "decidedOn": .text("2025-12-20"),
    ]

    @Test func `a proposal is examined, then decided with number and day`() async throws {
        let examined = try await move(propose(), ["state": .text("examined")])
        let decided = try await move(examined, AwardProposalsTests.decided)

        #expect(AwardTable.result(decided) == "Đã khen thưởng, 12/QĐ-UBND ngày 20/12/2025")
        #expect(try await awards.list(2025, by: world.files.department) == [decided])
        #expect(try await awards.list(2024, by: world.files.department) == [])
    }

    @Test(arguments: [
        (["state": FieldTree.text("decided")], "state"), (["state": .text("refused")], "reason"), ([:], "state"),
    ])
    func `a step that may not be, or lacks its words, is refused`(
        fields: [String: FieldTree],
        field: String
    )
        async throws
    {
        let proposal = try await propose()
        let refusal = await #expect(throws: Refusal.self) { try await move(proposal, fields) }

        #expect(refusal?.details.map(\.field).contains(field) == true)
    }

    @Test func `the ledger tells the achievements of an establishment`() async throws {
        let establishment = try await world.establishment()
        try await world.support(establishment, in: 2025)
        let proposal = try await propose([
            "subject": .text("establishment"), "beneficiary": .number(establishment), "achievements": .empty,
        ])

        #expect(proposal.record?.projects == 1)
        #expect(AwardTable.achievements(proposal) == "Thực hiện 1 đề án năm 2025, được hỗ trợ 100.000.000 đồng")
    }

    @Test func `the record of a merged establishment is that of the one that stayed`() async throws {
        let merged = try await world.establishment("HTX Nam Đàn cũ")
        let kept = try await world.establishment()
        let proposal = try await propose(["subject": .text("establishment"), "beneficiary": .number(merged)])
        try await Beneficiaries(world.database).merge(
            merged,
            into: kept,
            reason: "Một đơn vị",
            by: .localOperator,
            at: world.now
        )
        try await world.support(kept, in: 2025)
        let told = try await awards.proposal(proposal.id, by: world.files.department)

        #expect(proposal.record == nil)
        #expect(told.record?.projects == 1)
        #expect(told.record?.support == Dong(100_000_000))
    }

    @Test func `no award is decided before its year`() async throws {
        let examined = try await move(propose(), ["state": .text("examined")])
        let early = AwardProposalsTests.decided.merging(["decidedOn": .text("2024-12-31")]) { $1 }
        let refusal = await #expect(throws: Refusal.self) { try await move(examined, early) }

        #expect(refusal?.field == "decidedOn")
        #expect(try await awards.proposal(examined.id, by: world.files.department).state == .examined)
    }

    @Test func `nobody examines an own proposal, nor one of another province`() async throws {
        let own = try await propose(by: world.files.department)
        let refusal = await #expect(throws: Refusal.self) { try await move(own, ["state": .text("examined")]) }

        #expect(refusal?.kind == .conflict)
        await #expect(throws: Refusal.missing) {
            try await move(own, ["state": .text("examined")], by: world.files.foreign)
        }
        #expect(try await awards.list(2025, by: world.files.foreign) == [])
    }

    @Test func `a stale form is refused`() async throws {
        let proposal = try await propose()
        _ = try await move(proposal, ["state": .text("examined")])
        let stale = await #expect(throws: Refusal.self) {
            try await move(proposal, ["state": .text("refused"), "reason": .text("Chưa đủ")])
        }

        #expect(stale?.kind == .conflict)
    }

    @Test func `a decided award stands in the report of its year`() async throws {
        let examined = try await move(propose(), ["state": .text("examined")])
        _ = try await move(examined, AwardProposalsTests.decided)
        let reports = PeriodReports(world.database)
        let query = try PeriodQuery(place: "40", from: 2025, to: 2025)
        let earlier = try PeriodQuery(place: "40", from: 2024, to: 2024)
        let there = try await reports.management(query, by: world.files.department)
        let before = try await reports.management(earlier, by: world.files.department)

        #expect(there.contains { $0.heading == "Khen thưởng" })
        #expect(!before.contains { $0.heading == "Khen thưởng" })
    }
}
