import Database

/// What the report on results reads: establishments with reviewed years, and how many were supported at all.
struct ImpactFacts {
    let query: PeriodQuery
    let place: ReportedPlace
    let territory: Territory

    /// Establishments whose years were reviewed, supported or not.
    func cases(in tx: Transaction) throws -> [ImpactCase] {
        let reviewed: SQL = "s.reviewed_at IS NOT NULL AND b.canonical_id IS NULL AND \(condition)"
        let surveys = Dictionary(grouping: try ImpactSurvey.rows(reviewed, in: tx), by: \.beneficiaryID)
        let years = try ImpactSurvey.supportYears(in: tx)
        let kinds = try kinds(in: tx)
        let places = try places(in: tx)
        return surveys.sorted { $0.key < $1.key }.map { id, rows in
            ImpactCase(
                beneficiaryID: id,
                supportYear: years[id],
                kinds: Set((kinds[id] ?? []).filter { $0.year == years[id] }.map(\.kind)),
                place: places[id] ?? nil,
                surveys: Dictionary(rows.map { ($0.year, $0) }) { first, _ in first }
            )
        }
    }

    /// How many establishments the State supported in the period, with years or without.
    func supported(in tx: Transaction) throws -> Int {
        try tx.value(
            """
            SELECT COUNT(DISTINCT COALESCE(b.canonical_id, b.id)) FROM standing t
            JOIN beneficiary b ON b.id = t.beneficiary_id
            WHERE t.amount > 0 AND t.source_code IN (\(list: ReportBasis.support.sources))
                AND t.budget_year BETWEEN \(query.from) AND \(query.to) AND \(condition)
            """
        ) ?? 0
    }

    /// Over `beneficiary b`: those of the reported place that the officer may see.
    private var condition: SQL {
        let visible = BeneficiaryPolicy.condition(territory)
        guard let own else { return visible }
        return """
            (\(visible)) AND EXISTS (SELECT 1 FROM place_position a WHERE a.map = b.map AND a.code = b.place_code
                AND \(own))
            """
    }

    /// Over `place_position a`: what lies in the reported place; nil for the nation.
    private var own: SQL? {
        if let region = place.region {
            switch query.map {
            case .of2024: return "a.province_old IN (\(list: region.provinces.sorted()))"
            case .of2025: return "a.province_now IN (\(list: place.wholeProvinces.sorted()))"
            }
        }
        return place.level.map { "\(ImpactFacts.column(query.map, $0)) = \(query.place)" }
    }

    private func kinds(in tx: Transaction) throws -> [Int64: [(year: Int, kind: ActivityKind.Code)]] {
        let rows = try tx.rows(
            """
            SELECT DISTINCT COALESCE(x.canonical_id, x.id), t.budget_year, t.kind_code
            FROM standing t JOIN beneficiary x ON x.id = t.beneficiary_id
            WHERE t.amount > 0 AND t.kind_code IS NOT NULL
                AND t.source_code IN (\(list: ReportBasis.support.sources))
                AND (x.id IN (SELECT beneficiary_id FROM impact_survey)
                    OR x.canonical_id IN (SELECT beneficiary_id FROM impact_survey))
            """
        ) { (id: try $0.get(0) as Int64, year: try $0.get(1) as Int, kind: try $0.get(2) as ActivityKind.Code) }
        return Dictionary(grouping: rows, by: \.id).mapValues { $0.map { (year: $0.year, kind: $0.kind) } }
    }

    /// The place of each establishment one level below the reported one.
    private func places(in tx: Transaction) throws -> [Int64: String?] {
        guard let child else { return [:] }
        let rows = try tx.rows(
            """
            SELECT b.id, \(child) FROM beneficiary b JOIN place_position a ON a.map = b.map AND a.code = b.place_code
            WHERE b.id IN (SELECT beneficiary_id FROM impact_survey)
            """
        ) { (try $0.get(0) as Int64, try $0.get(1) as String?) }
        return Dictionary(rows) { first, _ in first }
    }

    private var child: SQL? {
        switch (query.map, place.level) {
        case (.of2024, nil): "a.province_old"
        case (.of2025, nil): "a.province_now"
        case (.of2024, .province): "a.district_old"
        case (.of2024, .district): "a.commune_old"
        case (.of2025, .province): "a.commune_now"
        case (.of2024, .commune), (.of2025, .district), (.of2025, .commune): nil
        }
    }

    private static func column(_ map: AdminMap, _ level: AdminUnit.Level) -> SQL {
        switch (map, level) {
        case (.of2024, .province): "a.province_old"
        case (.of2024, .district): "a.district_old"
        case (.of2024, .commune): "a.commune_old"
        case (.of2025, .province): "a.province_now"
        case (.of2025, .district), (.of2025, .commune): "a.commune_now"
        }
    }
}
