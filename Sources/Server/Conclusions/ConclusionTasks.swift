import Database
import KhuyenCong

/// Conclusions of auditors that nobody has answered, as tasks.
struct ConclusionTasks: TaskSource {
    private let conclusions: Conclusions

    init(_ database: Database) {
        conclusions = Conclusions(database)
    }

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        guard officer.may(.viewProjects) else { return [] }
        return try await conclusions.open(by: officer).map { conclusion in
            TaskNote(
                "\(conclusion.dossierCode): trả lời kết luận \(conclusion.number ?? "") của \(conclusion.office)",
                due: conclusion.dueOn,
                url: .conclusion(conclusion.id)
            )
        }
    }
}
