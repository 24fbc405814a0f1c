import Database

/// The rows of the ledger that a period report counts, as SQL.
struct PeriodFacts {
    let query: PeriodQuery
    /// The column that holds the reported place, and the one that holds the units one level down.
    private let placeColumn: SQL?
    let childColumn: SQL?

    init(_ query: PeriodQuery, level: AdminUnit.Level?) {
        self.query = query
        switch (query.map, level) {
        case (.of2024, nil): (placeColumn, childColumn) = (nil, "f.province_old")
        case (.of2024, .province): (placeColumn, childColumn) = ("f.province_old", "f.district_old")
        case (.of2024, .district): (placeColumn, childColumn) = ("f.district_old", "f.commune_old")
        case (.of2024, .commune): (placeColumn, childColumn) = ("f.commune_old", nil)
        case (.of2025, nil): (placeColumn, childColumn) = (nil, "f.province_now")
        case (.of2025, .province): (placeColumn, childColumn) = ("f.province_now", "f.commune_now")
        case (.of2025, .commune), (.of2025, .district): (placeColumn, childColumn) = ("f.commune_now", nil)
        }
    }

    /// The relation `f`: the stored standing, or the ledger itself for one stage or an earlier day of entry.
    var relation: SQL {
        let entered: SQL = query.asOf.map { "e.entered_on <= \($0)" } ?? "TRUE"
        switch query.stage {
        case .furthest where query.asOf == nil: return "standing AS f"
        case .furthest: return "(\(LedgerView.furthest(where: entered))) AS f"
        case .only(let stage): return "(\(LedgerView.stage(stage, where: entered))) AS f"
        }
    }

    /// What an officer of the territory may see of the place, the years and the basis.
    func condition(_ territory: Territory) -> SQL {
        var conditions: [SQL] = [
            "f.budget_year BETWEEN \(query.from) AND \(query.to)",
            "f.source_code IN (\(list: query.basis.sources))",
        ]
        if let placeColumn { conditions.append("\(placeColumn) = \(query.place)") }
        if let visible = PeriodFacts.visible(territory) { conditions.append(visible) }
        return conditions.joined(separator: " AND ")
    }

    private static func visible(_ territory: Territory) -> SQL? {
        if territory.isNation { return nil }
        let provinces: SQL = "f.province_now IN (\(list: territory.provinces.sorted()))"
        guard !territory.communes.isEmpty else { return provinces }
        return "(\(provinces) OR f.commune_now IN (\(list: territory.communes.sorted())))"
    }
}
