/// A place as a list names it, with where it lies on both maps.
struct DemoPlace {
    let key: PlaceKey
    let text: String
    let position: PlacePosition
}

/// The places of one province of either map.
struct DemoPlaces {
    struct District {
        let place: DemoPlace
        let validity: Validity
        let communes: [DemoPlace]
    }

    let province: DemoPlace
    /// Empty on today's map.
    let districts: [District]
    /// Communes of today's map, in Vietnamese order; empty on the earlier one.
    let communes: [DemoPlace]
    private let communesByCode: [String: DemoPlace]

    /// - Throws: `Refusal` (missing) where the map has no such province.
    init(_ key: PlaceKey, _ territories: Territories) throws {
        guard let unit = territories.unit(key.map, key.code),
            let place = DemoPlaces.place(unit, text: DemoPlaces.everywhere(key.map), territories)
        else { throw Refusal.missing }
        province = place
        let children = territories.children(of: unit)
        districts = children.filter { $0.level == .district }.compactMap { DemoPlaces.district($0, territories) }
        communes = children.filter { $0.map == .of2025 }.compactMap { unit in
            DemoPlaces.place(unit, text: unit.name, territories)
        }
        communesByCode = Dictionary(uniqueKeysWithValues: communes.map { ($0.key.code, $0) })
    }

    func commune(_ code: String) -> DemoPlace? {
        communesByCode[code]
    }

    func districts(in year: Int) -> [District] {
        districts.filter { $0.validity.contains(Day.lastOfYear(year)) }
    }

    private static func everywhere(_ map: AdminMap) -> String {
        switch map {
        case .of2024: "Các huyện, thành phố trong tỉnh"
        case .of2025: "Các xã, phường trong tỉnh"
        }
    }

    private static func district(_ unit: AdminUnit, _ territories: Territories) -> District? {
        guard let place = place(unit, text: unit.name, territories) else { return nil }
        let communes = territories.children(of: unit).compactMap { commune in
            DemoPlaces.place(commune, text: "\(commune.name), \(lowercasedFirst(unit.name))", territories)
        }
        return District(place: place, validity: unit.validity, communes: communes)
    }

    private static func place(_ unit: AdminUnit, text: String, _ territories: Territories) -> DemoPlace? {
        territories.position(map: unit.map, code: unit.code).map { position in
            DemoPlace(key: PlaceKey(unit.map, unit.code), text: text, position: position)
        }
    }

    private static func lowercasedFirst(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}
