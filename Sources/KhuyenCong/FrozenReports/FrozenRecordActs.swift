import Database

/// What was done since a report was frozen to the records behind a figure that no row of money explains: results of
/// indicators, files, contests, and the projects whose lines state people, models or machines.
struct FrozenRecordActs {
    let report: FrozenReport

    /// More acts than this say no more than the first of them.
    private static let mostActs = 20
    /// A statement takes so many numbers of records, and a figure of the nation may count a hundred times as many.
    private static let mostRecords = 10_000

    func acts(on difference: ReportDifference, in tx: Transaction) throws -> [FrozenAct] {
        var acts: [Int64: FrozenAct] = [:]
        for subject in FrozenRecordActs.subjects(of: report.id, difference.origin) {
            for act in try first(subject, in: tx) { acts[act.sequence] = act }
        }
        return Array(acts.values.sorted { $0.sequence < $1.sequence }.prefix(FrozenRecordActs.mostActs))
    }

    /// The first acts on what a condition over `audit_entry e` names.
    private func first(_ subject: SQL, in tx: Transaction) throws -> [FrozenAct] {
        try tx.rows(
            """
            SELECT e.sequence, e.at, COALESCE(a.full_name, e.officer), e.act, e.detail
            FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
            WHERE e.sequence > \(report.auditHead.sequence) AND \(subject)
            ORDER BY e.sequence LIMIT \(FrozenRecordActs.mostActs)
            """
        ) { try FrozenAct($0, from: 0) }
    }

    /// Conditions over `audit_entry e`, one for each sort of record and part of its numbers.
    private static func subjects(of report: Int64, _ origin: FigureOrigin?) -> [SQL] {
        switch origin {
        case .ledger: return projects("SELECT f.project_id FROM frozen_row f WHERE f.report_id = \(report)")
        case .records(table: "project", let ids): return parts(ids).flatMap { projects("\(list: $0)") }
        case .records(table: "annual_plan", let ids): return records("plan", ids)
        case .records(table: "dossier_act", let ids):
            return parts(ids).map { ids in
                """
                e.subject = 'dossier' AND e.subject_id IN
                    (SELECT t.dossier_id FROM dossier_act t WHERE t.id IN (\(list: ids)))
                """
            }
        case .records(let table, let ids), .quoted(let table, let ids): return records(subject(of: table), ids)
        case .reported(let id): return records("reportedFigure", [id])
        case .computed(let figures):
            var found: [SQL] = []
            for part in figures.flatMap({ subjects(of: report, $0.origin) }) where !found.contains(part) {
                found.append(part)
            }
            return found
        case nil: return []
        }
    }

    private static func parts(_ ids: [Int64]) -> [[Int64]] {
        stride(from: 0, to: ids.count, by: mostRecords).map { Array(ids[$0..<min($0 + mostRecords, ids.count)]) }
    }

    private static func projects(_ ids: SQL) -> [SQL] {
        [
            "e.subject = 'project' AND e.subject_id IN (\(ids))",
            "e.subject = 'dossier' AND e.subject_id IN (SELECT d.id FROM dossier d WHERE d.project_id IN (\(ids)))",
        ]
    }

    private static func records(_ subject: String, _ ids: [Int64]) -> [SQL] {
        parts(ids).map { "e.subject = \(subject) AND e.subject_id IN (\(list: $0))" }
    }

    /// The audit names a record as its table does, in one word: "indicator_result" is "indicatorResult".
    private static func subject(of table: String) -> String {
        let words = table.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
