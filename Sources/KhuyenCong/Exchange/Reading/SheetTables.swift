import Office
import Vietnamese

/// The tables of one sheet: lists stand below each other under headers of their own, and a printed list may repeat
/// its header on each page.
struct SheetTables {
    struct Table {
        let layout: SheetLayout
        let rows: Range<Int>
    }

    private let finder: HeaderFinder
    private(set) var tables: [Table] = []

    /// Empties repeated headers among the rows, so that they read as blank.
    init(_ rows: inout [RawRow], finder: HeaderFinder, fixed: ClosedRange<Int>?) {
        self.finder = finder
        let first = Array(rows.prefix(max(HeaderFinder.searchedRows, fixed?.upperBound ?? 0)))
        guard var layout = finder.find(in: first, fixed: fixed) else {
            // What looks most like a header is shown, so that the officer can say what its columns mean.
            guard let guess = finder.guess(in: first) else { return }
            tables = [Table(layout: guess, rows: SheetTables.index(after: guess, in: rows)..<rows.count)]
            return
        }
        var start = SheetTables.index(after: layout, in: rows)
        var index = start
        while index < rows.count {
            guard let next = next(at: index, in: rows, layout) else {
                index += 1
                continue
            }
            let end = SheetTables.index(after: next.layout, in: rows)
            if next.isRepeat {
                for repeated in index..<end { rows[repeated].cells = [] }
            } else {
                tables.append(Table(layout: layout, rows: start..<next.titleStart))
                layout = next.layout.following(layout)
                start = end
            }
            index = max(end, index + 1)
        }
        tables.append(Table(layout: layout, rows: start..<rows.count))
    }

    private struct NextHeader {
        let layout: SheetLayout
        let titleStart: Int
        let isRepeat: Bool
    }

    private func next(at index: Int, in rows: [RawRow], _ current: SheetLayout) -> NextHeader? {
        guard let fields = SheetTables.fieldsOfHeader(rows[index]) else { return nil }
        if SheetTables.mayHeadList(fields), let header = header(at: index, in: rows, current) { return header }
        return SheetTables.headsSummary(fields, rows[index]) ? summary(at: index, in: rows, current) : nil
    }

    /// A table that only sums the list above it, by district or by content: no list, and named as such.
    private func summary(at index: Int, in rows: [RawRow], _ current: SheetLayout) -> NextHeader? {
        let header = rows.prefix(index).filter { current.headerRows.contains($0.number) }
        guard !header.contains(where: { $0.cells == rows[index].cells }),
            let layout = finder.guess(in: [rows[index]]), layout.column(.title) == nil
        else { return nil }
        return NextHeader(
            layout: layout,
            titleStart: SheetTables.titleStart(before: index, in: rows),
            isRepeat: false
        )
    }

    private func header(at index: Int, in rows: [RawRow], _ current: SheetLayout) -> NextHeader? {
        let titleStart = SheetTables.titleStart(before: index, in: rows)
        let window = Array(rows[titleStart..<min(index + 3, rows.count)])
        guard let layout = finder.find(in: window) else { return nil }
        let says =
            layout.unit != nil || layout.stage != nil || SheetEvidence.source(inTitle: layout.title) != nil
            || SheetEvidence.year(inTitle: layout.title, sheet: "") != nil
        return NextHeader(
            layout: layout,
            titleStart: titleStart,
            isRepeat: !says && layout.hasSameColumns(as: current)
        )
    }

    private static func index(after layout: SheetLayout, in rows: [RawRow]) -> Int {
        rows.firstIndex { $0.number > layout.headerRows.upperBound } ?? rows.count
    }

    /// What the cells of a row name as headings; nil for a row that is no header.
    ///
    /// Asked of every row: the first number ends the question.
    private static func fieldsOfHeader(_ row: RawRow) -> Set<ImportField>? {
        var texts = 0
        for cell in row.cells {
            switch cell {
            case .empty: continue
            case .text(let text):
                guard let first = text.utf8.first else { continue }
                if first.isDigit, !isYear(cell) { return nil }
                texts += 1
            case .number: if !isYear(cell) { return nil }
            case .bool, .error, .date: return nil
            }
        }
        guard texts >= 3 else { return nil }
        return Set(row.cells.compactMap { cell in cell.words.flatMap(HeadingReader.field(of:)) })
    }

    /// What is left of the cells reads as column names.
    private static func mayHeadList(_ fields: Set<ImportField>) -> Bool {
        fields.count >= 3 && (fields.contains(.title) || fields.contains(.kind)) && fields.contains(.number)
            || fields.contains(.title) && fields.contains(where: \.isAmount)
    }

    /// "TT; Huyện; Số đề án; Kinh phí": money of anything but projects.
    private static func headsSummary(_ fields: Set<ImportField>, _ row: RawRow) -> Bool {
        guard !fields.contains(.title), fields.contains(where: \.isAmount),
            !fields.isDisjoint(with: [.place, .kind, .year, .sourceName])
        else { return false }
        return fields.contains(.number)
            || row.cells.contains { $0.words.map { Fold.key($0).mentions("so de an") } ?? false }
    }

    private static func isYear(_ cell: CellValue) -> Bool {
        guard let words = cell.words, let year = Int(words) else { return false }
        return (1990...2100).contains(year)
    }

    /// The rows over a header that are its title: one or two cells of text, no mark of a row, no total.
    private static func titleStart(before index: Int, in rows: [RawRow]) -> Int {
        var start = index
        while start > 0 {
            let row = rows[start - 1]
            let words = row.cells.compactMap(\.words)
            // A row of figures is no title: its money belongs to the table above.
            let isText = words.allSatisfy { $0.contains(where: \.isLetter) }
            guard words.count <= 2, isText, let first = words.first ?? (row.isBlank ? "" : nil),
                RowMarker(first) == nil, !TotalWords.open(first)
            else { return start }
            start -= 1
        }
        return start
    }
}
