import Vietnamese

/// What each of some things got, their number, and all that they got, the only ones told in a sentence or two, whatever words
/// stand between: "3 tỷ đồng do 12 thành viên góp, mỗi thành viên góp 250 triệu đồng", "mở 5 lớp may, mỗi lớp 30 học viên, tổng số
/// học viên là 150 người".
struct NearProducts: NearRule {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let most = 6
    static let nearness = Nearness.part(0.35)
    private static let links: Set<Substring> = [
        "tinh", "ra", "nhu", "vay", "binh", "quan", "trung", "moi", "mot", "duoc", "nhan", "la", "muc", "co", "tong",
        "cong", "so", "tien", "kinh", "phi", "ho", "tro", "cho", "voi", "von", "tuc", "tuong", "duong", "ung", "dat",
        "het", "ca", "cap", "chi", "thu",
    ]

    func check(_ one: Int, in number: Int) -> ClaimCheck? {
        guard statements[number].partsAt.isEmpty, reading.mayBeOfOne(one) || reading.isOfEach(one) else { return nil }
        let rate = reading.figures[one]
        guard rate.role == .amount, rate.unit.isSummed, rate.value != nil, rate.qualifier == .exact, !rate.isPerYear,
            rate.outOf == nil, rate.per != nil || saysEach(rate), !reading.isChange(one)
        else { return nil }
        let figures = stretch(number)
        let counts = figures.filter { $0 != one && isCount($0, of: rate) }
        let sums = figures.filter { $0 != one && !counts.contains($0) && finder.isLike(rate, $0) }
        guard figures.count <= NearProducts.most, counts.count == 1, sums.count == 1,
            (counts + sums).allSatisfy(finder.isPlain), !gaps.tellsOutcome(reading.figures[sums[0]]), sums[0] != one,
            namesNothing(one, counts[0], sums[0], number)
        else { return nil }
        return verdict(rate, reading.figures[counts[0]], reading.figures[sums[0]])
    }

    /// The figures of a sentence, and of the one before where it tells less than three.
    private func stretch(_ number: Int) -> Range<Int> {
        let own = statements[number].figures
        guard own.count < 3, number > 0, statements[number - 1].paragraph == statements[number].paragraph,
            statements[number - 1].partsAt.isEmpty
        else { return own }
        return statements[number - 1].figures.lowerBound..<own.upperBound
    }

    private static let ones: Set<Substring> = ["moi", "mot", "tung"]

    private func saysEach(_ rate: Figure) -> Bool {
        gaps.each(before: rate) != nil || gaps.clause(before: rate).contains("mot") || noun(behind: rate) != nil
    }

    /// What stands behind "mỗi" right behind a figure.
    private func noun(behind rate: Figure) -> ArraySlice<Substring>? {
        let words = gaps.clause(behind: rate)
        guard let one = words.first, NearProducts.ones.contains(one), words.count > 1 else { return nil }
        return words.dropFirst()
    }

    private func isCount(_ index: Int, of rate: Figure) -> Bool {
        guard case .count(let noun) = reading.figures[index].unit, reading.figures[index].number ?? 0 > 1 else {
            return false
        }
        if let per = rate.per { return per == noun || noun.hasPrefix(per + " ") }
        // "45 lượt doanh nghiệp mỗi phiên" of phiên chợ.
        if let own = self.noun(behind: rate) { return Fold.key(noun).split(separator: " ").starts(with: own) }
        let words = gaps.clause(before: rate)
        return Figure.names(of: noun).contains { name in
            NearProducts.ones.contains { words.has([$0] + Fold.key(name).split(separator: " ")) }
        }
    }

    /// Whether the last of the three is told in words of the others.
    private func namesNothing(_ one: Int, _ count: Int, _ sum: Int, _ number: Int) -> Bool {
        let last = max(one, count, sum)
        let others = [one, count, sum].filter { $0 != last }.map { reading.figures[$0] }
        let own = Set(
            others.flatMap {
                gaps.clause(before: $0) + gaps.clause(behind: $0) + Fold.key($0.unitName).split(separator: " ")
            }
        )
        return (finder.lead(to: last, in: number) + finder.tail(of: last)).allSatisfy {
            NearProducts.links.contains($0) || own.contains($0)
        }
    }

    private func verdict(_ one: Figure, _ count: Figure, _ all: Figure) -> ClaimCheck? {
        guard let number = count.number, let whole = Interval.ofWhole(all), let said = Interval.ofWhole(one),
            let sum = all.number, let printed = one.number, one.basis != .counterpart || all.basis == .counterpart
        else { return nil }
        // Things come whole, and their mean is rounded to one.
        let slack = one.unit == .money ? 0 : max(one.step.double, 1) / 2
        let agrees = Interval(whole.low / number - slack, whole.high / number + slack).meets(said)
        let made = sum / number
        guard agrees || NearProducts.nearness.holds(printed, made) else { return nil }
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [one.id, all.id, count.id],
            expected: shown(made.rounded()),
            found: one.value,
            explanation: "\(Printed.amount(sum, like: all)) ÷ \(Printed.decimal(number, places: 0)) = "
                + "\(Printed.amount(made, like: one)); văn bản ghi \(Printed.amount(printed, like: one)): "
                + (agrees ? "khớp" : "lệch \(Printed.amount(abs(made - printed), like: one))")
        )
    }
}
