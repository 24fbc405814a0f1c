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

    private init(_ whole: ReportedPlace, seenPart parts: [String]) {
        let named = parts.map(NarrativeWords.inside).joined(separator: ", ")
        place = PeriodReport.Place(
            code: whole.place.code,
            name: "\(whole.place.name) (phần của \(named))",
            formedFrom: whole.place.formedFrom
        )
        unit = whole.unit
        region = whole.region
        wholeProvinces = whole.wholeProvinces
    }

    var level: AdminUnit.Level? { unit?.level }

    /// The place, where the officer's territory reaches it; of a larger place each officer sees what is theirs, and its
    /// name says so.
    ///
    /// - Throws: `Refusal` (invalid, missing).
    static func find(
        _ query: PeriodQuery,
        _ territories: Territories,
        seenBy territory: Territory
    ) throws -> ReportedPlace {
        let found = try find(query, territories)
        guard !territory.isNation else { return found }
        guard let unit = found.unit else {
            let parts = territory.provinces.union(territory.communes)
            return ReportedPlace(found, seenPart: names(of: parts, territories))
        }
        guard let province = territories.provinceNow(map: unit.map, code: unit.code) else { throw Refusal.missing }
        if territory.provinces.contains(province) { return found }
        let communes = territory.communes.filter { territories.provinceNow(map: .of2025, code: $0) == province }
        guard !communes.isEmpty else { throw Refusal.missing }
        let isOwn = unit.map == .of2025 && communes.contains(unit.code)
        return isOwn ? found : ReportedPlace(found, seenPart: names(of: communes, territories))
    }

    private static func names(of codes: Set<String>, _ territories: Territories) -> [String] {
        codes.sorted().compactMap { territories.unit(.of2025, $0)?.name }
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
