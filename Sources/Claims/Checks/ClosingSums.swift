import Vietnamese

/// Items with their sum behind them: "Đắk Lắk 3 tỷ đồng, Nghệ An 4 tỷ đồng, tổng cộng 7 tỷ đồng".
struct ClosingSums {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// A longer list, as of a text without full stops, is no sentence with a sum.
    private static let mostItems = 40

    func checks() -> [ClaimCheck] {
        statements.indices.flatMap { number in
            statements[number].figures.compactMap { check($0, in: number) }
        }
    }

    private func check(_ index: Int, in number: Int) -> ClaimCheck? {
        let total = reading.figures[index]
        guard isAmount(total), closes(index, in: statements[number]), let list = list(before: index, in: number) else {
            return nil
        }
        let items = list.filter { reading.figures[$0].unitName == total.unitName }
        guard items.count > 1, items.allSatisfy({ isAmount(reading.figures[$0]) }), isPlainList(items, index) else {
            return nil
        }
        let figures = items.map { reading.figures[$0] }
        guard let first = Interval(figures[0]), let said = Interval.ofWhole(total) else { return nil }
        let terms = figures.dropFirst().compactMap { Interval($0) }
        let numbers = figures.compactMap(\.number)
        guard terms.count + 1 == figures.count, numbers.count == figures.count, let printed = total.number else {
            return nil
        }
        let agrees = terms.reduce(first, +).meets(said)
        let sum = numbers.reduce(0, +)
        let words = numbers.map { Printed.amount($0, like: total) }.joined(separator: " + ")
        return ClaimCheck(
            .sum,
            agrees ? .agrees : .differs,
            figures: [total.id] + figures.map(\.id),
            expected: ExactDecimal(Int64(sum.rounded())),
            found: total.value,
            explanation: "\(words) = \(Printed.amount(sum, like: total)); văn bản ghi "
                + "\(Printed.amount(printed, like: total)): "
                + (agrees ? "khớp" : "lệch \(Printed.amount(abs(sum - printed), like: total))")
        )
    }

    /// The figures of its own sentence before a total; of the sentence before, where it opens with "Tổng cộng".
    private func list(before index: Int, in number: Int) -> Range<Int>? {
        let own = statements[number].figures.lowerBound..<index
        guard own.isEmpty else { return own.count <= ClosingSums.mostItems ? own : nil }
        guard number > 0, let last = statements[number - 1].figures.last else { return nil }
        let before = statements[number - 1]
        let words = gaps.between(reading.figures[last], reading.figures[index]) ?? []
        guard before.paragraph == statements[number].paragraph, before.figures.count <= ClosingSums.mostItems,
            !before.isOpen, before.partsAt.isEmpty, before.remainder == nil, words.starts(with: ["tong", "cong"]),
            words.dropFirst(2).allSatisfy(ClosingSums.totals.contains)
        else { return nil }
        return before.figures
    }

    private static let totals: Set<Substring> = [
        "la", "so", "kinh", "phi", "tien", "von", "cac", "nguon", "ca", "hai", "ba", "bon", "dat", "nam",
    ]

    /// Whether "tổng cộng" stands before the figure, with nothing but words of money between.
    private func closes(_ index: Int, in statement: Statement) -> Bool {
        guard !statement.isOpen, statement.partsAt.isEmpty, statement.remainder == nil else { return false }
        var place = reading.places[index] - 1
        while place >= statement.range.lowerBound {
            switch reading.events[place].what {
            case .cue(.total): return true
            case .cue(.moneyHead), .period, .colon: place -= 1
            default: return false
            }
        }
        return false
    }

    /// Sums within the list, prices of one and years that differ make it no plain one.
    private func isPlainList(_ items: [Int], _ total: Int) -> Bool {
        guard let first = items.first, let last = items.last else { return false }
        let whole = reading.figures[total]
        let isOneSpan = items.allSatisfy { item in
            let figure = reading.figures[item]
            guard let from = whole.from, let to = whole.to, let start = figure.from, let end = figure.to else {
                return true
            }
            return from <= start && end <= to
        }
        return isOneSpan && !reading.hasCue(.total, from: max(0, reading.places[first] - 3), to: reading.places[last])
    }

    private func isAmount(_ figure: Figure) -> Bool {
        guard figure.role == .amount, figure.value != nil, figure.outOf == nil, figure.per == nil, !figure.isPerYear,
            figure.qualifier == .exact
        else { return false }
        switch figure.unit {
        case .money, .count: return true
        default: return false
        }
    }
}
