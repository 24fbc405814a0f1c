import Database
import Testing

@testable import KhuyenCong

@Suite struct AccountCreationTests {
    @Test func `a person who cannot be invited is not added either`() async throws {
        let world = try await AccountWorld()
        let new = NewAccount(
            userName: "lam",
            fullName: "Trần Văn Lâm",
            password: AccountWorld.password,
            grant: NewGrant(role: .judge, scope: AccountWorld.nghean, from: AccountWorld.today)
        )

        let refusal = await #expect(throws: Refusal.self) {
            try await world.accounts.createInvited(new, by: world.administrator, at: AccountWorld.now)
        }

        #expect(refusal?.kind == .conflict)
        #expect(try await world.count("SELECT COUNT(*) FROM account WHERE user_name = 'lam'") == 0)
    }
}
