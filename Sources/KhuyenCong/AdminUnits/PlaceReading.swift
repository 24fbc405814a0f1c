import Vietnamese

extension Territories {
    /// Reads a written place among the units of a province.
    ///
    /// "huyện Ea H’leo", "H. Yên Thành", "xã X - huyện Y", bare "Yên Thành" (a district before a commune), "toàn tỉnh",
    /// "Nghi Lộc, Nam Đàn". A commune that no longer has a row gives its district.
    package func find(_ text: String, inProvince code: String, map: AdminMap) -> PlaceMatch {
        guard let province = position(map, code) else { return .unknown }
        let folded = Substring(Fold.key(text))
        let places = ProvincePlaces(territories: self, province: province)
        let whole = places.bearers(of: folded)
        if !whole.isEmpty {
            return match(spelled(whole, as: text), province: province)
        }
        if PlaceWords.isWholeProvince(places.withoutProvinceName(folded)) {
            return .province(units[Int(province)])
        }
        var reading = PlaceReading(places: places)
        for part in PlaceText.parts(of: text) {
            guard reading.take(part) else { return .unknown }
        }
        return match(reading, of: text, province: province)
    }

    private func match(_ reading: PlaceReading, of text: String, province: Int32) -> PlaceMatch {
        let groups = reading.narrowed().map { spelled($0, as: text) }
        if groups.isEmpty {
            let isProvince = reading.sawProvince && !reading.passedOverUnit
            return isProvince ? .province(units[Int(province)]) : .unknown
        }
        if let doubtful = groups.first(where: { $0.count > 1 }) {
            return .ambiguous(doubtful.map { units[Int($0)] })
        }
        var found: [Int32] = []
        for unit in groups.joined() where !found.contains(unit) {
            found.append(unit)
        }
        return found.count == 1 ? match(found, province: province) : .several(found.map { units[Int($0)] })
    }

    /// Of units whose names differ only by their marks the one that the text spells: "Xã Nghi Vạn", no "Xã Nghi Văn".
    private func spelled(_ bearers: [Int32], as text: String) -> [Int32] {
        guard bearers.count > 1 else { return bearers }
        let written = PlaceText.spelling(of: text)
        let same = bearers.filter { written.contains(PlaceText.spelling(ofName: units[Int($0)].name)) }
        return same.count == 1 ? same : bearers
    }

    private func match(_ bearers: [Int32], province: Int32) -> PlaceMatch {
        if bearers == [province] {
            return .province(units[Int(province)])
        }
        let found = bearers.map { units[Int($0)] }
        return found.count == 1 ? .unit(found[0]) : .ambiguous(found)
    }
}

/// The names of one province's units.
struct ProvincePlaces {
    let territories: Territories
    let province: Int32

    /// Units that a folded text names; words that only lead up to the name are passed over.
    func bearers(of folded: Substring) -> [Int32] {
        var rest = folded
        var hasPlural = false
        while !rest.isEmpty {
            let found = named(rest)
            if !found.isEmpty {
                return found
            }
            let word = rest.prefix { $0 != " " }
            hasPlural = hasPlural || PlaceWords.plurals.contains(word)
            let leadsOn =
                PlaceWords.openings.contains(word) || PlaceWords.plurals.contains(word)
                || (hasPlural && PlaceWords.kindWords.contains(word))
            guard leadsOn else { return [] }
            rest = rest.dropFirst(word.count + 1)
        }
        return []
    }

    /// The text without the province's own name at its end: "cac huyen tinh nghe an" → "cac huyen tinh".
    func withoutProvinceName(_ folded: Substring) -> Substring {
        let name = Fold.key(territories.units[Int(province)].name)
        let bare = PlaceKind.split(Substring(name))?.rest ?? Substring(name)
        return folded.hasSuffix(" " + bare) ? folded.dropLast(bare.count + 1) : folded
    }

    func level(_ unit: Int32) -> AdminUnit.Level {
        territories.units[Int(unit)].level
    }

    func parentCode(_ unit: Int32) -> String? {
        territories.units[Int(unit)].parentCode
    }

    func code(_ unit: Int32) -> String {
        territories.units[Int(unit)].code
    }

    private func named(_ folded: Substring) -> [Int32] {
        let name = PlaceName(folded: folded)
        if let kind = name.kind {
            let bearers = territories.bearers(of: name.key, inProvince: province)
            let same = bearers.filter { territories.kinds[Int($0)] == kind }
            if !same.isEmpty {
                return same
            }
            let sameLevel = bearers.filter { kind.levels.contains(level($0)) }
            if !sameLevel.isEmpty {
                return sameLevel
            }
        }
        return highest(territories.bearers(of: PlaceName.key(folded), inProvince: province))
    }

    private func highest(_ bearers: [Int32]) -> [Int32] {
        for wanted in AdminUnit.Level.allCases {
            let found = bearers.filter { level($0) == wanted }
            if !found.isEmpty {
                return found
            }
        }
        return []
    }
}
