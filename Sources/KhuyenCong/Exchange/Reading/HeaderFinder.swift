import Office
import Vietnamese

/// Finds the header of a list: one to four rows in which the most cells read as official column names.
struct HeaderFinder {
    /// Lists carry titles of a dozen rows at most; forty leaves room for letterheads.
    static let searchedRows = 40

    /// The list is an estimate, which tells its projects under "Nội dung" and describes them by nothing else.
    var contentIsTitle = false
    let merges: [MergedRange]
    let sheet: String
    /// What the office said earlier of headings (folded).
    let remembered: [String: ImportField]
    /// The bare names of all provinces, by which a column of them is known.
    let provinces: Set<String>

    /// The best header among the rows; nil where none names a title and an amount.
    ///
    /// `fixed`: the rows of the header as the officer gave them.
    func find(in rows: [RawRow], fixed: ClosedRange<Int>? = nil) -> SheetLayout? {
        let filled = MergedCells(merges, in: rows).filled
        if let fixed {
            let inside = filled.indices.filter { fixed.contains(filled[$0].number) }
            guard let start = inside.first else { return nil }
            return layout(filled, start, inside.count).withUnnamedColumns(in: rows)
        }
        var best: (score: Int, layout: SheetLayout)?
        for start in filled.indices {
            // No header begins with a row of the table; what stands below it is the header of a table further down.
            if let best, HeaderFinder.isRow(filled[start], of: best.layout) { break }
            if HeaderFinder.isTitle(filled[start]) || HeaderFinder.isMergedWithRowAbove(start, rows, filled) {
                continue
            }
            for height in 1...4 where start + height <= filled.count {
                let last = filled[start + height - 1]
                if height > 1, HeaderFinder.isOfNumbers(last) || HeaderFinder.isProject(last, of: best?.layout) {
                    break
                }
                let layout = layout(filled, start, height)
                let score = HeaderFinder.score(layout)
                if score > (best?.score ?? 0) { best = (score, layout) }
            }
        }
        return best?.layout.withUnnamedColumns(in: rows)
    }

    /// A title and a number under their headings.
    private static func isRow(_ row: RawRow, of layout: SheetLayout) -> Bool {
        guard row.number > layout.headerRows.upperBound, let title = layout.column(.title),
            !row.cell(title.index).isBlank
        else { return false }
        return layout.amountColumns.contains { row.cell($0.index).mayBeAmount }
    }

    /// A row under a header found so far, and none of the header itself: years may stand in that, and the tall cells of
    /// its headings.
    private static func isProject(_ row: RawRow, of layout: SheetLayout?) -> Bool {
        guard let layout, isRow(row, of: layout), let title = layout.column(.title),
            let words = row.cell(title.index).words, words.contains(where: \.isLetter), !title.heading.hasSuffix(words)
        else { return false }
        return layout.amountColumns.contains { column in
            let cell = row.cell(column.index)
            return cell.mayBeAmount && !(1990...2100).contains(cell.words.flatMap { Int($0) } ?? 0)
        }
    }

    /// A header begins where its tall cells begin: its lowest row alone would lose "Kinh phí" over "Đơn vị thụ hưởng".
    private static func isMergedWithRowAbove(_ index: Int, _ rows: [RawRow], _ filled: [RawRow]) -> Bool {
        guard index > 0, rows[index - 1].number + 1 == rows[index].number else { return false }
        return filled[index].cells.enumerated().contains { position, cell in
            !cell.isBlank && rows[index].cell(position + 1).isBlank && filled[index - 1].cell(position + 1) == cell
        }
    }

    /// A numbered row with words is a row of the table, not of its header; a year may stand in a header, and numbers alone
    /// count the columns.
    private static func isOfNumbers(_ row: RawRow) -> Bool {
        let cells = row.cells.filter { !$0.isBlank }
        guard let first = cells.first?.words.flatMap({ Int($0.prefix { $0 != "." }) }), !(1990...2100).contains(first)
        else { return false }
        return cells.contains { cell in
            guard case .text(let text) = cell else { return false }
            return text.filter(\.isLetter).count > 1
        }
    }

    /// One text that begins in the first column and stands alone, or over the whole width.
    private static func isTitle(_ row: RawRow) -> Bool {
        guard let first = row.cells.first?.words else { return false }
        return row.cells.allSatisfy { $0.isBlank || $0.words == first }
    }

    /// The first row with the most cells of text, for a table whose columns nobody knows; nil where none has three.
    func guess(in rows: [RawRow]) -> SheetLayout? {
        let filled = MergedCells(merges, in: rows).filled
        func texts(_ row: RawRow) -> Int {
            Set(row.cells.compactMap { if case .text = $0 { $0.words } else { nil } }).count
        }
        guard let most = filled.map(texts).max(), most >= 3 else { return nil }
        return filled.firstIndex { texts($0) == most }.map { layout(filled, $0, 1).withUnnamedColumns(in: rows) }
    }

    /// A header names a title and at least one amount; each distinct field counts, each extra row costs a little.
    private static func score(_ layout: SheetLayout) -> Int {
        let fields = layout.columns.compactMap(\.field)
        guard fields.contains(.title), fields.contains(where: \.isAmount) else { return 0 }
        let named = layout.columns.filter { $0.field != nil }
        let distinct = Set(named.map { Meaning(field: $0.field, stage: $0.stage, year: $0.year) })
        // "(triệu đồng)" under the headings belongs to them.
        let unit = layout.statedUnit == nil ? 0 : 3
        // What an adjustment replaced was understood too.
        let replaced = layout.columns.count { $0.replacedBy != nil } * 10
        return replaced + fields.count * 10 - (named.count - distinct.count) * 10 - layout.headerRows.count + unit
    }

