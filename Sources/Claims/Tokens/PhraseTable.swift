/// Phrases of the grammar and what they mean; the longest one at a place counts.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Phrase: Sendable {
        let words: [UInt16]
        let meaning: Meaning
    }

    private var byFirst: [[Phrase]] = []
    private var byLast: [[Phrase]] = []

    init(_ phrases: [(String, Meaning)], _ vocabulary: inout Vocabulary) {
        for (phrase, meaning) in phrases { add(phrase, meaning, to: &vocabulary) }
    }

    private mutating func add(_ phrase: String, _ meaning: Meaning, to vocabulary: inout Vocabulary) {
        let words = Vocabulary.words(of: phrase).map { vocabulary.number(of: $0) }
        guard let first = words.first, let last = words.last else { return }
        let entry = Phrase(words: words, meaning: meaning)
        PhraseTable.insert(entry, at: Int(first), in: &byFirst)
        PhraseTable.insert(entry, at: Int(last), in: &byLast)
    }

    /// The words that a phrase begins with.
    var firstWords: [UInt16] { byFirst.indices.filter { !byFirst[$0].isEmpty }.map { UInt16($0) } }

    /// The longest phrase that begins at a token, and how many tokens it has.
    @inline(__always)
    func longest(at index: Int, in tokens: [Token]) -> (meaning: Meaning, length: Int)? {
        let word = Int(tokens[index].word)
        guard word != 0, word < byFirst.count, !byFirst[word].isEmpty else { return nil }
        return match(byFirst[word], tokens) { index + $0 }
    }

    /// The longest phrase whose last token is the one at `index`.
    func longest(endingAt index: Int, in tokens: [Token]) -> (meaning: Meaning, length: Int)? {
        guard index >= 0 else { return nil }
        let word = Int(tokens[index].word)
        guard word != 0, word < byLast.count else { return nil }
        for phrase in byLast[word] where phrase.words.count <= index + 1 {
            let start = index + 1 - phrase.words.count
            if phrase.words.indices.allSatisfy({ tokens[start + $0].word == phrase.words[$0] }) {
                return (phrase.meaning, phrase.words.count)
            }
        }
        return nil
    }

    private func match(
        _ phrases: [Phrase],
        _ tokens: [Token],
        _ place: (Int) -> Int
    )
        -> (meaning: Meaning, length: Int)?
    {
        for phrase in phrases where place(phrase.words.count) <= tokens.count {
            if phrase.words.indices.allSatisfy({ tokens[place($0)].word == phrase.words[$0] }) {
                return (phrase.meaning, phrase.words.count)
            }
        }
        return nil
    }

    private static func insert(_ phrase: Phrase, at word: Int, in lists: inout [[Phrase]]) {
        while lists.count <= word { lists.append([]) }
        let place = lists[word].firstIndex { $0.words.count < phrase.words.count } ?? lists[word].endIndex
        lists[word].insert(phrase, at: place)
    }
}
