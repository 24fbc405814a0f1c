import Foundation

/// What folding and sorting need to know of one Latin letter.
struct Letter {
    /// The ASCII letter left when marks and case are taken off.
    let plain: UInt8
    /// The place in the Vietnamese alphabet (a ă â b … đ after d).
    let rank: UInt8
    let tone: Tone
    let isUpper: Bool
}

/// The six tones in dictionary order; `foreign` is a mark that Vietnamese does not know (ü, ç).
enum Tone: UInt8 {
    case level = 2
    case falling
    case asking
    case broken
    case rising
    case heavy
    case foreign

    /// The tone that a combining mark stands for.
    init?(mark: UInt32) {
        switch mark {
        case 0x300: self = .falling
        case 0x309: self = .asking
        case 0x303: self = .broken
        case 0x301: self = .rising
        case 0x323: self = .heavy
        default: return nil
        }
    }
}

/// Every Latin letter below U+1F00, looked up by its code point.
enum LetterTable {
    static let limit = 0x1F00
    /// Ranks from here on are letters; digits and punctuation stay below.
    static let firstRank: UInt8 = 0x60

    static let letters: [Letter?] = {
        var table = [Letter?](repeating: nil, count: limit)
        let blocks = [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF]
        for value in blocks.joined() {
            if let scalar = Unicode.Scalar(UInt32(value)) {
                table[value] = letter(of: scalar)
            }
        }
        return table
    }()

    static func letter(_ scalar: Unicode.Scalar) -> Letter? {
        scalar.value < limit ? letters[Int(scalar.value)] : nil
    }

    /// The small letter without a tone that has this rank.
    static func letter(ranked rank: UInt8) -> Unicode.Scalar {
        alphabet[Int(rank - firstRank)]
    }

    private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

    private static func letter(of scalar: Unicode.Scalar) -> Letter? {
        let lower = scalar.properties.lowercaseMapping
        var parts = lower.decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
        let tones = parts.compactMap(Tone.init(mark:))
        parts.removeAll { Tone(mark: $0) != nil }

        let isUpper = lower != String(scalar)
        let base = composed(parts)
        if let place = alphabet.firstIndex(of: base), let plain = plainLetter(base) {
            let tone = tones.count > 1 ? .foreign : tones.first ?? .level
            return Letter(plain: plain, rank: firstRank + UInt8(place), tone: tone, isUpper: isUpper)
        }
        guard let first = parts.first.flatMap(Unicode.Scalar.init), let plain = plainLetter(first),
            let place = alphabet.firstIndex(of: Unicode.Scalar(plain))
        else { return nil }
        return Letter(plain: plain, rank: firstRank + UInt8(place), tone: .foreign, isUpper: isUpper)
    }

    private static func composed(_ parts: [UInt32]) -> Unicode.Scalar {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: parts.compactMap(Unicode.Scalar.init))
        let composed = String(text).precomposedStringWithCanonicalMapping.unicodeScalars
        guard composed.count == 1, let only = composed.first else { return "\u{0}" }
        return only
    }

    /// The ASCII letter under a letter; U+00F0 is typed for đ in old documents.
    private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "a"..."z": UInt8(scalar.value)
        case "ă", "â": UInt8(ascii: "a")
        case "đ", "\u{F0}": UInt8(ascii: "d")
        case "ê": UInt8(ascii: "e")
        case "ô", "ơ": UInt8(ascii: "o")
        case "ư": UInt8(ascii: "u")
        default: nil
        }
    }
}
