import Database

/// What an officer may choose of a period report: the places, and the year in which the ledger ends for them.
package struct PeriodChoices: Sendable {
    package let territories: Territories
    package let territory: Territory
    /// The last budget year with money in the officer's provinces; nil where the ledger holds nothing yet.
    package let lastYear: Int?

    /// The provinces that the officer may report on, in Vietnamese order.
    package func provinces(_ map: AdminMap) -> [AdminUnit] {
        let mine = PeriodChoices.provinces(of: territory, territories)
        return territories.provinces(map).filter { unit in
            guard !territory.isNation else { return true }
            return territories.provinceNow(map: map, code: unit.code).map(mine.contains) ?? false
        }
    }

    /// Today's codes; a commune's officer has the commune's province.
    fileprivate static func provinces(of territory: Territory, _ territories: Territories) -> Set<String> {
        let above = territory.communes.compactMap { territories.provinceNow(map: .of2025, code: $0) }
        return territory.provinces.union(above)
    }
}

extension PeriodReports {
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func choices(by officer: Officer) async throws -> PeriodChoices {
        try officer.require(.viewReports)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let provinces =
                territory.isNation
                ? territories.provinces(.of2025).map(\.code)
                : PeriodChoices.provinces(of: territory, territories).sorted()
            return PeriodChoices(
                territories: territories,
                territory: territory,
                lastYear: try PeriodReports.lastYear(in: provinces, tx)
            )
        }
    }

    /// One look into the index on province and year for each province, instead of a walk over all rows.
    private static func lastYear(in provinces: [String], _ tx: Transaction) throws -> Int? {
        guard !provinces.isEmpty else { return nil }
        let looks = provinces.map { province -> SQL in
            "SELECT MAX(budget_year) AS last FROM standing WHERE province_now = \(province)"
        }
        return try tx.value("SELECT MAX(last) FROM (\(looks.joined(separator: " UNION ALL "))) AS years")
    }
}
