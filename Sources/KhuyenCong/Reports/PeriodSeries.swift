import Database

/// The money of one year from one source, for charts that show both.
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
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            if NationSums.answers(query, territory: territory) { return try nation.facts(in: tx).series(query) }
            let place = try ReportedPlace.find(query, try Territories.load(tx), seenBy: territory)
            let facts = PeriodFacts(query, level: place.level)
            let sums: SQL = """
                SELECT f.budget_year, f.source_code, CAST(SUM(f.amount) AS BIGINT)
                FROM \(facts.relation) WHERE \(facts.condition(territory))
                GROUP BY f.budget_year, f.source_code ORDER BY f.budget_year, f.source_code
                """
            return try tx.rows(sums) { row in
                YearAmount(year: try row.get(0), source: try row.get(1), amount: try row.get(2))
            }
        }
    }
}

extension NationFacts {
    private struct YearAndSource: Hashable {
        let year: Int16
        let source: UInt8
    }

    /// By year, then by the code of the source, as the database orders them.
    func series(_ query: PeriodQuery) -> [YearAmount] {
        let wanted = SourceSet.bits(query.basis.sources)
        let years = query.from...query.to
        var sums: [YearAndSource: Int64] = [:]
        for fact in amounts where wanted >> fact.source & 1 == 1 && years.contains(Int(fact.cell.year)) {
            sums[YearAndSource(year: fact.cell.year, source: fact.source), default: 0] += fact.dong
        }
        let series = sums.map { key, dong in
            YearAmount(year: Int(key.year), source: NationFacts.sources[Int(key.source)], amount: Dong(dong))
        }
        return series.sorted { ($0.year, $0.source.rawValue) < ($1.year, $1.source.rawValue) }
    }
}
