/// VNI-Windows: a vowel is followed by a byte that carries its marks.
enum VNI {
    static func decode(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var index = 0
        while index < bytes.count {
            let letter = letter(of: bytes[index])
            index += 1
            text.append(letter)
            if index < bytes.count, let marks = marks(of: bytes[index], after: letter) {
                text.append(contentsOf: marks)
                index += 1
            }
        }
        return String(text)
    }

    private static func letter(of byte: UInt8) -> Unicode.Scalar {
        if let letter = singleLetters[byte] {
            return letter
        }
        return SingleByteText.text(of: [byte]).unicodeScalars.first ?? "\u{FFFD}"
    }

    /// The combining marks that a byte adds to a letter; a byte that fits no letter before it stands for itself.
    private static func marks(of byte: UInt8, after letter: Unicode.Scalar) -> [Unicode.Scalar]? {
        // Capitals carry the capital form of the mark, 32 below the small one.
        let small = byte < 0xE0 ? byte &+ 0x20 : byte
        guard byte >= 0xC0, let entry = marks[small] else { return nil }
        return entry.vowels.contains(letter) ? entry.marks : nil
    }

    private struct Marks {
        let vowels: Set<Unicode.Scalar>
        let marks: [Unicode.Scalar]
    }

    private static let singleLetters: [UInt8: Unicode.Scalar] = [
        0xD1: "Đ", 0xF1: "đ", 0xD4: "Ơ", 0xF4: "ơ", 0xD6: "Ư", 0xF6: "ư",
        0xCD: "Í", 0xED: "í", 0xCC: "Ì", 0xEC: "ì", 0xC6: "Ỉ", 0xE6: "ỉ",
        0xD3: "Ĩ", 0xF3: "ĩ", 0xD2: "Ị", 0xF2: "ị", 0xCE: "Ỵ", 0xEE: "ỵ",
    ]

    private static let marks: [UInt8: Marks] = {
        let toned: Set<Unicode.Scalar> = Set("aeouyơưAEOUYƠƯ".unicodeScalars)
        let hatted: Set<Unicode.Scalar> = Set("aeoAEO".unicodeScalars)
        let short: Set<Unicode.Scalar> = Set("aA".unicodeScalars)
        return [
            0xF9: Marks(vowels: toned, marks: [acute]),
            0xF8: Marks(vowels: toned, marks: [grave]),
            0xFB: Marks(vowels: toned, marks: [hook]),
            0xF5: Marks(vowels: toned, marks: [tilde]),
            0xEF: Marks(vowels: toned, marks: [dot]),
            0xE2: Marks(vowels: hatted, marks: [circumflex]),
            0xE1: Marks(vowels: hatted, marks: [circumflex, acute]),
            0xE0: Marks(vowels: hatted, marks: [circumflex, grave]),
            0xE5: Marks(vowels: hatted, marks: [circumflex, hook]),
            0xE3: Marks(vowels: hatted, marks: [circumflex, tilde]),
            0xE4: Marks(vowels: hatted, marks: [dot, circumflex]),
            0xEA: Marks(vowels: short, marks: [breve]),
            0xE9: Marks(vowels: short, marks: [breve, acute]),
            0xE8: Marks(vowels: short, marks: [breve, grave]),
            0xFA: Marks(vowels: short, marks: [breve, hook]),
            0xFC: Marks(vowels: short, marks: [breve, tilde]),
            0xEB: Marks(vowels: short, marks: [dot, breve]),
        ]
    }()

    private static let grave: Unicode.Scalar = "\u{300}"
    private static let acute: Unicode.Scalar = "\u{301}"
    private static let circumflex: Unicode.Scalar = "\u{302}"
    private static let tilde: Unicode.Scalar = "\u{303}"
    private static let breve: Unicode.Scalar = "\u{306}"
    private static let hook: Unicode.Scalar = "\u{309}"
    private static let dot: Unicode.Scalar = "\u{323}"
}
