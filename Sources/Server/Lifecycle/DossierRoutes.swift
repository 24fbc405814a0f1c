package import Database
import Hummingbird
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
        DossierListAPI(desk: desk).add(to: &table)
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
    let questions: ProposalQuestions
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
        questions = ProposalQuestions(database)
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

    /// The files of a list as a workbook.
    ///
    /// - Throws: `Refusal` (forbidden), `SpreadsheetError`, `DatabaseError`, an error of the file system.
    func workbook(_ list: DossierListQuery, _ context: AppContext) async throws -> Response {
        let (officer, today) = (try context.requireOfficer(), now().day)
        return try await Download.response(
            name: "Ho so de an \(today).xlsx",
            type: ExportFormat.xlsx.mediaType
        ) { path in
            try await dossiers.export(list, to: path, by: officer, on: today)
        }
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
