import Vietnamese

/// The clause between an amount and its share: a word more, and the share may be of something else.
enum ShareLead {
    private static let words: Set<Substring> = [
        "chiem", "dat", "bang", "tuong", "duong", "ung", "voi", "ty", "le", "trong", "tuc", "hay", "khoang", "la",
    ]

    /// "chiếm", "tỷ lệ", "tức", "ứng với tỷ trọng".
    static func isOne(_ words: [Substring]) -> Bool { !words.isEmpty && words.allSatisfy(ShareLead.words.contains) }
}

extension ClaimCheck {
    /// A printed share against its part and its whole; `range` is what a rounded whole may stand for.
    static func share(
        _ share: Figure,
        of part: Figure,
        _ number: Double,
        in whole: Double,
        within range: Interval? = nil,
        and others: [Figure] = []
    )
        -> ClaimCheck?
    {
        guard let said = Interval.ofWhole(share), let printed = share.number, whole > 0 else { return nil }
        let expected = number / whole * 100
        var possible = Interval(expected, expected)
        if let range, range.low > 0, let own = Interval(part) {
            possible = Interval(own.low / range.high * 100, own.high / range.low * 100)
        }
        let print = Interval(said.low - 1e-9, said.high + 1e-9)
        let agrees = possible.meets(print)
        // A whole that is printed without decimals is what it says, unless somebody rounded it.
        let all = others.first { $0.number == whole }.flatMap { Interval($0) }
        let isRounded = agrees && !(Interval(part).flatMap { all.map($0.share(of:)) }?.meets(print) ?? true)
        let gap = Printed.decimal(abs(expected - printed), places: 2)
        let above = part.unit == .money ? Printed.amount(number, like: part) : Printed.decimal(number, places: 0)
        return ClaimCheck(
            .share,
            isRounded ? .unclear : agrees ? .agrees : .differs,
            figures: [share.id, part.id] + others.map(\.id),
            expected: shown((expected * 100).rounded() / 100),
            found: share.value,
            explanation: "\(above) ÷ \(Printed.amount(whole, like: part)) = "
                + "\(Printed.decimal(expected, places: 2)) %; văn bản ghi \(Printed.decimal(printed, places: 3)) %"
                + (isRounded ? SumChecks.rounded : agrees ? ": khớp" : ": lệch \(gap) điểm %")
        )
    }

    /// Shares of one whole against a hundred; where they are not all of them, they may make less.
    static func hundred(_ shares: [Figure], areAll: Bool) -> ClaimCheck? {
        let numbers = shares.compactMap(\.number)
        let sum = numbers.reduce(0, +)
        let isHundred = abs(sum - 100) <= shares.reduce(1e-9) { $0 + $1.step.double / 2 }
        guard isHundred || sum > 100 || areAll else { return nil }
        let terms = numbers.map { Printed.decimal($0, places: 3) }.joined(separator: " + ")
        return ClaimCheck(
            .share,
            isHundred ? .agrees : .differs,
            figures: shares.map(\.id),
            expected: ExactDecimal(100),
            found: shown(sum),
            explanation: "\(terms) = \(Printed.decimal(sum, places: 3)) %; phải là 100 %" + (isHundred ? ": khớp" : "")
        )
    }

    /// Some figures against what they make together.
    static func sum(_ parts: [Figure], of total: Figure) -> ClaimCheck? {
        let intervals = parts.compactMap { Interval($0) }
        let numbers = parts.compactMap(\.number)
        guard let first = intervals.first, intervals.count == parts.count, numbers.count == parts.count,
            let said = Interval.ofWhole(total), let printed = total.number
        else { return nil }
        let made = intervals.dropFirst().reduce(first, +)
        let agrees = made.meets(said)
        let isRounded = agrees && Interval.isRoundedAtMost(total, to: made)
        let sum = numbers.reduce(0, +)
        let words = numbers.map { Printed.amount($0, like: total) }.joined(separator: " + ")
        return ClaimCheck(
            .sum,
            isRounded ? .unclear : agrees ? .agrees : .differs,
            figures: [total.id] + parts.map(\.id),
            expected: shown(sum.rounded()),
            found: total.value,
            explanation: "\(words) = \(Printed.amount(sum, like: total)); văn bản ghi "
                + Printed.amount(printed, like: total)
                + (isRounded
                    ? SumChecks.rounded
                    : agrees ? ": khớp" : ": lệch \(Printed.amount(abs(sum - printed), like: total))")
        )
    }
}
