import Database

/// The standing (hiện trạng) of a line: per source and budget year, its amount at the furthest stage known.
///
/// A roll-up that reports read instead of the ledger, kept in the transaction that books and recomputed by `check`.
/// Measured: without it the nation's report over 20 years and a million projects sorts three million entries.
enum Standing {
    /// Which lines to bring up to date.
    enum Lines {
        case ofImport(Int64)
        case ofProject(Int64)
        case of([Int64])
        case ofBeneficiaries([Int64])
        case all
    }

    /// One transaction after the other, whatever each has booked before: two that touch the same sums in another order
    /// would wait for each other, and one that reads a sum before the other has written it would lose its part.
    static func refresh(_ lines: Lines, in tx: Transaction) throws {
        try Ledger.takeTurn(in: tx)
        switch lines {
        case .all:
            try tx.execute("DELETE FROM standing")
            try tx.execute(insert(where: "TRUE"))
            try NationRollup.rebuild(in: tx)
        case .ofImport, .ofProject, .of, .ofBeneficiaries:
            let chosen = condition(lines)
            try NationRollup.around(chosen, in: tx) {
                try tx.execute("DELETE FROM standing WHERE line_id IN (" + chosen + ")")
                try tx.execute(insert(where: "e.line_id IN (" + chosen + ")"))
            }
        }
    }

    /// The rows that differ between the stored standing and what the ledger says; empty when all is well.
    static func differences(in tx: Transaction) throws -> [String] {
        let fresh = definition(where: "TRUE")
        let stored = SQL("SELECT \(columns) FROM standing")
        let missing = SQL("SELECT line_id, source_code, budget_year FROM (") + fresh + " EXCEPT " + stored + ") AS lost"
        let extra = SQL("SELECT line_id, source_code, budget_year FROM (") + stored + " EXCEPT " + fresh + ") AS extra"
        let lost = try tx.rows(missing) { try describe($0, "thiếu hoặc sai trong hiện trạng") }
        let stale = try tx.rows(extra) { try describe($0, "thừa trong hiện trạng") }
        return lost + stale
    }

    private static func describe(_ row: Row, _ what: String) throws -> String {
        let line: Int64 = try row.get(0)
        let source: String = try row.get(1)
        let year: Int = try row.get(2)
        return "Dòng \(line), nguồn \(source), năm \(year): \(what)."
    }

    private static func condition(_ lines: Lines) -> SQL {
        switch lines {
        case .ofImport(let id): "SELECT line_id FROM amount_entry WHERE import_id = \(id)"
        case .ofProject(let id): "SELECT id FROM project_line WHERE project_id = \(id)"
        case .of(let ids): "\(list: ids)"
        case .ofBeneficiaries(let ids): "SELECT id FROM project_line WHERE beneficiary_id IN (\(list: ids))"
        case .all: "SELECT id FROM project_line"
        }
    }

    static let columns: SQL = """
        line_id, source_code, budget_year, stage, amount, project_id, kind_code, beneficiary_id,
        province_old, district_old, commune_old, province_now, commune_now
        """

    private static func insert(where condition: SQL) -> SQL {
        SQL("INSERT INTO standing (\(columns)) ") + definition(where: condition)
    }

    /// One row per line, source and year at the furthest stage known.
    private static func definition(where condition: SQL) -> SQL {
        LedgerView.furthest(where: condition)
    }
}
