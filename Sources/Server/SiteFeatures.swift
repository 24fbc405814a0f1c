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
            features: desk(database, accounts, attachments, clock)
                + reporting(database, attachments, clock)
                + records(database, accounts, clock)
        )
    }

    /// What officers do with files and money.
    private static func desk(
        _ database: Database,
        _ accounts: Accounts,
        _ attachments: Attachments,
        _ clock: @escaping @Sendable () -> Moment
    ) -> [any RouteGroup] {
        [
            HomeRoutes(database, sources: taskSources(database), now: clock),
            TaskRoutes(database, sources: taskSources(database), now: clock),
            DaySheetRoutes(database, now: clock),
            NoticeRoutes(database, now: clock),
            SearchRoutes(database, now: clock),
            DossierRoutes(database, attachments: attachments, now: clock),
            ListActRoutes(database, now: clock),
            ReviewRoutes(database, now: clock),
            VisitRoutes(database, now: clock),
            ForecastRoutes(database, now: clock),
            TrainingRoutes(database, now: clock),
            CallRoutes(database, now: clock),
            QuestionRoutes(database, now: clock),
            LookUpRoutes(database, now: clock),
            HandOverRoutes(database, accounts: accounts, now: clock),
            PlanRoutes(database, now: clock),
            MoneyRoutes(database, now: clock),
            ProjectRoutes(database, attachments: attachments, now: clock),
            AttachmentRoutes(attachments, now: clock),
            ImportRoutes(Imports(database), units: AdminUnits(database), now: clock),
        ]
    }

    /// What is told of the work, and held against what others tell.
    private static func reporting(
        _ database: Database,
        _ attachments: Attachments,
        _ clock: @escaping @Sendable () -> Moment
    ) -> [any RouteGroup] {
        [
            ReportRoutes(database, now: clock),
            ReportSetRoutes(database, now: clock),
            NarrativeRoutes(database, now: clock),
            FrozenRoutes(database, attachments: attachments, now: clock),
            ClaimRoutes(database, now: clock),
            ImpactRoutes(database, now: clock),
            IndicatorRoutes(database, now: clock),
            OutcomeRoutes(database, now: clock),
            MatchingRoutes(database, now: clock),
            SubmissionRoutes(database, now: clock),
            ConferenceRoutes(database, attachments: attachments, now: clock),
            ContestRoutes(database, now: clock),
            AwardRoutes(database, now: clock),
            OpenDataRoutes(database),
        ]
    }

    /// Rules, places, people, and what they did.
    private static func records(
        _ database: Database,
        _ accounts: Accounts,
        _ clock: @escaping @Sendable () -> Moment
    ) -> [any RouteGroup] {
        [
            ReferenceRoutes(database, now: clock),
            PaperRoutes(database, now: clock),
            OrganisationRoutes(database, now: clock),
            BeneficiaryRoutes(database, now: clock),
            CollaboratorRoutes(database, now: clock),
            AccountRoutes(accounts, now: clock),
            AuditRoutes(AuditLog(database)),
            ExaminationRoutes(database),
        ]
    }

    /// What waits outside the files.
    private static func taskSources(_ database: Database) -> [any TaskSource] {
        [
            LapseTasks(database),
            ConclusionTasks(database),
            SubmissionTasks(database),
            ConferenceTasks(database),
            ContestTasks(database),
            OutcomeTasks(database),
            MatchingTasks(database),
        ]
    }
}
