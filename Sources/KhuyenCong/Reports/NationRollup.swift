import Database

/// The nation's sums (tổng hợp cả nước), kept beside the standing so that a report of the whole country reads some ten
/// thousand cells instead of millions of rows; `check` recomputes them.
///
/// Amounts add up, projects and establishments do not: a project in two years counts once over both. So a project of
/// one year, kind and province is counted in a cell under the set of its sources; the few others ("wide" ones) are
/// counted row by row. An establishment is counted in each of its years with the year before it in which it had money:
/// over a period it counts once, in its first year there, which is the one whose year before lies outside.
enum NationRollup {
    /// Takes the contributions of touched projects and establishments out, lets `change` happen, and puts the new
    /// ones in.
    ///
    /// `lines`: a SELECT of line ids.
    static func around(_ lines: SQL, in tx: Transaction, change: () throws -> Void) throws {
        try Touched.collect(lines, in: tx)
        try NationDetail.mark(projects: "SELECT id FROM touched_project", in: tx)
        try contribute(-1, in: tx)
        try change()
        try contribute(1, in: tx)
        try NationDetail.mark(projects: "SELECT id FROM touched_project", in: tx)
        try dropEmpty(in: tx)
    }

    /// Everything anew.
    static func rebuild(in tx: Transaction) throws {
        for table in ["nation_amount", "nation_project", "wide_project", "nation_establishment"] {
            try tx.execute("DELETE FROM \(identifier: table)")
        }
        try tx.execute("INSERT INTO wide_project (project_id) " + wideProjects(where: "TRUE"))
        try addAmounts(amounts(1, where: "TRUE"), in: tx)
        try addProjects(projects(1, where: "TRUE"), in: tx)
        for basis in ReportBasis.allCases {
            try addEstablishments(establishments(1, basis, where: "TRUE"), in: tx)
        }
        try NationDetail.rebuild(in: tx)
    }

    /// What differs between the stored sums and what the standing gives; empty when all is well.
    static func differences(in tx: Transaction) throws -> [String] {
        let establishments = ReportBasis.allCases.map { NationRollup.establishments(1, $0, where: "TRUE") }
        let pairs: [(name: String, stored: SQL, fresh: SQL)] = [
            (
                "nation_amount",
                """
                SELECT province_now, province_old, budget_year, kind_code, source_code, amount, row_count
                FROM nation_amount
                """,
                amounts(1, where: "TRUE")
            ),
            (
                "nation_project",
                """
                SELECT province_now, province_old, budget_year, kind_code, source_set, project_count
                FROM nation_project
                """,
                projects(1, where: "TRUE")
            ),
            ("wide_project", "SELECT project_id FROM wide_project", wideProjects(where: "TRUE")),
            (
                "nation_establishment",
                "SELECT basis, budget_year, previous_year, establishment_count FROM nation_establishment",
                establishments.joined(separator: " UNION ALL ")
            ),
        ]
        return try pairs.flatMap { pair in
            let lost = try count(pair.fresh, without: pair.stored, in: tx)
            let stale = try count(pair.stored, without: pair.fresh, in: tx)
            return lost + stale == 0 ? [] : ["Bảng tổng hợp \(pair.name): \(lost) ô thiếu hoặc sai, \(stale) ô thừa."]
        }
    }

    /// How many rows of one statement another one does not have.
    static func count(_ left: SQL, without right: SQL, in tx: Transaction) throws -> Int {
        try tx.value(
            """
            SELECT COUNT(*) FROM (
                SELECT * FROM (\(left)) AS l EXCEPT SELECT * FROM (\(right)) AS r
            ) AS difference
            """
        ) ?? 0
    }

    private static func contribute(_ sign: Int64, in tx: Transaction) throws {
        let projects: SQL = "f.project_id IN (SELECT id FROM touched_project)"
        if sign > 0 {
            try tx.execute("INSERT INTO wide_project (project_id) " + wideProjects(where: projects))
        }
        try addAmounts(amounts(sign, where: projects), in: tx)
        try addProjects(NationRollup.projects(sign, where: projects), in: tx)
        for basis in ReportBasis.allCases {
            let beneficiaries: SQL = "f.beneficiary_id IN (SELECT id FROM touched_beneficiary)"
            try addEstablishments(establishments(sign, basis, where: beneficiaries), in: tx)
        }
        if sign < 0 {
            try tx.execute("DELETE FROM wide_project WHERE project_id IN (SELECT id FROM touched_project)")
        }
    }

    /// Cells that nothing is counted in any more.
    static func dropEmpty(in tx: Transaction) throws {
        try tx.execute("DELETE FROM nation_amount WHERE row_count = 0")
        try tx.execute("DELETE FROM nation_project WHERE project_count = 0")
        try tx.execute("DELETE FROM nation_establishment WHERE establishment_count = 0")
    }

