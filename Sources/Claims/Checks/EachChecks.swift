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
            statement.figures.dropLast(2).compactMap { index in
                check(index) ?? shared(index) ?? counted(index, in: statement) ?? bracketed(index)
            }
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
        let noun = noun(count)
        guard all.isPlainAmount, count.isPlainAmount, one.isPlainAmount, all.unit == .money, one.unit == .money,
            gaps.between(all, count)?.last == "cho", gaps.clause(before: one) == ["moi"] + noun,
            gaps.between(count, one) == ["moi"] + noun, gaps.each(before: all) == nil,
            let number = count.number, number > 0
        else { return nil }
        return mean(one, of: all, by: number, count)
    }

    /// "bình quân mỗi đề án 200 triệu đồng (7,2 tỷ đồng cho 36 đề án)".
    private func bracketed(_ index: Int) -> ClaimCheck? {
        let (one, all, count) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isOne(one), one.per == nil, all.isPlainAmount, all.unit == .money, count.isPlainAmount,
            gaps.opensBracket(all), gaps.between(one, all) == [],
            let link = gaps.between(all, count), link == ["cho"] || (link.isEmpty && count.start - all.end == 1),
            gaps.clause(before: one).has(["moi"] + noun(count)), let number = count.number, number > 0
        else { return nil }
        return mean(one, of: all, by: number, count)
    }

    private static let totals: Set<[Substring]> = [
        ["tong", "kinh", "phi"], ["tong", "cong"], ["tong", "so", "tien"], ["tong", "von"], ["tong", "so", "von"],
        ["tong", "kinh", "phi", "la"], ["tong", "cong", "la"], ["tong", "so", "tien", "la"], ["tong", "von", "vay"],
        ["tong", "kinh", "phi", "ho", "tro"], ["tong", "kinh", "phi", "ho", "tro", "la"], ["cong"], ["tong", "so"],
        ["voi", "tong", "kinh", "phi"], ["voi", "tong", "so", "tien"],
    ]
    private static let verbs: Set<Substring> = ["duoc", "ho", "tro", "nhan", "vay", "kinh", "phi", "la", "so", "tien"]

    /// "hỗ trợ 6 mô hình, mỗi mô hình 250 triệu đồng, tổng kinh phí 1,5 tỷ đồng".
    ///
    /// Where the receivers pay too, the total may hold what they do.
    private func counted(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let (count, one, all) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isOne(one), count.isPlainAmount, all.isPlainAmount, all.unit == .money, all.per == nil,
            gaps.each(before: count) == nil, EachChecks.totals.contains(gaps.clause(before: all)),
            gaps.clause(behind: one).isEmpty, gaps.clause(behind: all).isEmpty, !gaps.opensBracket(behind: all),
            !statement.figures.contains(where: { reading.figures[$0].basis == .counterpart })
        else { return nil }
        let lead = gaps.clause(before: one)
        let isOfEach =
            lead.starts(with: ["moi"] + noun(count))
            && lead.dropFirst(noun(count).count + 1).allSatisfy(EachChecks.verbs.contains)
        guard one.per == count.unitName || (one.per == nil && isOfEach) else { return nil }
        return product(one, count, all)
    }

    private func isOne(_ figure: Figure) -> Bool {
        figure.role == .amount && figure.value != nil && figure.qualifier == .exact && !figure.isPerYear
            && figure.unit == .money
    }

    private func noun(_ count: Figure) -> [Substring] { Fold.key(count.unitName).split(separator: " ") }

    private func check(_ index: Int) -> ClaimCheck? {
        let (one, count, all) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isOne(one), count.isPlainAmount, all.isPlainAmount, all.unit == .money, isForOne(one, of: count),
            gaps.each(before: count) == nil, gaps.links(count, all, EachChecks.links)
        else { return nil }
        return product(one, count, all)
    }

    private func product(_ one: Figure, _ count: Figure, _ all: Figure) -> ClaimCheck? {
        guard let range = Interval.ofWhole(one), let said = Interval.ofWhole(all), let number = count.number,
            let amount = one.number, let printed = all.number
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
        return noun(count).first == each
    }
}
