package import KhuyenCong

/// Cookies and bearer tokens, answered by the accounts of the database.
package struct AccountAuthenticator: Authenticator {
    private let accounts: Accounts
    private let now: @Sendable () -> Moment

    package init(_ accounts: Accounts, now: @escaping @Sendable () -> Moment = Moment.now) {
        self.accounts = accounts
        self.now = now
    }

    package func session(forToken token: String) async throws -> Session? {
        guard let live = try await accounts.session(forToken: token, at: now()) else { return nil }
        return Session(
            id: live.id,
            officer: live.officer,
            organisation: live.organisation,
            formToken: live.formToken,
            unreadNotices: live.unreadNotices
        )
    }

    package func officer(forBearer token: String) async throws -> Officer? {
        try await accounts.officer(forToken: token, at: now())
    }
}
