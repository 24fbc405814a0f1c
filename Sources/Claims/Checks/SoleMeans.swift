import Vietnamese

/// A mean of the only sum that the sentence before tells.
///
/// "Giai đoạn 2016-2020, tỉnh bố trí 20 tỷ đồng cho 125 đề án. Bình quân mỗi
/// năm 4 tỷ đồng", "Có 24 cơ sở được hỗ trợ 4,8 tỷ đồng. Trung bình mỗi cơ sở nhận 200 triệu đồng".
struct SoleMeans {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let most = 6
    private static let words: Set<Substring> = [
        "nhu", "vay", "tinh", "ra", "binh", "quan", "trung", "moi", "mot", "nam", "duoc", "ho", "tro", "nhan", "la",
        "muc", "dat", "khoang", "kinh", "phi", "hang", "tuc", "so", "tien", "voi", "theo", "do",
    ]

    func checks() -> [ClaimCheck] {
        statements.indices.dropFirst().compactMap { number in
            let (before, own) = (statements[number - 1], statements[number])
            guard before.paragraph == own.paragraph, before.figures.count <= SoleMeans.most else { return nil }
            return check(own.figures.lowerBound, of: before)
        }
    }

    private func check(_ index: Int, of before: Statement) -> ClaimCheck? {
        let mean = reading.figures[index]
        guard mean.role == .amount, mean.value != nil, mean.qualifier != .atLeast, mean.qualifier != .atMost,
            mean.unit.isSummed, mean.outOf == nil
        else { return nil }
        let lead = gaps.lead(to: mean, from: nil)
        guard lead.contains("quan") || lead.contains("trung") || lead.has(["tinh", "ra"]),
            gaps.clause(behind: mean).isEmpty
        else { return nil }
        let sums = before.figures.filter { reading.figures[$0].isOneSum && reading.figures[$0].unit == mean.unit }
        guard sums.count == 1, !reading.isChange(sums[0]), reading.figures[sums[0]].basis != .counterpart,
            gaps.each(before: reading.figures[sums[0]]) == nil,
            !before.figures.contains(where: { reading.figures[$0].isPerYear })
        else { return nil }
        let sum = reading.figures[sums[0]]
        if mean.isPerYear {
            guard mean.per == nil, lead.allSatisfy(SoleMeans.words.contains), let years = years(of: sum, in: before)
            else { return nil }
            return verdict(mean, of: sum, by: years, "năm", and: [])
        }
        let counts = before.figures.filter { isCounted($0, lead, mean) }
        guard counts.count == 1, let number = reading.figures[counts[0]].number, number > 1 else { return nil }
        let noun = Fold.key(reading.figures[counts[0]].unitName).split(separator: " ")
        guard lead.allSatisfy({ SoleMeans.words.contains($0) || noun.contains($0) }), !isInvested(sum, lead) else {
            return nil
        }
        return verdict(
            mean,
            of: sum,
            by: number,
            reading.figures[counts[0]].unitName,
            and: [reading.figures[counts[0]]]
        )
    }

    /// The years of a sum, or as many as its sentence counts: "trong 5 năm".
    private func years(of sum: Figure, in before: Statement) -> Double? {
        if let from = sum.from, let to = sum.to { return to > from && sum.months == nil ? Double(to - from + 1) : nil }
        let lead = gaps.lead(to: reading.figures[before.figures.lowerBound], from: nil)
        guard let year = lead.firstIndex(of: "nam"), year > 0, let count = YearSpans.number(lead[year - 1]),
            (2...20).contains(count), year < 2 || !GapWords.rounding.contains(lead[year - 2]),
            lead.dropFirst(year + 1).allSatisfy({ $0 != "nam" })
        else { return nil }
        return Double(count)
    }

    private func isCounted(_ index: Int, _ lead: [Substring], _ mean: Figure) -> Bool {
        let figure = reading.figures[index]
        guard case .count(let name) = figure.unit, figure.isPlainAmount, !reading.isChange(index) else { return false }
        if let per = mean.per { return per == name }
        return Figure.names(of: name).contains { lead.has(["moi"] + Fold.key($0).split(separator: " ")) }
    }

    /// "mức hỗ trợ bình quân" is no mean of what was invested.
    private func isInvested(_ sum: Figure, _ lead: [Substring]) -> Bool {
        gaps.clause(before: sum).has(["dau", "tu"]) && lead.has(["ho", "tro"])
    }

    private func verdict(
        _ mean: Figure,
        of sum: Figure,
        by number: Double,
        _ unit: String,
        and others: [Figure]
    )
        -> ClaimCheck?
    {
        guard let whole = Interval.ofWhole(sum), let said = Interval.ofWhole(mean), let total = sum.number,
            let printed = mean.number
        else { return nil }
        // Things come whole, and their mean is rounded to one.
        let slack = mean.unit == .money ? 0 : max(mean.step.double, 1) / 2
        let agrees = Interval(whole.low / number - slack, whole.high / number + slack).meets(said)
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [mean.id, sum.id] + others.map(\.id),
            expected: shown((total / number).rounded()),
            found: mean.value,
            explanation: "\(Printed.amount(total, like: sum)) ÷ \(Printed.decimal(number, places: 0)) \(unit) = "
                + "\(Printed.amount(total / number, like: mean)); văn bản ghi \(Printed.amount(printed, like: mean)): "
                + (agrees ? "khớp" : "lệch \(Printed.amount(abs(total / number - printed), like: mean))")
        )
    }
}