    private struct Meaning: Hashable {
        let field: ImportField?
        let stage: Stage?
        let year: Int?
    }

    private func layout(_ rows: [RawRow], _ start: Int, _ height: Int) -> SheetLayout {
        let header = SpanningHeadings.spread(Array(rows[start..<start + height]))
        let above = rows[..<start].flatMap { row in row.cells.compactMap(\.words) }
        let width = header.map(\.cells.count).max() ?? 0
        let paths = (1...max(1, width)).map { column in HeaderFinder.path(of: column, in: header) }
        let title = above.joined(separator: "\n")
        let stage = StageReader.read(title) ?? StageReader.read(sheet)
        let results = stage.flatMap { [Stage.performed, .accepted, .settled].contains($0) ? $0 : nil }
        return SheetLayout(
            headerRows: rows[start].number...rows[start + height - 1].number,
            columns: columns(paths, title, above: rows[(start + height)...], results: results),
            title: title,
            unit: above.reversed().lazy.compactMap(HeaderFinder.unitLine).first,
            stage: stage
        )
    }

    /// "Đơn vị tính: triệu đồng" in a corner; a title that merely speaks of money is no unit.
    private static func unitLine(_ text: String) -> MoneyUnit? {
        let key = Fold.key(text)
        let speaksOfUnit =
            key.hasPrefix("don vi") || key.hasPrefix("dvt") || key.mentions("don vi tinh") || key.mentions("dvt")
            || key.hasPrefix("unit") || text.count < 24
        if speaksOfUnit { return MoneyUnit.detect(in: text) }
        // "DANH MỤC ĐỀ ÁN NĂM 2020 (triệu đồng)": only what stands in the last brackets is asked.
        guard let open = text.lastIndex(of: "("), text.hasSuffix(")") else { return nil }
        return MoneyUnit.detect(in: String(text[open...]))
    }

    /// The headings over a column from top to bottom, without the repeats that merged cells make.
    private static func path(of column: Int, in header: [RawRow]) -> [String] {
        var path: [String] = []
        for row in header {
            guard let words = row.cell(column).words, words != path.last else { continue }
            path.append(words)
        }
        return path
    }
}

/// Columns that tell money year by year: "2016", "Năm 2017", "KC tỉnh năm 2018".
enum YearHeadings {
    /// The year over each column; all nil where the columns do not name two different years at least.
    static func years(of paths: [[String]]) -> [Int?] {
        let found = paths.map { path in path.reversed().lazy.compactMap(year).first }
        return Set(found.compactMap { $0 }).count > 1 ? found : found.map { _ in nil }
    }

    /// "KH2020" is "KH 2020".
    static func withYearApart(_ heading: String) -> String {
        let letters = heading.utf8.dropLast(4)
        guard heading.utf8.count > 4, heading.utf8.suffix(4).allSatisfy({ (48...57).contains($0) }),
            let last = letters.last, !(48...57).contains(last), heading.dropLast(4).last?.isLetter ?? false
        else { return heading }
        return heading.dropLast(4) + " " + heading.suffix(4)
    }

    /// A heading without its year and the words around it; nil where nothing else is left.
    static func withoutYear(_ heading: String) -> String? {
        guard year(of: heading) != nil else { return heading }
        let words = heading.split(whereSeparator: { " –-/()".contains($0) }).filter { word in
            Int(word) == nil && !["nam", "chuyen", "tiep"].contains(Fold.key(String(word)))
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// "Chia ra các năm", "Trong đó", "Phân theo năm" over the years say nothing else.
    static func onlyAnnounces(_ heading: String) -> Bool {
        let words = Fold.key(heading).split(separator: " ")
        return !words.isEmpty && words.allSatisfy { announcing.contains($0) }
    }

    private static let announcing: Set<Substring> = [
        "chia", "ra", "theo", "cac", "tung", "nam", "hang", "phan", "ky", "bo", "tri", "lo", "trinh", "trong", "do",
        "bao", "gom", "cu", "the", "tien",
    ]

    /// The only year that a heading names.
    ///
    /// "123/QĐ-UBND 2018" and "Thông tư 28/2018" name papers, and "giai đoạn 2016-2020" two years: neither is a column
    /// of a year.
    static func year(of heading: String) -> Int? {
        let key = Fold.key(heading)
        guard !notOfYears.contains(where: { key.mentions($0) }) else { return nil }
        let years = key.split(separator: " ").filter { $0.utf8.count == 4 }.compactMap { Int($0) }
        guard years.count == 1, let year = years.first, (1990...2100).contains(year) else { return nil }
        return year
    }

    private static let notOfYears = [
        "qd", "quyet dinh", "giai doan", "thong tu", "nghi dinh", "nghi quyet", "cong van", "van ban", "tt btc",
        "tt bct", "nd cp",
    ]
}

/// Rows in which each cell of a merged range shows the value of the range's first cell.
struct MergedCells {
    let filled: [RawRow]

    init(_ merges: [MergedRange], in rows: some Collection<RawRow>) {
        var byNumber = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
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
