package import Database
package import KhuyenCong

/// What is to be done, by whom, until when.
package struct TaskRoutes: RouteGroup {
    private let tasks: Tasks
    private let sources: [any TaskSource]
    private let now: @Sendable () -> Moment

    /// `sources` bring in what waits outside the files.
    package init(
        _ database: Database,
        sources: [any TaskSource] = [],
        now: @escaping @Sendable () -> Moment = Moment.now
    ) {
        tasks = Tasks(database)
        self.sources = sources
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        table.page(.tasks, .ownAccount, "Việc cần làm: chờ tôi, chờ người khác, quá hạn") { request, context in
            let officer = try context.requireOfficer()
            let address = TaskListAddress(request.query)
            let today = now().day
            let notes = try await sources.notes(for: officer, on: today)
            let list = try await tasks.list(address.list, by: officer, on: today)
            return TaskListView(
                address: address,
                list: list,
                notes: notes,
                today: today,
                visitsEstablishments: context.may(.viewBeneficiaries)
            ).page
        }
        table.read(
            .tasks,
            .ownAccount,
            "Việc cần làm, việc đến hạn trước đứng trước; 50 việc mỗi trang",
            parameters: TaskRoutes.parameters,
            answer: TaskListAnswer.self
        ) { request, context in
            let query = request.query
            let asked = TaskQuery(
                query["tab"].flatMap(TaskQuery.Tab.init) ?? .mine,
                kind: query["kind"].flatMap(TaskKind.init),
                page: query["page"].flatMap { Int($0) } ?? 1
            )
            let today = now().day
            let officer = try context.requireOfficer()
            let notes = try await sources.notes(for: officer, on: today).of(asked.tab, on: today)
            return TaskListAnswer(
                try await tasks.list(asked, by: officer, on: today),
                number: asked.page,
                notes,
                on: today
            )
        }
    }

    private static let parameters = [
        Parameter("tab", .choice(TaskQuery.Tab.allCases.map(\.rawValue)), "Chờ tôi, chờ người khác, hay quá hạn"),
        Parameter("kind", .choice(TaskKind.allCases.map(\.rawValue)), "Loại việc"),
        Parameter("page", .integer(1...Int64(TaskListAddress.lastPage)), "Trang, từ 1"),
    ]
}

/// Brings tasks that do not come from a file: money about to lapse, a reconciliation that is due.
package protocol TaskSource: Sendable {
    /// - Throws: `DatabaseError`.
    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote]
}

extension [any TaskSource] {
    /// - Throws: `DatabaseError`.
    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        var notes: [TaskNote] = []
        for source in self {
            notes += try await source.notes(for: officer, on: today)
        }
        return notes
    }
}

/// A task outside the files: what, until when, and the page on which it is done.
package struct TaskNote: Sendable, Equatable {
    package let text: String
    package let due: Day?
    package let url: SiteURL

    package init(_ text: String, due: Day? = nil, url: SiteURL) {
        self.text = text
        self.due = due
        self.url = url
    }

    func isLate(on today: Day) -> Bool { due.map { $0 < today } ?? false }
}

extension [TaskNote] {
    /// What waits outside the files waits for oneself; what is late of it is late as any task.
    func of(_ tab: TaskQuery.Tab, on today: Day) -> [TaskNote] {
        switch tab {
        case .mine: self
        case .others: []
        case .late: filter { $0.isLate(on: today) }
        }
    }
}

/// A page of tasks, for other programs.
struct TaskListAnswer: Codable, Sendable {
    struct Item: Codable, Sendable {
        let kind: TaskKind
        /// Null for the review of a report, which is no act of the lifecycle.
        let act: ProjectAct?
        let dossier: String
        let title: String
        let level: ProgrammeLevel
        let state: ProjectState
        let province: String
        let since: Day?
        /// The last day in time; null where no rule sets one.
        let due: Day?
        let isLate: Bool
        let citation: String?
        let evidence: Evidence?
        /// Đồng to be recovered.
        let owed: Int64
        let roles: [Role]
        let isMine: Bool
    }

    struct Counts: Codable, Sendable {
        let mine: Int
        let others: Int
        let late: Int
        let mineLate: Int
    }

    /// What is to be done outside the files.
    struct Note: Codable, Sendable {
        let text: String
        let due: Day?
        /// The page on which it is done.
        let page: String
    }

    let page: Int
    let perPage: Int
    let total: Int
    let counts: Counts
    let tasks: [Item]
    let notes: [Note]

    init(_ page: TaskPage, number: Int, _ others: [TaskNote], on today: Day) {
        self.page = number
        perPage = TaskQuery.pageSize
        total = page.total
        counts = Counts(
            mine: page.counts.total(.mine),
            others: page.counts.total(.others),
            late: page.counts.total(.late),
            mineLate: page.counts.mineLate
        )
        tasks = page.tasks.map { Item($0, on: today) }
        notes = others.map { Note(text: $0.text, due: $0.due, page: $0.url.string) }
    }
}

extension TaskListAnswer.Item {
    init(_ task: DossierTask, on today: Day) {
        self.init(
            kind: task.kind,
            act: task.kind.act,
            dossier: task.code,
            title: task.title,
            level: task.level,
            state: task.state,
            province: task.provinceName,
            since: task.since,
            due: task.deadline?.day,
            isLate: task.deadline?.isLate(on: today) ?? false,
            citation: task.deadline?.use.citation,
            evidence: task.deadline?.use.evidence,
            owed: task.owed.amount,
            roles: task.roles.sorted { $0.rawValue < $1.rawValue },
            isMine: task.isMine
        )
    }
}

extension TaskListAnswer: PagedAnswer {
    var listed: Int { min(total, TaskListAddress.lastPage * TaskQuery.pageSize) }
}
