/// Who opens a round and who reads it; a nil province is the nation.
package enum SubmissionPolicy {
    static func maySee(_ province: String?, by officer: Officer) -> Bool {
        covers(.viewReports, province, officer)
    }

    package static func mayOpen(_ province: String?, by officer: Officer) -> Bool {
        officer == .localOperator || covers(.reviewResults, province, officer)
    }

    private static func covers(_ permission: Permission, _ province: String?, _ officer: Officer) -> Bool {
        let territory = officer.territory(permission)
        return province.map(territory.contains(province:)) ?? territory.isNation
    }
}
