package import Database

/// Period reports (báo cáo kỳ): computed on every asking, from the ledger or from sums that `check` recomputes.
package struct PeriodReports: Sendable {
    let database: Database
    let nation = NationMemory()

    package init(_ database: Database) {
        self.database = database
    }

    /// - Throws: `Refusal` where there is no such place or the officer may not see reports.
    package func report(_ query: PeriodQuery, by officer: Officer) async throws -> PeriodReport {
        try officer.require(.viewReports)
        return try await database.read { tx in
            try ReportReading(tx, by: officer, nation: nation).period(query)
        }
    }

    /// Reads for an officer; for one who sees the whole nation its roll-up is brought up to date before.
    func reading<Answer: Sendable>(
        _ officer: Officer,
        _ body: @escaping @Sendable (ReportReading) throws -> Answer
    ) async throws -> Answer {
        if officer.territory(.viewReports).isNation { try await NationDetail.settle(database) }
        return try await database.read { tx in try body(try ReportReading(tx, by: officer, nation: nation)) }
    }

    /// The rows of the ledger behind one figure of a report, most money first.
    ///
    /// - Throws: `Refusal` (forbidden, invalid, missing), `DatabaseError`.
    package func rows(
        _ query: PeriodQuery,
        of figures: [PeriodFigure],
        page: Int,
        by officer: Officer
    ) async throws -> PeriodRows {
        try officer.require(.viewReports)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let place = try ReportedPlace.find(query, territories, seenBy: territory)
            let facts = PeriodFacts(query, place)
            return try PeriodRows.read(facts, figures, page: page, territory: territory, in: tx)
        }
    }
}
