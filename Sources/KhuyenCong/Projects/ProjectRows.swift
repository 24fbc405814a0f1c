import Database

/// Reads a page of a list, and what all its rows come to.
struct ProjectRows {
    let condition: SQL
    let isOneProvince: Bool

    /// The rows, and the revision of the ledger they were read at; nil where there are none.
    ///
    /// The projects of the page first, from the index alone where the order allows it, then their lines and money, which
    /// are added up here: for 50 projects that takes the database a third of the time of grouping them itself.
    func page(_ query: ProjectListQuery, in tx: Transaction) throws -> (rows: [ProjectRow], revision: Int64?) {
        var revision: Int64?
        let heads = try tx.rows(chosen(query)) { row in
            revision = try row.get(7)
            return try ProjectRowHead(row)
        }
        guard !heads.isEmpty else { return ([], nil) }
        let sums = try ProjectRowSums.load(of: heads.map(\.id), pageSize: query.pageSize, in: tx)
        return (heads.map { ProjectRow($0, sums[$0.id] ?? ProjectRowSums()) }, revision)
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
        CAST(SUM(CASE WHEN e.source_code IN \(FundingSource.Code.supportList) THEN e.amount END) AS BIGINT),
        CAST(SUM(CASE WHEN e.source_code = 'counterpart' THEN e.amount END) AS BIGINT),
        CAST(SUM(e.amount) AS BIGINT)
        """

    /// The projects of one page in their order; by amount with the amount beside them.
    private func chosen(_ query: ProjectListQuery) -> SQL {
        let support: SQL = """
            , (SELECT CAST(SUM(s.amount) AS BIGINT) FROM standing s
                WHERE s.project_id = p.id AND s.source_code IN \(FundingSource.Code.supportList)) AS support
            """
        return """
            SELECT p.id, p.title, p.year, p.until_year, p.place_text, p.implementer_text, p.province_now,
                (SELECT revision FROM ledger_revision WHERE id = 1)\(query.order == .amount ? support : "")
            FROM project p WHERE \(condition) ORDER BY \(order(query)) LIMIT \(query.pageSize) OFFSET \(query.offset)
            """
    }

    /// What has no data comes last either way.
    private func order(_ query: ProjectListQuery) -> SQL {
        let down = query.isDescending
        return switch query.order {
        case .newest: isOneProvince ? "p.year DESC, p.id DESC" : "p.id DESC"
        case .title: down ? "p.sort_key DESC, p.id DESC" : "p.sort_key, p.id"
        case .year: down ? "p.year DESC, p.id DESC" : "p.year, p.id"
        case .amount: down ? "support DESC NULLS LAST, p.id DESC" : "support NULLS LAST, p.id"
        }
    }
}
