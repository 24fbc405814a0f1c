import Vietnamese

/// The parts of one written place while they are put together: "xã X, huyện Y" is one place, "X, Y" may be two.
struct PlaceReading {
    let places: ProvincePlaces
    private(set) var sawProvince = false
    /// A part names a unit that the map does not have: the whole province is not meant.
    private(set) var passedOverUnit = false
    /// For each part that names units, the units that it may mean.
    private var groups: [[Int32]] = []

    init(places: ProvincePlaces) {
        self.places = places
    }

    /// Takes one part in; false where it cannot be read, so that the whole place is unknown.
    mutating func take(_ part: String) -> Bool {
        let folded = Substring(Fold.key(part))
        guard !folded.isEmpty else { return true }
        if takeName(folded) || takeRemark(folded) {
            return true
        }
        let pieces = PlaceText.pieces(of: part)
        guard pieces.count > 1 else { return mayPassOver(folded) }
        for piece in pieces {
            guard takeName(piece) || mayPassOver(piece) else { return false }
        }
        return true
    }

    /// The groups, a commune narrowed to the district that stands beside it, and that district left out.
    func narrowed() -> [[Int32]] {
        var containers: Set<Int> = []
        var narrowed = groups
        for index in groups.indices {
            let following = Array(groups.indices.dropFirst(index + 1))
            let preceding = groups.indices.prefix(index).reversed()
            for neighbour in following + preceding {
                let inside = communes(of: groups[index], inDistricts: groups[neighbour])
                guard !inside.isEmpty else { continue }
                narrowed[index] = inside
                containers.insert(neighbour)
                break
            }
        }
        return narrowed.indices.filter { !containers.contains($0) }.map { narrowed[$0] }
    }

    private mutating func takeName(_ folded: Substring) -> Bool {
        let bearers = places.bearers(of: folded)
        if bearers == [places.province] || PlaceWords.isWholeProvince(places.withoutProvinceName(folded)) {
            sawProvince = true
            return true
        }
        guard !bearers.isEmpty else { return false }
        groups.append(bearers)
        return true
    }

    /// "Nghi Lộc cũ"; "nay là xã Nghi Lộc" names the unit of today's map and tells nothing of the former one.
    private mutating func takeRemark(_ folded: Substring) -> Bool {
        if PlaceWords.formerly.contains(folded) { return true }
        if let remark = PlaceWords.formerly.first(where: { folded.hasSuffix(" " + $0) }) {
            return takeName(folded.dropLast(remark.count + 1))
        }
        guard let opening = PlaceWords.nowadays.first(where: { folded.hasPrefix($0) }) else { return false }
        return hasDistricts || takeName(folded.dropFirst(opening.count))
    }

    /// Whether a part that names no unit may stand beside one that does.
    ///
    /// A hamlet or a street is finer than we keep; a commune without a row was merged before the map was drawn; on
    /// today's map a district has no row. Without a part beside it nothing is known.
    private mutating func mayPassOver(_ folded: Substring) -> Bool {
        if PlaceWords.isDetail(folded) {
            return true
        }
        guard let kind = PlaceKind.split(folded)?.kind else { return false }
        let passes =
            switch kind {
            case .commune, .ward, .township, .specialZone: hasDistricts
            case .district, .urbanDistrict, .town, .city: !hasDistricts
            case .province: false
            }
        passedOverUnit = passedOverUnit || passes
        return passes
    }

    private var hasDistricts: Bool {
        places.territories.units[Int(places.province)].map == .of2024
    }

    private func communes(of group: [Int32], inDistricts districts: [Int32]) -> [Int32] {
        let codes = districts.filter { places.level($0) == .district }.map { places.code($0) }
        return group.filter { unit in
            places.level(unit) == .commune && codes.contains { $0 == places.parentCode(unit) }
        }
    }
}
