import Database

/// The money of one year from one source.
package struct YearAmount: Sendable, Equatable {
    package let year: Int
    package let source: FundingSource.Code
    package let amount: Dong

    package init(year: Int, source: FundingSource.Code, amount: Dong) {
        self.year = year
        self.source = source
        self.amount = amount
    }
}

extension PeriodReports {
    /// The report's amounts by year and source; years and sources without money have no entry.
    ///
    /// - Throws: `Refusal` where there is no such place or the officer may not see reports.
    package func series(_ query: PeriodQuery, by officer: Officer) async throws -> [YearAmount] {
        try officer.require(.viewReports)
        return try await database.read { tx in
            let reading = try ReportReading(tx, by: officer, nation: nation)
            return try reading.sums(query, by: [.year, .source]).compactMap(YearAmount.init)
                .sorted { ($0.year, $0.source.rawValue) < ($1.year, $1.source.rawValue) }
        }
    }
}

extension YearAmount {
    /// Of a sum by year and source.
    fileprivate init?(_ sum: LedgerSum) {
        guard case .year(let year) = sum.figures.first, case .source(let source) = sum.figures.last else { return nil }
        self.init(year: year, source: source, amount: sum.amount)
    }
}
