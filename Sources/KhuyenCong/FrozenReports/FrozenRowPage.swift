import Database

/// A page of the rows that a frozen report counted, as they were, most money first.
package struct FrozenRowPage: Sendable, Equatable {
    package static let size = 50

    package let report: FrozenReport
    package let rows: [Row]

    package struct Row: Sendable, Equatable {
        package let projectID: Int64
        package let projectVersion: Int64
        package let title: String
        package let source: FundingSource.Code
        package let stage: Stage
        package let year: Int
        package let kind: ActivityKind.Code?
        package let amount: Dong
    }
}

extension FrozenReports {
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func rows(_ id: Int64, page: Int, by officer: Officer) async throws -> FrozenRowPage {
        try officer.require(.viewReports)
        return try await database.read { tx in
            let report = try FrozenRecords.find(id, by: officer, in: tx)
            let rows = try tx.rows(
                """
                SELECT project_id, project_version, title, source_code, stage, budget_year, kind_code, amount
                FROM frozen_row WHERE report_id = \(id)
                ORDER BY amount DESC, project_id, reading, line_id, source_code, budget_year
                LIMIT \(FrozenRowPage.size) OFFSET \((max(page, 1) - 1) * FrozenRowPage.size)
                """
            ) { row in
                FrozenRowPage.Row(
                    projectID: try row.get(0),
                    projectVersion: try row.get(1),
                    title: try row.get(2),
                    source: try row.get(3),
                    stage: try row.get(4),
                    year: try row.get(5),
                    kind: try row.get(6),
                    amount: try row.get(7)
                )
            }
            return FrozenRowPage(report: report, rows: rows)
        }
    }
}
