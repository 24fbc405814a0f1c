/// A number as it was taken, and as it could also have been meant.
package struct NumberReading: Hashable, Sendable {
    package let value: ExactDecimal
    /// The other reading, where neither the text nor its column decides ("1.500" is 1500, or 1,5).
    package let alternative: ExactDecimal?

    package init(value: ExactDecimal, alternative: ExactDecimal? = nil) {
        self.value = value
        self.alternative = alternative
    }
}

/// Reads numbers as officers type them.
package enum NumberReader {
    package enum Outcome: Hashable, Sendable {
        /// Nothing there: empty, or a dash alone.
        case blank
        case number(NumberReading)
        case unreadable
    }

    /// Reads one number; a currency word after it is allowed.
    ///
    /// The hint is what the column proves (see ``evidence(in:)``). Without it the comma is the decimal mark, and where
    /// the text could mean both, the other reading is kept as the alternative.
    package static func read(_ text: String, hint: Grouping? = nil) -> Outcome {
        guard let signed = SignedText(text) else { return .blank }
        var rest = signed.body
        let written = WrittenNumber.scan(&rest)
        guard isCurrency(rest), let reading = reading(of: written, hint: hint) else { return .unreadable }
        return .number(signed.isNegative ? reading.negated : reading)
    }

    /// What a column proves about its marks: "298.423,5" or "1.500.000" Vietnamese, "1,234,567.5" English.
    ///
    /// Nothing where no cell decides, or where cells contradict each other.
    package static func evidence(in column: some Sequence<String>) -> Grouping? {
        var proven: Grouping?
        for text in column {
            guard let grouping = evidence(of: text) else { continue }
            if let proven, proven != grouping {
                return nil
            }
            proven = grouping
        }
        return proven
    }

    static func reading(of written: WrittenNumber, hint: Grouping?) -> NumberReading? {
        let preferred = hint ?? .vietnamese
        let other = written.value(preferred.other)
        guard let value = written.value(preferred) else {
            return other.map { NumberReading(value: $0) }
        }
        let isOpen = hint == nil && other != value
        return NumberReading(value: value, alternative: isOpen ? other : nil)
    }

    private static func evidence(of text: String) -> Grouping? {
        guard var rest = SignedText(text)?.body else { return nil }
        let written = WrittenNumber.scan(&rest)
        switch (written.value(.vietnamese), written.value(.english)) {
        case (.some, nil): return .vietnamese
        case (nil, .some): return .english
        default: return nil
        }
    }

    private static func isCurrency(_ text: Substring.UnicodeScalarView) -> Bool {
        if text.isEmpty {
            return true
        }
        return ["d", "dong", "vnd", "₫"].contains(Fold.search(String(text)))
    }
}

extension NumberReading {
    fileprivate var negated: NumberReading {
        NumberReading(value: value.negated, alternative: alternative?.negated)
    }
}
