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
        officer.territory(permission).contains(provinceOrNation: text.provinceNow)
    }

    /// - Throws: `Refusal` (forbidden; missing where the province is not the officer's).
    static func requireEdit(_ province: String?, by officer: Officer) throws {
        try officer.require(permission)
        guard officer.territory(permission).contains(provinceOrNation: province) else { throw Refusal.missing }
    }
}
