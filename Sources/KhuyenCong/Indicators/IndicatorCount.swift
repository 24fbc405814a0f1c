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
        self.init(measure, of: indicator, programme)
    }

    /// Another measure of the same rows.
    init(_ measure: ProgrammeIndicator.Measure, of indicator: ProgrammeIndicator, _ programme: Programme) {
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
        let rows = try tx.rows("SELECT p.year, \(value) \(from) GROUP BY p.year") { row in
            (try row.get(0) as Int, try row.get(1) as Int64? ?? 0)
        }
        return Dictionary(rows) { $0 + $1 }
    }

    /// Sums by year, and by the parts of each dimension that the ledger knows.
    ///
    /// A project whose lines are of two kinds is a project of each, so projects are counted for each dimension anew; what
    /// adds up is read at once. Of people the ledger tells how many were women; who was not told may be of either sex.
    func ledger(
        of indicator: ProgrammeIndicator,
        _ programme: Programme,
        in tx: Transaction
    ) throws -> (byYear: [Int: Int64], parts: IndicatorParts) {
        let dimensions: [IndicatorDimension] = [.place, .kind, .form]
        guard measure != .projects else {
            let parts = try dimensions.reduce(into: IndicatorParts()) { parts, dimension in
                parts.merge(try self.parts([dimension], of: programme, in: tx)) { $1 }
            }
            return (try byYear(in: tx), parts)
        }
        var parts = try parts(dimensions, of: programme, in: tx)
        let all = (parts[.place] ?? [:]).values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        if measure == .people {
            let women = try IndicatorCount(.women, of: indicator, programme).byYear(in: tx)
            parts[.sex] = ["women": women, "": all.merging(women) { all, women in all - women }]
        }
        return (all, parts)
    }

    private func parts(
        _ dimensions: [IndicatorDimension],
        of programme: Programme,
        in tx: Transaction
    ) throws -> IndicatorParts {
        let columns = (["p.year"] + dimensions.map { column($0, of: programme) }).joined(separator: ", ")
        let rows = try tx.rows("SELECT \(columns), \(value) \(from) GROUP BY \(columns)") { row in
            (
                year: try row.get(0) as Int, codes: try dimensions.indices.map { try row.get($0 + 1) as String },
                value: try row.get(dimensions.count + 1) as Int64? ?? 0
            )
        }
        return rows.reduce(into: [:]) { parts, row in
            for (dimension, code) in zip(dimensions, row.codes) {
                parts[dimension, default: [:]][code, default: [:]][row.year, default: 0] += row.value
            }
        }
    }

    /// Places are told one level below the programme: communes of a province, provinces of the nation.
    private func column(_ dimension: IndicatorDimension, of programme: Programme) -> SQL {
        switch dimension {
        case .place: programme.provinceNow == nil ? "p.province_now" : "COALESCE(a.commune_now, '')"
        case .kind: "COALESCE(l.kind_code, '')"
        case .form: "COALESCE(b.form, '')"
        case .sex, .region: "''"
        }
    }

    private var from: SQL {
        """
        FROM project p JOIN project_line l ON l.project_id = p.id
        LEFT JOIN place_position a ON a.map = l.map AND a.code = l.place_code
        LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
        \(join) WHERE \(condition)
        """
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
