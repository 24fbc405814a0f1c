package import Database
package import KhuyenCong

/// Conferences: preparing them, their packs, their reports.
package struct ConferenceRoutes: RouteGroup {
    private let desk: ConferenceDesk

    package init(_ database: Database, attachments: Attachments, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = ConferenceDesk(
            conferences: Conferences(database),
            files: ConferenceFiles(database, store: attachments.store, limits: attachments.limits),
            submissions: Submissions(database),
            units: AdminUnits(database),
            now: now
        )
    }

    package func add(to table: inout RouteTable) {
        ConferencePages(desk: desk).add(to: &table)
        ConferenceRecordPages(desk: desk).add(to: &table)
        ConferenceAPI(desk: desk).add(to: &table)
    }
}

/// What the pages and the API of conferences work with.
struct ConferenceDesk {
    let conferences: Conferences
    let files: ConferenceFiles
    let submissions: Submissions
    let units: AdminUnits
    let now: @Sendable () -> Moment
}

/// Tasks that a conference assigned, in the list of those whose places they were assigned to.
struct ConferenceTasks: TaskSource {
    private let conferences: Conferences

    init(_ database: Database) {
        conferences = Conferences(database)
    }

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        guard officer.may(.workOnProjects) else { return [] }
        return try await conferences.openTasks(by: officer).map { task in
            TaskNote(
                "\(task.conference.name): \(task.record.words ?? "") (\(task.record.unit ?? ""))",
                due: task.record.dueOn,
                url: .conferenceRecord(task.record.id)
            )
        }
    }
}
