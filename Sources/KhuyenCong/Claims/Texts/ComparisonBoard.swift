import Database

/// The board on which published figures of several places stand beside the ledger's own (bảng so sánh).
///
/// The two are never added up or put in each other's place.
package struct ComparisonBoard: Sendable, Equatable {
    /// Figures that can be compared: the same thing counted, of the same money.
    package struct Subject: Sendable, Hashable {
        package let measure: ReportedFigure.Measure
        package let basis: ReportBasis
        package let source: FundingSource.Code?
        package let kind: ActivityKind.Code?
        package let nature: ReportedFigure.Nature
    }

    package struct Entry: Sendable, Equatable {
        package let figure: ReportedFigure
        package let textID: Int64
        /// What the ledger has for the same question; nil where it has nothing or is not asked.
        package let ledger: Int64?
    }

    package struct Group: Sendable, Equatable {
        package let subject: Subject
        package let entries: [Entry]
    }

    package let groups: [Group]
    /// Whether there are more than the board shows.
    package let isCut: Bool
}

extension KeptTexts {
    /// A board with more rows is no board; each row asks the ledger once.
    package static let boardLimit = 300

    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func board(by officer: Officer) async throws -> ComparisonBoard {
        try officer.require(.viewReports)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let rows = try KeptTexts.confirmed(officer, in: tx)
            var ledger = BoardLedger(territories: try Territories.load(tx), territory: territory, tx: tx)
            let entries = try rows.prefix(KeptTexts.boardLimit).map { row in
                ComparisonBoard.Entry(
                    figure: row.figure,
                    textID: row.textID,
                    ledger: try ledger.value(row.figure)
                )
            }
            let groups = Dictionary(grouping: entries) { KeptTexts.subject($0.figure) }
            return ComparisonBoard(
                groups: groups.map { ComparisonBoard.Group(subject: $0, entries: $1) }.sorted(by: KeptTexts.isBefore),
                isCut: rows.count > KeptTexts.boardLimit
            )
        }
    }

    private struct Confirmed {
        let figure: ReportedFigure
        let textID: Int64
    }

    /// Of texts that were dropped, too: their figures stay published.
    private static func confirmed(_ officer: Officer, in tx: Transaction) throws -> [Confirmed] {
        try tx.rows(
            """
            SELECT r.id, r.map, r.place_code, r.year_from, r.year_to, r.source_code, r.kind_code, r.basis, r.measure,
                r.value, r.publication, r.quotation, r.nature, r.upper_value, t.id
            FROM reported_figure r JOIN kept_figure f ON f.figure_id = r.id JOIN kept_text t ON t.id = f.text_id
            WHERE r.superseded_at IS NULL AND \(KeptTextPolicy.visible(officer))
            ORDER BY r.place_code, r.year_from, r.year_to, r.id LIMIT \(boardLimit + 1)
            """
        ) { Confirmed(figure: try ReportedFigures.decode($0), textID: try $0.get(14)) }
    }

    private static func subject(_ figure: ReportedFigure) -> ComparisonBoard.Subject {
        ComparisonBoard.Subject(
            measure: figure.measure,
            basis: figure.basis,
            source: figure.source,
            kind: figure.kind,
            nature: figure.nature
        )
    }

    private static func isBefore(_ one: ComparisonBoard.Group, _ other: ComparisonBoard.Group) -> Bool {
        order(one.subject).lexicographicallyPrecedes(order(other.subject))
    }

    private static func order(_ subject: ComparisonBoard.Subject) -> [Int] {
        [
            ReportedFigure.Measure.allCases.firstIndex(of: subject.measure) ?? 0,
            ReportedFigure.Nature.allCases.firstIndex(of: subject.nature) ?? 0,
            ReportBasis.allCases.firstIndex(of: subject.basis) ?? 0,
            subject.source.flatMap { FundingSource.Code.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0,
            subject.kind.flatMap { ActivityKind.Code.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0,
        ]
    }
}
