/// Finds which of many phrases a text holds as whole words, in one pass over its words.
///
/// A list of 50,000 rows asks for a hundred phrases each; searching for them one by one took ten seconds.
struct PhraseFinder: Sendable {
    private struct Phrase {
        let bytes: [UInt8]
        let label: Int
    }

    private var byFirstWord: [UInt64: [Phrase]] = [:]

    /// Takes phrases in their folded form, each with a label below 64.
    init(_ phrases: [(text: String, label: Int)]) {
        for phrase in phrases {
            let bytes = Array(phrase.text.utf8)
            byFirstWord[PhraseFinder.firstWord(bytes, at: 0), default: []].append(
                Phrase(bytes: bytes, label: phrase.label)
            )
        }
    }

    /// The labels of the phrases that a text holds, the text in its folded form (`Fold.key`).
    func labels(in folded: String) -> PhraseLabels {
        let bytes = Array(folded.utf8)
        var found = PhraseLabels()
        var start = 0
        while start < bytes.count {
            for phrase in byFirstWord[PhraseFinder.firstWord(bytes, at: start)] ?? []
            where PhraseFinder.stands(phrase.bytes, in: bytes, at: start) {
                found.insert(phrase.label)
            }
            while start < bytes.count, bytes[start] != PhraseFinder.space {
                start += 1
            }
            start += 1
        }
        return found
    }

    private static let space = UInt8(ascii: " ")

    /// The last eight letters of the word that begins at `start`, as one number.
    private static func firstWord(_ bytes: [UInt8], at start: Int) -> UInt64 {
        var word: UInt64 = 0
        var index = start
        while index < bytes.count, bytes[index] != space {
            word = word << 8 | UInt64(bytes[index])
            index += 1
        }
        return word
    }

    private static func stands(_ phrase: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
        let end = start + phrase.count
        guard end <= bytes.count, end == bytes.count || bytes[end] == space else { return false }
        for offset in phrase.indices where bytes[start + offset] != phrase[offset] {
            return false
        }
        return true
    }
}

/// A set of labels below 64.
struct PhraseLabels: Sendable {
    private var bits: UInt64 = 0

    mutating func insert(_ label: Int) {
        bits |= 1 << UInt64(label)
    }

    func contains(_ label: Int) -> Bool {
        bits & (1 << UInt64(label)) != 0
    }
}
