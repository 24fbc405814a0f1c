/// How Vietnamese a text reads, by those of its words that are not plain ASCII.
///
/// ASCII words are the same in every candidate encoding and so decide nothing.
struct SyllableScore: Comparable {
    private var valid = 0
    private var common = 0
    private var invalid = 0

    init(_ text: String) {
        for word in text.unicodeScalars.split(whereSeparator: \.endsWord) where word.contains(where: { !$0.isASCII }) {
            count(String(word).lowercased())
        }
    }

    /// More than half of the words that count are syllables.
    var isConvincing: Bool {
        valid > invalid
    }

    /// Some of the words that count are syllables.
    var isPossible: Bool {
        valid > 0
    }

    var hasInvalid: Bool {
        invalid > 0
    }

    static func < (left: SyllableScore, right: SyllableScore) -> Bool {
        left.weight < right.weight
    }

    static func == (left: SyllableScore, right: SyllableScore) -> Bool {
        left.weight == right.weight
    }

    /// A sum, not a share: every candidate judges the same words, except those that it turns into ASCII.
    private var weight: Int {
        2 * valid + common - 2 * invalid
    }

    private mutating func count(_ word: String) {
        if CommonSyllables.all.contains(word) {
            common += 1
            valid += 1
        } else if Syllable.isValid(word) {
            valid += 1
        } else {
            invalid += 1
        }
    }
}

extension Unicode.Scalar {
    /// Whether a scalar stands between words: spaces, ASCII signs and the usual typographic punctuation.
    fileprivate var endsWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        case 0x09, 0x0A, 0x0D, 0x20..<0x80, 0xA0, 0x2010...0x201F, 0x2022, 0x2026: true
        default: false
        }
    }
}
