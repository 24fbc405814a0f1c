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
        read: (RawRow) -> [Int: Int64]
    ) {
        let columns = layout.amountColumns
        var candidates = columns.compactMap { SumCandidate($0, among: columns, stage, tolerance) }
        guard !candidates.isEmpty else { return }
        for row in rows.prefix(ColumnSums.judgedRows) {
            let amounts = read(row)
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

    /// What a column gives a total beside the other columns: of a sum, what goes beyond its parts.
    func share(of column: SheetLayout.Column, in amounts: [Int: Int64]) -> Int64 {
        let own = amounts[column.index] ?? 0
        guard let parts = parts[column.index] else { return own }
        return max(0, own - parts.reduce(0) { $0 + (amounts[$1] ?? 0) })
    }
}

/// A column that may be a sum, and what the rows say of it.
private struct SumCandidate {
    enum Kind {
        /// The support, beside the sources of the State.
        case support
        /// One source over the years, beside the columns of the years.
        case years
        /// A total, beside the sources of the State and the counterpart.
        case ofState
    }

    let column: Int
    let kind: Kind
    let parts: [Int]
    private let counterpart: [Int]
    private let isCalledSum: Bool
    private let tolerance: Int64
    private var equal = 0
    private var above = 0
    private var below = 0

    /// Nil where nothing stands beside the column that it could add up.
    init?(_ column: SheetLayout.Column, among columns: [SheetLayout.Column], _ stage: Stage, _ tolerance: Int64) {
        let isCalledSum = HeadingWords.namesSumOfYears(column.heading)
        let beside = columns.filter { other in
            other.index != column.index && (other.stage ?? stage) == (column.stage ?? stage)
                && (column.year == nil || other.year == column.year)
        }
        let ofYears =
            column.year == nil
            ? beside.filter { $0.year != nil && $0.field == column.field }
            : isCalledSum ? SumCandidate.carried(to: column, among: columns, stage) : []
        let sources = beside.filter { SumCandidate.isOfState($0.field) }
        let counterpart = beside.filter { $0.field == .source(.counterpart) }
        if !ofYears.isEmpty, column.field != .total || beside.allSatisfy({ $0.field == .total }) {
            kind = .years
            parts = ofYears.map(\.index)
        } else if column.field == .support, !sources.isEmpty {
            kind = .support
            parts = sources.map(\.index)
        } else if column.field == .total, !sources.isEmpty, !counterpart.isEmpty {
            kind = .ofState
            parts = sources.map(\.index)
        } else {
            return nil
        }
        self.column = column.index
        self.counterpart = counterpart.map(\.index)
        self.tolerance = tolerance
        // A total of one year may as well hold what no other column tells: the rows decide.
        self.isCalledSum = kind == .years && isCalledSum && column.year == nil
    }

    /// "Kinh phí năm 2018 chuyển sang" and "Kinh phí giao năm 2019" beside "Tổng kinh phí được sử dụng năm 2019".
    private static func carried(
        to column: SheetLayout.Column,
        among columns: [SheetLayout.Column],
        _ stage: Stage
    ) -> [SheetLayout.Column] {
        let parts = columns.filter { other in
            other.year != nil && other.field == column.field && (other.stage ?? stage) == (column.stage ?? stage)
                && !HeadingWords.namesSumOfYears(other.heading)
        }
        return Set(parts.compactMap(\.year)).count > 1 ? parts : []
    }

    private static func isOfState(_ field: ImportField?) -> Bool {
        guard case .source(let source) = field else { return false }
        return source.isStateMoney == true
    }

    mutating func judge(_ amounts: [Int: Int64]) {
        let own = amounts[column] ?? 0
        let sum = total(of: parts, amounts)
        guard own > 0, sum > 0 else { return }
        let paid = total(of: counterpart, amounts)
        if kind == .ofState, paid == 0 { return }
        let margin = tolerance * Int64(parts.count + 1)
        if abs(own - sum) <= margin {
            equal += 1
        } else if own > sum {
            above += 1
        } else {
            below += 1
        }
    }

    private func total(of columns: [Int], _ amounts: [Int: Int64]) -> Int64 {
        columns.reduce(0) { $0 + (amounts[$1] ?? 0) }
    }

    /// A support that is more than its sources holds one that has no column; a smaller one is another amount.
    var isSum: Bool {
        switch kind {
        case .support: equal > 0 ? equal >= below : above > 0 && below == 0
        case .years: isCalledSum || equal > 0 && equal >= above + below
        case .ofState: equal > above + below
        }
    }

    var isFilledBeside: Bool { equal + above + below > 0 }
}

extension SheetInterpreter {
    /// Judges the columns by what all rows show of them, before the rows are read.
    mutating func judgeColumns(_ rows: [RawRow]) {
        assumptions.isSupportBesideCounterpart = isSupportBesideCounterpart(rows, read: printed)
        sums = ColumnSums(layout, rows, stage: stage, tolerance: unit.dong / 2000, read: printed)
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
