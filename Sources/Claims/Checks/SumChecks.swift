import Vietnamese

/// Parts against their whole.
struct SumChecks {
    let reading: Reading
    let wholes: [Whole]

    func checks() -> [ClaimCheck] {
        wholes.compactMap(sum)
    }

    private func sum(_ group: Whole) -> ClaimCheck? {
        let whole = reading.figures[group.whole]
        let parts = group.parts.map { reading.figures[$0] }
        let (intervals, numbers) = (parts.compactMap { Interval($0) }, parts.compactMap(\.number))
        guard let printed = Interval.ofWhole(whole), let target = whole.number, let first = intervals.first,
            intervals.count == parts.count, numbers.count == parts.count
        else { return nil }
        let total = intervals.dropFirst().reduce(first, +)
        let sum = numbers.reduce(0, +)
        func check(_ verdict: ClaimCheck.Verdict, _ words: String) -> ClaimCheck {
            ClaimCheck(
                .sum,
                verdict,
                figures: [whole.id] + parts.map(\.id),
                expected: shown(sum),
                found: whole.value,
                explanation: terms(parts) + " = " + Printed.amount(sum, like: whole) + "; " + words
            )
        }
        let written = "văn bản ghi \(whole.qualifier.words)\(Printed.amount(target, like: whole))"
        guard parts.count > 1 else { return total.low > printed.high ? above(whole, by: parts[0]) : nil }
        if group.isOverlapping, sum >= target, numbers.allSatisfy({ $0 <= target }) {
            return check(.agrees, written + ", có phần tính nhiều lần")
        }
        if total.meets(printed) {
            let isRounded = Interval.isRoundedAtMost(whole, to: total)
            return check(isRounded ? .unclear : .agrees, written + (isRounded ? SumChecks.rounded : ": khớp"))
        }
        let isAbove = total.low > printed.high
        if isAbove, group.isCrossed, numbers.allSatisfy({ $0 <= target }) {
            return check(.unclear, written + "; các phần có thể trùng nhau")
        }
        if !isAbove, group.isOpen {
            return check(.agrees, "danh sách chưa hết, không quá \(Printed.amount(target, like: whole))")
        }
        if isAbove || group.isComplete {
            return check(.differs, written + ": lệch \(Printed.amount(abs(sum - target), like: whole))")
        }
        return check(.unclear, "còn \(Printed.amount(target - sum, like: whole)) chưa nêu")
    }

    /// What is said where only rounding to a whole number makes two sums one.
    static let rounded = ": chỉ khớp nếu là số làm tròn"

    /// "… 8 tỷ đồng, trong đó khuyến công quốc gia 10,5 tỷ đồng": which of the two is wrong nobody knows.
    private func above(_ whole: Figure, by part: Figure) -> ClaimCheck? {
        guard let number = part.number, let target = whole.number else { return nil }
        return ClaimCheck(
            .sum,
            .differs,
            figures: [whole.id, part.id],
            found: whole.value,
            explanation: "một phần \(part.qualifier.words)\(Printed.amount(number, like: part)) lớn hơn toàn bộ "
                + "\(whole.qualifier.words)\(Printed.amount(target, like: whole))"
        )
    }

    private func terms(_ parts: [Figure]) -> String {
        parts.map { figure in
            guard let number = figure.number else { return figure.text }
            return figure.unit == .money ? Printed.billions(number) : Printed.decimal(number, places: 3)
        }.joined(separator: " + ")
    }
}

/// A computed number as it is handed out.
func shown(_ number: Double) -> ExactDecimal? {
    ExactDecimal(shown: number)
}

extension Qualifier {
    /// The word with the space behind it, for explanations.
    var words: String {
        switch self {
        case .exact, .range: ""
        case .about: "khoảng "
        case .under: "gần "
        case .over: "hơn "
        case .atLeast: "ít nhất "
        case .atMost: "không quá "
        }
    }
}
