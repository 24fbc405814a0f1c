/// What stands beside the money of a period: advances not offset, reports on progress, what conferences told.
enum ManagementSections {
    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    static func sections(_ query: PeriodQuery, _ reading: ReportReading) throws -> [ReportSection] {
        [
            try OpenAdvances(query: query, reading: reading).section(),
            try ProgressReporting(query: query, reading: reading).section(),
        ].compactMap { $0 } + (try ConferenceExtract.sections(query, reading))
    }
}

extension PeriodReports {
    /// What stands beside the money of a period; nothing where the ledger and the files tell nothing.
    ///
    /// - Throws: `Refusal` (forbidden, invalid, missing), `DatabaseError`.
    package func management(_ query: PeriodQuery, by officer: Officer) async throws -> [ReportSection] {
        try officer.require(.viewReports)
        return try await reading(officer) { try ManagementSections.sections(query, $0) }
    }
}
