import Database

/// Targets against actuals, for the programmes of a place that run in the asked-for years.
struct TargetReports {
    let database: Database

    /// The nation's report shows its own programmes, a province's those of the province; the nation's and a region's add up
    /// what the programmes of their provinces came to.
    ///
    /// - Throws: `Refusal` (invalid for a place below a province, missing, forbidden), `DatabaseError`.
    func document(_ request: ReportRequest, by officer: Officer) async throws -> ReportDocument {
        try officer.require(.viewReports)
        let query = request.query
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let place = try ReportedPlace.find(query, territories, seenBy: territory)
            try TargetReports.requireProgrammePlace(place, territories)
            let years: SQL = """
                p.starts_on <= \(Day.lastOfYear(query.to)) AND p.ends_on >= \(Day.firstOfYear(query.from))
                """
            let all = try Programme.rows(years, in: tx)
                .filter { PlanPolicy.maySee(province: $0.provinceNow, by: officer) }
            let own = all.filter { place.owns($0, territories) }
            let ofProvinces = all.filter { $0.provinceNow.map(place.holds) ?? false }
            return TargetDocument(
                request: request,
                place: place.place,
                boards: try own.map { try IndicatorBoard.load($0, in: tx) },
                ofProvinces: try ofProvinces.map { try IndicatorBoard.load($0, inParts: false, in: tx) },
                territories: territories
            ).document
        }
    }
}

extension TargetReports {
    /// Programmes are those of the nation and of today's provinces, and so is what the ledger counts for them.
    private static func requireProgrammePlace(_ place: ReportedPlace, _ territories: Territories) throws {
        guard let unit = place.unit else { return }
        guard unit.level == .province else {
            throw Refusal.invalid("Chương trình là của cả nước hoặc của tỉnh, thành phố.", field: "place")
        }
        guard unit.map == .of2024, let now = territories.provinceNow(map: unit.map, code: unit.code),
            territories.formedFrom(now).count > 1
        else { return }
        throw Refusal.invalid(
            "\(unit.name) nay thuộc \(territories.name(.of2025, now)): chương trình và kết quả của chỉ tiêu ghi theo tỉnh "
                + "hiện nay, không tách được cho từng tỉnh cũ.",
            field: "map",
            remedy: "Chọn bản đồ 2025 và xem báo cáo của \(territories.name(.of2025, now))."
        )
    }
}

extension ReportedPlace {
    /// Whether a programme is the place's own: the nation's, or that of the province of today in which it lies.
    fileprivate func owns(_ programme: Programme, _ territories: Territories) -> Bool {
        guard let unit else { return region == nil && programme.provinceNow == nil }
        return programme.provinceNow == territories.provinceNow(map: unit.map, code: unit.code)
    }

    /// Whether a province of today is one of those of which the place is made; a province is not made of itself.
    fileprivate func holds(_ province: String) -> Bool {
        unit == nil && (region == nil || wholeProvinces.contains(province))
    }
}
