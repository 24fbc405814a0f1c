/// All units of both maps in memory: names, children, who followed whom, and how lists write their names.
///
/// A value of about 5 MB that the application loads once and again after an edit.
package struct Territories: Sendable {
    let units: [AdminUnit]
    /// The province that each unit lies in, by position; a province lies in itself.
    let provinceOf: [Int32]
    /// The kind in front of each unit's own name.
    let kinds: [PlaceKind?]
    let succession: Succession
    /// In the order of their codes: North, Centre, South.
    package let regions: [Region]
    private let positions: [AdminMap: [String: Int32]]
    private let childrenOf: FlatLists<Int32>
    /// For each province, its units by the key of their name.
    private let namesIn: [Int32: [String: [Int32]]]
    /// For each province of the map until 30/06/2025, the earlier names of its units by their keys.
    let earlierIn: [Int32: [String: EarlierName]]

    init(
        units: [AdminUnit],
        nameKeys: [String],
        successions: [(old: PlaceKey, new: PlaceKey, extent: SuccessionExtent)],
        regions: [Region] = [],
        earlierNames: [EarlierName] = []
    ) {
        self.units = units
        self.regions = regions
        let positions = Territories.positions(of: units)
        let parents = units.map { unit in
            unit.parentCode.flatMap { positions[unit.map]?[$0] }
        }
        let provinceOf = Territories.provinces(parents: parents)
        let names = nameKeys.map { PlaceName(folded: Substring($0)) }
        self.positions = positions
        self.provinceOf = provinceOf
        kinds = names.map(\.kind)
        childrenOf = FlatLists(
            count: units.count,
            items: parents.enumerated().compactMap { child, parent in parent.map { ($0, Int32(child)) } }
        )
        succession = Succession(
            unitCount: units.count,
            pairs: successions.compactMap { pair in
                guard let old = positions[pair.old.map]?[pair.old.code],
                    let new = positions[pair.new.map]?[pair.new.code]
                else { return nil }
                return (old, new, pair.extent)
            }
        )
        namesIn = Territories.names(names, provinceOf: provinceOf)
        earlierIn = Territories.earlierNames(
            earlierNames,
            position: { positions[.of2024]?[$0] },
            provinceOf: provinceOf
        )
    }

    package func unit(_ map: AdminMap, _ code: String) -> AdminUnit? {
        position(map, code).map { units[Int($0)] }
    }

    package func region(_ code: String) -> Region? {
        regions.first { $0.code == code }
    }

    /// The full name, or the code itself where there is no such unit.
    package func name(_ map: AdminMap, _ code: String) -> String {
        unit(map, code)?.name ?? code
    }

    /// "Xã Nam Giang, Huyện Nam Đàn": words that read back to the same unit; nil where there is no such unit.
    package func address(_ map: AdminMap, _ code: String) -> String? {
        guard let unit = unit(map, code) else { return nil }
        guard unit.level == .commune, let parent = unit.parentCode else { return unit.name }
        return unit.name + ", " + name(map, parent)
    }

    /// Units directly below, in Vietnamese order of their names; earlier districts included.
    package func children(of unit: AdminUnit) -> [AdminUnit] {
        guard let position = position(unit.map, unit.code) else { return [] }
        return childrenOf[position].map { units[Int($0)] }
    }

    package func children(of code: String, map: AdminMap) -> [AdminUnit] {
        unit(map, code).map { children(of: $0) } ?? []
    }

    /// The provinces of a map, in Vietnamese order of their names.
    package func provinces(_ map: AdminMap) -> [AdminUnit] {
        units.filter { $0.map == map && $0.level == .province }
    }

    /// The province that a unit lies in; a province itself.
    package func province(of map: AdminMap, code: String) -> AdminUnit? {
        position(map, code).map { units[Int(provinceOf[Int($0)])] }
    }

    func position(_ map: AdminMap, _ code: String) -> Int32? {
        positions[map]?[code]
    }

    /// The keys of the names in a province, and who bears each.
    func names(inProvince province: Int32) -> [String: [Int32]] {
        namesIn[province] ?? [:]
    }

    /// Positions of the units of a province that bear a name.
    func bearers(of nameKey: String, inProvince province: Int32) -> [Int32] {
        namesIn[province]?[nameKey] ?? []
    }
}

extension Territories {
    private static func positions(of units: [AdminUnit]) -> [AdminMap: [String: Int32]] {
        var positions: [AdminMap: [String: Int32]] = [:]
        for (position, unit) in units.enumerated() {
            positions[unit.map, default: [:]][unit.code] = Int32(position)
        }
        return positions
    }

    private static func provinces(parents: [Int32?]) -> [Int32] {
        parents.indices.map { position in
            var top = Int32(position)
            while let parent = parents[Int(top)] {
                top = parent
            }
            return top
        }
    }

    private static func names(
        _ names: [PlaceName],
        provinceOf: [Int32]
    ) -> [Int32: [String: [Int32]]] {
        var index: [Int32: [String: [Int32]]] = [:]
        for (position, name) in names.enumerated() {
            index[provinceOf[position], default: [:]][name.key, default: []].append(Int32(position))
        }
        return index
    }
}
