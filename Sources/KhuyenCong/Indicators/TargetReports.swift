import Database

/// Targets against actuals, for the programmes of a place that run in the asked-for years.
struct TargetReports {
    let database: Database

    /// The nation's report shows its own programmes, a province's those of the province.
    ///
    /// - Throws: `Refusal` (invalid for a place below a province, missing, forbidden), `DatabaseError`.
    func document(_ request: ReportRequest, by officer: Officer) async throws -> ReportDocument {
        try officer.require(.viewReports)
        let query = request.query
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let place = try ReportedPlace.find(query, territories, seenBy: territory)
            guard place.region == nil, place.level == nil || place.level == .province else {
                throw Refusal.invalid("Chương trình là của cả nước hoặc của tỉnh, thành phố.", field: "place")
            }
            let province = place.unit.flatMap { territories.provinceNow(map: $0.map, code: $0.code) }
            let owner: SQL = province.map { "p.province_now = \($0)" } ?? "p.province_now IS NULL"
            let programmes = try Programme.rows(
                """
                \(owner) AND p.starts_on <= \(Day.lastOfYear(query.to)) AND p.ends_on >= \(Day.firstOfYear(query.from))
                """,
                in: tx
            )
            let seen = programmes.filter { PlanPolicy.maySee(province: $0.provinceNow, by: officer) }
            return TargetDocument(
                request: request,
                place: place.place,
                boards: try seen.map { try IndicatorBoard.load($0, in: tx) }
            ).document
        }
    }
}
