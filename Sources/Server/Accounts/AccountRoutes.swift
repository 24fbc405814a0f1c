package import KhuyenCong

/// Signing in and out, one's own account, the people of the installation.
package struct AccountRoutes: RouteGroup {
    private let accounts: Accounts
    private let now: @Sendable () -> Moment

    package init(_ accounts: Accounts, now: @escaping @Sendable () -> Moment = Moment.now) {
        self.accounts = accounts
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        SignInPages(accounts: accounts, now: now).add(to: &table)
        OwnAccountPages(accounts: accounts, now: now).add(to: &table)
        PeoplePages(accounts: accounts, now: now).add(to: &table)
        PersonPages(accounts: accounts, now: now).add(to: &table)
        AccountAPI(accounts: accounts, now: now).add(to: &table)
        GrantAPI(accounts: accounts, now: now).add(to: &table)
    }
}
