import Office
import Vietnamese

/// What officers write in place of a word: "nt" and "//" for the cell above, a dash for nothing.
struct ShorthandCells {
    private let columns: [Int]
    private let title: Int?
    /// Columns in front of the numbers ("Năm", "Huyện") are filled once for the rows below.
    private let heading: Set<Int>
    private var above: [Int: CellValue] = [:]

    init(_ layout: SheetLayout) {
        title = layout.column(.title)?.index
        let first = layout.column(.number)?.index ?? 0
        heading = Set(layout.describingColumns.map(\.index).filter { $0 < first })
        columns = layout.describingColumns.map(\.index) + [title].compactMap { $0 }
    }

    /// The row with its words written out.
    mutating func filled(_ row: RawRow) -> RawRow {
        var filled = row
        for column in columns {
            let cell = row.cell(column)
            if case .text(let text) = cell, text.utf8.count <= 14 {
                if ShorthandCells.repeatsAbove(text) {
                    filled.cells[column - 1] = above[column] ?? cell
                } else if column != title, ShorthandCells.isDash(text) {
                    filled.cells[column - 1] = .empty
                }
            }
            if heading.contains(column), filled.cell(column).isBlank, let value = above[column] {
                filled.set(value, column)
            }
            above[column] = filled.cell(column)
        }
        return filled
    }

    private static let quotes = "\"”“″〃'’´`/"

    /// "nt", "- nt -", "n/t", "như trên", "//", ditto marks.
    private static func repeatsAbove(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 > 0x20 }), openings.contains(first) || first >= 0xE2 else {
            return false
        }
        let letters = text.filter(\.isLetter)
        guard !letters.isEmpty else {
            let marks = text.filter { quotes.contains($0) }
            let others = text.filter { !quotes.contains($0) && !" \u{A0}-–.,".contains($0) }
            return others.isEmpty && (marks.count > 1 || marks == "\"" || marks == "〃" || marks == "″" || marks == "”")
        }
        guard !text.contains(where: \.isNumber) else { return false }
        return ["nt", "nhutren"].contains(Fold.key(letters))
    }

    private static let openings: Set<UInt8> = Set("nN\"'-/`.".utf8)

    private static let dashes: Set<UInt8> = Set("-.".utf8)

    private static func isDash(_ text: String) -> Bool {
        // A letter or a figure: most short cells.
        guard let first = text.utf8.first(where: { $0 > 0x20 }), dashes.contains(first) || first >= 0xC2 else {
            return false
        }
        let marks = text.filter { !$0.isWhitespace }
        return !marks.isEmpty && marks.allSatisfy { "-–—−.…".contains($0) }
    }
}
