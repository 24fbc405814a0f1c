import Database

/// What the ledger holds against each source-year, line by line.
struct SourceLedger {
    private(set) var lines: [SourceYear.Key: [LineMoney]] = [:]

    /// Which accounts to read: one, its earlier years, all of a year, those of provinces in years, or all.
    enum Choice {
        case key(SourceYear.Key)
        case before(SourceYear.Key)
        case year(Int, provinces: Set<String>?, isNational: Bool)
        case local(provinces: [String], years: [Int])
        case national(years: [Int])
        case all

        fileprivate var condition: SQL {
            switch self {
            case .key(let key):
                return place(key) + " AND e.budget_year = \(key.year) AND e.source_code = " + literal(key.source)
            case .before(let key):
                return place(key) + " AND e.budget_year < \(key.year) AND e.source_code = " + literal(key.source)
            case .year(let year, let provinces, let isNational):
                let local: SQL = provinces.map { "p.province_now IN (\(list: $0.sorted()))" } ?? "TRUE"
                let own: SQL =
                    "(e.source_code IN ('local', 'province', 'district', 'commune', 'fund') AND " + local + ")"
                let national: SQL = isNational ? " OR e.source_code = 'national'" : ""
                return "e.budget_year = \(year) AND (" + own + national + ")"
            case .local(let provinces, let years):
                // The roll-up names the few lines with money of these years; the ledger has no index that would.
                return """
                    e.budget_year IN (\(list: years))
                    AND e.source_code IN ('local', 'province', 'district', 'commune', 'fund')
                    AND e.line_id IN (SELECT t.line_id FROM standing t
                        WHERE t.province_now IN (\(list: provinces)) AND t.budget_year IN (\(list: years)))
                    """
            case .national(let years): return "e.budget_year IN (\(list: years)) AND e.source_code = 'national'"
            case .all: return "e.source_code IN \(FundingSource.Code.supportList)"
            }
        }

        private func place(_ key: SourceYear.Key) -> SQL {
            key.provinceNow.map { "p.province_now = \($0)" } ?? "TRUE"
        }

        /// Written out, so that the partial index over the national source is found.
        private func literal(_ source: FundingSource.Code) -> SQL {
            source == .national ? "'national'" : "\(source)"
        }
    }

    static func load(_ choice: Choice, in tx: Transaction) throws -> SourceLedger {
        var ledger = SourceLedger()
        try ledger.add(choice, in: tx)
        return ledger
    }

    /// Of accounts, in one statement for the local ones and one for the national ones.
    static func load(of accounts: [SourceYear.Key], in tx: Transaction) throws -> SourceLedger {
        var ledger = SourceLedger()
        let years = Set(accounts.map(\.year)).sorted()
        let provinces = Set(accounts.compactMap(\.provinceNow)).sorted()
        if !provinces.isEmpty { try ledger.add(.local(provinces: provinces, years: years), in: tx) }
        if accounts.contains(where: { $0.source == .national }) { try ledger.add(.national(years: years), in: tx) }
        return ledger
    }

    private mutating func add(_ choice: Choice, in tx: Transaction) throws {
        try tx.forEach(
            """
            SELECT e.source_code, e.budget_year, p.province_now, d.state, x.settled_at, x.halt,
                x.accepted_at, \(SourceLedger.sums),
                (SELECT CAST(SUM(CASE o.stage WHEN 'advanced' THEN o.amount WHEN 'returned' THEN -o.amount
                    WHEN 'settled' THEN -o.amount ELSE 0 END) AS BIGINT)
                FROM amount_entry o WHERE o.line_id = l.id AND o.source_code = e.source_code),
                \(LineMoney.returnedAfterSettlement)
            FROM project p JOIN project_line l ON l.project_id = p.id JOIN amount_entry e ON e.line_id = l.id
            LEFT JOIN dossier d ON d.project_id = p.id LEFT JOIN dossier_line x ON x.line_id = l.id
            WHERE p.twin_of IS NULL AND p.withdrawn_at IS NULL AND \(choice.condition)
            GROUP BY l.id, e.source_code, e.budget_year, p.province_now, d.state, x.settled_at, x.halt,
                x.accepted_at
            """
        ) { row in
            let key = SourceYear.Key(try row.get(0), province: try row.get(2), year: try row.get(1))
            lines[key, default: []].append(try SourceLedger.line(row))
        }
    }

    private static func line(_ row: Row) throws -> LineMoney {
        let state: ProjectState? = try row.get(3)
        let settledAt: Moment? = try row.get(4)
        let halt: LineHalt? = try row.get(5)
        var money = LineMoney()
        let acceptedAt: Moment? = try row.get(6)
        money.approved = try row.get(7)
        money.contracted = try row.get(8)
        money.performed = try row.get(9)
        money.advanced = try row.get(10)
        money.settled = try row.get(11)
        money.returned = try row.get(12)
        money.openOverYears = try row.get(13)
        money.returnedAfterSettlement = try row.get(14)
        money.isSettled = settledAt != nil || (state == nil && money.settled != .zero)
        // What was accepted before the stop is still to be settled.
        money.isStopped = (state == .stopped && acceptedAt == nil) || halt == .stopped
        return money
    }

    private static var sums: SQL {
        let stages: [SQL] = ["approved", "contracted", "performed", "advanced", "settled", "returned"]
        return stages.map(sum).joined(separator: ", ")
    }

    private static func sum(_ stage: SQL) -> SQL {
        "CAST(SUM(CASE WHEN e.stage = '" + stage + "' THEN e.amount ELSE 0 END) AS BIGINT)"
    }
}
