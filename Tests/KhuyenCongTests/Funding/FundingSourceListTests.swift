import Testing

@testable import KhuyenCong

@Suite struct FundingSourceListTests {
    private let sources: FundingSources

    init() async throws {
        sources = FundingSources(try await TerritoriesWorld.sharedDatabase())
    }

    @Test func `every source is listed with its basis`() async throws {
        let list = try await sources.list(for: TerritoriesWorld.department)

        #expect(list.map(\.code) == FundingSource.Code.allCases)
        #expect(
            list.map(\.basis) == [
                .support, .support, .support, .support, .support, .support, .counterpart, .other, .other, .total,
            ]
        )
        #expect(list.map { $0.terms.map(\.name) } == FundingSource.Code.allCases.map { [$0.officialName] })
    }

    /// The district level ended on 01/07/2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15).
    @Test(arguments: [
        (FundingSource.Code.district, "2025-06-30", true), (.district, "2025-07-01", false),
        (.province, "2025-07-01", true), (.commune, "2030-01-01", true),
    ])
    func `a source takes new commitments only on its days`(
        code: FundingSource.Code,
        day: String,
        may: Bool
    ) async throws {
        let list = try await sources.list(for: TerritoriesWorld.department)
        let source = try #require(list.first { $0.code == code })

        #expect(source.mayCommit(on: try #require(Day(day))) == may)
    }

    @Test func `an administrator of one province may not change the nation's sources`() async throws {
        let list = try await sources.list(for: TerritoriesWorld.department)
        let draft = FundingSourceDraft(try #require(list.first?.terms.first))

        await #expect(throws: Refusal.forbidden) {
            try await sources.add(
                draft,
                by: TerritoriesWorld.officer(.administrator, .province("40")),
                at: TerritoriesWorld.now
            )
        }
    }
}
