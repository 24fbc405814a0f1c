import Vietnamese

/// A change against the year it is compared with, where the sentence tells both years' numbers.
///
/// "năm 2022 là 5,2 tỷ đồng; năm 2023 là 5,98 tỷ đồng, tăng 15% so với năm 2022", "… có 15 đề án, tăng 3 đề án so với năm
/// 2020".
struct BaseChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    static let links: Set<Substring> = [
        "tang", "giam", "cao", "thap", "nhieu", "it", "hon", "tuong", "ung", "duong", "voi", "tuc", "them", "dat",
        "muc",
    ]
    /// How many figures back the base may stand, so that a text without full stops takes no longer than others.
    private static let reach = 12

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropFirst().compactMap { check($0, in: statement) }
                + statement.figures.dropFirst().dropLast().compactMap {
                    ofOther($0, in: statement, beside($0)) ?? points($0) ?? bracketed($0, in: statement)
                } + statement.figures.flatMap { inTurn($0, in: statement) }
        } + acrossSentences()
    }

    private func check(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let (change, now) = (reading.figures[index], reading.figures[index - 1])
        guard let base = change.base, let from = base.from, change.value != nil, isAmount(now), isSum(index - 1),
            gaps.links(now, change, BaseChecks.links), isNamedBehind(index, in: statement)
        else { return nil }
        let isShare = change.unit == .percent && (change.role == .growth || change.role == .decline)
        guard isShare || (change.unit == now.unit && reading.isChange(index)) else { return nil }
        let first = max(statement.figures.lowerBound, index - BaseChecks.reach)
        let end = min(statement.figures.upperBound, index + BaseChecks.reach)
        let bases = (first..<end).filter { other in
            // What stands in brackets behind the change is held against what that is of.
            other != index - 1 && (other < index || !gaps.isBracketed(reading.figures[other]))
        }.filter { isBase(reading.figures[$0], of: now, from, base.to) && isSum($0) }
        guard bases.count == 1 else { return nil }
        let (last, before) = evenly(now, reading.figures[bases[0]])
        return check(change, last, before, isGrowth: isShare, isDown: isDown(index))
    }

    /// "đạt 5,5 tỷ đồng, tăng 10% so với 5 tỷ đồng của năm 2023": the base stands right behind the change.
    private func beside(_ index: Int) -> ClaimCheck? {
        let (now, change, base) = (reading.figures[index - 1], reading.figures[index], reading.figures[index + 1])
        let isShare = change.unit == .percent && (change.role == .growth || change.role == .decline)
        guard isShare || isDifference(index, of: now), change.value != nil, isToldNow(now), base.isPlainAmount,
            now.unit == base.unit, isSum(index - 1), isSum(index + 1),
            gaps.links(now, change, BaseChecks.links), let words = gaps.between(change, base),
            words == ["so", "voi"] || words == ["so", "voi", "muc"] || isBracketed(base, behind: words)
                || tellBase(words)
        else { return nil }
        let (last, first) = evenly(now, base)
        let isDown = isShare ? change.role == .decline : isDown(index)
        return check(change, last, first, isGrowth: isShare, isDown: isDown)
    }

    /// "38 đề án, giảm 6 đề án so với năm 2023 (42 đề án)".
    private func isDifference(_ index: Int, of now: Figure) -> Bool {
        let change = reading.figures[index]
        return change.unit == now.unit && change.isPlainAmount && reading.isChange(index)
    }

    /// "so với năm 2023 (6 tỷ đồng)": the base of the year that the change is against stands alone in brackets.
    private func isBracketed(_ base: Figure, behind words: [Substring]) -> Bool {
        words.isAgainst && words.dropFirst().allSatisfy { $0 == "voi" || BaseChecks.years.contains($0) }
            && gaps.isBracketed(base)
    }

    /// What is told exactly, or only estimated so far: "ước đạt 4.830 tỷ đồng".
    func isToldNow(_ now: Figure) -> Bool { now.isPlainAmount || now.isOneSum && now.qualifier == .about }

    /// "so với năm 2023 là 1.120 tấn".
    private func tellBase(_ words: [Substring]) -> Bool {
        words.starts(with: ["so", "voi"]) && words.last == "la"
            && words.dropFirst(2).dropLast().allSatisfy(BaseChecks.years.contains)
    }

    /// "đạt 95,2%, tăng 11,2 điểm phần trăm so với năm 2023 (84%)".
    private func points(_ index: Int) -> ClaimCheck? {
        let (now, change, base) = (reading.figures[index - 1], reading.figures[index], reading.figures[index + 1])
        guard change.unit == .percentagePoint, change.value != nil, now.unit == .percent, base.unit == .percent,
            [now, base].allSatisfy({ $0.value != nil && $0.qualifier == .exact }), now.role != .growth,
            now.role != .decline, isDown(index) || reading.isChange(index), gaps.links(now, change, BaseChecks.links),
            let words = gaps.between(change, base), isBracketed(base, behind: words)
        else { return nil }
        return check(change, now, base, isGrowth: false, isDown: isDown(index))
    }

    private static let years: Set<Substring> = [
        "nam", "cung", "ky", "giai", "doan", "thang", "dau", "quy", "truoc", "thuc", "hien", "ket", "qua", "ke",
        "hoach",
    ]

    func isAmount(_ figure: Figure) -> Bool {
        figure.role == .amount && figure.value != nil && figure.outOf == nil && figure.per == nil && !figure.isPerYear
            && figure.from != nil && figure.qualifier == .exact
    }

    func isSum(_ index: Int) -> Bool { !reading.isChange(index) }

    func isBase(_ figure: Figure, of now: Figure, _ from: Int, _ to: Int) -> Bool {
        isAmount(figure) && figure.from == from && figure.to == to && (now.from, now.to) != (from, to)
            && figure.unit == now.unit && figure.source == now.source && figure.kind == now.kind
            && figure.basis == now.basis && figure.ground == now.ground && figure.isPlanned == now.isPlanned
    }

    /// "so với năm 2022" stands right behind the change.
    func isNamedBehind(_ index: Int, in statement: Statement) -> Bool {
        for event in reading.events[reading.places[index] + 1..<statement.range.upperBound].prefix(4) {
            switch event.what {
            case .period(let period): return period.isBase
            case .cue(.versus), .cue(.samePeriod): continue
            default: return false
            }
        }
        return false
    }

    func isDown(_ index: Int) -> Bool {
        reading.hasCue(.down, from: reading.places[index - 1], to: reading.places[index])
    }

    func check(_ change: Figure, _ now: Figure, _ base: Figure, isGrowth: Bool, isDown: Bool) -> ClaimCheck? {
        guard let new = Interval.ofWhole(now), let old = Interval.ofWhole(base), old.low > 0,
            let said = Interval.ofWhole(change), let last = now.number, let first = base.number,
            let printed = change.number
        else { return nil }
        let sign: Double = isDown ? -1 : 1
        let ends =
            isGrowth
            ? ((new.low / old.high - 1) * 100 * sign, (new.high / old.low - 1) * 100 * sign)
            : ((new.low - old.high) * sign, (new.high - old.low) * sign)
        let agrees = Interval.between(ends.0, ends.1).meets(said)
        let isRounded = agrees && isRoundedAtMost(change, now, base, isGrowth, sign)
        let expected = isGrowth ? (last / first - 1) * 100 * sign : (last - first) * sign
        let sum = isGrowth ? "÷" : "−"
        let isTurned = isDown && !isGrowth
        let terms = [isTurned ? base : now, isTurned ? now : base].map { Printed.amount($0.number ?? 0, like: $0) }
        let kind = isGrowth ? "\(Printed.decimal(expected, places: 2)) %" : Printed.amount(expected, like: change)
        return ClaimCheck(
            .growth,
            isRounded ? .unclear : agrees ? .agrees : .differs,
            figures: [change.id, now.id, base.id],
            expected: shown(isGrowth ? (expected * 100).rounded() / 100 : expected),
            found: change.value,
            explanation: "\(terms[0]) \(sum) \(terms[1])"
                + (isGrowth ? " − 1" : "") + " = \(kind); văn bản ghi \(Printed.amount(printed, like: change)): "
                + (isRounded ? "chỉ khớp nếu là số làm tròn" : agrees ? "khớp" : "lệch")
        )
    }

    /// "còn 5 tỷ đồng, giảm 2 tỷ đồng" of 8 tỷ đồng: right only if whole numbers are rounded, which no word says.
    private func isRoundedAtMost(
        _ change: Figure,
        _ now: Figure,
        _ base: Figure,
        _ isGrowth: Bool,
        _ sign: Double
    ) -> Bool {
        guard let new = Interval(now), let old = Interval(base), old.low > 0,
            let said = isGrowth ? Interval.ofWhole(change) : Interval(change)
        else { return false }
        guard !isGrowth else {
            return !Interval.between((new.low / old.high - 1) * 100 * sign, (new.high / old.low - 1) * 100 * sign)
                .meets(said)
        }
        return !Interval.between((new.low - old.high) * sign, (new.high - old.low) * sign).meets(said)
    }
}
