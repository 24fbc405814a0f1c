import Database

/// A row of the standing of a new line, which whoever makes the line knows without asking the ledger.
struct StandingRow: Sendable {
    let lineID: Int64
    let projectID: Int64
    let source: FundingSource.Code
    let budgetYear: Int
    let stage: Stage
    let amount: Dong
    let kind: ActivityKind.Code?
    /// The one that the line's beneficiary was merged into, if it was.
    let beneficiaryID: Int64?
    /// The project's province on today's map.
    let provinceNow: String
    /// Where the line's own place lies on both maps.
    let position: PlacePosition
}

extension Standing {
    /// Adds the rows of projects that this transaction has made; those of one project stand together.
    ///
    /// `refresh` would find the same rows: by sorting the entries, joining them with their places and taking the nation's
    /// sums anew, which took a quarter of an import. `check` compares the two.
    static func add(_ rows: [StandingRow], in tx: Transaction) throws {
        try NationGrowth(rows).write(in: tx)
        try NationDetail.mark(rows, in: tx)
        try tx.insertMany(into: "standing", columns: columnNames, of: rows, row: values)
    }

    private static let columnNames = [
        "line_id", "project_id", "source_code", "budget_year", "stage", "amount", "kind_code", "beneficiary_id",
        "province_old", "district_old", "commune_old", "province_now", "commune_now",
    ]

    private static func values(_ row: StandingRow) -> [SQLValue] {
        [
            .integer(row.lineID), .integer(row.projectID), row.source.sqlValue, row.budgetYear.sqlValue,
            row.stage.sqlValue, row.amount.sqlValue, row.kind.sqlValue, row.beneficiaryID.sqlValue,
            row.position.provinceOld.sqlValue, row.position.districtOld.sqlValue, row.position.communeOld.sqlValue,
            .text(row.provinceNow), row.position.communeNow.sqlValue,
        ]
    }
}
