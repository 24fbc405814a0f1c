import Vietnamese

/// The mean of years that are told one by one: "năm 2021: 3 tỷ đồng; năm 2022: 4 tỷ đồng; năm 2023: 5 tỷ đồng; bình quân 4 tỷ
/// đồng/năm".
struct YearMeans {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let most = 20
    private static let words: Set<Substring> = [
        "tinh", "binh", "quan", "trung", "moi", "mot", "nam", "hang", "dat", "la", "khoang", "tinh", "chung", "ca",
        "giai", "doan", "kinh", "phi", "so",
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropFirst(2).compactMap { check($0, in: statement) }
        }
    }

    private func check(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let mean = reading.figures[index]
        guard mean.role == .amount, mean.value != nil, mean.unit.isSummed, mean.outOf == nil else { return nil }
        let lead = gaps.lead(to: mean, from: reading.figures[index - 1])
        let said = lead.compactMap { Int($0) }
        guard lead.contains("quan") || lead.contains("trung"),
            lead.allSatisfy({ Int($0) != nil || YearMeans.words.contains($0) }), said.count < 2,
            mean.isPerYear || lead.contains("nam"), let years = years(before: index, in: statement),
            said.first.map({ $0 == years.count }) ?? true
        else { return nil }
        return verdict(mean, of: years.map { reading.figures[$0] })
    }

    /// The years in a row that end right before a figure.
    private func years(before index: Int, in statement: Statement) -> [Int]? {
        let unit = reading.figures[index].unit
        var found: [Int] = []
        for other in (statement.figures.lowerBound..<index).reversed().prefix(YearMeans.most) {
            let figure = reading.figures[other]
            guard figure.isPlainAmount, figure.unit == unit, let year = figure.from, figure.to == year,
                figure.months == nil, !reading.isChange(other), !figure.isPlanned,
                found.last.map({ reading.figures[$0].from == year + 1 }) ?? true
            else { return nil }
            found.append(other)
        }
        return found.count > 1 ? found.reversed() : nil
    }

    private func verdict(_ mean: Figure, of years: [Figure]) -> ClaimCheck? {
        let intervals = years.compactMap { Interval($0) }
        guard let first = intervals.first, intervals.count == years.count, let said = Interval.ofWhole(mean),
            let printed = mean.number
        else { return nil }
        let sum = intervals.dropFirst().reduce(first, +)
        let count = Double(years.count)
        // Things come whole, and their mean is rounded to one.
        let slack = mean.unit == .money ? 0 : max(mean.step.double, 1) / 2
        let agrees = Interval(sum.low / count - slack, sum.high / count + slack).meets(said)
        let expected = years.compactMap(\.number).reduce(0, +) / count
        let terms = years.compactMap(\.number).map { Printed.amount($0, like: mean) }.joined(separator: " + ")
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [mean.id] + years.map(\.id),
            expected: shown(mean.unit == .money ? expected.rounded() : (expected * 100).rounded() / 100),
            found: mean.value,
            explanation: "(\(terms)) ÷ \(years.count) năm = \(Printed.amount(expected, like: mean)); văn bản ghi "
                + "\(Printed.amount(printed, like: mean)): "
                + (agrees ? "khớp" : "lệch \(Printed.amount(abs(expected - printed), like: mean))")
        )
    }
}
