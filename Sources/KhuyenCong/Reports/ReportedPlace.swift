import Database

/// The place that a report is about.
struct ReportedPlace {
    let unit: AdminUnit?
    let region: Region?
    /// Of a region: the provinces of today that lie in it with all their parts.
    let wholeProvinces: Set<String>
    let place: PeriodReport.Place

    private init(_ place: PeriodReport.Place, unit: AdminUnit? = nil) {
        self.place = place
        self.unit = unit
        region = nil
        wholeProvinces = []
    }

    private init(_ region: Region, _ territories: Territories) {
        place = PeriodReport.Place(code: region.code, name: region.name, formedFrom: [])
        unit = nil
        self.region = region
        wholeProvinces = region.provincesNow(territories)
    }

    var level: AdminUnit.Level? { unit?.level }

    /// The place, where the officer's territory reaches it; of the nation and of regions each officer sees what is theirs.
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
            return ReportedPlace(nation)
        }
        if let region = territories.region(query.place) { return ReportedPlace(region, territories) }
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
        return ReportedPlace(PeriodReport.Place(code: unit.code, name: unit.name, formedFrom: named), unit: unit)
    }
}
