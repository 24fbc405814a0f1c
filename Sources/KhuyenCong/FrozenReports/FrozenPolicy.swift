import Database

/// Who sees, freezes and releases reports.
///
/// A frozen report of another province does not exist for an officer; the nation's are seen by all who see reports once
/// they are released, and by the nation's offices before.
enum FrozenPolicy {
    /// A condition over `frozen_report r`.
    static func visible(_ officer: Officer) -> SQL {
        let territory = officer.territory(.viewReports)
        if territory.isNation { return "TRUE" }
        let provinces = territory.provinces.sorted()
        return """
            (r.province_now IN (\(list: provinces)) OR (r.province_now IS NULL AND r.state = 'released'))
            """
    }

    /// A report holds all rows of its place, so only who sees all of them may freeze it.
    ///
    /// - Throws: `Refusal` (missing) where the place is not wholly the officer's.
    static func requireWhole(_ province: String?, _ permission: Permission, by officer: Officer) throws {
        try officer.require(permission)
        let territory = officer.territory(permission)
        guard province.map(territory.contains(province:)) ?? territory.isNation else { throw Refusal.missing }
    }

    static func may(_ permission: Permission, _ report: FrozenReport, _ officer: Officer) -> Bool {
        let territory = officer.territory(permission)
        return report.provinceNow.map(territory.contains(province:)) ?? territory.isNation
    }
}
