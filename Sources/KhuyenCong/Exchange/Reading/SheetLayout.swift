import Office
import Vietnamese

/// How the table of one sheet is laid out: where its header stands and what each column means.
struct SheetLayout: Sendable, Equatable {
    struct Column: Sendable, Equatable {
        let index: Int
        let heading: String
        let field: ImportField?
        /// The stage that this money column names itself, where the columns of the sheet differ in it.
        let stage: Stage?
        let unit: MoneyUnit?
    }

    let headerRows: ClosedRange<Int>
    let columns: [Column]
    /// The rows above the header, as text.
    let title: String
    let unit: MoneyUnit?
    let stage: Stage?
    let amountColumns: [Column]
    let describingColumns: [Column]
    /// The first column of each field; asked a dozen times for each row.
    private let byField: [ImportField: Column]

    init(headerRows: ClosedRange<Int>, columns: [Column], title: String, unit: MoneyUnit?, stage: Stage?) {
        self.headerRows = headerRows
        self.columns = columns
        self.title = title
        self.unit = unit
        self.stage = stage
        amountColumns = columns.filter { $0.field?.isAmount ?? false }
        describingColumns = columns.filter { $0.field?.describesRow ?? false }
        let named = columns.compactMap { column in column.field.map { ($0, column) } }
        byField = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The unit over the table, else the one that the headings of its money columns agree on.
    var statedUnit: MoneyUnit? {
        if let unit { return unit }
        let named = Set(amountColumns.compactMap(\.unit))
        return named.count == 1 ? named.first : nil
    }

    func column(_ field: ImportField) -> Column? {
        byField[field]
    }
}

/// Finds the header of a list: one to three rows in which the most cells read as official column names.
enum HeaderFinder {
    /// Lists carry titles of a dozen rows at most; forty leaves room for letterheads.
    static let searchedRows = 40

    /// `remembered`: what the office said earlier of headings (folded) that nobody knows.
    static func find(
        in rows: [RawRow],
        merges: [MergedRange],
        sheet: String,
        remembered: [String: ImportField]
    ) -> SheetLayout? {
        let filled = MergedCells(merges, in: rows.prefix(searchedRows)).filled
        var best: (score: Int, layout: SheetLayout)?
        for start in filled.indices {
            for height in 1...3 where start + height <= filled.count {
                let layout = layout(filled, start, height, sheet: sheet, remembered: remembered)
                let score = score(layout)
                if score > (best?.score ?? 0) { best = (score, layout) }
            }
        }
        return best?.layout
    }

    /// A header names a title and at least one amount; each distinct field counts, each extra row costs a little.
    private static func score(_ layout: SheetLayout) -> Int {
        let fields = layout.columns.compactMap(\.field)
        guard fields.contains(.title), fields.contains(where: \.isAmount) else { return 0 }
        let named = layout.columns.filter { $0.field != nil }
        let repeated = named.count - Set(named.map { Pair(field: $0.field, stage: $0.stage) }).count
        return fields.count * 10 - repeated * 5 - layout.headerRows.count
    }

    private struct Pair: Hashable {
        let field: ImportField?
        let stage: Stage?
    }

    private static func layout(
        _ rows: [RawRow],
        _ start: Int,
        _ height: Int,
        sheet: String,
        remembered: [String: ImportField]
    ) -> SheetLayout {
        let header = rows[start..<start + height]
        let above = rows[..<start].flatMap { row in row.cells.compactMap(\.words) }
        let width = header.map(\.cells.count).max() ?? 0
        let paths = (1...max(1, width)).map { column in path(of: column, in: header) }
        let stages = paths.map { columnStage($0) }
        let differ = Set(zip(paths, stages).filter { amountField($0.0) != nil }.map(\.1)).count > 1
        let columns = zip(paths, stages).enumerated().compactMap { offset, named -> SheetLayout.Column? in
            let (path, stage) = named
            guard !path.isEmpty else { return nil }
            let field = field(path, remembered)
            return SheetLayout.Column(
                index: offset + 1,
                heading: path.joined(separator: " – "),
                field: field,
                stage: (differ || isLabelled(path)) && (field?.isAmount ?? false) ? stage : nil,
                unit: path.reversed().lazy.compactMap(MoneyUnit.detect(in:)).first
            )
        }
        let title = above.joined(separator: "\n")
        return SheetLayout(
            headerRows: rows[start].number...rows[start + height - 1].number,
            columns: columns,
            title: title,
            unit: above.reversed().lazy.compactMap(unitLine).first,
            stage: StageReader.read(title) ?? StageReader.read(sheet)
        )
    }

    /// "Đơn vị tính: triệu đồng" in a corner; a title that merely speaks of money is no unit.
    private static func unitLine(_ text: String) -> MoneyUnit? {
        let key = Fold.key(text)
        let speaksOfUnit =
            key.hasPrefix("don vi") || key.hasPrefix("dvt") || key.mentions("don vi tinh") || text.count < 24
        return speaksOfUnit ? MoneyUnit.detect(in: text) : nil
    }

    /// The headings over a column from top to bottom, without the repeats that merged cells make.
    private static func path(of column: Int, in header: ArraySlice<RawRow>) -> [String] {
        var path: [String] = []
        for row in header {
            guard let words = row.cell(column).words, words != path.last else { continue }
            path.append(words)
        }
        return path
    }

    private static func field(_ path: [String], _ remembered: [String: ImportField]) -> ImportField? {
        for key in [Fold.key(path.joined(separator: " ")), path.last.map(Fold.key) ?? ""] {
            if let field = remembered[key] { return field }
        }
        // A cell without letters is a value, not a heading: the row above it must not speak for it.
        guard let leaf = path.last, leaf.contains(where: \.isLetter) else { return nil }
        return HeadingReader.field(of: leaf) ?? HeadingReader.field(of: path.suffix(2).joined(separator: " "))
    }

    private static func amountField(_ path: [String]) -> ImportField? {
        let field = field(path, [:])
        return field?.isAmount ?? false ? field : nil
    }

    /// "Phê duyệt – Khuyến công quốc gia": the words that lists of this system begin a money column with.
    private static func isLabelled(_ path: [String]) -> Bool {
        path.first.map { StageLabels.stage(ofKey: Fold.key($0)) != nil } ?? false
    }

    private static func columnStage(_ path: [String]) -> Stage? {
        path.lazy.compactMap(StageReader.readColumn).first
    }
}

/// Rows in which each cell of a merged range shows the value of the range's first cell.
struct MergedCells {
    let filled: [RawRow]

    init(_ merges: [MergedRange], in rows: some Collection<RawRow>) {
        var byNumber = Dictionary(uniqueKeysWithValues: rows.map { ($0.number, $0) })
        for merge in merges {
            guard let value = byNumber[merge.first.row]?.cell(merge.first.column), !value.isEmpty else { continue }
            for number in merge.first.row...merge.last.row {
                byNumber[number]?.set(value, columns: merge.first.column...merge.last.column)
            }
        }
        filled = rows.map { byNumber[$0.number] ?? $0 }
    }
}

extension RawRow {
    /// Writes a value into columns, widening the row as needed; a merge over the whole sheet stops at column 256.
    fileprivate mutating func set(_ value: CellValue, columns: ClosedRange<Int>) {
        let last = min(columns.upperBound, 256)
        guard columns.lowerBound <= last else { return }
        if cells.count < last {
            cells.append(contentsOf: repeatElement(.empty, count: last - cells.count))
        }
        for column in columns.lowerBound...last {
            cells[column - 1] = value
        }
    }
}
