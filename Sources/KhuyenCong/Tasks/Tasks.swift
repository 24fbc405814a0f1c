package import Database

/// What is to be done (việc), computed from the files on the day that is asked for; nothing of it is stored.
package struct Tasks: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// A page of the tasks of a tab, with the numbers of all tabs.
    ///
    /// - Throws: `DatabaseError`.
    package func list(_ query: TaskQuery, by officer: Officer, on today: Day) async throws -> TaskPage {
        try await database.read { tx in
            let queries = TaskQueries(officer: officer, today: today, packs: try TaskPacks.load(on: today, in: tx))
            let counts = try queries.counts(in: tx)
            let kinds = TaskKind.allCases.filter { kind in
                (counts.of(query.tab)[kind] ?? 0) > 0 && (query.kind == nil || query.kind == kind)
            }
            return TaskPage(
                tasks: try queries.page(query, of: kinds, in: tx),
                total: kinds.reduce(0) { $0 + (counts.of(query.tab)[$1] ?? 0) },
                counts: counts
            )
        }
    }

    /// How many tasks wait for an officer, and how many of them are late; for the home page.
    ///
    /// - Throws: `DatabaseError`.
    package func own(of officer: Officer, on today: Day) async throws -> OwnTasks {
        try await database.read { tx in
            let packs = try TaskPacks.load(on: today, in: tx)
            return try TaskQueries(officer: officer, today: today, packs: packs).ownCounts(in: tx)
        }
    }

    /// The open deadlines of one file, the first due in front.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func deadlines(of code: DossierCode, by officer: Officer, on today: Day) async throws -> [DossierTask] {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let queries = TaskQueries(officer: officer, today: today, packs: try TaskPacks.load(on: today, in: tx))
            return try queries.tasks(of: dossier, in: tx)
        }
    }
}
