import KhuyenCong

/// Until when the open steps of one file are to be done, on its own page.
struct DossierDeadlinesView {
    let tasks: [DossierTask]
    let today: Day

    var html: HTML {
        let due = tasks.filter { $0.deadline != nil || $0.owed != .zero }
        guard !due.isEmpty else { return .empty }
        return Panel(
            "Thời hạn",
            content: DataTable<DossierTask>(
                "Thời hạn của hồ sơ",
                columns: [
                    .init("Việc") { task in "\(task.kind.name)<small>\(TaskLabels.who(task))</small>" },
                    .init("Hạn") { TaskLabels.deadline($0, on: today) },
                ]
            ).html(due)
        ).html
    }
}

/// The deadlines of one file for other programs.
struct DossierDeadlineRoutes: RouteGroup {
    let tasks: Tasks
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(
            .dossierDeadlines(""),
            .ownAccount,
            "Việc đang chờ của một hồ sơ và thời hạn, việc đến hạn trước đứng trước",
            answer: [TaskListAnswer.Item].self
        ) { _, context in
            let today = now().day
            let officer = try context.requireOfficer()
            return try await tasks.deadlines(of: context.dossierCode(), by: officer, on: today)
                .map { TaskListAnswer.Item($0, on: today) }
        }
    }
}
