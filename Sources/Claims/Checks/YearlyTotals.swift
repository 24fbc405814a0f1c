/// What each year got and what all of them made, behind it: "bình quân mỗi năm 5,6 tỷ đồng, tổng cộng 5 năm là 28 tỷ đồng".
struct YearlyTotals {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let words: Set<Substring> = [
        "tong", "cong", "ca", "nam", "la", "so", "kinh", "phi", "trong", "tinh", "chung", "dat", "duoc", "het", "qua",
        "cho", "khuyen", "vay", "nhu", "sau", "da", "ho", "tro", "thuc", "hien",
    ]
    private static let openings: Set<Substring> = ["tong", "cong", "ca", "chung", "sau"]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in statement.figures.dropLast().compactMap { check($0, statement) } }
    }

    private func check(_ index: Int, _ statement: Statement) -> ClaimCheck? {
        let (rate, total) = (reading.figures[index], reading.figures[index + 1])
        guard rate.isPerYear, rate.per == nil, rate.role == .amount, rate.qualifier == .exact, rate.unit == total.unit,
            rate.unit.isSummed, total.isPlainAmount,
            let years = years(gaps.lead(to: total, from: rate)) ?? stage(total, from: rate, statement),
            isOf(years, rate), let one = Interval.ofWhole(rate), let said = Interval.ofWhole(total),
            let amount = rate.number, let printed = total.number
        else { return nil }
        let count = Double(years)
        let agrees = Interval(one.low * count, one.high * count).meets(said)
        return ClaimCheck(
            .series,
            agrees ? .agrees : .differs,
            figures: [total.id, rate.id],
            expected: shown(amount * count),
            found: total.value,
            explanation:
                "\(years) × \(Printed.amount(amount, like: rate)) = \(Printed.amount(amount * count, like: total)); "
                + "văn bản ghi \(Printed.amount(printed, like: total)): "
                + (agrees ? "khớp" : "lệch \(Printed.amount(abs(amount * count - printed), like: total))")
        )
    }

    /// 5 of "nên cả giai đoạn 2021-2025 tổng kinh phí là".
    private func stage(_ total: Figure, from rate: Figure, _ statement: Statement) -> Int? {
        let lead = gaps.lead(to: total, from: rate).filter { Int($0) == nil }
        guard lead.has(["ca", "giai", "doan"]) || lead == ["tong", "cong"] && isOnly(rate, statement),
            let from = total.from, let to = total.to,
            to > from,
            total.months == nil,
            lead.drop(while: { $0 != "ca" }).allSatisfy({
                YearlyTotals.words.contains($0) || $0 == "giai" || $0 == "doan"
            })
        else { return nil }
        return to - from + 1
    }

    /// Whether a sentence tells no other rate: "tổng cộng" would be of all of them.
    private func isOnly(_ rate: Figure, _ statement: Statement) -> Bool {
        statement.figures.count { reading.figures[$0].isPerYear && reading.figures[$0].unit == rate.unit } == 1
    }

    /// 5 of "tổng cộng 5 năm là".
    private func years(_ lead: [Substring]) -> Int? {
        guard !YearlyTotals.openings.isDisjoint(with: lead) || lead.dropFirst().first == "nam" && lead.last == "la",
            let year = lead.lastIndex(of: "nam"), year > 0, let count = YearSpans.number(lead[year - 1]),
            (2...20).contains(count),
            lead.enumerated().allSatisfy({
                $0.offset == year - 1 || YearlyTotals.words.contains($0.element)
                    || $0.offset > year && Int($0.element) != nil
            })
        else { return nil }
        return count
    }

    private func isOf(_ years: Int, _ rate: Figure) -> Bool {
        guard let from = rate.from, let to = rate.to, to > from else { return true }
        return to - from + 1 == years
    }
}
