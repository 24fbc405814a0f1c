import Office
import Vietnamese

/// Compares each printed subtotal and total with the sum of the rows it covers.
///
/// Where a row's own total was at fault, both what it says and what its sources add up to are accepted: its cell is
/// named already, and one wrong cell must not make others look wrong. So are a sum with and without what a row takes
/// from before an adjustment. Where a cell could not be read at all, sums over
/// its column are not judged for a difference that it explains.
struct TotalsCheck {
    fileprivate struct Sum {
        let level: Int
        let row: RawRow?
        let printed: [Int: Int64]
        var said: [Int: Int64] = [:]
        var corrected: [Int: Int64] = [:]
        var unreadable: Set<Int> = []
        var rows: Int64 = 0
    }

    private let columns: [SheetLayout.Column]
    private let place: FindingPlace
    private let unit: MoneyUnit
    private var whole = Sum(level: 0, row: nil, printed: [:])
    private var open: [Sum] = []
    private var closed: [Sum] = []
    /// The rows since the last printed total: a list without groups prints "Cộng" under each of its parts.
    private var sincePrinted = Sum(level: 0, row: nil, printed: [:])
    private var hasUnlabelled = false
    private var printedTotals: [(row: RawRow, printed: [Int: Int64], candidates: [Sum])] = []

    /// What the tables above with the same columns add up to: the last one may print the sum of all.
    private let above: [Int: Int64]

    init(columns: [SheetLayout.Column], unit: MoneyUnit, place: FindingPlace, above: [Int: Int64] = [:]) {
        self.above = above
        self.columns = columns
        self.unit = unit
        self.place = place
    }

    mutating func open(level: Int, _ row: RawRow, printed: [Int: Int64]) {
        close(from: level)
        open.append(Sum(level: level, row: row, printed: printed))
    }

    /// `faults`: columns of the row that have an error.
    mutating func add(_ money: RowMoney, faults: Set<Int>) {
        let amounts = money.byColumn
        for column in columns {
            let amount = amounts[column.index] ?? 0
            // A printed total may leave out what stands in another cell.
            let said = money.unprinted.contains(column.index) ? 0 : amount
            let isFaulty = faults.contains(column.index)
            let isUnreadable = isFaulty && amounts[column.index] == nil
            let corrected = isFaulty && column.field == .total ? partsSum(of: column, amounts) : amount
            whole.add(column.index, said, corrected, isUnreadable)
            sincePrinted.add(column.index, said, corrected, isUnreadable)
            for index in open.indices {
                open[index].add(column.index, said, corrected, isUnreadable)
            }
        }
        whole.rows += 1
        sincePrinted.rows += 1
        for index in open.indices { open[index].rows += 1 }
    }

    /// A row "Tổng cộng" or "Cộng": it may stand above or below what it sums, so it is judged at the end.
    mutating func note(total row: RawRow, read printed: [Int: Int64]) {
        printedTotals.append((row, printed, open + closed.suffix(1) + [sincePrinted, whole]))
        sincePrinted = Sum(level: 0, row: nil, printed: [:])
    }

    /// A sum without a word, which a list that has one prints under each of its parts.
    mutating func note(unlabelled row: RawRow, read printed: [Int: Int64]) {
        hasUnlabelled = true
        note(total: row, read: printed)
    }

    /// How many rows amounts without a word beside them are the sum of: a total that nobody labelled; nil where they are
    /// none.
    ///
    /// Of one row only below the first, or where the list printed such a sum before.
    func rows(of printed: [Int: Int64]) -> Int64? {
        guard !printed.isEmpty else { return nil }
        let sums = ([whole, sincePrinted] + open + closed.suffix(1)).filter { sum in
            columns.allSatisfy { column in
                guard let amount = printed[column.index] else { return true }
                let lastDigit = (column.unit ?? unit).dong / 2000
                return sum.agrees(amount, column.index, lastDigit: lastDigit)
            }
        }
        guard let most = sums.map(\.rows).max(), most > 1 || most == 1 && (hasUnlabelled || whole.rows == 1) else {
            return nil
        }
        return most
    }

    /// The sums of this table and of those above it, by column.
    var throughHere: [Int: Int64] { whole.said.merging(above) { $0 + $1 } }

    mutating func finish(findings: inout [ImportFinding]) {
        close(from: 0)
        for group in closed {
            guard let row = group.row else { continue }
            judge(row, group.printed, against: [group], ofGroup: true, &findings)
        }
        let all = above.isEmpty ? [] : [whole.with(above)]
        for total in printedTotals {
            judge(total.row, total.printed, against: [whole] + total.candidates + all, &findings)
        }
    }

    mutating func close(from level: Int) {
        while let last = open.last, last.level >= level {
            closed.append(last)
            open.removeLast()
        }
    }

    /// What the sources of the row add up to, for a total column.
    private func partsSum(of total: SheetLayout.Column, _ amounts: [Int: Int64]) -> Int64 {
        columns.filter { $0.field != .total && $0.stage == total.stage }
            .reduce(0) { $0 + (amounts[$1.index] ?? 0) }
    }

    private func judge(
        _ row: RawRow,
        _ printed: [Int: Int64],
        against sums: [Sum],
        ofGroup isGroup: Bool = false,
        _ findings: inout [ImportFinding]
    ) {
        for column in columns {
            guard let amount = printed[column.index] else { continue }
            let lastDigit = (column.unit ?? unit).dong / 2000
            let agrees = sums.contains { $0.agrees(amount, column.index, lastDigit: lastDigit) }
            guard !agrees, let nearest = sums.first else { continue }
            let sum = nearest.corrected[column.index] ?? 0
            findings.append(
                place.error(
                    row.address(column.index),
                    row.cell(column.index).words ?? "",
                    (isGroup ? "Dòng này được hiểu là tiêu đề nhóm; số in ở đó" : "Số in ở dòng tổng")
                        + " là \(MoneyWriter.grouped(amount)) đồng, "
                        + "cộng các dòng được \(MoneyWriter.grouped(sum)) đồng.",
                    remedy: isGroup && nearest.rows == 0
                        ? "Nếu dòng này là một đề án, ghi số thứ tự và địa bàn hoặc cơ sở thụ hưởng vào dòng."
                        : "Sửa dòng tổng, hoặc bổ sung dòng còn thiếu; bảng có tổng sai không được nhập."
                )
            )
        }
    }
}

extension TotalsCheck.Sum {
    fileprivate mutating func add(_ column: Int, _ amount: Int64, _ right: Int64, _ isUnreadable: Bool) {
        said[column, default: 0] += amount
        corrected[column, default: 0] += right
        if isUnreadable { unreadable.insert(column) }
    }

    /// Together with what stands above.
    fileprivate func with(_ above: [Int: Int64]) -> TotalsCheck.Sum {
        var sum = self
        sum.said.merge(above) { $0 + $1 }
        sum.corrected.merge(above) { $0 + $1 }
        return sum
    }

    /// Lists print three decimals of their unit at most: each row may be off by half of the last digit.
    fileprivate func agrees(_ amount: Int64, _ column: Int, lastDigit: Int64) -> Bool {
        let candidates = [said[column] ?? 0, corrected[column] ?? 0]
        let tolerance = lastDigit * max(1, rows)
        let isNear = candidates.contains { sum in
            let (difference, isTooFar) = sum.subtractingReportingOverflow(amount)
            return !isTooFar && difference.magnitude <= tolerance
        }
        if isNear { return true }
        return unreadable.contains(column) && candidates.allSatisfy { $0 <= amount }
    }
}
