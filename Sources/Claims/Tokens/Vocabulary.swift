import Vietnamese

/// The words that the grammar knows, each with a number; 0 is every other word.
///
/// A word is known in both styles of tone marks (hóa, hoá) and with i for y (tỷ, tỉ).
struct Vocabulary: Sendable {
    /// Whether words that differ only in their marks are one word.
    let isFolded: Bool
    private var numbers: [String: UInt16] = [:]
    private var table = HashTable(capacity: 12_000)
    private var plainTable = HashTable(capacity: 12_000)

    init(isFolded: Bool = false) {
        self.isFolded = isFolded
    }

    var count: Int { numbers.count }

    /// The number of a word of the grammar, given on first sight.
    mutating func number(of word: String) -> UInt16 {
        let key = isFolded ? Fold.search(word) : word.lowercased()
        if let known = numbers[key] { return known }
        let number = UInt16(numbers.count + 1)
        numbers[key] = number
        for spelling in [key] + Vocabulary.otherSpellings(of: key) {
            let hashes = WordHash.both(spelling)
            table.keep(number, under: hashes.exact)
            plainTable.keep(number, under: hashes.plain)
        }
        return number
    }

    @inline(__always)
    func exact(_ hash: UInt64) -> UInt16 { table[hash] }

    @inline(__always)
    func plain(_ hash: UInt64) -> UInt16 { plainTable[hash] }

    /// Words of a phrase; punctuation marks are words of their own.
    static func words(of phrase: String) -> [String] {
        var words: [String] = []
        var current = ""
        for character in phrase {
            if character.isLetter || character.isNumber {
                current.append(character)
                continue
            }
            if !current.isEmpty { words.append(current) }
            current = ""
            if !character.isWhitespace { words.append(String(character)) }
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    private static let oldStyle = [
        "óa": "oá", "òa": "oà", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "óe": "oé", "òe": "oè", "ỏe": "oẻ",
        "úy": "uý", "ùy": "uỳ", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
    ]
    private static let finalY = ["ý": "í", "ỳ": "ì", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị"]

    private static func otherSpellings(of word: String) -> [String] {
        var spellings: [String] = []
        let ending = String(word.suffix(2))
        if let other = oldStyle[ending] { spellings.append(word.dropLast(2) + other) }
        if let last = word.last, let other = finalY[String(last)] { spellings.append(word.dropLast() + other) }
        return spellings
    }
}
