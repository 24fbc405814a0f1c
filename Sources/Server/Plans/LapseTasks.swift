import Database
import KhuyenCong

/// Money that is about to lapse, as tasks of whoever keeps the plans.
struct LapseTasks: TaskSource {
    private let balances: Balances

    init(_ database: Database) {
        balances = Balances(database)
    }

    /// The year that runs out and the one before, whose rest may still wait.
    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        guard officer.may(.editPlans) else { return [] }
        let sheets =
            try await balances.list(year: today.year, by: officer)
            + balances.list(year: today.year - 1, by: officer)
        return LapseWarnings.of(sheets, on: today).map { warning in
            TaskNote(warning.sentence, due: warning.day, url: .sourceYears)
        }
    }
}
