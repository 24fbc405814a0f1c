import Vietnamese

/// The words that somebody looks for: without marks, in any order.
package struct SearchWords: Sendable, Hashable {
    private let words: [String]

    /// Nil where nothing was typed.
    package init?(_ text: String) {
        words = Fold.search(text).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
    }

    /// Whether every word occurs in some of the texts.
    package func occur(in texts: [String?]) -> Bool {
        let folded = Fold.search(texts.compactMap { $0 }.joined(separator: " "))
        return words.allSatisfy { folded.contains($0) }
    }
}
