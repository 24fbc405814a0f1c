import Database

/// What was done since a report was frozen to the records behind a figure that no row of money explains: results of
/// indicators, files, contests, and the projects whose lines state people, models or machines.
struct FrozenRecordActs {
    let report: FrozenReport

    /// More acts than this say no more than the first of them.
    private static let mostActs = 20

    func acts(on difference: ReportDifference, in tx: Transaction) throws -> [FrozenAct] {
        let subjects = FrozenRecordActs.subjects(of: report.id, difference.origin)
        guard !subjects.isEmpty else { return [] }
        return try tx.rows(
            """
            SELECT e.sequence, e.at, COALESCE(a.full_name, e.officer), e.act, e.detail
            FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
            WHERE e.sequence > \(report.auditHead.sequence) AND (\(subjects.joined(separator: " OR ")))
            ORDER BY e.sequence LIMIT \(FrozenRecordActs.mostActs)
            """
        ) { try FrozenAct($0, from: 0) }
    }

    /// Conditions over `audit_entry e`, one for each sort of record.
    private static func subjects(of report: Int64, _ origin: FigureOrigin?) -> [SQL] {
        switch origin {
        case .ledger:
            return projects("SELECT f.project_id FROM frozen_row f WHERE f.report_id = \(report)")
        case .records(table: "project", let ids): return projects("\(list: ids)")
        case .records(table: "annual_plan", let ids): return [records("plan", ids)]
        case .records(table: "dossier_act", let ids):
            return [
                """
                e.subject = 'dossier' AND e.subject_id IN
                    (SELECT t.dossier_id FROM dossier_act t WHERE t.id IN (\(list: ids)))
                """
            ]
        case .records(let table, let ids), .quoted(let table, let ids): return [records(subject(of: table), ids)]
        case .reported(let id): return [records("reportedFigure", [id])]
        case .computed(let figures):
            var found: [SQL] = []
            for part in figures.flatMap({ subjects(of: report, $0.origin) }) where !found.contains(part) {
                found.append(part)
            }
            return found
        case nil: return []
        }
    }

    private static func projects(_ ids: SQL) -> [SQL] {
        [
            "e.subject = 'project' AND e.subject_id IN (\(ids))",
            "e.subject = 'dossier' AND e.subject_id IN (SELECT d.id FROM dossier d WHERE d.project_id IN (\(ids)))",
        ]
    }

    private static func records(_ subject: String, _ ids: [Int64]) -> SQL {
        "e.subject = \(subject) AND e.subject_id IN (\(list: ids))"
    }

    /// The audit names a record as its table does, in one word: "indicator_result" is "indicatorResult".
    private static func subject(of table: String) -> String {
        let words = table.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
