import Database

/// A place of the ledger where amounts add up: line, source, stage, budget year.
struct LedgerCell: Hashable, Sendable {
    let lineID: Int64
    let source: FundingSource.Code
    let stage: Stage
    let year: Int

    init(lineID: Int64, source: FundingSource.Code, stage: Stage, year: Int) {
        self.lineID = lineID
        self.source = source
        self.stage = stage
        self.year = year
    }

    init(_ entry: AmountEntry) {
        self.init(lineID: entry.lineID, source: entry.source, stage: entry.stage, year: entry.budgetYear)
    }
}

/// Reads entries of the ledger and says what of them stands.
enum ProjectEntries {
    static func of(project id: Int64, in tx: Transaction) throws -> [AmountEntry] {
        try entries(where: "e.line_id IN (SELECT id FROM project_line WHERE project_id = \(id))", in: tx)
    }

    static func of(import id: Int64, in tx: Transaction) throws -> [AmountEntry] {
        try entries(where: "e.import_id = \(id)", in: tx)
    }

    /// Entries that neither reverse another one nor were reversed.
    static func live(_ entries: [AmountEntry]) -> [AmountEntry] {
        let reversed = Set(entries.compactMap(\.reverses))
        return entries.filter { $0.reverses == nil && !reversed.contains($0.id) }
    }

    /// The net amount of each cell that has an entry standing, in the order of line, stage, source, year.
    static func standing(_ entries: [AmountEntry]) -> [ProjectAmount] {
        var sums: [LedgerCell: Dong] = [:]
        for entry in live(entries) {
            sums[LedgerCell(entry), default: .zero] += entry.amount
        }
        let sources = FundingSource.Code.allCases
        let amounts = sums.map { cell, sum in
            ProjectAmount(lineID: cell.lineID, source: cell.source, stage: cell.stage, year: cell.year, amount: sum)
        }
        return amounts.sorted { left, right in
            let leftSource = sources.firstIndex(of: left.source) ?? 0
            let rightSource = sources.firstIndex(of: right.source) ?? 0
            return (left.lineID, left.stage.rank, leftSource, left.year)
                < (right.lineID, right.stage.rank, rightSource, right.year)
        }
    }

    private static func entries(where condition: SQL, in tx: Transaction) throws -> [AmountEntry] {
        try tx.rows(
            """
            SELECT e.id, e.line_id, e.source_code, e.stage, e.budget_year, e.document_day, e.document_precision,
                e.booked_on, e.amount, e.reverses_id, e.reason, e.import_id
            FROM amount_entry e WHERE \(condition) ORDER BY e.id
            """,
            decode
        )
    }

    private static func decode(_ row: Row) throws -> AmountEntry {
        AmountEntry(
            id: try row.get(0),
            lineID: try row.get(1),
            source: try row.get(2),
            stage: try row.get(3),
            budgetYear: try row.get(4),
            documentDay: try row.get(5),
            documentPrecision: try row.get(6),
            bookedOn: try row.get(7),
            amount: try row.get(8),
            reverses: try row.get(9),
            reason: try row.get(10),
            importID: try row.get(11)
        )
    }
}

extension AmountEntry {
    /// The entry that takes this one back.
    func reversal(reason: String) -> EntryDraft {
        EntryDraft(
            lineID: lineID,
            source: source,
            stage: stage,
            budgetYear: budgetYear,
            amount: -amount,
            documentDay: documentDay,
            documentPrecision: documentPrecision,
            reverses: id,
            reason: reason
        )
    }
}

extension DayPrecision: SQLEncodable, SQLDecodable {}

extension Ledger {
    static func revision(in tx: Transaction) throws -> Int64 {
        try tx.value("SELECT revision FROM ledger_revision WHERE id = 1") ?? 0
    }

    /// Waits until nobody else writes sums; the turn lasts until the end of the transaction.
    static func takeTurn(in tx: Transaction) throws {
        let _: Int64? = try tx.value("SELECT revision FROM ledger_revision WHERE id = 1" + tx.dialect.forUpdate)
    }

    /// For writes that change what counts, or how it is listed, without booking an entry.
    static func advanceRevision(in tx: Transaction) throws {
        try tx.execute("UPDATE ledger_revision SET revision = revision + 1 WHERE id = 1")
    }
}
