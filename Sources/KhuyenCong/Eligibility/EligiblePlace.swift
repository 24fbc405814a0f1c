/// What a place is to the law of a day: the code of its row, and its name.
struct EligiblePlace: Hashable, Sendable {
    /// The code of a row about places: "commune", "wardOfCentralCity".
    let code: String
    let name: String
}

extension Territories {
    /// A place on the map that is in force on a day; nil where the other map does not say which unit it was.
    func eligiblePlace(_ place: PlaceKey, on day: Day) -> EligiblePlace? {
        let map = AdminMap.inForce(on: day)
        guard let key = counterpart(of: place, on: map), let position = position(key.map, key.code),
            let unit = unit(key.map, key.code), let province = province(of: key.map, code: key.code)
        else { return nil }
        let name = unit.level == .province ? unit.name : "\(unit.name), \(province.name)"
        return EligiblePlace(code: eligibilityCode(unit, kinds[Int(position)], of: province), name: name)
    }

    private func counterpart(of place: PlaceKey, on map: AdminMap) -> PlaceKey? {
        guard place.map != map else { return place }
        guard let position = position(map: place.map, code: place.code) else { return nil }
        switch map {
        case .of2024: return position.communeOld.map { PlaceKey(.of2024, $0) }
        case .of2025: return position.communeNow.map { PlaceKey(.of2025, $0) }
        }
    }

    private func eligibilityCode(_ unit: AdminUnit, _ kind: PlaceKind?, of province: AdminUnit) -> String {
        switch (unit.map, unit.level) {
        case (_, .province): "province"
        case (.of2024, .district): districtCode(kind)
        case (.of2024, .commune): oldCommuneCode(unit, kind)
        case (.of2025, _): newCommuneCode(kind, of: province)
        }
    }

    private func districtCode(_ kind: PlaceKind?) -> String {
        switch kind {
        case .town: "town"
        case .city: "provincialCity"
        case .urbanDistrict: "urbanDistrict"
        default: "ruralDistrict"
        }
    }

    private func oldCommuneCode(_ unit: AdminUnit, _ kind: PlaceKind?) -> String {
        guard kind == .ward else { return kind == .township ? "township" : "oldCommune" }
        let parent = unit.parentCode.flatMap { position(.of2024, $0) }
        switch parent.flatMap({ kinds[Int($0)] }) {
        case .town: return "wardOfTown"
        case .urbanDistrict: return "wardOfUrbanDistrict"
        default: return "wardOfProvincialCity"
        }
    }

    private func newCommuneCode(_ kind: PlaceKind?, of province: AdminUnit) -> String {
        switch kind {
        case .ward: isCentralCity(province) ? "wardOfCentralCity" : "ward"
        case .specialZone: "specialZone"
        default: "commune"
        }
    }

    private func isCentralCity(_ province: AdminUnit) -> Bool {
        position(province.map, province.code).map { kinds[Int($0)] == .city } ?? false
    }
}
