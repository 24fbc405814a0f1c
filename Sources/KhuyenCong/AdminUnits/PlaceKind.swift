/// The word in front of a unit's name (xã, huyện, thành phố).
enum PlaceKind: UInt8, Sendable {
    case province, city, district, urbanDistrict, town
    case commune, ward, township, specialZone

    /// What lists write before a name, folded; a longer writing stands before its own beginning.
    private static let openings: [(words: String, kind: PlaceKind)] = [
        ("thanh pho", .city), ("thi tran", .township), ("thi xa", .town), ("dac khu", .specialZone),
        ("phuong", .ward), ("huyen", .district), ("quan", .urbanDistrict), ("tinh", .province), ("xa", .commune),
        ("t p", .city), ("t x", .town), ("t t", .township), ("tp", .city), ("tx", .town), ("tt", .township),
        ("dk", .specialZone), ("h", .district), ("q", .urbanDistrict), ("p", .ward), ("x", .commune),
        ("t", .province),
    ]

    /// The kind that a folded text begins with, and the rest of the text; nil where it begins with none.
    static func split(_ folded: Substring) -> (kind: PlaceKind, rest: Substring)? {
        for (words, kind) in openings where folded.utf8.starts(with: words.utf8) {
            let rest = folded.utf8.dropFirst(words.utf8.count)
            if rest.first == UInt8(ascii: " ") {
                return (kind, Substring(rest.dropFirst()))
            }
        }
        return nil
    }

    /// The level of what the word names; a city lies under a province or under the centre.
    var levels: [AdminUnit.Level] {
        switch self {
        case .province: [.province]
        case .city: [.district, .province]
        case .district, .urbanDistrict, .town: [.district]
        case .commune, .ward, .township, .specialZone: [.commune]
        }
    }
}
