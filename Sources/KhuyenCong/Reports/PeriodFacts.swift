import Database

/// The rows of the ledger that a period report counts, as SQL.
struct PeriodFacts {
    let query: PeriodQuery
    private let place: ReportedPlace

    init(_ query: PeriodQuery, _ place: ReportedPlace) {
        self.query = query
        self.place = place
    }

    /// The column that holds the units one level down; nil below the communes.
    var childColumn: SQL? {
        switch (query.map, place.level) {
        case (.of2024, nil): "f.province_old"
        case (.of2024, .province): "f.district_old"
        case (.of2024, .district): "f.commune_old"
        case (.of2025, nil): "f.province_now"
        case (.of2025, .province): "f.commune_now"
        case (_, .commune), (.of2025, .district): nil
        }
    }

    /// The relation `f`: the stored standing, or the ledger itself for one stage, an earlier day of entry or parts of
    /// years.
    var relation: SQL {
        switch query.stage {
        case .furthest where query.asOf == nil:
            guard !query.partialYears.isEmpty else { return "standing AS f" }
            let partial: SQL = "e.budget_year IN (\(list: query.partialYears)) AND \(entries)"
            return """
                (SELECT \(Standing.columns) FROM standing WHERE budget_year NOT IN (\(list: query.partialYears))
                UNION ALL \(LedgerView.furthest(where: partial))) AS f
                """
        case .furthest: return "(\(LedgerView.furthest(where: entries))) AS f"
        case .only(let stage): return "(\(LedgerView.stage(stage, where: entries))) AS f"
        }
    }

    /// The same rows by the month of their documents, `f.month`; NULL where only a year is known.
    ///
    /// A row of several documents falls into several months, which add up to its amount.
    func monthly(_ territory: Territory) -> SQL {
        """
        (SELECT f.line_id, f.source_code, f.budget_year, f.stage, CAST(SUM(e.amount) AS BIGINT) AS amount,
            f.project_id, f.kind_code, f.beneficiary_id, f.province_old, f.district_old, f.commune_old,
            f.province_now, f.commune_now, \(PeriodFacts.monthOfEntry) AS month
        FROM \(relation) JOIN amount_entry e ON e.line_id = f.line_id AND e.source_code = f.source_code
            AND e.budget_year = f.budget_year AND e.stage = f.stage
        WHERE \(condition(territory)) AND \(entries)
        GROUP BY f.line_id, f.source_code, f.budget_year, f.stage, f.project_id, f.kind_code, f.beneficiary_id,
            f.province_old, f.district_old, f.commune_old, f.province_now, f.commune_now, 14
        ) AS f
        """
    }

    /// The month of an entry `e`; NULL where only its year is known.
    static let monthOfEntry: SQL = """
        CASE WHEN e.document_precision = 'year' THEN NULL ELSE substr(e.document_day, 1, 7) END
        """

    /// The place and the years, whatever the source.
    var span: SQL {
        let years: SQL = "f.budget_year BETWEEN \(query.from) AND \(query.to)"
        return [years, ofPlace].compactMap { $0 }.joined(separator: " AND ")
    }

    /// What an officer of the territory may see of the place, the years and the basis.
    func condition(_ territory: Territory) -> SQL {
        var conditions = [span, "f.source_code IN (\(list: query.basis.sources))"]
        if let visible = PeriodFacts.visible(territory) { conditions.append(visible) }
        return conditions.joined(separator: " AND ")
    }

    /// Whether a file `d` has money at the place, whatever its years and sources, that the officer's territory may see.
    func concerns(_ territory: Territory) -> SQL {
        concerns(territory, project: "d.project_id")
    }

    /// The same of a project that an expression names.
    func concerns(_ territory: Territory, project: SQL) -> SQL {
        guard let own = own(territory) else { return "TRUE" }
        return "EXISTS (SELECT 1 FROM standing f WHERE f.project_id = \(project) AND \(own))"
    }

    /// Whether a project has money elsewhere than at the place too, or where the officer does not see it.
    func reachesOut(_ territory: Territory, project: SQL) -> SQL {
        guard let own = own(territory) else { return "FALSE" }
        return "EXISTS (SELECT 1 FROM standing f WHERE f.project_id = \(project) AND NOT COALESCE(\(own), FALSE))"
    }

    private func own(_ territory: Territory) -> SQL? {
        let conditions = [ofPlace, PeriodFacts.visible(territory)].compactMap { $0 }
        return conditions.isEmpty ? nil : conditions.joined(separator: " AND ")
    }

    /// Rows that count although only their year is known, while the report cuts that year.
    var undated: SQL {
        """
        f.budget_year IN (\(list: query.partialYears)) AND EXISTS (
            SELECT 1 FROM amount_entry e WHERE e.line_id = f.line_id AND e.source_code = f.source_code
                AND e.budget_year = f.budget_year AND e.stage = f.stage AND e.document_precision = 'year'
        )
        """
    }

    /// Which entries count, over `amount_entry e`.
    var entries: SQL {
        let entered: SQL = query.asOf.map { "e.entered_on <= \($0)" } ?? "TRUE"
        guard let days = query.days, !query.partialYears.isEmpty else { return entered }
        return """
            \(entered) AND (e.budget_year NOT IN (\(list: query.partialYears)) OR e.document_precision = 'year'
                OR e.document_day BETWEEN \(days.from) AND \(days.to))
            """
    }

    private var ofPlace: SQL? {
        if let region = place.region {
            let whole = place.wholeProvinces.sorted()
            return """
                (f.province_old IN (\(list: region.provinces.sorted()))
                    OR (f.province_old IS NULL AND f.province_now IN (\(list: whole))))
                """
        }
        switch (query.map, place.level) {
        case (_, nil): return nil
        case (.of2024, .province): return "f.province_old = \(query.place)"
        case (.of2024, .district): return "f.district_old = \(query.place)"
        case (.of2024, .commune): return "f.commune_old = \(query.place)"
        case (.of2025, .province): return "f.province_now = \(query.place)"
        case (.of2025, .commune), (.of2025, .district): return "f.commune_now = \(query.place)"
        }
    }

    private static func visible(_ territory: Territory) -> SQL? {
        if territory.isNation { return nil }
        let provinces: SQL = "f.province_now IN (\(list: territory.provinces.sorted()))"
        guard !territory.communes.isEmpty else { return provinces }
        return "(\(provinces) OR f.commune_now IN (\(list: territory.communes.sorted())))"
    }
}
