package import Database
package import KhuyenCong

/// The files of projects: what waits for whom, the proposal, every act with its form.
package struct DossierRoutes: RouteGroup {
    private let desk: DossierDesk

    /// Without `attachments`, acts take no files.
    package init(
        _ database: Database,
        attachments: Attachments? = nil,
        now: @escaping @Sendable () -> Moment = Moment.now
    ) {
        desk = DossierDesk(database, attachments: attachments, now: now)
    }

    package func add(to table: inout RouteTable) {
        DossierPages(desk: desk).add(to: &table)
        ProposalPages(desk: desk).add(to: &table)
        ActPages(desk: desk).add(to: &table)
        LateNumberPages(desk: desk).add(to: &table)
        TakingOverPages(desk: desk).add(to: &table)
        ChangeCountPages(desk: desk).add(to: &table)
        DossierAPI(dossiers: desk.dossiers, now: desk.now).add(to: &table)
        DossierListAPI(dossiers: desk.dossiers).add(to: &table)
        if let attachments = desk.attachments {
            ActFilesAPI(dossiers: desk.dossiers, attachments: attachments, now: desk.now).add(to: &table)
        }
        DossierDeadlineRoutes(tasks: desk.tasks, now: desk.now).add(to: &table)
    }
}

/// The front doors that these pages share.
struct DossierDesk: Sendable {
    let dossiers: Dossiers
    let units: AdminUnits
    let drafts: ActDrafts
    let attachments: Attachments?
    let calls: ProposalCalls
    let tasks: Tasks
    let projects: Projects
    let estimates: SupportEstimates
    let now: @Sendable () -> Moment

    init(_ database: Database, attachments: Attachments?, now: @escaping @Sendable () -> Moment) {
        dossiers = Dossiers(database)
        self.attachments = attachments
        units = AdminUnits(database)
        drafts = ActDrafts(database)
        calls = ProposalCalls(database)
        tasks = Tasks(database)
        projects = Projects(database)
        estimates = SupportEstimates(database)
        self.now = now
    }

    /// The file that an address names.
    ///
    /// - Throws: `Refusal` (missing, sign-in required), `DatabaseError`.
    func view(_ context: AppContext) async throws -> DossierView {
        try await dossiers.view(context.dossierCode(), by: context.requireOfficer())
    }

    /// Does an act, with its files where this desk takes files.
    ///
    /// - Throws: as `Dossiers.perform` does.
    func perform(
        _ act: ProjectAct,
        on code: DossierCode,
        _ fields: FieldTree,
        _ files: [ActFiles.File],
        _ context: AppContext
    ) async throws -> DossierView {
        let officer = try context.requireOfficer()
        guard let attachments else {
            return try await dossiers.perform(act, on: code, fields, by: officer, at: now())
        }
        let sent = ActFiles(files: files, attachments: attachments)
        return try await dossiers.perform(act, on: code, fields, files: sent, by: officer, at: now())
    }
}
