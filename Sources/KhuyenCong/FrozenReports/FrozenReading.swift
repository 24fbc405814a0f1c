import Database

/// Which rows of the ledger a document counts: those of every query that its figures come from.
///
/// Queries of one stage, one day of entry and the same days of documents read the same rows, so they share a reading and no row is kept twice.
struct FrozenReading: Hashable {
    let stage: StageChoice
    let asOf: Day?
    let days: DaySpan?

    init(_ query: PeriodQuery) {
        stage = query.stage
        asOf = query.asOf
        days = query.days
    }

    /// The readings of a document in the order in which its figures first name them; the place in it is stored.
    static func all(_ document: ReportDocument) -> [(reading: FrozenReading, queries: [PeriodQuery])] {
        var readings: [(reading: FrozenReading, queries: [PeriodQuery])] = []
        for query in queries(document) {
            let reading = FrozenReading(query)
            if let position = readings.firstIndex(where: { $0.reading == reading }) {
                readings[position].queries.append(query)
            } else {
                readings.append((reading, [query]))
            }
        }
        return readings
    }

    /// Every query once; the request's own first, so that a document without a figure has its rows too.
    private static func queries(_ document: ReportDocument) -> [PeriodQuery] {
        var known: Set<PeriodQuery> = []
        var queries: [PeriodQuery] = []
        for query in [document.request.query] + document.figures.flatMap({ $0.figure.queries })
        where known.insert(query).inserted {
            queries.append(query)
        }
        return queries
    }
}

extension ReportFigure {
    /// The queries of the ledger that the figure, or what it was computed from, comes from.
    var queries: [PeriodQuery] {
        switch origin {
        case .ledger(let query, _, _): [query]
        case .computed(let figures): figures.flatMap(\.queries)
        case nil, .reported, .records, .quoted: []
        }
    }
}

/// A figure of a document and where it stands: "Theo nguồn › Khuyến công cấp tỉnh › Kinh phí".
struct PlacedFigure: Equatable {
    let place: String
    let figure: ReportFigure
}

extension ReportDocument {
    /// Every figure with a place that no other has.
    var figures: [PlacedFigure] {
        var counts: [String: Int] = [:]
        return sections.filter { !$0.isNarrative }.flatMap(\.placedFigures).map { placed in
            let count = counts[placed.place, default: 0] + 1
            counts[placed.place] = count
            return count == 1 ? placed : PlacedFigure(place: "\(placed.place) (\(count))", figure: placed.figure)
        }
    }
}

extension ReportSection {
    fileprivate var placedFigures: [PlacedFigure] {
        let said = paragraphs.enumerated().flatMap { position, paragraph in
            paragraph.runs.compactMap { run -> PlacedFigure? in
                guard case .figure(_, let figure) = run else { return nil }
                return PlacedFigure(place: "\(heading) › đoạn \(position + 1)", figure: figure)
            }
        }
        return said + tables.flatMap(\.placedFigures)
    }
}

extension ReportTable {
    fileprivate var placedFigures: [PlacedFigure] {
        zip(rows, rowNames).flatMap { row, name in
            zip(columns, row.cells).compactMap { column, cell -> PlacedFigure? in
                guard case .figure(let figure) = cell else { return nil }
                return PlacedFigure(place: "\(caption) › \(name) › \(column.header)", figure: figure)
            }
        }
    }

    /// What each row is called: its first text that is no rank, and where several share that, the texts up to its figures.
    private var rowNames: [String] {
        let texts = rows.map { self.texts(of: $0) }
        let shared = Dictionary(grouping: texts.compactMap(\.first)) { $0 }.filter { $0.value.count > 1 }
        return texts.map { texts in
            guard let first = texts.first else { return "" }
            return shared[first] == nil ? first : texts.joined(separator: ", ")
        }
    }

    private func texts(of row: Row) -> [String] {
        var texts: [String] = []
        for (column, cell) in zip(columns, row.cells) where column != .rank {
            guard case .text(let text) = cell else { break }
            texts.append(text)
        }
        return texts
    }
}
