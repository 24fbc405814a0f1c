package import KhuyenCong

/// A signed-in browser: who it is and the secret that its forms must carry back.
package struct Session: Sendable, Equatable {
    package let id: Int64
    package let officer: Officer
    /// Under the name, in the corner of every page.
    package let organisation: String?
    /// Made with the session and kept with it; forms carry it in `_csrf`.
    package let formToken: String
    /// The union of the roles' permissions, worked out once per look-up, not once per link.
    package let permissions: Set<Permission>
    /// Beside the link to the notices, in the corner of every page; as old as the look-up at most.
    package let unreadNotices: Int

    package init(
        id: Int64,
        officer: Officer,
        organisation: String?,
        formToken: String,
        unreadNotices: Int = 0
    ) {
        self.id = id
        self.officer = officer
        self.organisation = organisation
        self.formToken = formToken
        self.unreadNotices = unreadNotices
        permissions = officer.grants.reduce(into: []) { $0.formUnion($1.role.permissions) }
    }
}

/// Who stands behind a cookie or a bearer token; Accounts implements it, tests bring their own.
package protocol Authenticator: Sendable {
    /// The live session of that token, nil where it is unknown, ended or expired.
    func session(forToken token: String) async throws -> Session?

    /// The officer of that API token, nil where it is unknown, revoked or expired.
    func officer(forBearer token: String) async throws -> Officer?
}
