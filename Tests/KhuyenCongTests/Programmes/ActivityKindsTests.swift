import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ActivityKindsTests {
    private let database: Database
    private let kinds: ActivityKinds

    init() async throws {
        database = try await TestDatabase.prepared()
        kinds = ActivityKinds(database)
    }

    @Test func `a revised name stands and the old row stays`() async throws {
        let old = try await term(of: .linkage)
        var draft = ActivityKindDraft(old)
        draft.name = "  Liên kết,  cụm công nghiệp "

        try await kinds.revise(old.id, draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)

        #expect(try await term(of: .linkage).name == "Liên kết, cụm công nghiệp")
        let history = try await kinds.history(of: .linkage, for: TerritoriesWorld.department)
        #expect(history.map(\.name) == [old.name])
        #expect(history.map(\.supersededAt) == [TerritoriesWorld.now])
        #expect(try await TerritoriesWorld.acts(in: database) == ["activityKind.revise"])
    }

    @Test func `a sub-kind is added beside the others`() async throws {
        let draft = ActivityKindDraft(
            kind: .consulting,
            subKind: "design",
            name: "Thiết kế mẫu mã, bao bì",
            article: nil,
            validFrom: nil,
            validUntil: nil,
            basis: LegalBasis("Khoản 5 Điều 4 Nghị định 45/2012/NĐ-CP", .fullText)
        )

        try await kinds.add(draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)

        let list = try await kinds.list(for: TerritoriesWorld.department)
        let names = list.first { $0.code == .consulting }?.terms.map(\.subKind)
        #expect(names == [nil, "digitalTransformation", "design"])
    }

    private func term(of kind: ActivityKind.Code) async throws -> ActivityKindTerm {
        let list = try await kinds.list(for: TerritoriesWorld.administrator)
        return try #require(list.first { $0.code == kind }?.terms.first)
    }
}
