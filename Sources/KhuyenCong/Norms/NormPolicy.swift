/// Who may edit norms: the centre's for the nation, a province's within that province.
enum NormPolicy {
    /// - Throws: `Refusal` (forbidden; missing for a province that is not the officer's).
    static func requireEdit(_ place: PlaceKey?, by officer: Officer, _ territories: Territories) throws {
        guard let place else { return try ReferencePolicy.requireNation(officer) }
        try officer.require(.editReference)
        let province = provinceNow(place, territories)
        guard let province, officer.territory(.editReference).contains(province: province) else {
            throw Refusal.missing
        }
    }

    static func provinceNow(_ place: PlaceKey?, _ territories: Territories) -> String? {
        place.flatMap { territories.provinceNow(map: $0.map, code: $0.code) }
    }
}
