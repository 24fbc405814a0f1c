package import Database

/// Writes the narrative of any period report from the ledger.
package struct Narratives: Sendable {
    private let reports: PeriodReports

    /// `reports`: whose readings of the nation it shares.
    package init(_ reports: PeriodReports) {
        self.reports = reports
    }

    package init(_ database: Database) {
        self.init(PeriodReports(database))
    }

    /// - Throws: `Refusal` where there is no such place or the officer may not see reports.
    package func facts(_ query: PeriodQuery, by officer: Officer) async throws -> NarrativeFacts {
        try officer.require(.viewReports)
        return try await reports.reading(officer) { try $0.narrativeFacts(query) }
    }

    /// - Throws: `Refusal` where there is no such place or the officer may not see reports.
    package func narrative(_ query: PeriodQuery, by officer: Officer) async throws -> Narrative {
        Narrative(try await facts(query, by: officer))
    }
}
