import Database

/// The ledger (sổ cái): the only door through which money is written.
enum Ledger {
    /// What every entry of one act shares.
    struct Booking {
        let officer: Officer
        let day: Day
        let importID: Int64?
        /// Corrections may enter a closed year; everything else may not.
        let isCorrection: Bool
    }

    /// Books entries; the standing of their lines is the caller's to bring up to date.
    ///
    /// - Throws: `Refusal` (conflict) where a year is closed and the act is no correction.
    static func book(_ drafts: [EntryDraft], as booking: Booking, provinces: Set<String>, in tx: Transaction) throws {
        guard !drafts.isEmpty else { return }
        if !booking.isCorrection {
            try refuseClosedYears(Set(drafts.map(\.budgetYear)), provinces: provinces, booking, in: tx)
        }
        let today = booking.day.sqlValue
        try tx.insertMany(into: "amount_entry", columns: columns, of: drafts) { row($0, booking, today) }
        try tx.execute("UPDATE ledger_revision SET revision = revision + 1 WHERE id = 1")
    }

    private static let columns = [
        "line_id", "source_code", "stage", "budget_year", "document_day", "document_precision", "booked_on",
        "entered_on", "amount", "reverses_id", "reason", "account_id", "import_id",
    ]

    private static func row(_ draft: EntryDraft, _ booking: Booking, _ today: SQLValue) -> [SQLValue] {
        [
            .integer(draft.lineID),
            .text(draft.source.rawValue),
            .text(draft.stage.rawValue),
            .integer(Int64(draft.budgetYear)),
            draft.documentDay.sqlValue,
            .text(draft.documentPrecision.rawValue),
            today,
            today,
            draft.amount.sqlValue,
            draft.reverses.sqlValue,
            draft.reason.sqlValue,
            booking.officer.userID.sqlValue,
            booking.importID.sqlValue,
        ]
    }

    private static func refuseClosedYears(
        _ years: Set<Int>,
        provinces: Set<String>,
        _ booking: Booking,
        in tx: Transaction
    ) throws {
        let closed = try tx.rows(
            """
            SELECT c.province_now, c.year, COALESCE(u.name, c.province_now) FROM closed_year c
            LEFT JOIN admin_unit u ON u.map = \(AdminMap.of2025) AND u.code = c.province_now
            WHERE \(ClosedYears.isClosed(to: booking.officer, on: booking.day)) ORDER BY c.year
            """
        ) { row in
            (province: try row.get(0) as String, year: try row.get(1) as Int, name: try row.get(2) as String)
        }
        guard let first = closed.first(where: { years.contains($0.year) && provinces.contains($0.province) }) else {
            return
        }
        throw Refusal.conflict(
            "Năm \(first.year) của \(first.name) đã khóa sổ, chỉ nhận bút toán điều chỉnh.",
            remedy:
                "Ghi bằng chức năng điều chỉnh, có lý do; bỏ các dòng của năm \(first.year); hoặc đề nghị Sở cho ghi bổ sung "
                + "ở trang Năm đã khóa sổ."
        )
    }
}
