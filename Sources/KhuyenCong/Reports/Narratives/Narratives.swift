package import Database

/// Writes the narrative of any period report from the ledger.
package struct Narratives: Sendable {
    private let database: Database
    private let reports: PeriodReports

    package init(_ database: Database) {
        self.database = database
        reports = PeriodReports(database)
    }

    /// - Throws: `Refusal` where there is no such place or the officer may not see reports.
    package func facts(_ query: PeriodQuery, by officer: Officer) async throws -> NarrativeFacts {
        let report = try await reports.report(query, by: officer)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let place = try ReportedPlace.find(query, try Territories.load(tx), seenBy: territory)
            let reading = NarrativeReading(report: report, place: place, territory: territory)
            return NarrativeFacts(
                report: report,
                growths: try reading.growths(in: tx),
                quantities: try reading.quantities(in: tx),
                published: try reading.published(in: tx)
            )
        }
    }

    /// - Throws: `Refusal` where there is no such place or the officer may not see reports.
    package func narrative(_ query: PeriodQuery, by officer: Officer) async throws -> Narrative {
        Narrative(try await facts(query, by: officer))
    }
}
