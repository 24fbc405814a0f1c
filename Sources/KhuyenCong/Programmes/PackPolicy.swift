/// Who may edit packs of norms and of rules: the centre's for the nation, a province's within that province.
enum PackPolicy {
    /// - Throws: `Refusal` (forbidden; missing for a province that is not the officer's).
    static func requireEdit(_ place: PlaceKey?, by officer: Officer, _ territories: Territories) throws {
        guard let place else { return try ReferencePolicy.requireNation(officer) }
        try officer.require(.editReference)
        let province = territories.provinceNow(of: place)
        guard let province, officer.territory(.editReference).contains(province: province) else {
            throw Refusal.missing
        }
    }
}
