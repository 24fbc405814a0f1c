import Vietnamese

/// What one of a thing gets, times their number: "mỗi cơ sở được hỗ trợ 150 triệu đồng; 40 cơ sở nhận 6 tỷ đồng".
struct EachChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let links: Set<Substring> = [
        "nhan", "duoc", "ho", "tro", "voi", "so", "tien", "la", "tong", "kinh", "phi", "can", "het", "su", "dung",
        "thuong",
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropLast(2).compactMap { check($0) ?? shared($0) }
        }
    }

    private func mean(_ one: Figure, of all: Figure, by number: Double, _ count: Figure) -> ClaimCheck? {
        guard let whole = Interval.ofWhole(all), let said = Interval.ofWhole(one), let sum = all.number,
            let printed = one.number
        else { return nil }
        let agrees = Interval(whole.low / number, whole.high / number).meets(said)
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [one.id, all.id, count.id],
            expected: shown((sum / number).rounded()),
            found: one.value,
            explanation: "\(Printed.money(sum)) ÷ \(Printed.decimal(number, places: 0)) = "
                + "\(Printed.money(sum / number, like: printed)); văn bản ghi \(Printed.money(printed)): "
                + (agrees ? "khớp" : "lệch \(Printed.money(abs(sum / number - printed)))")
        )
    }

    /// "720 triệu đồng lập quy hoạch cho 2 cụm, mỗi cụm 360 triệu đồng".
    private func shared(_ index: Int) -> ClaimCheck? {
        let (all, count, one) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        let noun = Fold.key(count.unitName).split(separator: " ")
        guard all.isPlainAmount, count.isPlainAmount, one.isPlainAmount, all.unit == .money, one.unit == .money,
            gaps.between(all, count)?.last == "cho", gaps.clause(before: one) == ["moi"] + noun,
            gaps.between(count, one) == ["moi"] + noun, gaps.each(before: all) == nil,
            let number = count.number, number > 0
        else { return nil }
        return mean(one, of: all, by: number, count)
    }

    private func check(_ index: Int) -> ClaimCheck? {
        let (one, count, all) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard one.role == .amount, one.qualifier == .exact, !one.isPerYear, count.isPlainAmount, all.isPlainAmount,
            one.unit == .money, all.unit == .money, isForOne(one, of: count), gaps.each(before: count) == nil,
            gaps.links(count, all, EachChecks.links), let range = Interval.ofWhole(one),
            let said = Interval.ofWhole(all),
            let number = count.number, let amount = one.number, let printed = all.number
        else { return nil }
        let agrees = Interval(range.low * number, range.high * number).meets(said)
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [all.id, count.id, one.id],
            expected: shown(amount * number),
            found: all.value,
            explanation: "\(Printed.decimal(number, places: 0)) × \(Printed.money(amount)) = "
                + "\(Printed.money(amount * number)); văn bản ghi \(Printed.money(printed)): "
                + (agrees ? "khớp" : "lệch \(Printed.money(abs(amount * number - printed)))")
        )
    }

    /// "mỗi lớp được cấp 60 triệu đồng; 8 lớp", "150 triệu đồng/cơ sở cho 20 cơ sở".
    private func isForOne(_ one: Figure, of count: Figure) -> Bool {
        if one.per == count.unitName { return gaps.between(one, count) == ["cho"] }
        guard one.per == nil, let each = gaps.each(before: one) else { return false }
        return Fold.key(count.unitName).split(separator: " ").first == each
    }
}
