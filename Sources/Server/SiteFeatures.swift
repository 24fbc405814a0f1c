package import Database
package import KhuyenCong

extension Site {
    /// The whole application over one database; each feature brings its own routes.
    package static func make(
        _ database: Database,
        files: AttachmentStore,
        limits: AttachmentLimits = .standard,
        settings: SiteSettings
    ) async throws -> Site {
        let accounts = Accounts(database)
        let attachments = Attachments(database, store: files, limits: limits)
        return try Site(
            settings: settings,
            authenticator: AccountAuthenticator(accounts),
            features: [
                HomeRoutes(database),
                ProjectRoutes(database, attachments: attachments),
                DossierRoutes(database),
                AttachmentRoutes(attachments),
                ImportRoutes(Imports(database), units: AdminUnits(database)),
                ReportRoutes(database),
                ReferenceRoutes(database),
                PaperRoutes(database),
                OrganisationRoutes(database),
                BeneficiaryRoutes(database),
                AccountRoutes(accounts),
                AuditRoutes(AuditLog(database)),
            ]
        )
    }
}
