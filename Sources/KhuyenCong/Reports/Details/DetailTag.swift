import Database

/// What else than place, kind, source and year money is added up by: the beneficiary's form, the document's month.
///
/// A project of one tag, year and province is counted in a cell under the set of its sources; of the others, which may
/// not count twice, the cells are kept row by row.
enum DetailTag: String, CaseIterable {
    case form, month

    init?(_ dimension: SumDimension) {
        switch dimension {
        case .form: self = .form
        case .month: self = .month
        case .source, .kind, .year, .place, .provinceNow, .provinceOld: return nil
        }
    }

    func figure(_ row: Row, _ column: Int) throws -> PeriodFigure {
        switch self {
        case .form: .form(try row.get(column))
        case .month: .month(try row.get(column))
        }
    }

    /// The rows of the standing with their tag; a row of several months comes once for each entry.
    private func tagged(_ condition: SQL) -> SQL {
        switch self {
        case .form:
            """
            SELECT f.project_id, f.budget_year, f.province_now, f.province_old, f.source_code, b.form AS tag, f.amount
            FROM standing f LEFT JOIN beneficiary b ON b.id = f.beneficiary_id WHERE \(condition)
            """
        case .month:
            """
            SELECT f.project_id, f.budget_year, f.province_now, f.province_old, f.source_code,
                \(PeriodFacts.monthOfEntry) AS tag, e.amount
            FROM standing f JOIN amount_entry e ON e.line_id = f.line_id AND e.source_code = f.source_code
                AND e.budget_year = f.budget_year AND e.stage = f.stage
            WHERE \(condition)
            """
        }
    }

    func amounts(_ cells: NationDetail.Cells) -> SQL {
        """
        SELECT \(name), f.tag, f.budget_year, f.province_now, f.province_old, f.source_code,
            CAST(SUM(f.amount) AS BIGINT)
        FROM (\(tagged(cells.condition))) AS f
        GROUP BY f.tag, f.budget_year, f.province_now, f.province_old, f.source_code
        """
    }

    func projects(_ cells: NationDetail.Cells) -> SQL {
        """
        SELECT \(name), s.tag, s.budget_year, s.province_now, s.province_old, s.source_set,
            CAST(COUNT(*) AS BIGINT)
        FROM (
            SELECT f.project_id, MIN(f.tag) AS tag, MIN(f.budget_year) AS budget_year,
                MIN(f.province_now) AS province_now, MIN(f.province_old) AS province_old,
                CAST(\(SourceSet.ofRows) AS BIGINT) AS source_set
            FROM (\(ofProjects(cells))) AS f GROUP BY f.project_id HAVING NOT \(isWide)
        ) AS s
        GROUP BY s.tag, s.budget_year, s.province_now, s.province_old, s.source_set
        """
    }

    func wideProjects(_ cells: NationDetail.Cells) -> SQL {
        """
        SELECT DISTINCT \(name), f.tag, f.budget_year, f.province_now, f.province_old, f.source_code, f.project_id
        FROM (\(tagged(cells.condition))) AS f
        WHERE f.project_id IN (
            SELECT f.project_id FROM (\(ofProjects(cells))) AS f GROUP BY f.project_id HAVING \(isWide)
        )
        """
    }

    /// All rows of the projects that have one in the cells.
    private func ofProjects(_ cells: NationDetail.Cells) -> SQL {
        switch cells {
        case .all: tagged("TRUE")
        case .stale, .settled:
            tagged("f.project_id IN (SELECT f.project_id FROM standing f WHERE \(cells.condition))")
        }
    }

    private var isWide: SQL {
        """
        (MIN(f.budget_year) <> MAX(f.budget_year) OR MIN(COALESCE(f.tag, '')) <> MAX(COALESCE(f.tag, ''))
            OR MIN(f.province_now) <> MAX(f.province_now)
            OR MIN(COALESCE(f.province_old, '')) <> MAX(COALESCE(f.province_old, '')))
        """
    }

    /// Cast, so that PostgreSQL knows the type of a parameter that stands for a column.
    var name: SQL { "CAST(\(rawValue) AS TEXT)" }
}
