import Database

/// Reads a page of a list, and what all its rows come to.
struct ProjectRows {
    let condition: SQL
    let isOneProvince: Bool

    /// The rows, and the revision of the ledger they were read at; nil where there are none.
    ///
    /// The page is chosen first, from the index alone where the order allows it; only its rows are joined to lines and
    /// money. Measured at 100,000 projects: 1 ms by entry or by year, 30 ms by title, 150 ms by amount.
    func page(_ query: ProjectListQuery, in tx: Transaction) throws -> (rows: [ProjectRow], revision: Int64?) {
        let sql: SQL = """
            SELECT p.id, p.title, p.year, p.until_year, p.place_text, p.implementer_text, p.province_now,
                MIN(b.name), COUNT(DISTINCT l.beneficiary_id), MIN(l.kind_code), COUNT(DISTINCT l.kind_code),
                MAX(\(Stage.rankInSQL)), \(ProjectRows.sums),
                (SELECT revision FROM ledger_revision WHERE id = 1)
            FROM (\(chosen(query))) AS page
            JOIN project p ON p.id = page.id
            LEFT JOIN project_line l ON l.project_id = p.id
            LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            LEFT JOIN standing e ON e.line_id = l.id
            GROUP BY p.id ORDER BY \(order(query))
            """
        var revision: Int64?
        let rows = try tx.rows(sql) { row in
            revision = try row.get(15)
            return try ProjectRows.decode(row)
        }
        return (rows, revision)
    }

    func totals(isUnfiltered: Bool, in tx: Transaction) throws -> ProjectTotals {
        let count: Int = try tx.value("SELECT COUNT(*) FROM project p WHERE \(condition)") ?? 0
        // The sums of everything are kept beside the standing.
        let facts: SQL =
            isUnfiltered
            ? "nation_amount e"
            : "standing e WHERE e.project_id IN (SELECT p.id FROM project p WHERE \(condition))"
        let totals = try tx.first("SELECT \(ProjectRows.sums) FROM \(facts)") { row in
            ProjectTotals(
                count: count,
                support: try row.get(0),
                counterpart: try row.get(1),
                total: try row.get(2)
            )
        }
        return totals ?? ProjectTotals.none
    }

    /// Support, counterpart and all money of `standing e`; the codes stand in the text so that it stays prepared.
    static let sums: SQL = """
        CAST(SUM(CASE WHEN e.source_code IN \(supportSources) THEN e.amount END) AS BIGINT),
        CAST(SUM(CASE WHEN e.source_code = 'counterpart' THEN e.amount END) AS BIGINT),
        CAST(SUM(e.amount) AS BIGINT)
        """

    /// The sources whose basis is support; a test compares them with `FundingSource.Code.basis`.
    static let supportSources: SQL = "('national', 'local', 'province', 'district', 'commune')"

    /// The ids of one page in their order; by amount with the amount beside them.
    private func chosen(_ query: ProjectListQuery) -> SQL {
        let limit: SQL = "LIMIT \(query.pageSize) OFFSET \(query.offset)"
        guard query.order == .amount else {
            return "SELECT p.id FROM project p WHERE \(condition) ORDER BY \(order(query)) \(limit)"
        }
        return """
            SELECT q.id, q.support FROM (
                SELECT p.id, (SELECT CAST(SUM(s.amount) AS BIGINT) FROM standing s
                    WHERE s.project_id = p.id AND s.source_code IN \(ProjectRows.supportSources)) AS support
                FROM project p WHERE \(condition)
            ) AS q
            ORDER BY \(ProjectRows.byAmount("q.support", "q.id", query.isDescending)) \(limit)
            """
    }

    private func order(_ query: ProjectListQuery) -> SQL {
        let down = query.isDescending
        return switch query.order {
        case .newest: isOneProvince ? "p.year DESC, p.id DESC" : "p.id DESC"
        case .title: down ? "p.sort_key DESC, p.id DESC" : "p.sort_key, p.id"
        case .year: down ? "p.year DESC, p.id DESC" : "p.year, p.id"
        case .amount: ProjectRows.byAmount("MAX(page.support)", "p.id", down)
        }
    }

    /// What has no data comes last either way.
    private static func byAmount(_ amount: SQL, _ id: SQL, _ isDescending: Bool) -> SQL {
        isDescending ? "\(amount) IS NULL, \(amount) DESC, \(id) DESC" : "\(amount) IS NULL, \(amount), \(id)"
    }

    private static func decode(_ row: Row) throws -> ProjectRow {
        let rank: Int? = try row.get(11)
        return ProjectRow(
            id: try row.get(0),
            title: try row.get(1),
            year: try row.get(2),
            untilYear: try row.get(3),
            placeText: try row.get(4),
            implementer: try row.get(5),
            provinceNow: try row.get(6),
            beneficiary: try row.get(7),
            beneficiaryCount: try row.get(8),
            kind: try row.get(9),
            kindCount: try row.get(10),
            stage: rank.flatMap { rank in Stage.allCases.first { $0.rank == rank } },
            support: try row.get(12),
            counterpart: try row.get(13),
            total: try row.get(14)
        )
    }
}
