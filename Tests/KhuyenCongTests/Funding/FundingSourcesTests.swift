import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct FundingSourcesTests {
    private let database: Database
    private let sources: FundingSources

    init() async throws {
        database = try await TestDatabase.prepared()
        sources = FundingSources(database)
    }

    @Test func `a revised row stands and the old row stays`() async throws {
        let old = try await term(of: .integrated)
        var draft = FundingSourceDraft(old)
        draft.name = "Lồng ghép nguồn khác"

        try await sources.revise(old.id, draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)

        #expect(try await term(of: .integrated).name == "Lồng ghép nguồn khác")
        let history = try await sources.history(of: .integrated, for: TerritoriesWorld.department)
        #expect(history.map(\.id) == [old.id])
        #expect(try await TerritoriesWorld.acts(in: database) == ["fundingSource.revise"])
    }

    @Test func `a row that was superseded cannot be revised again`() async throws {
        let old = try await term(of: .integrated)
        let draft = FundingSourceDraft(old)
        try await sources.revise(old.id, draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)

        await #expect(throws: Refusal.missing) {
            try await sources.revise(old.id, draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)
        }
    }

    @Test func `days of commitment meet without overlapping`() async throws {
        var draft = FundingSourceDraft(try await term(of: .district))
        draft.commitUntil = nil
        draft.commitFrom = Day("2025-06-30")
        await #expect(throws: Refusal.self) {
            try await sources.add(draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)
        }

        draft.commitFrom = AdminMap.changeDay
        try await sources.add(draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)

        let list = try await sources.list(for: TerritoriesWorld.department)
        #expect(list.first { $0.code == .district }?.mayCommit(on: AdminMap.changeDay) == true)
        #expect(try await TerritoriesWorld.acts(in: database) == ["fundingSource.add"])
    }

    private func term(of source: FundingSource.Code) async throws -> FundingSourceTerm {
        let list = try await sources.list(for: TerritoriesWorld.administrator)
        return try #require(list.first { $0.code == source }?.terms.first)
    }
}
