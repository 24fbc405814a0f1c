import Vietnamese

/// What the tokeniser needs to know of each scalar, in tables so that no scalar is looked up twice.
struct Letters: Sendable {
    enum Kind: UInt8 {
        case other, letter, digit, space, lineBreak, ignored
    }

    /// Where the tables end: Latin with Vietnamese marks is complete below it.
    static let limit = 0x1F00
    static let tables = Letters()

    let kinds: [UInt8]
    let lower: [UInt16]
    let plain: [UInt8]

    private init() {
        var kinds = [UInt8](repeating: Kind.other.rawValue, count: Letters.limit)
        var lower = [UInt16](repeating: 0, count: Letters.limit)
        var plain = [UInt8](repeating: 0, count: Letters.limit)
        let latin = [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF]
        for value in latin.joined() where value != 0xD7 && value != 0xF7 {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            kinds[value] = Kind.letter.rawValue
            lower[value] = UInt16(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value)
            plain[value] = Fold.search(String(scalar)).utf8.first ?? 0
        }
        for value in 0x30...0x39 { kinds[value] = Kind.digit.rawValue }
        for value in [0x09, 0x0B, 0x20, 0xA0] { kinds[value] = Kind.space.rawValue }
        for value in [0x0A, 0x0C, 0x0D, 0x85] { kinds[value] = Kind.lineBreak.rawValue }
        kinds[0xAD] = Kind.ignored.rawValue
        self.kinds = kinds
        self.lower = lower
        self.plain = plain
    }

    /// The small letter of a letter; any other scalar as it is.
    static func lower(_ scalar: UInt32) -> UInt32 {
        guard scalar < limit, case let small = tables.lower[Int(scalar)], small != 0 else { return scalar }
        return UInt32(small)
    }

    /// Scalars above the tables: spaces of every width, line separators, and what is invisible.
    static func rareKind(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x2028, 0x2029: .lineBreak
        case 0x200B...0x200F, 0x2060, 0xFEFF: .ignored
        default: .other
        }
    }

    /// One mark for each family: dashes, quotation marks, the ellipsis, bullets.
    static func plainMark(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        // "2016 ÷ 2020" is typed for a range.
        case 0x2010...0x2015, 0x2212, 0xF7: 0x2D
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: 0x22
        case 0x2018, 0x2019: 0x27
        case 0x2022, 0x25AA, 0x25CF, 0x25A0, 0xF0B7: 0x2022
        case 0xFF05: 0x25
        case 0x09: 0x7C
        default: scalar
        }
    }
}
