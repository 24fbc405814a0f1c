import Database

/// Money and projects of the ledger under one key of each dimension that was asked for.
struct LedgerSum: Sendable, Equatable {
    /// One for each dimension, in their order; none for the total.
    let figures: [PeriodFigure]
    let amount: Dong
    /// Distinct ones, so that those of several sums need not add up.
    let projects: Int
}

extension PeriodFacts {
    /// Sums of the ledger itself.
    func sums(_ dimensions: [SumDimension], _ territory: Territory, in tx: Transaction) throws -> [LedgerSum] {
        let isMonthly = dimensions.contains(.month)
        let relation = isMonthly ? monthly(territory) : relation
        let condition = isMonthly ? "TRUE" : condition(territory)
        let keys = dimensions.map { $0.column(self) + ", " }.joined(separator: "")
        let places = dimensions.indices.map { SQL(position: $0 + 1) }
        let grouping: SQL = dimensions.isEmpty ? "" : "GROUP BY " + places.joined(separator: ", ")
        let sums: SQL = """
            SELECT \(keys)COUNT(DISTINCT f.project_id), CAST(SUM(f.amount) AS BIGINT)
            FROM \(relation) WHERE \(condition) \(grouping)
            """
        return try tx.rows(sums) { row -> LedgerSum? in
            guard let amount: Dong = try row.get(dimensions.count + 1) as Dong? else { return nil }
            return LedgerSum(
                figures: try dimensions.enumerated().map { try $1.figure(row, $0) },
                amount: amount,
                projects: try row.get(dimensions.count)
            )
        }
        .compactMap { $0 }
    }
}

extension PeriodFacts {
    /// Distinct beneficiaries named on the lines; nil where no line names one.
    func establishments(_ territory: Territory, in tx: Transaction) throws -> Int? {
        let count: Int? = try tx.value(
            "SELECT COUNT(DISTINCT f.beneficiary_id) FROM \(relation) WHERE \(condition(territory))"
        )
        return count == 0 ? nil : count
    }
}

extension SQL {
    /// A column of the result by its number, which GROUP BY takes for the expression that stands there.
    fileprivate init(position: Int) {
        self = ["1", "2", "3", "4"][position - 1]
    }
}
