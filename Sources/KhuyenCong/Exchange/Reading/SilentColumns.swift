import Office
import Vietnamese

/// Money columns that hold no money of their own: they tick the source of a row, or print over several rows what another
/// column tells in each.
extension SheetInterpreter {
    func silentColumns(_ rows: [RawRow], _ merges: VerticalMerges) -> Set<Int> {
        let columns = layout.amountColumns.filter { column in
            countsTicks(column, rows)
                || layout.amountColumns.contains { other in
                    maySum(column, other) && sumsBlocks(of: other, in: column, rows, merges)
                }
        }
        return Set(columns.map(\.index))
    }

    /// "x" under "KCQG", and in the total row how many there are.
    private func countsTicks(_ column: SheetLayout.Column, _ rows: [RawRow]) -> Bool {
        guard case .source = column.field else { return false }
        let filled = rows.lazy.map { ($0, $0.cell(column.index)) }.filter { !$0.1.isBlank }
        let ticks = filled.count { isTick($0.1) }
        guard ticks > 0 else { return false }
        return filled.allSatisfy { row, cell in
            let isCount = cell.words.flatMap { Int($0) }.map { (0...ticks).contains($0) } ?? false
            return isCount || isTick(cell) || ColumnNumbers.are(row)
        }
    }

    private func isTick(_ cell: CellValue) -> Bool {
        if case .text(let text) = cell { AmountNotes.isTick(text) } else { false }
    }

    /// What a project was given may be summed over what each establishment was given, and never over what those paid.
    private func maySum(_ column: SheetLayout.Column, _ part: SheetLayout.Column) -> Bool {
        guard column.index != part.index, column.stage == part.stage, column.year == part.year else { return false }
        switch (column.field, part.field) {
        case (.total, .support), (.total, .total), (.support, .support): return true
        case (.total, .source(let source)), (.support, .source(let source)): return source.isStateMoney == true
        default: return false
        }
    }

    /// Whether each cell of a column, which may be merged over rows, is the sum of another column beside it, and of several
    /// amounts at least once.
    private func sumsBlocks(
        of part: SheetLayout.Column,
        in column: SheetLayout.Column,
        _ rows: [RawRow],
        _ merges: VerticalMerges
    ) -> Bool {
        guard !merges.isEmpty else { return false }
        var whole: Int64?
        var sum: Int64 = 0
        var addends = 0
        var isSplit = false
        for row in rows where !row.isBlank && !ColumnNumbers.are(row) {
            if !merges.continues(row, column.index) {
                if let whole, whole != sum { return false }
                (whole, sum, addends) = (dong(row, column), 0, 0)
            }
            guard let own = dong(row, part) else { continue }
            sum &+= own
            addends += 1
            if whole != nil, addends > 1 { isSplit = true }
        }
        return isSplit && (whole == nil || whole == sum)
    }

    private func dong(_ row: RawRow, _ column: SheetLayout.Column) -> Int64? {
        guard case .amount(let money) = cells.amount(row, column) else { return nil }
        return money.dong
    }
}
