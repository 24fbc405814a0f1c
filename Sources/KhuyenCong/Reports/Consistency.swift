package import Database

/// Recomputes what is stored beside the ledger and says every difference (kiểm tra).
package struct Consistency: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The differences, in Vietnamese, a sentence each; empty where all is well.
    ///
    /// - Throws: `DatabaseError`.
    package func differences() async throws -> [String] {
        try await database.read { tx in
            try Standing.differences(in: tx) + NationRollup.differences(in: tx) + reversals(in: tx) + overlaps(in: tx)
                + DossierConsistency.differences(in: tx) + audit(in: tx)
                + SourceConsistency.differences(in: tx)
                + RegisterConsistency.differences(in: tx)
                + DossierClock.differences(in: tx)
                + FormerProvince.differences(in: tx)
                + FrozenConsistency.differences(in: tx)
                + NationDetail.differences(in: tx)
                + AskingDays.differences(in: tx)
        }
    }

    /// A reversal takes back what it names, no more and no less.
    private func reversals(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT r.id, e.id FROM amount_entry r JOIN amount_entry e ON e.id = r.reverses_id
            WHERE r.amount <> -e.amount OR r.line_id <> e.line_id OR r.source_code <> e.source_code
                OR r.stage <> e.stage OR r.budget_year <> e.budget_year
            """
        ) { row in
            let reversal: Int64 = try row.get(0)
            let entry: Int64 = try row.get(1)
            return "Bút toán đảo \(reversal) không khớp bút toán \(entry)."
        }
    }

    /// Packs of one place hold one after another; packs of rules, which have a level, at each level by themselves.
    private func overlaps(in tx: Transaction) throws -> [String] {
        try overlaps("norm_pack", "TRUE", in: tx).map { "Hai bộ định mức trùng thời gian hiệu lực: \($0)." }
            + overlaps("rule_pack", "a.level = b.level", in: tx).map {
                "Hai bộ quy tắc trùng thời gian hiệu lực: \($0)."
            }
    }

    /// The names of two packs each.
    private func overlaps(_ table: SQL, _ isAlike: SQL, in tx: Transaction) throws -> [String] {
        let sql: SQL = """
            SELECT a.name, b.name FROM \(table) a JOIN \(table) b ON a.id < b.id AND \(isAlike)
                AND a.map IS NOT DISTINCT FROM b.map AND a.province_code IS NOT DISTINCT FROM b.province_code
            WHERE a.superseded_at IS NULL AND b.superseded_at IS NULL
                AND (a.valid_until IS NULL OR b.valid_from < a.valid_until)
                AND (b.valid_until IS NULL OR a.valid_from < b.valid_until)
            """
        return try tx.rows(sql) { row in
            let first: String = try row.get(0)
            let second: String = try row.get(1)
            return "\(first); \(second)"
        }
    }

    /// The log is one whole chain.
    private func audit(in tx: Transaction) throws -> [String] {
        switch try Audit.verify(in: tx, expecting: nil) {
        case .sound: []
        case .broken(let sequence, let reason): ["Nhật ký đứt ở mục \(sequence): \(reason)"]
        }
    }
}
