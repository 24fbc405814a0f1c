/// Who may put a template in force: the national agency's for the nation, a province's within that province.
enum PaperPolicy {
    /// - Throws: `Refusal` (forbidden; missing for a province that is not the officer's).
    static func requireEdit(_ province: String?, by officer: Officer, _ territories: Territories) throws {
        guard let province else { return try ReferencePolicy.requireNation(officer) }
        try officer.require(.editReference)
        guard territories.unit(.of2025, province)?.level == .province,
            officer.territory(.editReference).contains(province: province)
        else { throw Refusal.missing }
    }
}
