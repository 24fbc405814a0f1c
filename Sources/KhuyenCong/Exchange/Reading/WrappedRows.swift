import Office

/// Rows in which the words of the project above only go on, because its cell was too narrow.
struct WrappedRows {
    private let number: Int?
    private let title: Int
    private let amounts: [Int]

    init(_ layout: SheetLayout) {
        number = layout.column(.number)?.index
        title = layout.column(.title)?.index ?? 1
        amounts = layout.amountColumns.map(\.index)
    }

    /// The row with the words of the rows below it that go on with its own, and how many these are.
    func join(below index: Int, in rows: [RawRow]) -> (row: RawRow, count: Int) {
        var row = rows[index]
        guard let number, !row.cell(number).isBlank else { return (row, 0) }
        var next = index + 1
        while next < rows.count, goesOn(with: row, rows[next], number) {
            for (position, cell) in rows[next].cells.enumerated() {
                guard let words = cell.words, let above = row.cell(position + 1).words else { continue }
                row.set(.text(above + " " + words), position + 1)
            }
            next += 1
        }
        return (row, next - index - 1)
    }

    /// A title that goes on with a small letter, no number, no money, nothing where the project above has nothing.
    private func goesOn(with row: RawRow, _ below: RawRow, _ number: Int) -> Bool {
        guard case .text(let text) = below.cell(title), let first = text.first(where: { !$0.isWhitespace }),
            first.isLowercase, below.cell(number).isBlank, amounts.allSatisfy({ below.cell($0).isBlank })
        else { return false }
        return below.cells.enumerated().allSatisfy { position, cell in
            if cell.isBlank { return true }
            guard case .text = cell, case .text = row.cell(position + 1) else { return false }
            return true
        }
    }
}
