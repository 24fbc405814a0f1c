import Vietnamese

/// Reads the figures of Vietnamese prose, by rules and tables alone.
///
/// Making one prepares the tables; reading takes time linear in the text.
package struct ClaimReader: Sendable {
    private let marked: Grammar
    private let folded: Grammar

    package init(_ lexicon: Lexicon = Lexicon()) {
        marked = Grammar(lexicon)
        folded = Grammar(lexicon, isFolded: true)
    }

    /// The figures of a text and how they hang together.
    ///
    /// - Parameters:
    ///   - text: Any text; offsets in the answer are those of its normal form C.
    ///   - place: The code of the place meant where the text names none.
    ///   - number: Which of several texts it is, from 1; ids begin with it.
    /// - Returns: The figures in the order of the text.
    package func read(_ text: String, place: String? = nil, number: Int = 1) -> Reading {
        let composed = text.nfc
        let scalars = ClaimReader.scalars(of: composed)
        let grammar = Tokeniser.hasMarks(scalars) ? marked : folded
        var tokens = Tokeniser.tokens(of: scalars, vocabulary: grammar.vocabulary)
        LineJoiner.join(&tokens, grammar, of: scalars)
        let isEnglish = NumeralStyle.isEnglish(tokens, scalars)
        let tokenText = TokenText(scalars: scalars, tokens: tokens, grammar: grammar, isEnglish: isEnglish)
        var scanner = Scanner(tokenText)
        scanner.run()
        var context = ContextReader(
            text: tokenText,
            events: scanner.events,
            raws: scanner.figures,
            place: place,
            number: number
        )
        context.run()
        return Reading(text: composed, figures: context.figures, events: scanner.events, places: context.places)
    }

    private static func scalars(of text: String) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { scalars.append(scalar.value) }
        return scalars
    }
}

/// What was read of one text.
package struct Reading: Sendable {
    /// The text in normal form C, which the offsets of the figures count in.
    package let text: String
    package let figures: [Figure]
    let events: [Event]
    let places: [Int]
}
