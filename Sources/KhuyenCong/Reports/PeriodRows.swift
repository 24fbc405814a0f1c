import Database

/// Which figure of a report: the total, or one group.
package enum PeriodFigure: Sendable, Hashable, Codable {
    case total
    case source(FundingSource.Code)
    case kind(ActivityKind.Code?)
    case year(Int)
    /// A unit one level down; nil is what cannot be carried to the map.
    case place(String?)
    /// What the beneficiary is in law; nil where a line names none or its form is unknown.
    case form(BeneficiaryForm?)
    /// The month of the document, "2026-03"; nil where only the year is known.
    case month(String?)
    /// The province of today's map, or of the one until 2025-06-30, whatever map the report is on.
    case provinceNow(String?)
    case provinceOld(String?)
}

/// The rows behind a figure, a page of them, with their number and sum.
package struct PeriodRows: Sendable, Equatable {
    package static let pageSize = 50

    /// What narrows the rows down, all at once; empty is the total.
    package let figures: [PeriodFigure]
    package let page: Int
    package let count: Int
    package let sum: Dong?
    package let rows: [Row]

    package struct Row: Sendable, Equatable {
        package let projectID: Int64
        package let title: String
        package let source: FundingSource.Code
        package let stage: Stage
        package let year: Int
        package let kind: ActivityKind.Code?
        package let placeText: String?
        package let amount: Dong
    }

    static func read(
        _ facts: PeriodFacts,
        _ figures: [PeriodFigure],
        page: Int,
        territory: Territory,
        in tx: Transaction
    ) throws -> PeriodRows {
        let chosen = facts.chosen(figures, territory)
        let counted: SQL = """
            SELECT COUNT(*), CAST(SUM(f.amount) AS BIGINT) FROM \(chosen.relation) WHERE \(chosen.condition)
            """
        let head = try tx.first(counted) { (count: try $0.get(0) as Int, sum: try $0.get(1) as Dong?) }
        let window: SQL = " LIMIT \(pageSize) OFFSET \((max(page, 1) - 1) * pageSize)"
        let rows = try tx.rows(selection(chosen) + window) { try $0.ledgerRow() }
        return PeriodRows(figures: figures, page: max(page, 1), count: head?.count ?? 0, sum: head?.sum, rows: rows)
    }

    /// Every row behind a figure, in the order of the pages.
    static func forEach(
        _ facts: PeriodFacts,
        _ figures: [PeriodFigure],
        territory: Territory,
        in tx: Transaction,
        _ body: (Row) throws -> Void
    ) throws {
        try tx.forEach(selection(facts.chosen(figures, territory))) { try body($0.ledgerRow()) }
    }

    private static func selection(_ chosen: PeriodFacts.Chosen) -> SQL {
        """
        SELECT p.id, p.title, f.source_code, f.stage, f.budget_year, f.kind_code, p.place_text, f.amount
        FROM \(chosen.relation) JOIN project p ON p.id = f.project_id
        WHERE \(chosen.condition)
        ORDER BY f.amount DESC, p.id, f.line_id, f.source_code, f.budget_year
        """
    }
}

extension Row {
    fileprivate func ledgerRow() throws -> PeriodRows.Row {
        PeriodRows.Row(
            projectID: try get(0),
            title: try get(1),
            source: try get(2),
            stage: try get(3),
            year: try get(4),
            kind: try get(5),
            placeText: try get(6),
            amount: try get(7)
        )
    }
}
