import Database

/// Brings the keys of all establishments up to the rule that folds them, once for each version of the rule.
///
/// A register may hold a nation's establishments: it is written in batches, and one that was broken off goes on.
enum BeneficiaryKeyFilling {
    /// Establishments written in one transaction.
    private static let batch = 1000

    /// - Throws: `DatabaseError`.
    static func run(_ database: Database) async throws {
        guard try await database.read({ try !isDone($0) }) else { return }
        while try await database.write({ try fill(atMost: batch, in: $0) }) {}
    }

    /// Writes the next rows; false once there are no more.
    ///
    /// - Throws: `DatabaseError`.
    static func fill(atMost count: Int, in tx: Transaction) throws -> Bool {
        let reached = try Reached.load(tx.dialect.forUpdate, in: tx)
        guard !reached.isDone else { return false }
        let rows = try tx.rows(
            """
            SELECT b.id, b.phone, b.bank_account, b.address, \(BeneficiaryTraits.columns) FROM beneficiary b
            WHERE b.id > \(reached.next) ORDER BY b.id LIMIT \(count)
            """
        ) { row in
            (
                id: try row.get(0) as Int64,
                right: BeneficiaryTraits(phone: try row.get(1), bankAccount: try row.get(2), address: try row.get(3)),
                stored: try BeneficiaryTraits(stored: row, from: 4)
            )
        }
        for row in rows where row.right != row.stored {
            try tx.execute(
                """
                UPDATE beneficiary SET phone_key = \(row.right.phone), bank_account_key = \(row.right.bankAccount),
                    address_key = \(row.right.address) WHERE id = \(row.id)
                """
            )
        }
        let until = rows.count < count ? nil : rows.last?.id
        try tx.execute(
            """
            UPDATE folding_rule SET version = \(BeneficiaryTraits.version), filled_until = \(until)
            WHERE register = 'beneficiary'
            """
        )
        return until != nil
    }

    private static func isDone(_ tx: Transaction) throws -> Bool {
        try Reached.load(in: tx).isDone
    }

    /// How far the rule has been carried out.
    private struct Reached {
        /// Nil once every row is written.
        let until: Int64?
        let version: Int

        var isDone: Bool { version == BeneficiaryTraits.version && until == nil }

        /// The row after which to go on; a changed rule begins again.
        var next: Int64 { version == BeneficiaryTraits.version ? until ?? 0 : 0 }

        static func load(_ lock: SQL = "", in tx: Transaction) throws -> Reached {
            let found = try tx.first(
                "SELECT filled_until, version FROM folding_rule WHERE register = 'beneficiary'" + lock
            ) { Reached(until: try $0.get(0), version: try $0.get(1)) }
            return found ?? Reached(until: 0, version: 0)
        }
    }
}
