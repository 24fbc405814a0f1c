import Database
import KhuyenCong

/// Money that is about to lapse, as tasks of whoever keeps the plans.
struct LapseTasks: TaskSource {
    private let balances: Balances

    init(_ database: Database) {
        balances = Balances(database)
    }

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        guard officer.may(.editPlans) else { return [] }
        return try await balances.lapsing(on: today, by: officer).map { warning in
            TaskNote(warning.sentence, due: warning.day, url: .sourceYears)
        }
    }
}
