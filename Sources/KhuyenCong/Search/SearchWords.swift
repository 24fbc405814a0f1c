import Vietnamese

/// The words that somebody looks for: without marks, in any order.
package struct SearchWords: Sendable, Hashable {
    private let words: [String]

    /// Nil where no letter and no number was typed: marks alone name nothing.
    package init?(_ text: String) {
        words = Fold.search(text).split(separator: " ").map(String.init)
        guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else { return nil }
    }

    /// Whether every word occurs in some of the texts.
    package func occur(in texts: [String?]) -> Bool {
        let folded = Fold.search(texts.compactMap { $0 }.joined(separator: " "))
        return words.allSatisfy { folded.contains($0) }
    }
}
