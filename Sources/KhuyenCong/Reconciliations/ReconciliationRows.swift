import Database

extension Reconciliation {
    static func insert(
        _ question: Reconciliations.Question,
        _ hash: [UInt8],
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO reconciliation (province_now, origin, budget_year, name, sha256, account_id, officer, made_at)
            VALUES (\(question.provinceNow), \(question.origin), \(question.budgetYear), \(question.name), \(hash),
                \(officer.userID), \(officer.name), \(now))
            RETURNING id
            """
        )
    }

    /// Newest first.
    static func load(_ condition: SQL, in tx: Transaction) throws -> [Reconciliation] {
        var counts: [Int64: [MatchVerdict: Int]] = [:]
        let counting: SQL =
            "SELECT w.reconciliation_id, w.verdict, COUNT(*) FROM reconciliation_row w"
            + " JOIN reconciliation r ON r.id = w.reconciliation_id WHERE " + condition
            + " GROUP BY w.reconciliation_id, w.verdict"
        try tx.forEach(counting) { row in
            counts[try row.get(0), default: [:]][try row.get(1)] = try row.get(2)
        }
        let sql: SQL = """
            SELECT r.id, r.province_now, r.origin, r.budget_year, r.name, r.sha256,
                \(SQL.officerName(of: "r", name: "officer")), r.made_at
            FROM reconciliation r WHERE \(condition) ORDER BY r.id DESC
            """
        return try tx.rows(sql) { row in
            let id: Int64 = try row.get(0)
            return Reconciliation(
                id: id,
                provinceNow: try row.get(1),
                origin: try row.get(2),
                budgetYear: try row.get(3),
                name: try row.get(4),
                sha256: Hex.encode(try row.get(5)),
                officer: try row.get(6),
                madeAt: try row.get(7),
                counts: counts[id] ?? [:]
            )
        }
    }
}

extension ReconciliationRow {
    static func insert(_ rows: [ReconciliationRow], into id: Int64, in tx: Transaction) throws {
        try tx.insertMany(
            into: "reconciliation_row",
            columns: [
                "reconciliation_id", "verdict", "sheet_row", "voucher", "booked_on", "amount", "payee", "note",
                "payment_id", "our_voucher", "our_day", "our_amount",
            ],
            rows: rows.map { row in
                [
                    .integer(id), .text(row.verdict.rawValue), row.sheetRow.sqlValue, row.voucher.sqlValue,
                    row.bookedOn.sqlValue, row.amount.sqlValue, row.payee.sqlValue, row.note.sqlValue,
                    row.paymentID.sqlValue, row.ourVoucher.sqlValue, row.ourDay.sqlValue, row.ourAmount.sqlValue,
                ]
            }
        )
    }

    /// What needs a look first, each kind in the order of the list.
    static func load(_ id: Int64, in tx: Transaction) throws -> [ReconciliationRow] {
        let rows = try tx.rows(
            """
            SELECT w.verdict, w.sheet_row, w.voucher, w.booked_on, w.amount, w.payee, w.note, w.payment_id,
                d.dossier_id, w.our_voucher, w.our_day, w.our_amount
            FROM reconciliation_row w LEFT JOIN payment p ON p.id = w.payment_id
            LEFT JOIN dossier_line d ON d.line_id = p.line_id
            WHERE w.reconciliation_id = \(id) ORDER BY w.id
            """
        ) { row in
            ReconciliationRow(
                verdict: try row.get(0),
                sheetRow: try row.get(1),
                voucher: try row.get(2),
                bookedOn: try row.get(3),
                amount: try row.get(4),
                payee: try row.get(5),
                note: try row.get(6),
                paymentID: try row.get(7),
                dossierID: try row.get(8),
                ourVoucher: try row.get(9),
                ourDay: try row.get(10),
                ourAmount: try row.get(11)
            )
        }
        let order: [MatchVerdict] = [.differs, .oursOnly, .theirsOnly, .matched]
        return order.flatMap { verdict in rows.filter { $0.verdict == verdict } }
    }
}

extension Payment {
    /// The payments of a province that belong to a budget year.
    static func all(of year: Int, in province: String, _ tx: Transaction) throws -> [Payment] {
        try tx.rows(
            "SELECT \(columns) FROM payment p JOIN dossier_line d ON d.line_id = p.line_id"
                + " WHERE p.province_now = \(province) AND p.budget_year = \(year) ORDER BY p.id",
            decode
        )
    }
}
