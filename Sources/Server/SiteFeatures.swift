package import Database
import KhuyenCong

extension Site {
    /// The whole application over one database; each feature brings its own routes.
    package static func make(_ database: Database, settings: SiteSettings) async throws -> Site {
        let accounts = Accounts(database)
        return try Site(
            settings: settings,
            authenticator: AccountAuthenticator(accounts),
            features: [
                HomeRoutes(database),
                ProjectRoutes(database),
                LifecycleRoutes(database),
                ImportRoutes(Imports(database), units: AdminUnits(database)),
                ReportRoutes(database),
                ReferenceRoutes(database),
                OrganisationRoutes(database),
                BeneficiaryRoutes(database),
                AccountRoutes(accounts),
                AuditRoutes(AuditLog(database)),
            ]
        )
    }
}
