import Database

/// Who sees kept texts and who works on them: the offices of their province, and the nation's.
///
/// A text of another province does not exist for an officer.
enum KeptTextPolicy {
    static let permission = Permission.editReportedFigures

    /// A condition over `kept_text t`.
    static func visible(_ officer: Officer) -> SQL {
        let territory = officer.territory(.viewReports)
        if territory.isNation { return "TRUE" }
        return "t.province_now IN (\(list: territory.provinces.sorted()))"
    }

    static func may(edit text: KeptText, _ officer: Officer) -> Bool {
        isOwn(text.provinceNow, officer)
    }

    /// - Throws: `Refusal` (forbidden; missing where the province is not the officer's).
    static func requireEdit(_ province: String?, by officer: Officer) throws {
        try officer.require(permission)
        guard isOwn(province, officer) else { throw Refusal.missing }
    }

    private static func isOwn(_ province: String?, _ officer: Officer) -> Bool {
        let territory = officer.territory(permission)
        return province.map(territory.contains(province:)) ?? territory.isNation
    }
}
