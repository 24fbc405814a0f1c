import Database

/// What the ledger counts for an indicator, in the years and the place of its programme.
///
/// Projects of a province count for its own programme where its own money, and no national one, supports them.
struct IndicatorCount {
    private let measure: ProgrammeIndicator.Measure
    private let condition: SQL
    private let sources: [FundingSource.Code]

    /// Nil where the system does not count it.
    init?(_ indicator: ProgrammeIndicator, _ programme: Programme) {
        guard let measure = indicator.measure else { return nil }
        self.measure = measure
        let place: SQL = programme.provinceNow.map { "p.province_now = \($0)" } ?? "TRUE"
        let kind: SQL = indicator.activity.map { " AND l.kind_code = \($0)" } ?? ""
        let own = FundingSource.Code.budgeted.filter { ($0 == .national) == (programme.level == .national) }
        sources = own
        condition = """
            p.withdrawn_at IS NULL AND p.twin_of IS NULL AND p.year BETWEEN \(programme.years.lowerBound)
                AND \(programme.years.upperBound) AND \(place)\(kind) AND EXISTS (
                    SELECT 1 FROM amount_entry e WHERE e.line_id = l.id AND e.source_code IN (\(list: own))
                        AND e.stage IN ('approved', 'contracted', 'performed', 'accepted', 'settled'))
            """
    }

    /// Sums by the year of the project.
    func byYear(in tx: Transaction) throws -> [Int: Int64] {
        try grouped(by: "p.year", in: tx) { try $0.get(0) as Int }
    }

    /// Sums by the place of the line, one level below the programme: communes of a province, provinces of the nation.
    func byPlace(of programme: Programme, in tx: Transaction) throws -> [String: Int64] {
        let place: SQL = programme.provinceNow == nil ? "p.province_now" : "COALESCE(a.commune_now, '')"
        return try grouped(by: place, in: tx) { try $0.get(0) as String }
    }

    func byKind(in tx: Transaction) throws -> [String: Int64] {
        try grouped(by: "COALESCE(l.kind_code, '')", in: tx) { try $0.get(0) as String }
    }

    private func grouped<Key: Hashable>(
        by group: SQL,
        in tx: Transaction,
        _ key: (Row) throws -> Key
    ) throws -> [Key: Int64] {
        let rows = try tx.rows(
            """
            SELECT \(group), \(value) FROM project p JOIN project_line l ON l.project_id = p.id
            LEFT JOIN place_position a ON a.map = l.map AND a.code = l.place_code
            \(join) WHERE \(condition) GROUP BY \(group)
            """
        ) { (try key($0), try $0.get(1) as Int64? ?? 0) }
        return Dictionary(rows) { $0 + $1 }
    }

    private var value: SQL {
        switch measure {
        case .projects: "COUNT(DISTINCT p.id)"
        case .support, .counterpart: "CAST(SUM(t.amount) AS BIGINT)"
        case .people, .women, .courses, .establishments, .models, .machines:
            "CAST(SUM(COALESCE(q.done, 0)) AS BIGINT)"
        }
    }

    private var join: SQL {
        switch measure {
        case .projects: ""
        case .support: "JOIN standing t ON t.line_id = l.id AND t.source_code IN (\(list: sources))"
        case .counterpart:
            "JOIN standing t ON t.line_id = l.id AND t.source_code IN (\(list: ReportBasis.counterpart.sources))"
        case .people, .women, .courses, .establishments, .models, .machines:
            "JOIN line_quantity q ON q.line_id = l.id AND q.measure = \(measure.rawValue)"
        }
    }
}
