import Office

/// Rows in which the project above only goes on: its words, because its cell was too narrow, or its establishment.
struct WrappedRows {
    private let number: Int?
    private let title: Int
    private let amounts: [Int]
    private let describing: [Int]
    private let who: [Int]

    init(_ layout: SheetLayout) {
        number = layout.column(.number)?.index
        title = layout.column(.title)?.index ?? 1
        amounts = layout.amountColumns.map(\.index)
        describing = layout.describingColumns.map(\.index)
        who = layout.describingColumns.filter { $0.field == .beneficiary || $0.field == .place }.map(\.index)
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
        if next < rows.count, tellsEstablishment(of: row, rows[next], number), isNext(after: next, in: rows, number) {
            join(rows[next], to: &row)
            next += 1
        }
        return (row, next - index - 1)
    }

    /// "HTX Lạc Sơn | Đô Lương" without a number and money below a project that tells neither establishment nor place.
    private func tellsEstablishment(of row: RawRow, _ below: RawRow, _ number: Int) -> Bool {
        guard below.cell(number).isBlank, !below.cell(title).isBlank, amounts.allSatisfy({ below.cell($0).isBlank }),
            amounts.contains(where: { !row.cell($0).isBlank }), who.allSatisfy({ row.cell($0).isBlank })
        else { return false }
        let told = describing.filter { !below.cell($0).isBlank }
        return told.contains(where: who.contains) && told.allSatisfy { row.cell($0).isBlank }
    }

    /// Where a second such row follows, they are projects of their own.
    private func isNext(after index: Int, in rows: [RawRow], _ number: Int) -> Bool {
        guard let next = rows[(index + 1)...].first(where: { !$0.isBlank }) else { return true }
        return !next.cell(number).isBlank || describing.allSatisfy { next.cell($0).isBlank }
    }

    private func join(_ below: RawRow, to row: inout RawRow) {
        for column in describing where !below.cell(column).isBlank { row.set(below.cell(column), column) }
        guard let words = below.cell(title).words, let above = row.cell(title).words else { return }
        row.set(.text("\(above) – \(words)"), title)
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
