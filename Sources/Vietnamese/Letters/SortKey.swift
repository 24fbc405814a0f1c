/// Keys that compare byte by byte (memcmp) in the order of the Vietnamese alphabet.
///
/// A stored key sorts the same in SQLite and PostgreSQL, without a collation of the engine.
package enum SortKey {
    /// Letters first (a ă â b c d đ …), then tones (ngang huyền hỏi ngã sắc nặng), then lower before upper case.
    package static func bytes(_ text: String) -> [UInt8] {
        let composed = text.nfc
        let length = composed.utf8.count
        var ranks: [UInt8] = []
        var tones: [UInt8] = []
        var cases: [UInt8] = []
        ranks.reserveCapacity(length * 2)
        tones.reserveCapacity(length)
        cases.reserveCapacity(length)

        LetterTable.letters.withUnsafeBufferPointer { letters in
            for scalar in composed.unicodeScalars {
                let value = Int(scalar.value)
                if value < LetterTable.limit, let letter = letters[value] {
                    ranks.append(letter.rank)
                    tones.append(letter.tone.rawValue)
                    cases.append(letter.isUpper ? upperCase : neutral)
                } else {
                    appendRank(of: scalar, to: &ranks)
                    tones.append(neutral)
                    cases.append(neutral)
                }
            }
        }
        appendLevel(tones, to: &ranks)
        appendLevel(cases, to: &ranks)
        return ranks
    }

    private static let separator: UInt8 = 1
    private static let neutral: UInt8 = 2
    private static let upperCase: UInt8 = 3
    /// Stands before the UTF-8 bytes of what is neither ASCII nor a Latin letter.
    private static let otherScript: UInt8 = 0xFE

    /// Neutral weights at the end decide nothing: without them most keys are half as long.
    private static func appendLevel(_ weights: [UInt8], to key: inout [UInt8]) {
        key.append(separator)
        let end = weights.lastIndex { $0 != neutral } ?? -1
        key.append(contentsOf: weights[..<(end + 1)])
    }

    private static func appendRank(of scalar: Unicode.Scalar, to ranks: inout [UInt8]) {
        if scalar.isSpaceOrControl {
            ranks.append(spaceRank)
        } else if scalar.value < 0x80 {
            ranks.append(asciiRanks[Int(scalar.value)])
        } else {
            ranks.append(otherScript)
            ranks.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }

    private static let spaceRank: UInt8 = 3

    /// Punctuation before digits, in the order of the Unicode collation.
    private static let asciiRanks: [UInt8] = {
        var ranks = [UInt8](repeating: spaceRank, count: 0x80)
        let order = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789"
        for (place, byte) in order.utf8.enumerated() {
            ranks[Int(byte)] = spaceRank + 1 + UInt8(place)
        }
        return ranks
    }()
}

extension Sequence {
    /// In the order of the Vietnamese alphabet by a text of each; what bears the same text keeps its order.
    package func inAlphabet(by text: (Element) -> String) -> [Element] {
        map { (element: $0, key: SortKey.bytes(text($0))) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.element)
    }
}
