import Database
import KhuyenCong

/// Rounds whose day comes near while units have not sent, as tasks of those who open rounds.
struct SubmissionTasks: TaskSource {
    private let submissions: Submissions

    init(_ database: Database) {
        submissions = Submissions(database)
    }

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        guard officer.may(.reviewResults) else { return [] }
        return try await submissions.awaited(by: officer, on: today).map { round in
            let named = round.awaited.prefix(3).joined(separator: ", ")
            let more = round.awaited.count > 3 ? " và \(round.awaited.count - 3) đơn vị khác" : ""
            return TaskNote(
                "\(round.title): nhắc \(named)\(more) gửi số liệu",
                due: round.dueOn,
                url: .submissionRound(round.id)
            )
        }
    }
}