    /// `rows`: a SELECT or VALUES of what is added to the cells.
    static func addAmounts(_ rows: SQL, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO nation_amount (province_now, province_old, budget_year, kind_code, source_code, amount, row_count)
            \(rows)
            ON CONFLICT (budget_year, province_now, province_old, kind_code, source_code)
            DO UPDATE SET amount = nation_amount.amount + excluded.amount,
                row_count = nation_amount.row_count + excluded.row_count
            """
        )
    }

    private static func amounts(_ sign: Int64, where condition: SQL) -> SQL {
        """
        SELECT f.province_now, COALESCE(f.province_old, ''), f.budget_year, COALESCE(f.kind_code, ''), f.source_code,
            CAST(\(sign) * SUM(f.amount) AS BIGINT), CAST(\(sign) * COUNT(*) AS BIGINT)
        FROM standing f WHERE \(condition)
        GROUP BY f.province_now, COALESCE(f.province_old, ''), f.budget_year, COALESCE(f.kind_code, ''), f.source_code
        """
    }

    static func addProjects(_ rows: SQL, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO nation_project (province_now, province_old, budget_year, kind_code, source_set, project_count)
            \(rows)
            ON CONFLICT (budget_year, province_now, province_old, kind_code, source_set)
            DO UPDATE SET project_count = nation_project.project_count + excluded.project_count
            """
        )
    }

    /// Projects of one year, kind and province; several lines of them may still name several sources.
    private static func projects(_ sign: Int64, where condition: SQL) -> SQL {
        """
        SELECT s.province_now, s.province_old, s.budget_year, s.kind_code, s.source_set,
            CAST(\(sign) * COUNT(*) AS BIGINT)
        FROM (
            SELECT f.project_id, MIN(f.province_now) AS province_now,
                MIN(COALESCE(f.province_old, '')) AS province_old, MIN(f.budget_year) AS budget_year,
                MIN(COALESCE(f.kind_code, '')) AS kind_code, CAST(\(SourceSet.ofRows) AS BIGINT) AS source_set
            FROM standing f
            WHERE \(condition) AND NOT EXISTS (SELECT 1 FROM wide_project w WHERE w.project_id = f.project_id)
            GROUP BY f.project_id
        ) AS s
        WHERE TRUE
        GROUP BY s.province_now, s.province_old, s.budget_year, s.kind_code, s.source_set
        """
    }

    private static func wideProjects(where condition: SQL) -> SQL {
        """
        SELECT f.project_id FROM standing f WHERE \(condition) GROUP BY f.project_id
        HAVING MIN(f.budget_year) <> MAX(f.budget_year)
            OR MIN(COALESCE(f.kind_code, '')) <> MAX(COALESCE(f.kind_code, ''))
            OR MIN(COALESCE(f.province_old, '')) <> MAX(COALESCE(f.province_old, ''))
        """
    }

    static func addEstablishments(_ rows: SQL, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO nation_establishment (basis, budget_year, previous_year, establishment_count)
            \(rows)
            ON CONFLICT (basis, budget_year, previous_year)
            DO UPDATE SET establishment_count = nation_establishment.establishment_count + excluded.establishment_count
            """
        )
    }

    private static func establishments(_ sign: Int64, _ basis: ReportBasis, where condition: SQL) -> SQL {
        """
        SELECT \(basis), y.budget_year, y.previous_year, CAST(\(sign) * COUNT(*) AS BIGINT)
        FROM (
            SELECT d.budget_year,
                COALESCE(LAG(d.budget_year) OVER (PARTITION BY d.beneficiary_id ORDER BY d.budget_year), 0)
                    AS previous_year
            FROM (
                SELECT DISTINCT f.beneficiary_id, f.budget_year FROM standing f
                WHERE f.beneficiary_id IS NOT NULL AND f.source_code IN (\(list: basis.sources)) AND \(condition)
            ) AS d
        ) AS y
        WHERE TRUE
        GROUP BY y.budget_year, y.previous_year
        """
    }
}

/// The projects and establishments that a change touches, in two tables of this connection only.
private enum Touched {
    static func collect(_ lines: SQL, in tx: Transaction) throws {
        for table in ["touched_project", "touched_beneficiary"] {
            try tx.script("CREATE TEMP TABLE IF NOT EXISTS \(table) (id BIGINT PRIMARY KEY)")
            try tx.execute("DELETE FROM \(identifier: table)")
        }
        try tx.execute(
            """
            INSERT INTO touched_project (id)
            SELECT DISTINCT l.project_id FROM project_line l WHERE l.id IN (\(lines))
            """
        )
        try tx.execute(
            """
            INSERT INTO touched_beneficiary (id)
            SELECT f.beneficiary_id FROM standing f
            WHERE f.line_id IN (\(lines)) AND f.beneficiary_id IS NOT NULL
            UNION
            SELECT COALESCE(b.canonical_id, b.id) FROM project_line l JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE l.id IN (\(lines))
            """
        )
    }
}

/// A set of funding sources as bits.
enum SourceSet {
    /// Databases hold these bits: a new source comes last, wherever the law puts it.
    static let order: [FundingSource.Code] = [
        .national, .local, .province, .district, .commune, .counterpart, .integrated, .other, .unsplit, .fund,
    ]

    static func bits(_ sources: [FundingSource.Code]) -> Int64 {
        order.enumerated().reduce(0) { bits, numbered in
            sources.contains(numbered.element) ? bits | 1 << numbered.offset : bits
        }
    }

    /// The set of the sources of a group of rows `f`.
    static var ofRows: SQL {
        let parts = order.enumerated().map { offset, source -> SQL in
            "MAX(CASE f.source_code WHEN \(source) THEN \(Int64(1) << offset) ELSE 0 END)"
        }
        return parts.joined(separator: " + ")
    }
}
