/// Who sees and who makes plans, and who books the money of a source.
///
/// The national ones belong to the agency, a province's to its Department; what lies outside does not exist.
enum PlanPolicy {
    /// - Throws: `Refusal` (missing).
    static func requireSee(province: String?, by officer: Officer) throws {
        guard maySee(province: province, by: officer) else { throw Refusal.missing }
    }

    /// A nil province is the nation.
    static func maySee(province: String?, by officer: Officer) -> Bool {
        let territory = officer.territory(.viewProjects)
        guard let province else { return territory.isNation }
        return territory.contains(province: province)
    }

    /// Makes a plan, an adjustment, a programme.
    static func mayDecide(province: String?, by officer: Officer) -> Bool {
        may(province, by: officer, roles: province == nil ? [.nationalAgency] : [.department])
    }

    /// Books what comes to a source and leaves it.
    static func mayBook(province: String?, by officer: Officer) -> Bool {
        mayDecide(province: province, by: officer) || may(province, by: officer, roles: [.accountant])
    }

    /// Tries out and drafts: whoever decides, and the centre that prepares.
    static func mayPrepare(province: String?, by officer: Officer) -> Bool {
        mayDecide(province: province, by: officer) || may(province, by: officer, roles: [.promotionCentre])
    }

    /// - Throws: `Refusal` (missing, forbidden).
    static func require(
        _ may: (String?, Officer) -> Bool,
        province: String?,
        by officer: Officer
    ) throws {
        try requireSee(province: province, by: officer)
        guard may(province, officer) else { throw Refusal.forbidden }
    }

    private static func may(_ province: String?, by officer: Officer, roles: Set<Role>) -> Bool {
        if officer == .localOperator { return true }
        let scopes = officer.grants.filter { roles.contains($0.role) }.map(\.scope)
        let territory = Territory(scopes: scopes)
        guard let province else { return territory.isNation }
        return territory.contains(province: province)
    }
}
