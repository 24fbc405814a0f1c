import Database

/// A table of the second roll-up and what belongs into it.
struct DetailTable {
    let name: String
    let columns: SQL
    /// The rows of some cells, as one or more SELECTs.
    let fresh: @Sendable (NationDetail.Cells) -> [SQL]

    static let all: [DetailTable] = [
        DetailTable(
            name: "nation_stage",
            columns: "budget_year, province_now, province_old, source_code, stage, amount"
        ) { [stages($0.condition)] },
        DetailTable(
            name: "nation_line",
            columns: "budget_year, province_now, province_old, source_set, support, counterpart"
        ) { [lines($0.condition)] },
        DetailTable(
            name: "nation_quantity",
            columns: "budget_year, province_now, province_old, kind_code, source_set, measure, planned, done"
        ) { [quantities($0.condition)] },
        DetailTable(
            name: "nation_wide_line",
            columns: "line_id, budget_year, province_now, province_old, kind_code, source_code, amount"
        ) { [wideLines($0.condition)] },
        DetailTable(
            name: "nation_tag_amount",
            columns: "dimension, tag, budget_year, province_now, province_old, source_code, amount"
        ) { cells in DetailTag.allCases.map { $0.amounts(cells) } },
        DetailTable(
            name: "nation_tag_project",
            columns: "dimension, tag, budget_year, province_now, province_old, source_set, project_count"
        ) { cells in DetailTag.allCases.map { $0.projects(cells) } },
        DetailTable(
            name: "nation_wide_tag",
            columns: "dimension, tag, budget_year, province_now, province_old, source_code, project_id"
        ) { cells in DetailTag.allCases.map { $0.wideProjects(cells) } },
    ]

    private static func stages(_ condition: SQL) -> SQL {
        """
        SELECT f.budget_year, f.province_now, f.province_old, f.source_code, e.stage, CAST(SUM(e.amount) AS BIGINT)
        FROM standing f JOIN amount_entry e ON e.line_id = f.line_id AND e.source_code = f.source_code
            AND e.budget_year = f.budget_year
        WHERE \(condition) GROUP BY f.budget_year, f.province_now, f.province_old, f.source_code, e.stage
        """
    }

    private static func lines(_ condition: SQL) -> SQL {
        """
        SELECT s.budget_year, s.province_now, s.province_old, s.source_set, CAST(SUM(s.support) AS BIGINT),
            CAST(SUM(s.counterpart) AS BIGINT)
        FROM (\(ofOneYear(condition))) AS s
        GROUP BY s.budget_year, s.province_now, s.province_old, s.source_set
        """
    }

    private static func quantities(_ condition: SQL) -> SQL {
        """
        SELECT s.budget_year, s.province_now, s.province_old, s.kind_code, s.source_set, q.measure,
            CAST(SUM(q.planned) AS BIGINT), CAST(SUM(q.done) AS BIGINT)
        FROM (\(ofOneYear(condition))) AS s JOIN line_quantity q ON q.line_id = s.line_id
        GROUP BY s.budget_year, s.province_now, s.province_old, s.kind_code, s.source_set, q.measure
        """
    }

    /// Lines with money in one year only, each a row; a line has one place and one kind.
    private static func ofOneYear(_ condition: SQL) -> SQL {
        """
        SELECT f.line_id, MIN(f.budget_year) AS budget_year, MIN(f.province_now) AS province_now,
            MIN(f.province_old) AS province_old, MIN(f.kind_code) AS kind_code,
            CAST(\(SourceSet.ofRows) AS BIGINT) AS source_set, \(supportAndCounterpart)
        FROM standing f WHERE \(condition) AND NOT \(hasOtherYear) GROUP BY f.line_id
        """
    }

    /// Lines with money in several years, row by row.
    private static func wideLines(_ condition: SQL) -> SQL {
        """
        SELECT f.line_id, f.budget_year, f.province_now, f.province_old, f.kind_code, f.source_code, f.amount
        FROM standing f WHERE \(condition) AND \(hasOtherYear)
        """
    }

    private static let hasOtherYear: SQL = """
        EXISTS (SELECT 1 FROM standing o WHERE o.line_id = f.line_id AND o.budget_year <> f.budget_year)
        """

    /// NULL where no row is support, or none counterpart.
    static var supportAndCounterpart: SQL {
        """
        SUM(CASE WHEN f.source_code IN (\(list: ReportBasis.support.sources)) THEN f.amount END) AS support,
            SUM(CASE WHEN f.source_code IN (\(list: ReportBasis.counterpart.sources)) THEN f.amount END) AS counterpart
        """
    }
}
