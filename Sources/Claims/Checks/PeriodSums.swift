/// Quarters, months and halves of a year against what they make together.
///
/// "Quý I 1 tỷ đồng, quý II 1,5 tỷ đồng, quý III 2 tỷ đồng; lũy kế 9 tháng đạt 4,5 tỷ đồng".
struct PeriodSums {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private struct Item {
        let figure: Figure
        let months: ClosedRange<Int>
        /// What else leads to it.
        let words: Set<Substring>
    }

    /// Words that say nothing of what was done: any other must stand before the first of the parts too, so that what was
    /// planned is not held against what was accepted.
    private static let neutral: Set<Substring> = [
        "la", "dat", "duoc", "cong", "tong", "luy", "ke", "va", "ca", "nam", "dau", "cuoi", "den", "het", "tinh",
        "trong",
        "so", "cua", "chung", "nhu", "vay", "thi", "con",
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            let items = statement.figures.map { item($0, first: statement.figures.lowerBound) }
            return items.indices.compactMap { check($0, items) }
        }
    }

    private func item(_ index: Int, first: Int) -> Item? {
        let figure = reading.figures[index]
        guard figure.isPlainAmount, !reading.isChange(index) else { return nil }
        let words = gaps.lead(to: figure, from: index > first ? reading.figures[index - 1] : nil)
        return MonthSpan(words).map { Item(figure: figure, months: $0.months, words: Set($0.rest)) }
    }

    /// The items right before one that divide its months among them.
    private func check(_ index: Int, _ items: [Item?]) -> ClaimCheck? {
        guard let total = items[index] else { return nil }
        var parts: [Item] = []
        var next = total.months.upperBound + 1
        for item in items[..<index].reversed() {
            guard let item, isAlike(item.figure, total.figure), item.months.upperBound + 1 == next else { break }
            parts.insert(item, at: 0)
            next = item.months.lowerBound
        }
        guard parts.count > 1, next == total.months.lowerBound, let first = parts.first else { return nil }
        let allowed = PeriodSums.neutral.union(first.words)
        guard (parts + [total]).allSatisfy({ $0.words.isSubset(of: allowed) }) else { return nil }
        return .sum(parts.map(\.figure), of: total.figure)
    }

    private func isAlike(_ part: Figure, _ total: Figure) -> Bool {
        part.unit == total.unit && part.place == total.place && part.isPlanned == total.isPlanned
            && (part.from == nil || total.from == nil || part.from == total.from)
    }
}

/// The months of a year that some words name: "quý III", "tháng 7", "6 tháng đầu năm", "cả năm".
struct MonthSpan {
    let months: ClosedRange<Int>
    let rest: [Substring]

    private static let numbers: [Substring: Int] = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "sau": 6, "chin": 9,
    ]

    /// Nil where the words name none, or more than one.
    init?(_ words: [Substring]) {
        var found: [ClosedRange<Int>] = []
        var rest: [Substring] = []
        var place = 0
        while place < words.count {
            if let (span, length) = MonthSpan.span(words[place...]) {
                found.append(span)
                place += length
            } else {
                if Int(words[place]) == nil { rest.append(words[place]) }
                place += 1
            }
        }
        guard found.count == 1 else { return nil }
        (months, self.rest) = (found[0], rest)
    }

    private static func span(_ words: ArraySlice<Substring>) -> (ClosedRange<Int>, Int)? {
        let (first, second, third) = (words.first, words.dropFirst().first, words.dropFirst(2).first)
        guard let first, let second else { return nil }
        if first == "ca", second == "nam" { return (1...12, 2) }
        if first == "quy", let quarter = number(second), (1...4).contains(quarter) {
            return (quarter * 3 - 2...quarter * 3, 2)
        }
        if first == "thang", let month = Int(second), (1...12).contains(month) { return (month...month, 2) }
        if second == "thang", let count = number(first), (2...11).contains(count) {
            if third == "cuoi" { return (13 - count...12, 3) }
            return (1...count, third == "dau" ? 3 : 2)
        }
        return nil
    }

    private static func number(_ word: Substring) -> Int? { Int(word) ?? numbers[word] }
}
