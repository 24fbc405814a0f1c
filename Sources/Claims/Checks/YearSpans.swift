/// A sum of years taken apart by its first and its last ones: "Giai đoạn 2016-2020 là 12 tỷ đồng: ba năm đầu mỗi năm 2 tỷ
/// đồng, hai năm cuối mỗi năm 3 tỷ đồng".
struct YearSpans {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private struct Span {
        let figure: Figure
        let number: Double
        let years: Double
        /// Whether its own words say "mỗi năm".
        let isEach: Bool
    }

    private static let most = 12
    private static let numbers: [Substring: Int] = [
        "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    ]
    private static let ends: Set<Substring> = ["dau", "cuoi", "sau", "tiep", "giua", "truoc"]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in statement.figures.compactMap { check($0, in: statement) } }
    }

    /// How many years some words name by their place in a stage: 3 of "ba năm đầu", 1 of "năm cuối".
    static func years(in words: [Substring]) -> Int? {
        guard
            let year = words.indices.last(where: {
                words[$0] == "nam" && $0 + 1 < words.count && ends.contains(words[$0 + 1])
            })
        else { return nil }
        guard year > 0 else { return 1 }
        return number(words[year - 1]) ?? 1
    }

    static func number(_ word: Substring) -> Int? { Int(word) ?? numbers[word] }

    private func check(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let whole = reading.figures[index]
        guard whole.unit == .money, whole.isPlainAmount, let from = whole.from, let to = whole.to, to > from,
            let said = Interval.ofWhole(whole), let printed = whole.number
        else { return nil }
        let spans = spans(behind: index, in: statement)
        guard spans.count > 1, spans.reduce(0, { $0 + $1.years }) == Double(to - from + 1) else { return nil }
        let sums = sums(spans)
        guard let agrees = sums.first(where: { Interval($0, $0).meets(said) }) ?? sums.first else { return nil }
        let fits = Interval(agrees, agrees).meets(said)
        return ClaimCheck(
            .series,
            fits ? .agrees : .differs,
            figures: [whole.id] + spans.map(\.figure.id),
            expected: shown(agrees),
            found: whole.value,
            explanation: words(spans, agrees) + " = \(Printed.money(agrees)); văn bản ghi \(Printed.money(printed)): "
                + (fits ? "khớp" : "lệch \(Printed.money(abs(agrees - printed)))")
        )
    }

    /// The sums of years right behind a figure, as far as each says of which years it is.
    private func spans(behind index: Int, in statement: Statement) -> [Span] {
        var found: [Span] = []
        for next in (index + 1..<statement.figures.upperBound).prefix(YearSpans.most) {
            let figure = reading.figures[next]
            let words = gaps.lead(to: figure, from: reading.figures[next - 1])
            guard figure.unit == .money, figure.role == .amount, figure.qualifier == .exact, figure.per == nil,
                let number = figure.number, let years = YearSpans.years(in: words)
            else { break }
            let isEach = words.contains("moi") || words.contains("binh") || figure.text.hasSuffix("năm")
            found.append(Span(figure: figure, number: number, years: Double(years), isEach: isEach))
        }
        return found
    }

    /// What they make: behind "mỗi năm" the next ones may be of each year too, or of all their years.
    private func sums(_ spans: [Span]) -> [Double] {
        let said = spans.reduce(0) { $0 + ($1.isEach ? $1.years : 1) * $1.number }
        guard spans[0].isEach else { return [said] }
        return [spans.reduce(0) { $0 + $1.years * $1.number }, said]
    }

    private func words(_ spans: [Span], _ sum: Double) -> String {
        let isEach = spans.reduce(0) { $0 + $1.years * $1.number } == sum
        return spans.map { span in
            let times = span.years > 1 && (isEach || span.isEach) ? Printed.decimal(span.years, places: 0) + " × " : ""
            return times + Printed.billions(span.number)
        }.joined(separator: " + ")
    }
}
