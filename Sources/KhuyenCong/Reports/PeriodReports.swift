package import Database

/// Period reports (báo cáo kỳ): computed on every asking, from the ledger or from sums that `check` recomputes.
package struct PeriodReports: Sendable {
    let database: Database
    let nation = NationMemory()

    package init(_ database: Database) {
        self.database = database
    }

    /// - Throws: `Refusal` where there is no such place or the officer may not see reports.
    package func report(_ query: PeriodQuery, by officer: Officer) async throws -> PeriodReport {
        try officer.require(.viewReports)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let place = try ReportedPlace.find(query, territories, seenBy: territory)
            let computation = PeriodComputation(
                query: query,
                place: place,
                territories: territories,
                territory: territory,
                nation: nation
            )
            return try computation.report(in: tx)
        }
    }

    /// The rows of the ledger behind one figure of a report, most money first.
    package func rows(
        _ query: PeriodQuery,
        of figure: PeriodFigure,
        page: Int,
        by officer: Officer
    ) async throws -> PeriodRows {
        try officer.require(.viewReports)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let place = try ReportedPlace.find(query, territories, seenBy: territory)
            let facts = PeriodFacts(query, level: place.level)
            return try PeriodRows.read(facts, figure, page: page, territory: territory, in: tx)
        }
    }
}

/// The place that a report is about.
struct ReportedPlace {
    let unit: AdminUnit?
    let place: PeriodReport.Place

    var level: AdminUnit.Level? { unit?.level }

    /// The place, where the officer's territory reaches it; of the nation each officer sees what is theirs.
    ///
    /// - Throws: `Refusal` (invalid, missing).
    static func find(
        _ query: PeriodQuery,
        _ territories: Territories,
        seenBy territory: Territory
    ) throws -> ReportedPlace {
        let found = try find(query, territories)
        guard let unit = found.unit, !territory.isNation else { return found }
        let province = territories.provinceNow(map: unit.map, code: unit.code)
        let ofCommunes = territory.communes.compactMap { territories.provinceNow(map: .of2025, code: $0) }
        guard let province, territory.provinces.union(ofCommunes).contains(province) else { throw Refusal.missing }
        return found
    }

    /// - Throws: `Refusal` (invalid) where the map has no such unit.
    static func find(_ query: PeriodQuery, _ territories: Territories) throws -> ReportedPlace {
        if query.place == PeriodQuery.nation {
            let nation = PeriodReport.Place(code: PeriodQuery.nation, name: "Cả nước", formedFrom: [])
            return ReportedPlace(unit: nil, place: nation)
        }
        guard let unit = territories.unit(query.map, query.place) else {
            throw Refusal.invalid(
                "Bản đồ \(query.map.rawValue) không có đơn vị hành chính mang mã \(query.place).",
                field: "place",
                remedy: "Chọn bản đồ khác, hoặc xem mã ở Danh mục › Đơn vị hành chính."
            )
        }
        let isMerged = query.map == .of2025 && unit.level == .province
        let formedFrom = isMerged ? territories.formedFrom(unit.code) : []
        let named = formedFrom.map { PeriodReport.NamedUnit(code: $0.code, name: $0.name) }
        return ReportedPlace(
            unit: unit,
            place: PeriodReport.Place(code: unit.code, name: unit.name, formedFrom: named)
        )
    }
}
