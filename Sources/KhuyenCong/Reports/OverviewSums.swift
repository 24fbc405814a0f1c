import Database

/// The part of an overview that follows from the ledger alone.
struct OverviewSums: Sendable {
    let totals: ProjectTotals
    let years: [YearAmount]
    let kinds: [Overview.KindAmount]
    let places: [Overview.PlaceAmount]
    let map: [Overview.MapPoint]
    let withoutKind: Int
    let withoutPlace: Int
    let province: String?

    static func compute(_ territory: Territory, in tx: Transaction) throws -> OverviewSums {
        let territories = try Territories.load(tx)
        let province = territory.isOneProvince ? territory.provinces.first : nil
        let condition = ProjectCondition.counted + " AND " + ProjectPolicy.visible(territory)
        let rows = ProjectRows(condition: condition, isOneProvince: territory.isOneProvince)
        let places =
            territory.isNation
            ? try provinces(in: tx)
            : try districts(visible(territory), in: tx)
        return OverviewSums(
            totals: try rows.totals(isUnfiltered: territory.isNation, in: tx),
            years: try years(facts(territory), in: tx),
            kinds: try kinds(facts(territory), in: tx),
            places: OverviewPlaces.rows(places, territories),
            map: OverviewPlaces.points(places, territory, territories),
            withoutKind: try countLines("l.kind_code IS NULL", condition, in: tx),
            withoutPlace: try countLines("l.place_code IS NULL", condition, in: tx),
            province: province
        )
    }

    /// The rows to add up: of whole provinces the sums kept beside the standing, which are some hundred times fewer.
    private static func facts(_ territory: Territory) -> SQL {
        if territory.isNation { return "nation_amount f" }
        guard territory.communes.isEmpty else { return "standing f WHERE \(visible(territory))" }
        return "nation_amount f WHERE f.province_now IN (\(list: territory.provinces.sorted()))"
    }

    private static func visible(_ territory: Territory) -> SQL {
        """
        (f.province_now IN (\(list: territory.provinces.sorted()))
            OR f.commune_now IN (\(list: territory.communes.sorted())))
        """
    }

    private static func years(_ facts: SQL, in tx: Transaction) throws -> [YearAmount] {
        let sources = FundingSource.Code.allCases
        let rows = try tx.rows(
            """
            SELECT f.budget_year, f.source_code, CAST(SUM(f.amount) AS BIGINT) FROM \(facts)
            GROUP BY f.budget_year, f.source_code ORDER BY f.budget_year
            """
        ) { YearAmount(year: try $0.get(0), source: try $0.get(1), amount: try $0.get(2)) }
        return rows.sorted { left, right in
            (left.year, sources.firstIndex(of: left.source) ?? 0) < (
                right.year, sources.firstIndex(of: right.source) ?? 0
            )
        }
    }

    private static func kinds(_ facts: SQL, in tx: Transaction) throws -> [Overview.KindAmount] {
        let rows = try tx.rows(
            """
            SELECT NULLIF(f.kind_code, '') AS kind,
                CAST(SUM(CASE WHEN f.source_code IN \(FundingSource.Code.supportList) THEN f.amount END) AS BIGINT)
            FROM \(facts) GROUP BY kind
            """
        ) { Overview.KindAmount(kind: try $0.get(0), support: try $0.get(1)) }
        return rows.sorted { left, right in
            (right.support ?? .zero, left.kind?.rawValue ?? "~") < (left.support ?? .zero, right.kind?.rawValue ?? "~")
        }
    }

    /// Support by district of the map until 2025; what lies in no single one of them by today's commune.
    private static func districts(_ visible: SQL, in tx: Transaction) throws -> [OverviewPlaces.Sum] {
        try tx.rows(
            """
            SELECT f.district_old, CASE WHEN f.district_old IS NULL THEN f.commune_now END AS commune,
                COUNT(DISTINCT f.project_id), CAST(SUM(f.amount) AS BIGINT)
            FROM standing f WHERE \(visible) AND f.source_code IN \(FundingSource.Code.supportList)
            GROUP BY f.district_old, commune
            """
        ) { row in
            let district: String? = try row.get(0)
            let commune: String? = try row.get(1)
            let place = district.map { PlaceKey(.of2024, $0) } ?? commune.map { PlaceKey(.of2025, $0) }
            return OverviewPlaces.Sum(place: place, projects: try row.get(2), support: try row.get(3))
        }
    }

    private static func provinces(in tx: Transaction) throws -> [OverviewPlaces.Sum] {
        let projects: SQL = """
            SELECT p.province_now, COUNT(*) AS projects FROM project p
            WHERE \(ProjectCondition.counted) GROUP BY p.province_now
            """
        return try tx.rows(
            """
            SELECT f.province_now, CAST(MAX(c.projects) AS BIGINT), CAST(SUM(f.amount) AS BIGINT)
            FROM nation_amount f JOIN (\(projects)) AS c ON c.province_now = f.province_now
            WHERE f.source_code IN \(FundingSource.Code.supportList)
            GROUP BY f.province_now
            """
        ) { row in
            OverviewPlaces.Sum(
                place: PlaceKey(.of2025, try row.get(0)),
                projects: try row.get(1),
                support: try row.get(2)
            )
        }
    }

    private static func countLines(_ line: SQL, _ condition: SQL, in tx: Transaction) throws -> Int {
        try tx.value(
            """
            SELECT COUNT(DISTINCT l.project_id) FROM project_line l JOIN project p ON p.id = l.project_id
            WHERE \(line) AND \(condition)
            """
        ) ?? 0
    }
}

/// Carries sums by district to names and to the dots of today's map.
enum OverviewPlaces {
    struct Sum {
        let place: PlaceKey?
        let projects: Int
        let support: Dong
    }

    static func rows(_ sums: [Sum], _ territories: Territories) -> [Overview.PlaceAmount] {
        let rows = sums.map { sum in
            Overview.PlaceAmount(
                place: sum.place,
                name: sum.place.map { territories.name($0.map, $0.code) } ?? "Chưa phân bổ địa bàn",
                projects: sum.projects,
                support: sum.support
            )
        }
        return rows.sorted { ($1.support, $0.name) < ($0.support, $1.name) }
    }

    /// Lists name districts, the map has a dot for each of today's communes: a commune takes the support of the
    /// district that it lay in, where that is one, else its own, else its province's where those were added up.
    static func points(_ sums: [Sum], _ territory: Territory, _ territories: Territories) -> [Overview.MapPoint] {
        var support: [PlaceKey: Dong] = [:]
        for sum in sums {
            if let place = sum.place { support[place] = sum.support }
        }
        return territories.units.compactMap { unit in
            guard unit.map == .of2025, unit.level == .commune, let coordinate = unit.coordinate,
                let position = territories.position(map: .of2025, code: unit.code)
            else { return nil }
            let isHere = territory.contains(province: position.provinceNow) || territory.communes.contains(unit.code)
            let district = position.districtOld.flatMap { support[PlaceKey(.of2024, $0)] }
            let own = support[PlaceKey(.of2025, unit.code)] ?? support[PlaceKey(.of2025, position.provinceNow)]
            return Overview.MapPoint(
                code: unit.code,
                name: unit.name,
                coordinate: coordinate,
                isHere: isHere,
                support: isHere ? district ?? own : nil
            )
        }
    }
}
