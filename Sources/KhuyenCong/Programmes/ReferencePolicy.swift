/// Who may change law that holds for the whole country.
enum ReferencePolicy {
    /// - Throws: `Refusal` (forbidden).
    static func requireNation(_ officer: Officer) throws {
        try officer.require(.editReference)
        guard officer.territory(.editReference).isNation else { throw Refusal.forbidden }
    }
}
