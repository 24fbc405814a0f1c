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
        guard let printed = Interval.ofWhole(whole), let target = whole.number else { return nil }
        let intervals = parts.compactMap { Interval($0) }
        let numbers = parts.compactMap(\.number)
        guard intervals.count == parts.count, numbers.count == parts.count, let first = intervals.first else {
            return nil
        }
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
        var written: String { "văn bản ghi \(whole.qualifier.words)\(Printed.amount(target, like: whole))" }
        if group.isOverlapping, let largest = numbers.max(), largest <= target, sum >= target {
            return check(.agrees, written + ", có phần tính nhiều lần")
        }
        if total.meets(printed), parts.count > 1 { return check(.agrees, written + ": khớp") }
        if total.low > printed.high {
            if group.isCrossed, numbers.allSatisfy({ $0 <= target }) {
                return check(.unclear, written + "; các phần có thể trùng nhau")
            }
            return check(.differs, written + ": lệch \(Printed.amount(abs(sum - target), like: whole))")
        }
        guard parts.count > 1 else { return nil }
        if group.isOpen {
            return check(.agrees, "danh sách chưa hết, không quá \(Printed.amount(target, like: whole))")
        }
        if group.isComplete {
            return check(.differs, written + ": lệch \(Printed.amount(abs(sum - target), like: whole))")
        }
        return check(.unclear, "còn \(Printed.amount(target - sum, like: whole)) chưa nêu")
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
