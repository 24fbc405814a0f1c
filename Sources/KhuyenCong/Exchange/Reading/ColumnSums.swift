import Office
import Vietnamese

/// Columns that only add up others of their row and must not be counted beside them: "Kinh phí hỗ trợ" over "KCQG" and
/// "KCĐP", "Tổng cộng – KCQG" beside the years.
///
/// What the rows show decides, because a list may as well have two amounts side by side.
struct ColumnSums {
    /// Enough rows to see what a column is.
    private static let judgedRows = 400

    private var parts: [Int: [Int]] = [:]
    private var ofState: Set<Int> = []
    /// Columns filled beside what they might have added up, with the first of those.
    private(set) var separate: [Int: Int] = [:]

    init() {}

    /// `tolerance`: how many đồng a printed amount may be off.
    init(
        _ layout: SheetLayout,
        _ rows: [RawRow],
        stage: Stage,
        tolerance: Int64,
        _ cells: AmountCells
    ) {
        let columns = layout.amountColumns
        var candidates = columns.compactMap { SumCandidate($0, among: columns, stage, tolerance) }
        guard !candidates.isEmpty else { return }
        for row in rows.prefix(ColumnSums.judgedRows) {
            let amounts = cells.printed(row)
            guard amounts.count > 1 else { continue }
            for index in candidates.indices { candidates[index].judge(amounts) }
        }
        for candidate in candidates {
            if candidate.kind == .ofState {
                if candidate.isSum { ofState.insert(candidate.column) }
            } else if candidate.isSum {
                parts[candidate.column] = candidate.parts
            } else if candidate.isFilledBeside {
                separate[candidate.column] = candidate.parts.first
            }
        }
    }

    /// Whether a column is counted by its parts.
    func adds(_ column: SheetLayout.Column) -> Bool {
        parts[column.index] != nil
    }

    /// The columns that a column adds up.
    func parts(of column: SheetLayout.Column) -> [Int] {
        parts[column.index] ?? []
    }

    /// Whether a total leaves the counterpart out.
    func isOfState(_ column: SheetLayout.Column) -> Bool {
        ofState.contains(column.index)
    }

    /// Whether another column adds this one up.
    func isPart(_ column: SheetLayout.Column) -> Bool {
        parts.values.contains { $0.contains(column.index) }
    }

    /// What a column gives a total beside the other columns: of a sum, what goes beyond its parts.
    func share(of column: SheetLayout.Column, in amounts: [Int: Int64]) -> Int64 {
        let own = amounts[column.index] ?? 0
        guard let parts = parts[column.index] else { return own }
        return max(0, own - parts.reduce(0) { $0 + (amounts[$1] ?? 0) })
    }
}

extension SheetInterpreter {
    /// Judges the columns by what all rows show of them, before the rows are read.
    mutating func judgeColumns(_ rows: [RawRow], _ merges: VerticalMerges) {
        cells.silent = silentColumns(rows, merges)
        assumptions.isSupportBesideCounterpart = isSupportBesideCounterpart(rows)
        sums = ColumnSums(layout, rows, stage: stage, tolerance: unit.dong / 2000, cells)
        assumptions.provinceColumn = provinceColumn(rows)
        findings += addedUp()
    }

    /// What was planned first, where the adjusted plan leaves the row empty: a cell alone may be empty because its money
    /// moved to another source.
    mutating func beforeAdjustment(
        _ row: RawRow,
        _ column: SheetLayout.Column,
        _ issues: inout RowIssues
    ) -> Int64? {
        guard layout.columns.compactMap(\.replacedBy).allSatisfy({ row.cell($0).isBlank }),
            let first = layout.columns.first(where: { $0.replacedBy == column.index }),
            let dong = readable(row, first, &issues)
        else { return nil }
        assumptions.note(.beforeAdjustment, of: column)
        return dong
    }

    /// Compares a sum with its parts; what it alone tells, or tells beyond them, is not lost.
    mutating func settleSum(
        _ column: SheetLayout.Column,
        _ stage: Stage,
        _ total: Int64,
        _ money: inout RowMoney,
        _ row: RawRow,
        _ issues: inout RowIssues
    ) {
        let parts = layout.amountColumns.filter { sums.parts(of: column).contains($0.index) }
        guard !parts.contains(where: { issues.columns.contains($0.index) }) else { return }
        let sum = parts.reduce(Int64(0)) { $0 + (money.byColumn[$1.index] ?? 0) }
        guard total != sum else { return }
        if sum == 0 {
            if column.field == .total {
                settleAlone(column, stage, total, &money, row, &issues)
            } else if let source = source(of: column, row, groups, &issues) {
                money.add(source, stage, column.year, total)
            }
        } else if parts.allSatisfy({ $0.field == column.field }) {
            assumptions.note(.otherThanYears, of: column)
        } else if total < sum || total - sum <= rounding(of: column, addends: parts.count) {
            nameUnequal(column, total, sum, addends: parts.count, row, &issues)
        } else {
            assumptions.note(.beyondParts, of: column)
            let source = source(of: column, row, groups, &issues) ?? .unsplit
            let hasColumn = parts.contains { $0.field == .source(source) } || source.isStateMoney != true
            money.add(hasColumn ? .unsplit : source, stage, column.year, total - sum)
        }
    }
}
