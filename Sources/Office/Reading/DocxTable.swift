/// The rows of a table as lines, their cells between bars, so that each number stands in the column that it has in the file.
///
/// A cell over several columns takes as many. The rows of the head become one line; what a cell over several rows says of
/// them stands in each.
struct DocxTable {
    struct Cell {
        enum Merge {
            case begins, goesOn
        }

        var letters: [DocxLetter] = []
        var span = 1
        var merge: Merge?
    }

    private static let mostColumns = 63

    private(set) var isInCell = false
    private var row: [Cell] = []
    /// The rows of the head that were read so far; its first row is not known to be all of it.
    private var head: [Cell] = []
    private var isInHead = true
    /// By column, what stands in a cell that goes on below.
    private var above: [Int: [DocxLetter]] = [:]
    /// Whether the next letter of the cell begins another paragraph or line.
    private var hasGap = false

    mutating func openCell() {
        row.append(Cell())
        isInCell = true
        hasGap = false
    }

    mutating func closeCell() {
        isInCell = false
    }

    /// A paragraph, a line or a tab ends inside a cell.
    mutating func part() {
        hasGap = true
    }

    mutating func setSpan(_ columns: Int) {
        guard isInCell else { return }
        row[row.count - 1].span = min(max(columns, 1), DocxTable.mostColumns)
    }

    mutating func setMerge(_ merge: Cell.Merge) {
        guard isInCell else { return }
        row[row.count - 1].merge = merge
    }

    mutating func write(_ letters: [DocxLetter]) {
        guard isInCell, !letters.isEmpty else { return }
        if hasGap, !row[row.count - 1].letters.isEmpty { row[row.count - 1].letters.append(DocxLetter(" ")) }
        hasGap = false
        row[row.count - 1].letters += letters
    }

    /// The lines that are known now that a row has ended.
    mutating func endRow() -> [[DocxLetter]] {
        let ended = row
        row = []
        isInCell = false
        guard ended.contains(where: { !$0.letters.isEmpty }) else { return [] }
        guard isInHead else { return [DocxTable.line(filled(ended))] }
        if head.isEmpty {
            // A title over all columns is no head.
            if ended.count == 1 { return [ended[0].letters] }
            head = ended
            return []
        }
        if goesOn(with: ended) {
            head = DocxTable.joined(head, ended)
            return []
        }
        return endHead() + [DocxTable.line(filled(ended))]
    }

    /// The lines that are known where a table begins inside a cell: its rows are lines of their own.
    mutating func breakRow() -> [[DocxLetter]] {
        let begun = row
        row = isInCell ? [Cell()] : []
        let lines = endHead()
        return begun.contains { !$0.letters.isEmpty } ? lines + [DocxTable.line(begun)] : lines
    }

    mutating func end() -> [[DocxLetter]] {
        endRow() + endHead()
    }

    private mutating func endHead() -> [[DocxLetter]] {
        isInHead = false
        guard !head.isEmpty else { return [] }
        let line = DocxTable.line(filled(head))
        head = []
        return [line]
    }

    /// Whether a row is one more of the head: it goes on with its cells, or names the parts of one over several columns.
    private func goesOn(with row: [Cell]) -> Bool {
        guard head.reduce(0, { $0 + $1.letters.count }) < DocxTable.longestHead else { return false }
        guard row.count > 1, !row.contains(where: { DocxTable.isNumber($0.letters) }) else { return false }
        if row.contains(where: { $0.merge == .goesOn }) { return true }
        return head.contains { $0.span > 1 } && !head.contains { $0.merge == .begins }
            && !row.contains { $0.letters.contains { DocxTable.isDigit($0.scalar) } }
    }

    /// The row with what cells over several rows say of it; numbers stand in their first row alone.
    private mutating func filled(_ row: [Cell]) -> [Cell] {
        var column = 0
        return row.map { cell in
            var cell = cell
            switch cell.merge {
            case .begins?: above[column] = DocxTable.isNumber(cell.letters) ? nil : DocxTable.name(cell.letters)
            case .goesOn?: if cell.letters.isEmpty { cell.letters = above[column] ?? [] }
            case nil: above[column] = nil
            }
            column += cell.span
            return cell
        }
    }
}

extension DocxTable {
    /// Two rows of a head as one: what stands over a column, and below.
    private static func joined(_ upper: [Cell], _ lower: [Cell]) -> [Cell] {
        let below = columns(of: lower)
        return columns(of: upper).enumerated().map { column, cell in
            guard column < below.count, !below[column].letters.isEmpty else { return cell }
            var joined = cell
            if !joined.letters.isEmpty { joined.letters.append(DocxLetter(" ")) }
            joined.letters += below[column].letters
            return joined
        }
    }

    /// One cell for each column; where one takes several, its words stand in each.
    private static func columns(of row: [Cell]) -> [Cell] {
        row.flatMap { cell in
            var single = cell
            single.span = 1
            var copy = single
            copy.letters = name(cell.letters)
            return [single] + Array(repeating: copy, count: cell.span - 1)
        }
    }

    /// What is said once more of further cells: a name, never a text, which a hostile file would have repeated for ever.
    private static func name(_ letters: [DocxLetter]) -> [DocxLetter] {
        letters.count > longestName ? [] : copied(letters)
    }

    private static let longestName = 300
    /// Letters of all rows of a head.
    private static let longestHead = 5_000

    /// The same words once more; remarks on them belong to the first.
    private static func copied(_ letters: [DocxLetter]) -> [DocxLetter] {
        letters.map { DocxLetter($0.scalar) }
    }

    private static func line(_ row: [Cell]) -> [DocxLetter] {
        var line: [DocxLetter] = []
        for (index, cell) in row.enumerated() {
            if index > 0 { appendBar(to: &line) }
            if !cell.letters.isEmpty, !line.isEmpty { line.append(DocxLetter(" ")) }
            line += cell.letters
            for _ in 1..<max(cell.span, 1) { appendBar(to: &line) }
        }
        return line
    }

    private static func appendBar(to line: inout [DocxLetter]) {
        if !line.isEmpty { line.append(DocxLetter(" ")) }
        line.append(DocxLetter("|"))
    }

    /// Whether a cell is a number and no year.
    private static func isNumber(_ letters: [DocxLetter]) -> Bool {
        let digits = letters.count { isDigit($0.scalar) }
        let isAlone = letters.allSatisfy { isDigit($0.scalar) || ".,% -".unicodeScalars.contains($0.scalar) }
        return digits > 0 && isAlone && !(digits == 4 && letters.count == 4)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value)
    }
}
