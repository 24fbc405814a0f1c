import Database

/// What was paid in each quarter, from the ledger: by the acts of a file, and by lists that were taken in.
///
/// An advance and what comes back count as such; a settlement pays what no advance has paid before, of whichever year.
struct PaidQuarters {
    private var bySource: [FundingSource.Code: [Int: Quarters]] = [:]

    subscript(_ source: FundingSource.Code, _ year: Int) -> Quarters {
        bySource[source]?[year] ?? Quarters()
    }

    static func load(ofFile dossierID: Int64, in tx: Transaction) throws -> PaidQuarters {
        try load("e.line_id IN (SELECT f.line_id FROM dossier_line f WHERE f.dossier_id = \(dossierID))", in: tx)
    }

    /// Of all lines with money of an account, those of a list that nobody took over with them.
    static func load(of key: SourceYear.Key, in tx: Transaction) throws -> PaidQuarters {
        let year = key.year
        // The national source is written out, so that the partial index over it is found.
        let lines: SQL =
            key.provinceNow.map { province in
                """
                SELECT t.line_id FROM standing t WHERE t.province_now = \(province) AND t.budget_year = \(year)
                    AND t.source_code = \(key.source)
                """
            } ?? "SELECT n.line_id FROM amount_entry n WHERE n.source_code = 'national' AND n.budget_year = \(year)"
        return try load(
            """
            e.source_code = \(key.source) AND e.line_id IN (
                SELECT l.id FROM project_line l JOIN project p ON p.id = l.project_id
                WHERE l.id IN (\(lines)) AND p.twin_of IS NULL AND p.withdrawn_at IS NULL)
            """,
            in: tx
        )
    }

    private static func load(_ condition: SQL, in tx: Transaction) throws -> PaidQuarters {
        var paid = PaidQuarters()
        try PaidEntry.forEach(condition, in: tx) { entry in
            paid.bySource[entry.source, default: [:]][entry.year, default: Quarters()]
                .add(entry.amount, paidOn: entry.day, of: entry.year)
        }
        return paid
    }
}

/// What one entry of the ledger paid, or took back where it is negative (giải ngân).
struct PaidEntry {
    let source: FundingSource.Code
    let year: Int
    /// Nil where the paper tells only its year.
    let day: Day?
    let amount: Dong

    /// Every entry that a condition over `amount_entry e` names; with one of a line and source it must name those before it,
    /// on which depends what it pays.
    static func forEach(_ condition: SQL, in tx: Transaction, _ body: (PaidEntry) throws -> Void) throws {
        var (current, money): (line: (Int64, FundingSource.Code)?, LineMoney) = (nil, LineMoney())
        try tx.forEach(
            """
            SELECT e.line_id, e.source_code, e.budget_year, e.stage, e.amount, e.document_day FROM amount_entry e
            WHERE e.stage IN ('advanced', 'settled', 'returned') AND \(condition)
            ORDER BY e.line_id, e.source_code, e.id
            """
        ) { row in
            let line: (Int64, FundingSource.Code) = (try row.get(0), try row.get(1))
            if current.map({ $0 != line }) ?? true { (current, money) = (line, LineMoney()) }
            let before = money.paid
            money.add(try row.get(4), at: try row.get(3))
            try body(
                PaidEntry(
                    source: line.1,
                    year: try row.get(2),
                    day: try row.get(5),
                    amount: money.paid - before
                )
            )
        }
    }
}

extension LineMoney {
    /// One entry more, in the order in which they were booked.
    fileprivate mutating func add(_ amount: Dong, at stage: Stage) {
        switch stage {
        case .advanced: advanced += amount
        case .settled:
            settled += amount
            returnedAfterSettlement = .zero
        case .returned:
            returned += amount
            returnedAfterSettlement = (returnedAfterSettlement ?? .zero) + amount
        default: break
        }
    }
}
