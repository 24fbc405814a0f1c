/// The period of a pasted table: a year in a row is that row's own.
///
/// The row of a total and the text behind the table go on with the period from before it.
struct TablePeriod {
    private var isInside = false
    private var isBordered = false
    private var before: Period?
    /// What the head of the table says of all its rows ("Kinh phí năm 2023").
    private var ofHead: Period?
    private var ofRow: Period?
    /// All the years of the rows so far.
    private var ofRows: Period?

    /// Begins or ends a table, before the sentence that is one of its rows or the first behind them.
    mutating func meet(_ row: TableRow?, _ carried: inout Period?) {
        guard let row else {
            if isInside { carried = before }
            isInside = false
            return
        }
        if !isInside {
            self = TablePeriod()
            (isInside, isBordered, before) = (true, row.isBordered, carried)
        }
        if row.isContinued(isBordered) { carried = ofRow ?? carried }
    }

    /// A row without figures is the head; the total behind the rows of several years is of all of them.
    mutating func endRow(of period: Period?, hasFigures: Bool, _ carried: inout Period?) {
        if !hasFigures {
            ofHead = period ?? ofHead
        } else if let period {
            ofRow = period
            ofRows = ofRows.map { $0.joined(with: period) } ?? period
        }
        carried = ofHead ?? before ?? (ofRows?.years ?? 1 > 1 ? ofRows : nil)
    }
}

/// How a row of a pasted table begins.
struct TableRow {
    /// Whether a bar stands before its first cell.
    let isBordered: Bool
    private let isEmpty: Bool
    private let isTotal: Bool

    init(_ words: Range<Int>, in text: TokenText) {
        let start = words.lowerBound
        isBordered = text.isCellMark(start)
        isEmpty = text.emptyCells(before: start) > 0 || (isBordered && text.isCellMark(start + 1))
        isTotal = words.contains { text.isWord($0, text.grammar.words.sum) }
    }

    /// Whether its first cell is empty, because that of the row before holds for it too.
    func isContinued(_ hasBorders: Bool) -> Bool { !isTotal && (isEmpty || (isBordered && !hasBorders)) }
}

extension TokenText {
    /// Whether words stand in cells.
    func isRow(_ words: Range<Int>) -> Bool { words.contains(where: isCellMark) }

    /// Whether words fill a cell.
    func isCell(_ words: Range<Int>) -> Bool {
        isCellMark(words.upperBound) || isCellMark(words.lowerBound - 1)
    }
}
