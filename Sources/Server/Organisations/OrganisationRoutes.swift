package import Database
package import KhuyenCong

/// The organisations of the programme, as pages and as JSON.
package struct OrganisationRoutes: RouteGroup {
    private let organisations: Organisations
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        organisations = Organisations(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        OrganisationListPages(organisations: organisations, now: now).add(to: &table)
        OrganisationPages(organisations: organisations, now: now).add(to: &table)
        OrganisationAPI(organisations: organisations, now: now).add(to: &table)
    }
}
