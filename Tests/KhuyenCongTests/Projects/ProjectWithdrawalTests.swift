import Testing

@testable import KhuyenCong

@Suite struct ProjectWithdrawalTests {
    @Test func `a withdrawn project leaves every sum and keeps its rows`() async throws {
        let world = try await ProjectWorld()
        let id = try await world.project(
            "Đầu tư máy sấy chè",
            amounts: [(.province, .approved, 300), (.counterpart, .approved, 500)]
        )

        try await world.projects.withdraw(id, version: 1, reason: "Trùng", by: ProjectWorld.ngheAn, at: world.now)

        #expect(try await world.titles(ProjectFilter()) == [])
        #expect(try await world.support() == nil)
        let detail = try await world.detail(id)
        #expect(detail.project.isWithdrawn)
        #expect(detail.entries.count == 2)
        #expect(try await world.differences() == [])
    }

    @Test func `what was withdrawn is not corrected any more`() async throws {
        let world = try await ProjectWorld()
        let id = try await world.project("Đầu tư máy sấy chè")
        try await world.projects.withdraw(id, version: 1, reason: "Trùng", by: ProjectWorld.ngheAn, at: world.now)
        let version = try await world.detail(id).project.version

        let refusal = await #expect(throws: Refusal.self) {
            try await world.projects.withdraw(
                id,
                version: version,
                reason: "Lần nữa",
                by: ProjectWorld.ngheAn,
                at: world.now
            )
        }

        #expect(refusal?.kind == .conflict)
    }
}
