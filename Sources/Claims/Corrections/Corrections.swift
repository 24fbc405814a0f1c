import Vietnamese

/// The sentences to write instead: the number that the computation gives, in the style of the one that stands there.
package struct Corrections: Sendable {
    private let reading: Reading

    /// A sentence without a full stop is shown this many characters to either side.
    private static let reach = 300

    package init(_ reading: Reading) {
        self.reading = reading
    }

    /// The checks with a sentence for each one that differs and knows what the figure should be.
    package func correct(_ checks: [ClaimCheck]) -> [ClaimCheck] {
        guard checks.contains(where: { $0.verdict == .differs }) else { return checks }
        let scalars = Array(reading.text.unicodeScalars)
        let indices = Dictionary(reading.figures.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return checks.map { check in
            var check = check
            guard check.verdict == .differs, let index = check.figures.first.flatMap({ indices[$0] }),
                isOf(check, reading.figures[index])
            else { return check }
            check.sentence = sentence(check, reading.figures[index], at: index, in: scalars)
            return check
        }
    }

    /// Whether it is known that this figure is the wrong one: of shares that make no hundred, of a part above its whole,
    /// and of a total that is told in two ways, any may be.
    private func isOf(_ check: ClaimCheck, _ figure: Figure) -> Bool {
        switch check.kind {
        case .unit: true
        case .range, .repeat: false
        case .basis: check.expected != nil
        default: check.found == figure.value
        }
    }

    private func sentence(_ check: ClaimCheck, _ figure: Figure, at index: Int, in scalars: [Unicode.Scalar]) -> String?
    {
        var start = figure.start
        let words: String
        switch check.kind {
        case .unit: words = figure.text.replacing("%", with: " lần").replacing("  ", with: " ")
        case .basis: words = figure.text + ", gồm cả vốn đối ứng"
        default:
            guard let expected = check.expected?.double else { return nil }
            let word = Corrections.wordBefore(figure, in: scalars)
            guard let said = Corrections.said(expected, figure) else { return nil }
            if said.isExact, let word { start = word }
            words = said.text
        }
        let span = bounds(of: index, in: scalars)
        return text(scalars[min(span.lowerBound, start)..<start]) + words
            + text(scalars[figure.end..<max(span.upperBound, figure.end)])
    }

    /// The number with a rounding word that stays true; without the word where the print is the number itself.
    private static func said(_ expected: Double, _ figure: Figure) -> (text: String, isExact: Bool)? {
        guard let style = FigureStyle(figure) else { return plain(expected, figure).map { ($0, true) } }
        let way: FloatingPointRoundingRule? =
            switch figure.qualifier {
            case .under: .up
            case .over: .down
            case .about: .toNearestOrAwayFromZero
            default: nil
            }
        let said = style.print(expected, rounding: way)
        return (said.text, abs(said.printed - expected) <= expected.magnitude * 1e-9)
    }

    /// A figure in words is written in digits.
    private static func plain(_ expected: Double, _ figure: Figure) -> String? {
        guard figure.value != nil else { return nil }
        let amount = Printed.amount(expected, like: figure)
        return figure.unit == .money && !amount.hasSuffix("đồng") ? amount + " đồng" : amount
    }

    /// Where "gần", "hơn", "khoảng" stands right before a figure.
    private static func wordBefore(_ figure: Figure, in scalars: [Unicode.Scalar]) -> Int? {
        guard [.under, .over, .about].contains(figure.qualifier) else { return nil }
        var end = figure.start
        while end > 0, scalars[end - 1] == " " { end -= 1 }
        let before = String(String.UnicodeScalarView(scalars[max(0, end - 16)..<end])).lowercased()
        let words = Qualifier.before.map(\.0).filter { before == $0 || before.hasSuffix(" " + $0) }
        guard let longest = words.max(by: { $0.unicodeScalars.count < $1.unicodeScalars.count }) else { return nil }
        return end - longest.unicodeScalars.count
    }

    /// The sentence around a figure, as offsets in the text.
    private func bounds(of index: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
        let figure = reading.figures[index]
        var start = figure.start
        let first = max(0, start - Corrections.reach)
        while start > first, !Corrections.ends(start - 1, scalars) { start -= 1 }
        while start < figure.start,
            scalars[start].properties.isWhitespace || Corrections.bullets.contains(scalars[start])
        {
            start += 1
        }
        var end = figure.end
        let last = min(scalars.count, end + Corrections.reach)
        while end < last, !Corrections.ends(end, scalars) { end += 1 }
        if end < last, scalars[end] != "\n" { end += 1 }
        return start..<end
    }

    /// A full stop before a space or the end, or the end of a line.
    private static func ends(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        switch scalars[place] {
        case "\n", "\r": true
        case ".", "?", "!": place + 1 >= scalars.count || scalars[place + 1].properties.isWhitespace
        default: false
        }
    }

    private static let bullets: Set<Unicode.Scalar> = ["-", "–", "+", "*", "•"]

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
