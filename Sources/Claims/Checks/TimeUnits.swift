import Vietnamese

/// One rate told by the month and by the year, and what some months made told by the month.
///
/// "7,2 triệu đồng/tháng, tương đương 86,4 triệu đồng/năm", "12.000 sản phẩm/năm, tức mỗi tháng 1.000 sản phẩm", "8 tháng đầu năm
/// tạo việc làm cho 2.400 lao động, bình quân mỗi tháng 300 lao động".
struct TimeUnits {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let same: Set<Substring> = ["duong", "tuc", "hay", "ung"]
    private static let links: Set<Substring> = same.union([
        "tuong", "la", "khoang", "moi", "thang", "nam", "mot", "voi", "binh", "quan", "trung", "dat", "tinh", "ra",
        "duoc", "ca", "giai", "ngan", "thuc", "hien",
    ])
    private static let reach = 60
    private static let month: Substring = "thang"
    private static let year: Substring = "nam"

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in statement.figures.dropFirst().compactMap { check($0, statement) } }
    }

    private func check(_ index: Int, _ statement: Statement) -> ClaimCheck? {
        guard reading.figures[index].unit.isSummed,
            reading.figures[index].start - reading.figures[index - 1].end <= TimeUnits.reach
        else { return nil }
        let (first, last) = (reading.figures[index - 1], reading.figures[index])
        guard isRate(first), isRate(last), first.isOfOneThing(as: last), !reading.isChange(index),
            !reading.isChange(index - 1),
            let words = gaps.between(first, last), words.allSatisfy(TimeUnits.links.contains)
        else { return nil }
        let units = (unit(first, gaps.clause(before: first)), unit(last, words))
        if !TimeUnits.same.isDisjoint(with: words) {
            switch units {
            case (TimeUnits.month, TimeUnits.year): return verdict(last, from: first, by: 12)
            case (TimeUnits.year, TimeUnits.month): return verdict(last, from: first, by: 1.0 / 12)
            default: return nil
            }
        }
        // "bình quân mỗi tháng đạt 25 tấn, cả năm đạt 300 tấn".
        if words.starts(with: ["ca", "nam"]), saysMean(first) {
            if units.0 == TimeUnits.month { return verdict(last, from: first, by: 12) }
            if gaps.clause(before: first).has(["moi", "quy"]) { return verdict(last, from: first, by: 4) }
        }
        guard units.0 == nil, units.1 == TimeUnits.month, words.contains("quan") || words.contains("trung"),
            first.isPlainAmount, first.from == first.to, let months = months(first, statement)
        else { return nil }
        return verdict(last, from: first, by: 1 / Double(months))
    }

    private func saysMean(_ figure: Figure) -> Bool {
        let words = gaps.clause(before: figure)
        return words.has(["binh", "quan"]) || words.has(["trung", "binh"])
    }

    /// How many months the period of an amount has: those that the text names, or all of a year.
    private func months(_ figure: Figure, _ statement: Statement) -> Int? {
        if let months = figure.months { return months }
        let words = gaps.lead(to: figure, from: nil)
        return zip(words, words.dropFirst()).first { $0.1 == TimeUnits.month && Int($0.0) != nil }.flatMap { Int($0.0) }
            .flatMap { (2...12).contains($0) ? $0 : nil }
    }

    private func isRate(_ figure: Figure) -> Bool {
        figure.role == .amount && figure.unit.isSummed && figure.value != nil && figure.outOf == nil
    }

    private func unit(_ figure: Figure, _ lead: [Substring]) -> Substring? {
        let text = Fold.key(figure.text)
        if text.hasSuffix("thang") { return TimeUnits.month }
        if text.hasSuffix("nam") { return TimeUnits.year }
        let behind = gaps.clause(behind: figure)
        if behind.starts(with: ["moi", TimeUnits.month]) || lead.has(["moi", TimeUnits.month]) {
            return TimeUnits.month
        }
        if behind.starts(with: ["moi", TimeUnits.year]) || lead.has(["moi", TimeUnits.year]) { return TimeUnits.year }
        return nil
    }

    private func verdict(_ figure: Figure, from other: Figure, by factor: Double) -> ClaimCheck? {
        guard let base = Interval.ofWhole(other), let said = Interval.ofWhole(figure), let number = other.number,
            let printed = figure.number
        else { return nil }
        // Things come whole, and their mean is rounded to one.
        let slack = figure.unit == .money ? 0 : max(figure.step.double, 1) / 2
        let agrees = Interval(base.low * factor - slack, base.high * factor + slack).meets(said)
        let expected = number * factor
        let sign =
            factor < 1 ? "÷ \(Printed.decimal(1 / factor, places: 0))" : "× \(Printed.decimal(factor, places: 0))"
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [figure.id, other.id],
            expected: shown(expected.rounded()),
            found: figure.value,
            explanation:
                "\(Printed.amount(number, like: other)) \(sign) \(factor == 4 ? "quý" : "tháng") = \(Printed.amount(expected, like: figure)); "
                + "văn bản ghi \(Printed.amount(printed, like: figure)): " + (agrees ? "khớp" : "lệch")
        )
    }
}
