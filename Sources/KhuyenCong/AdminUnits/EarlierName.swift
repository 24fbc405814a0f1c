import Vietnamese

/// A name that a unit of the map of 63 provinces bore earlier, or that of a unit which it took in.
///
/// Known from reference data that nobody compared with the law yet; a unit that an administrator adds goes before it.
struct EarlierName: Sendable, Hashable {
    let name: String
    /// The unit that goes on, on the map until 30/06/2025.
    let code: String
    /// The first day on which the name was no more.
    let validUntil: Day
    /// The unit only changed its name, so that the name was its own until then.
    let isRenamed: Bool
    /// How well the unit that goes on and the day are known.
    let evidence: Evidence

    /// Fields: name, code, first day without the name, "renamed" or "merged", note, evidence.
    ///
    /// - Throws: `EarlierNameDamaged`.
    init(_ fields: [Substring]) throws {
        let day: Day? = fields.count == 6 ? Day(String(fields[2])) : nil
        let known = fields.last.flatMap { Evidence(rawValue: String($0)) }
        guard let validUntil = day, let evidence = known, !fields[0].isEmpty, !fields[1].isEmpty,
            ["renamed", "merged"].contains(fields[3])
        else { throw EarlierNameDamaged(line: fields.joined(separator: ",")) }
        name = String(fields[0])
        code = String(fields[1])
        self.validUntil = validUntil
        isRenamed = fields[3] == "renamed"
        self.evidence = evidence
    }

    /// - Throws: `ReferenceFilesMissing`, `EarlierNameDamaged`.
    static func all() throws -> [EarlierName] {
        try ReferenceSeedsFolder.rows(of: "unit-names-earlier.csv").map { try EarlierName($0) }
    }
}

/// A row of the earlier names that cannot be read: a name dropped without a word would refuse the lists that use it.
struct EarlierNameDamaged: Error, Equatable {
    let line: String
}

extension Territories {
    /// The earlier names of a province's units, by the keys of their names.
    static func earlierNames(
        _ names: [EarlierName],
        position: (String) -> Int32?,
        provinceOf: [Int32]
    ) -> [Int32: [String: EarlierName]] {
        var index: [Int32: [String: EarlierName]] = [:]
        for name in names {
            guard let unit = position(name.code) else { continue }
            let key = PlaceName(folded: Substring(Fold.key(name.name))).key
            index[provinceOf[Int(unit)], default: [:]][key] = name
        }
        return index
    }

    /// The keys of what a province itself was called earlier.
    func earlierNames(ofProvince province: AdminUnit) -> [String] {
        guard let position = position(province.map, province.code) else { return [] }
        return (earlierIn[position] ?? [:]).filter { $0.value.code == province.code }.map(\.key).sorted()
    }

    /// The unit of a province that a folded text names as it was called earlier; "2" alone names none.
    func earlierName(_ folded: Substring, inProvince code: String) -> (name: EarlierName, unit: AdminUnit)? {
        guard let province = position(.of2024, code), let known = earlierIn[province] else { return nil }
        let written = PlaceName(folded: folded)
        guard let name = known[written.key], let unit = unit(.of2024, name.code),
            written.kind?.levels.contains(unit.level) ?? written.key.contains(where: \.isLetter)
        else { return nil }
        return (name, unit)
    }
}
