import Testing

@testable import KhuyenCong

@Suite struct ActivityKindListTests {
    private let kinds: ActivityKinds

    init() async throws {
        kinds = ActivityKinds(try await TerritoriesWorld.sharedDatabase())
    }

    @Test func `every kind is listed in the decree's order with its own name first`() async throws {
        let list = try await kinds.list(for: TerritoriesWorld.department)

        #expect(list.map(\.code) == ActivityKind.Code.allCases)
        #expect(list.allSatisfy { $0.terms.first?.subKind == nil })
        let product = list.first { $0.code == .product }
        #expect(
            product?.terms.dropFirst().map(\.name) == [
                "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu", "Hội chợ, triển lãm",
                "Xây dựng, đăng ký thương hiệu", "Phòng trưng bày sản phẩm", "Xúc tiến thương mại",
            ]
        )
        #expect(product?.terms.first?.basis.evidence == .fullText)
    }

    @Test func `two names of one kind may not hold on the same day`() async throws {
        var draft = ActivityKindDraft(try await term(of: .linkage))
        draft.validFrom = Day.firstOfYear(2026)

        let refusal = await #expect(throws: Refusal.self) {
            try await kinds.add(draft, by: TerritoriesWorld.administrator, at: TerritoriesWorld.now)
        }

        #expect(refusal?.kind == .conflict)
    }

    @Test(arguments: [Role.department, .beneficiary, .auditor])
    func `others may not edit`(role: Role) async throws {
        let draft = ActivityKindDraft(try await term(of: .model))

        await #expect(throws: Refusal.forbidden) {
            try await kinds.add(draft, by: TerritoriesWorld.officer(role, .nation), at: TerritoriesWorld.now)
        }
    }

    private func term(of kind: ActivityKind.Code) async throws -> ActivityKindTerm {
        let list = try await kinds.list(for: TerritoriesWorld.administrator)
        return try #require(list.first { $0.code == kind }?.terms.first)
    }
}
