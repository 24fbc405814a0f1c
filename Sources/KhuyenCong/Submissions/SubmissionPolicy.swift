import Database

/// Who opens a round and who reads it; a nil province is the nation.
package enum SubmissionPolicy {
    static func maySee(_ province: String?, by officer: Officer) -> Bool {
        officer.territory(.viewReports).contains(provinceOrNation: province)
    }

    package static func mayOpen(_ province: String?, by officer: Officer) -> Bool {
        officer == .localOperator || officer.territory(.reviewResults).contains(provinceOrNation: province)
    }

    /// The same over `submission_round r`: those that the officer may open.
    static func opened(by officer: Officer) -> SQL {
        let territory = officer.territory(.reviewResults)
        if officer == .localOperator || territory.isNation { return "TRUE" }
        return "r.province_now IN (\(list: territory.provinces.sorted()))"
    }
}
