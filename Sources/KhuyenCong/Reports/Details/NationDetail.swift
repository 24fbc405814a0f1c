import Database

/// The second roll-up of the nation (tổng hợp chi tiết cả nước): stages, lines, results, forms and months.
///
/// A cell is a province of today and a year. Acts only name the cells that they touch, in their own transaction;
/// whoever next asks for the nation brings those up to date first, and until then reports read the ledger.
enum NationDetail {
    /// What of the standing `f` is brought up to date, or compared.
    enum Cells {
        case all, stale, settled

        var condition: SQL {
            switch self {
            case .all: "TRUE"
            case .stale: "(f.province_now, f.budget_year) IN (SELECT province_now, budget_year FROM nation_stale)"
            case .settled:
                """
                (f.province_now, f.budget_year) NOT IN (SELECT province_now, budget_year FROM nation_stale)
                """
            }
        }
    }

    static func isSettled(in tx: Transaction) throws -> Bool {
        try tx.value("SELECT 1 FROM nation_stale LIMIT 1") as Int? == nil
    }

    /// Brings the stale cells up to date; without any it only looks.
    static func settle(_ database: Database) async throws {
        guard try await !database.read({ try isSettled(in: $0) }) else { return }
        try await database.write { tx in
            try Ledger.takeTurn(in: tx)
            try write(.stale, in: tx)
        }
    }

    /// Everything anew.
    static func rebuild(in tx: Transaction) throws {
        try write(.all, in: tx)
    }

    private static func write(_ cells: Cells, in tx: Transaction) throws {
        for table in DetailTable.all {
            try tx.execute("DELETE FROM \(identifier: table.name) AS f WHERE \(cells.condition)")
            for fresh in table.fresh(cells) {
                try tx.execute("INSERT INTO \(identifier: table.name) (\(table.columns)) \(fresh)")
            }
        }
        try tx.execute("DELETE FROM nation_stale")
    }

    /// What differs between the stored cells and what the ledger gives; empty when all is well.
    static func differences(in tx: Transaction) throws -> [String] {
        try DetailTable.all.flatMap { table -> [String] in
            let fresh = table.fresh(.settled).joined(separator: " UNION ALL ")
            let stored: SQL =
                "SELECT \(table.columns) FROM \(identifier: table.name) AS f WHERE \(Cells.settled.condition)"
            let lost = try NationRollup.count(fresh, without: stored, in: tx)
            let stale = try NationRollup.count(stored, without: fresh, in: tx)
            return lost + stale == 0 ? [] : ["Bảng tổng hợp \(table.name): \(lost) ô thiếu hoặc sai, \(stale) ô thừa."]
        }
    }
}

extension NationDetail {
    /// Names the cells of projects stale, as they stand now; what moves a project's rows says so before and after.
    ///
    /// `projects`: a SELECT of project ids.
    static func mark(projects: SQL, in tx: Transaction) throws {
        try mark(where: "f.project_id IN (\(projects))", in: tx)
    }

    /// For what is said of a beneficiary without moving a row: its form.
    static func mark(beneficiary: Int64, in tx: Transaction) throws {
        try Ledger.takeTurn(in: tx)
        let projects: SQL = "SELECT b.project_id FROM standing b WHERE b.beneficiary_id = \(beneficiary)"
        try mark(projects: projects, in: tx)
        try Ledger.advanceRevision(in: tx)
    }

    /// For the results of a line, which move no row either.
    static func mark(line: Int64, in tx: Transaction) throws {
        try Ledger.takeTurn(in: tx)
        try mark(projects: "SELECT l.project_id FROM project_line l WHERE l.id = \(line)", in: tx)
        try Ledger.advanceRevision(in: tx)
    }

    /// For new projects, whose rows are not stored yet.
    static func mark(_ rows: [StandingRow], in tx: Transaction) throws {
        let years = Dictionary(grouping: rows, by: \.provinceNow).mapValues { Set($0.map(\.budgetYear)) }
        for (province, years) in years {
            for year in years {
                try tx.execute(
                    """
                    INSERT INTO nation_stale (province_now, budget_year) VALUES (\(province), \(year))
                    ON CONFLICT DO NOTHING
                    """
                )
            }
        }
    }

    private static func mark(where condition: SQL, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO nation_stale (province_now, budget_year)
            SELECT DISTINCT f.province_now, f.budget_year FROM standing f WHERE \(condition)
            ON CONFLICT DO NOTHING
            """
        )
    }
}
