import Database

/// Who opens a round and who reads it; a nil province is the nation.
package enum SubmissionPolicy {
    static func maySee(_ province: String?, by officer: Officer) -> Bool {
        covers(.viewReports, province, officer)
    }

    package static func mayOpen(_ province: String?, by officer: Officer) -> Bool {
        officer == .localOperator || covers(.reviewResults, province, officer)
    }

    /// The same over `submission_round r`: those that the officer may open.
    static func opened(by officer: Officer) -> SQL {
        let territory = officer.territory(.reviewResults)
        if officer == .localOperator || territory.isNation { return "TRUE" }
        return "r.province_now IN (\(list: territory.provinces.sorted()))"
    }

    private static func covers(_ permission: Permission, _ province: String?, _ officer: Officer) -> Bool {
        let territory = officer.territory(permission)
        return province.map(territory.contains(province:)) ?? territory.isNation
    }
}
