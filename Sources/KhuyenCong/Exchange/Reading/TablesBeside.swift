import Office
import Vietnamese

/// Two lists beside each other on one sheet, each numbered by a column of its own.
struct TablesBeside {
    var left: [RawRow]
    var right: [RawRow]

    /// Nil where the sheet holds no second list beside the first.
    init?(_ rows: [RawRow], _ finder: HeaderFinder) {
        guard let (header, column) = TablesBeside.secondNumber(in: rows.prefix(HeaderFinder.searchedRows)) else {
            return nil
        }
        left = rows.map { TablesBeside.isCommon($0, above: header) ? $0 : $0.keeping(columns: 1..<column) }
        right = rows.map { TablesBeside.isCommon($0, above: header) ? $0 : $0.keeping(columns: column..<Int.max) }
        let bounds = (left: 1..<column, right: column..<Int.max)
        guard TablesBeside.isList(left, within: bounds.left, finder),
            TablesBeside.isList(right, within: bounds.right, finder)
        else { return nil }
    }

    /// The row and the column in which "TT" stands a second time.
    private static func secondNumber(in rows: ArraySlice<RawRow>) -> (row: Int, column: Int)? {
        for row in rows {
            let numbered = row.cells.indices.filter { position in
                guard case .text(let text) = row.cells[position], text.utf8.count <= 6 else { return false }
                return HeadingWords.exact[Fold.key(text)] == .number
            }
            if numbered.count == 2, let second = numbered.last { return (row.number, second + 1) }
        }
        return nil
    }

    /// A title over both.
    private static func isCommon(_ row: RawRow, above header: Int) -> Bool {
        row.number < header && row.cells.count { !$0.isBlank } == 1
    }

    private static func isList(_ rows: [RawRow], within columns: Range<Int>, _ finder: HeaderFinder) -> Bool {
        guard let layout = finder.find(in: Array(rows.prefix(HeaderFinder.searchedRows))) else { return false }
        return layout.isUnderstood && layout.amountColumns.allSatisfy { columns.contains($0.index) }
    }
}

extension RawRow {
    fileprivate func keeping(columns: Range<Int>) -> RawRow {
        let kept = cells.enumerated().map { columns.contains($0.offset + 1) ? $0.element : .empty }
        return RawRow(number: number, cells: kept)
    }
}
