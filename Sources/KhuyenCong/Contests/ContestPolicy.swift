import Database

/// Who sees a contest, who runs it.
///
/// Contests of a commune or province exist for those who read reports there; those of regions and of the nation for
/// everybody who reads reports, since every province sends products. Whoever has a seat sees the contest too.
enum ContestPolicy {
    static func maySee(_ contest: Contest, by officer: Officer) -> Bool {
        covers(officer.territory(.viewReports), contest.level, contest.place, contest.provinceNow, isReading: true)
    }

    static func mayRun(_ contest: Contest, by officer: Officer) -> Bool {
        mayRun(contest.level, contest.place, contest.provinceNow, by: officer)
    }

    static func mayRun(_ level: ContestLevel, _ place: String?, _ province: String?, by officer: Officer) -> Bool {
        covers(officer.territory(.runContests), level, place, province, isReading: false)
    }

    /// The same over `contest c`: those that the officer runs.
    static func run(by officer: Officer) -> SQL {
        let territory = officer.territory(.runContests)
        guard !territory.isNation else { return "TRUE" }
        return """
            (c.province_now IN (\(list: territory.provinces.sorted()))
                OR (c.level = \(ContestLevel.commune) AND c.place IN (\(list: territory.communes.sorted()))))
            """
    }

    /// Whether a judge of a place may have a seat: the place and the contest's share ground.
    static func maySit(_ scope: Grant.Scope, in contest: Contest, _ territories: Territories) -> Bool {
        guard let province = scope.provinceCode else { return true }
        return switch contest.level {
        case .commune: province == contest.provinceNow && [nil, contest.place].contains(scope.communeCode)
        case .province: province == contest.provinceNow
        case .region: Contests.lies(province, in: contest, territories)
        case .nation: true
        }
    }

    private static func covers(
        _ territory: Territory,
        _ level: ContestLevel,
        _ place: String?,
        _ province: String?,
        isReading: Bool
    ) -> Bool {
        switch level {
        case .commune:
            province.map(territory.contains(province:)) == true || place.map(territory.communes.contains) == true
        case .province: province.map(territory.contains(province:)) == true
        case .region, .nation: isReading ? !territory.isEmpty : territory.isNation
        }
    }
}
