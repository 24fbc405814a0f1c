import Foundation

/// The unit that a column of money is written in.
package enum MoneyUnit: String, CaseIterable, Codable, Hashable, Sendable {
    case dong
    case thousand
    case million
    case billion

    /// How many zeros turn the unit into đồng.
    var powerOfTen: Int {
        switch self {
        case .dong: 0
        case .thousand: 3
        case .million: 6
        case .billion: 9
        }
    }

    /// The unit named in a heading or a corner of the sheet, or nothing where it names none.
    ///
    /// "Đơn vị tính: triệu đồng", "ĐVT: 1.000 đồng", "Kinh phí (tr.đ)". "đồng" alone counts only where a unit is
    /// expected, in brackets or after "đơn vị tính": "hội đồng" and "hợp đồng" are no units.
    package static func detect(in text: String) -> MoneyUnit? {
        let folded = Fold.search(text)
        for part in placesOfUnits(in: folded) {
            if let unit = wholeUnits[Fold.key(part)] {
                return unit
            }
        }
        let words = Fold.key(folded).split(separator: " ")
        for (first, second) in zip(words, words.dropFirst()) where second == "dong" {
            if let unit = scaleWords[first] {
                return unit
            }
        }
        return wholeUnits[words.joined(separator: " ")].flatMap { $0 == .dong ? nil : $0 }
    }

    /// What stands in brackets, and what follows "đơn vị tính".
    private static func placesOfUnits(in folded: String) -> [String] {
        var places: [String] = []
        for opening in folded.split(separator: "(", omittingEmptySubsequences: false).dropFirst() {
            places.append(String(opening.prefix { $0 != ")" }))
        }
        for phrase in unitPhrases {
            guard let range = folded.range(of: phrase) else { continue }
            places.append(String(folded[range.upperBound...].prefix { $0 != ")" }))
        }
        return places + places.compactMap(withoutPhrase)
    }

    private static func withoutPhrase(_ place: String) -> String? {
        for phrase in unitPhrases {
            if let range = place.range(of: phrase) {
                return String(place[range.upperBound...])
            }
        }
        return nil
    }

    private static let unitPhrases = ["don vi tinh", "don vi tien", "dvt", "d.v.t", "don vi", "unit"]

    private static let scaleWords: [Substring: MoneyUnit] = [
        "nghin": .thousand, "ngan": .thousand, "trieu": .million, "tr": .million, "ty": .billion, "ti": .billion,
    ]

    private static let wholeUnits: [String: MoneyUnit] = [
        "dong": .dong, "d": .dong, "vnd": .dong, "dong viet nam": .dong, "viet nam dong": .dong,
        "nghin dong": .thousand, "ngan dong": .thousand, "1000 dong": .thousand, "1 000 dong": .thousand,
        "nghin d": .thousand, "ngan d": .thousand, "1000d": .thousand, "1 000d": .thousand, "1000 d": .thousand,
        "1 000 d": .thousand, "nghin": .thousand, "ngan": .thousand, "1000 vnd": .thousand, "1 000 vnd": .thousand,
        "trieu dong": .million, "trieu": .million, "tr dong": .million, "tr d": .million, "trd": .million,
        "tr": .million, "trieu d": .million, "trieu vnd": .million, "1 000 000 dong": .million,
        "1000000 dong": .million, "1 000 000 d": .million, "ty dong": .billion, "ti dong": .billion, "ty": .billion,
        "ti": .billion, "ty d": .billion, "ty vnd": .billion,
        "million vnd": .million, "vnd million": .million, "million dong": .million, "thousand vnd": .thousand,
        "vnd thousand": .thousand, "thousand dong": .thousand, "billion vnd": .billion, "vnd billion": .billion,
    ]
}
