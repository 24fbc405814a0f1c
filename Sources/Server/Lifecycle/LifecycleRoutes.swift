package import Database
package import KhuyenCong

/// The files of projects and every act on them.
package struct LifecycleRoutes: RouteGroup {
    private let dossiers: Dossiers
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        dossiers = Dossiers(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        DossierAPI(dossiers: dossiers, now: now).add(to: &table)
    }
}
