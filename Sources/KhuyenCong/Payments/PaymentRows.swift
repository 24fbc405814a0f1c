import Database
import Vietnamese

extension Payment {
    static let columns: SQL = """
        p.id, d.dossier_id, p.kind, d.position, p.source_code, p.budget_year, p.amount, p.decided_on, p.chapter,
        p.category, p.item, p.voucher, p.booked_on, p.payee_name, p.payee_account, p.payee_bank, p.version
        """

    /// The payments of a file, in the order in which they were decided.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [Payment] {
        try tx.rows(
            "SELECT \(columns) FROM payment p JOIN dossier_line d ON d.line_id = p.line_id"
                + " WHERE d.dossier_id = \(dossierID) ORDER BY p.decided_on, p.id",
            decode
        )
    }

    /// One payment and the file that it belongs to.
    ///
    /// - Throws: `Refusal` (missing).
    static func find(_ id: Int64, forChange: Bool, in tx: Transaction) throws -> Payment {
        if forChange {
            // The row alone: an act locks the file first, and would wait for whoever waits for it.
            let _: Int64? = try tx.value("SELECT id FROM payment WHERE id = \(id)" + tx.dialect.forUpdate)
        }
        let sql: SQL =
            "SELECT \(columns) FROM payment p JOIN dossier_line d ON d.line_id = p.line_id WHERE p.id = \(id)"
        guard let payment = try tx.first(sql, decode) else { throw Refusal.missing }
        return payment
    }

    static func decode(_ row: Row) throws -> Payment {
        var terms = PaymentTerms()
        terms.chapter = try row.get(8)
        terms.category = try row.get(9)
        terms.item = try row.get(10)
        terms.voucher = try row.get(11)
        terms.bookedOn = try row.get(12)
        terms.payeeName = try row.get(13)
        terms.payeeAccount = try row.get(14)
        terms.payeeBank = try row.get(15)
        return Payment(
            id: try row.get(0),
            dossierID: try row.get(1),
            kind: try row.get(2),
            line: try row.get(3),
            source: try row.get(4),
            budgetYear: try row.get(5),
            amount: try row.get(6),
            decidedOn: try row.get(7),
            terms: terms,
            version: try row.get(16)
        )
    }

    /// Writes what the treasury says of a payment and moves its version on.
    static func write(_ terms: PaymentTerms, to id: Int64, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE payment SET chapter = \(terms.chapter), category = \(terms.category), item = \(terms.item),
                voucher = \(terms.voucher), voucher_key = \(Payment.key(terms.voucher)), booked_on = \(terms.bookedOn),
                payee_name = \(terms.payeeName), payee_account = \(terms.payeeAccount),
                payee_bank = \(terms.payeeBank), version = version + 1
            WHERE id = \(id)
            """
        )
    }

    /// Numbers of vouchers are compared without marks and separators, and without noughts before a number.
    static func key(_ voucher: String?) -> String {
        Fold.key(voucher ?? "").split(separator: " ").map(withoutNoughts).joined()
    }

    /// "kb0007" is "kb7", "100" stays.
    private static func withoutNoughts(_ word: Substring) -> String {
        var key = ""
        for character in word {
            let isLeading = character == "0" && !(key.last?.isNumber ?? false)
            if !isLeading { key.append(character) }
        }
        return key
    }
}

/// Writes the payments of an act.
struct PaymentWriting {
    let context: ActContext
    let actID: Int64
    /// The ledger's line of each position.
    let lineIDs: [Int: Int64]

    /// - Throws: `Refusal` (invalid) for a line that the file has not, `DatabaseError`.
    func write() throws {
        guard let plan = PaymentPlan(context) else { return }
        try context.tx.insertMany(
            into: "payment",
            columns: [
                "act_id", "line_id", "province_now", "kind", "source_code", "budget_year", "amount", "decided_on",
                "chapter", "category", "item", "voucher", "voucher_key", "booked_on", "payee_name", "payee_account",
                "payee_bank",
            ],
            rows: try plan.entries.map { entry in
                guard let lineID = lineIDs[entry.key.line] else {
                    throw Refusal.invalid("Đề án không có dòng \(entry.key.line).", field: "payments")
                }
                let terms = entry.terms
                return [
                    .integer(actID), .integer(lineID), .text(context.dossier.provinceNow), .text(plan.kind.rawValue),
                    .text(entry.key.source.rawValue), .integer(Int64(entry.key.year)), .integer(entry.amount.amount),
                    context.request.day.sqlValue, terms.chapter.sqlValue, terms.category.sqlValue,
                    terms.item.sqlValue, terms.voucher.sqlValue, .text(Payment.key(terms.voucher)),
                    terms.bookedOn.sqlValue, terms.payeeName.sqlValue, terms.payeeAccount.sqlValue,
                    terms.payeeBank.sqlValue,
                ]
            }
        )
    }
}
