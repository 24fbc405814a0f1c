import Database
import Foundation

/// Reads what waits for a decision of this officer.
enum OverviewWaiting {
    static func read(_ officer: Officer, in tx: Transaction) throws -> Overview.Waiting {
        let imports = officer.territory(.importProjects)
        let corrections = officer.territory(.correctProjects)
        return Overview.Waiting(
            imports: imports.isEmpty ? [] : try waitingImports(imports, in: tx),
            twins: corrections.isEmpty ? 0 : try TwinRows.undecidedCount(corrections, in: tx)
        )
    }

    /// The ten oldest: more would hide the rest of the page.
    private static func waitingImports(_ territory: Territory, in tx: Transaction) throws -> [Overview.WaitingImport] {
        let visible: SQL = territory.isNation ? "TRUE" : "b.province_now IN (\(list: territory.provinces.sorted()))"
        return try tx.rows(
            """
            SELECT b.id, f.name, b.checked_at, b.findings
            FROM import_batch b LEFT JOIN import_file f ON f.batch_id = b.id AND f.position = 0
            WHERE b.state = 'checked' AND \(visible) ORDER BY b.id LIMIT 10
            """
        ) { row in
            let file: String? = try row.get(1)
            let json: String = try row.get(3)
            let findings = try JSONDecoder().decode([ImportFinding].self, from: Data(json.utf8))
            let errors = findings.count { $0.severity == .error }
            return Overview.WaitingImport(
                id: try row.get(0),
                file: file ?? "",
                checkedAt: try row.get(2),
                errors: errors,
                warnings: findings.count - errors
            )
        }
    }
}
