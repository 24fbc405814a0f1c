package import Database
package import KhuyenCong

extension Site {
    /// The whole application over one database; each feature brings its own routes.
    ///
    /// `clock` is moved by demonstrations and tests alone; no request can.
    package static func make(
        _ database: Database,
        files: AttachmentStore,
        limits: AttachmentLimits = .standard,
        settings: SiteSettings,
        clock: @escaping @Sendable () -> Moment = Moment.now
    ) async throws -> Site {
        let accounts = Accounts(database)
        let attachments = Attachments(database, store: files, limits: limits)
        return try Site(
            settings: settings,
            authenticator: AccountAuthenticator(accounts, now: clock),
            features: [
                HomeRoutes(database),
                ProjectRoutes(database, attachments: attachments, now: clock),
                DossierRoutes(database, now: clock),
                AttachmentRoutes(attachments, now: clock),
                ImportRoutes(Imports(database), units: AdminUnits(database), now: clock),
                ReportRoutes(database, now: clock),
                ProjectRoutes(database, attachments: attachments),
                TaskRoutes(database),
                NoticeRoutes(database),
                DossierRoutes(database),
                PlanRoutes(database),
                MoneyRoutes(database),
                DossierRoutes(database, attachments: attachments),
                AttachmentRoutes(attachments),
                ListActRoutes(database),
                CallRoutes(database),
                LookUpRoutes(database),
                HandOverRoutes(database, accounts: accounts),
                ReviewRoutes(database),
                VisitRoutes(database),
                ImportRoutes(Imports(database), units: AdminUnits(database)),
                ReportRoutes(database),
                ReferenceRoutes(database),
                PaperRoutes(database, now: clock),
                OrganisationRoutes(database, now: clock),
                BeneficiaryRoutes(database, now: clock),
                AccountRoutes(accounts, now: clock),
                AuditRoutes(AuditLog(database)),
            ]
        )
    }
}
