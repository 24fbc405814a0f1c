import Database

/// A file that a figure of a report on work was counted from.
package struct ReportFileRecord: Sendable, Hashable {
    /// A page shows no more of them.
    package static let most = 1000

    package let dossierID: Int64
    package let title: String
    package let state: ProjectState

    package var code: String { "HS\(dossierID)" }
}

extension ReportSet {
    /// The files behind a figure, as far as the officer sees them.
    ///
    /// `table`: "dossier", "dossier_act" or "project".
    /// - Throws: `Refusal` (forbidden; missing where the figure is of other records), `DatabaseError`.
    package func files(table: String, ids: [Int64], by officer: Officer) async throws -> [ReportFileRecord] {
        try officer.require(.viewReports)
        let ids = ids.prefix(ReportFileRecord.most)
        let wanted: SQL
        switch table {
        case "dossier": wanted = "d.id IN (\(list: Array(ids)))"
        case "dossier_act":
            wanted = "d.id IN (SELECT a.dossier_id FROM dossier_act a WHERE a.id IN (\(list: Array(ids))))"
        case "project": wanted = "d.project_id IN (\(list: Array(ids)))"
        default: throw Refusal.missing
        }
        let visible = DossierReach(officer: officer).visible
        return try await database.read { tx in
            try tx.rows(
                "SELECT d.id, d.title, d.state FROM dossier d WHERE \(visible) AND \(wanted) ORDER BY d.id"
            ) { ReportFileRecord(dossierID: try $0.get(0), title: try $0.get(1), state: try $0.get(2)) }
        }
    }
}
