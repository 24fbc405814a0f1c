import Office

/// Rows under a project that only break its own amounts down: "- Mua máy", "- Nghiệm thu".
struct DetailRows {
    private let number: Int?
    private let layout: SheetLayout

    init(_ layout: SheetLayout) {
        self.layout = layout
        number = layout.column(.number)?.index
    }

    /// How many rows after `index` add up to exactly what the row itself says; counted with it, their money would
    /// stand in the ledger twice.
    ///
    /// `read`: the amounts of a row, by column.
    func count(below index: Int, in rows: [RawRow], read: (RawRow) -> [Int: Int64]) -> Int {
        guard let number, index + 1 < rows.count, case .text = rows[index + 1].cell(number),
            let mark = rows[index].cell(number).words.flatMap(RowMarker.init)
        else { return 0 }
        var end = index + 1
        while end < rows.count, isDetail(rows[end], number, deeperThan: mark) { end += 1 }
        guard end > index + 1 else { return 0 }
        var sums: [Int: Int64] = [:]
        for row in rows[(index + 1)..<end] {
            for (column, amount) in read(row) { sums[column, default: 0] += amount }
        }
        let own = read(rows[index]).filter { $0.value != 0 }
        return !own.isEmpty && own == sums.filter { $0.value != 0 } ? end - index - 1 : 0
    }

    private func isDetail(_ row: RawRow, _ number: Int, deeperThan mark: RowMarker) -> Bool {
        // Most lists number plainly: a whole number is no detail, and the question ends here.
        guard case .text(let text) = row.cell(number), let below = RowMarker(text), below.depth > mark.depth
        else { return false }
        return layout.describingColumns.allSatisfy { row.cell($0.index).isBlank }
    }
}
