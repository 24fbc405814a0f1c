/// A column that may be a sum, and what the rows say of it.
struct SumCandidate {
    enum Kind {
        /// The support, beside the sources of the State.
        case support
        /// One source over the years, beside the columns of the years.
        case years
        /// A year's money, beside its quarters or instalments.
        case instalments
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
            ? beside.filter { $0.year != nil && SumCandidate.mayAdd($0.field, to: column.field) }
            : isCalledSum ? SumCandidate.carried(to: column, among: columns, stage) : []
        let sources = beside.filter { SumCandidate.isOfState($0.field) }
        let counterpart = beside.filter { $0.field == .source(.counterpart) }
        let instalments = SumCandidate.instalments(of: column, beside)
        let isAlone = column.field != .total || beside.allSatisfy { $0.field == .total }
        if !ofYears.isEmpty, isAlone {
            kind = .years
            parts = ofYears.map(\.index)
        } else if instalments.count > 1, isAlone {
            kind = .instalments
            parts = instalments.map(\.index)
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
        let isOfOneField = ofYears.allSatisfy { $0.field == column.field }
        self.isCalledSum = kind == .years && isCalledSum && isOfOneField && column.year == nil
    }

    /// "KP phân bổ năm 2021" names no support, and may be part of "Tổng kinh phí hỗ trợ" all the same.
    private static func mayAdd(_ part: ImportField?, to sum: ImportField?) -> Bool {
        part == sum || sum == .support && part == .total
    }

    /// "Quý I" to "Quý IV" beside "Cả năm".
    private static func instalments(
        of column: SheetLayout.Column,
        _ beside: [SheetLayout.Column]
    ) -> [SheetLayout.Column] {
        guard column.year == nil, !HeadingWords.namesInstalment(column.heading) else { return [] }
        return beside.filter { other in
            other.year == nil && other.field == column.field && HeadingWords.namesInstalment(other.heading)
        }
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
        case .instalments: equal > 0 && equal >= above + below
        case .ofState: equal > above + below
        }
    }

    var isFilledBeside: Bool { equal + above + below > 0 }
}
