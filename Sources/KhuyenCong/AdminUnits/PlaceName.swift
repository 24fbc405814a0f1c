import Vietnamese

/// A place name taken apart: the kind in front, where there is one, and a key that forgives the spellings in use.
struct PlaceName: Hashable, Sendable {
    let kind: PlaceKind?
    let key: String

    /// Reads a folded name ("huyen ea h leo").
    init(folded: Substring) {
        if let (kind, rest) = PlaceKind.split(folded) {
            self.kind = kind
            key = PlaceName.key(rest)
        } else {
            kind = nil
            key = PlaceName.key(folded)
        }
    }

    /// Letters and digits of a folded name without spaces, so that "Ea Hleo" is "Ea H'leo".
    ///
    /// Lists waver between Pắk and Pắc, Kỳ and Kì, Phường 1 and Phường 01: each pair has one key.
    static func key(_ folded: Substring) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folded.utf8.count)
        for word in folded.utf8.split(separator: UInt8(ascii: " ")) {
            append(word, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ word: Substring.UTF8View, to bytes: inout [UInt8]) {
        let zero = UInt8(ascii: "0")
        if word.first == zero, word.count > 1, word.allSatisfy({ $0 >= zero && $0 <= UInt8(ascii: "9") }) {
            bytes.append(contentsOf: word.drop { $0 == zero })
            return
        }
        bytes.append(contentsOf: word)
        guard word.count > 1, let last = word.last else { return }
        if last == UInt8(ascii: "k") {
            bytes[bytes.count - 1] = UInt8(ascii: "c")
        } else if last == UInt8(ascii: "y"), endsInOpenY(word) {
            bytes[bytes.count - 1] = UInt8(ascii: "i")
        }
    }

    /// Whether the final y is the vowel itself: kỳ, mỹ, quý; not part of ay, uy, ây.
    private static func endsInOpenY(_ word: Substring.UTF8View) -> Bool {
        let before = Array(word.dropLast().suffix(2))
        guard let last = before.last else { return false }
        if last == UInt8(ascii: "u") {
            return before.first == UInt8(ascii: "q") && before.count == 2
        }
        return !"aeioy".utf8.contains(last)
    }
}
