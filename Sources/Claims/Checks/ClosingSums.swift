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
        guard total.isPlainAmount, closes(index, in: statements[number]), let list = list(before: index, in: number)
        else {
            return nil
        }
        let items = list.filter { reading.figures[$0].unitName == total.unitName }
        guard items.count > 1, items.allSatisfy({ reading.figures[$0].isPlainAmount }), isPlainList(items, index) else {
            return nil
        }
        return .sum(items.map { reading.figures[$0] }, of: total)
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
}
