import Database
import Foundation

extension Outcome {
    /// The outcomes that a condition over `outcome o` and `project p` names, the earliest first.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [Outcome] {
        let found =
            SQL("FROM outcome o JOIN project p ON p.id = o.project_id WHERE o.removed_at IS NULL AND ") + condition
        let asked = try tx.rows(
            "SELECT f.outcome_id, f.asked_on, f.figures, f.words, \(SQL.officerName(of: "f")) FROM outcome_follow_up f"
                + " WHERE f.outcome_id IN (SELECT o.id " + found + ") ORDER BY f.asked_on, f.id"
        ) { row in
            (
                outcome: try row.get(0) as Int64,
                followUp: FollowUp(
                    on: try row.get(1),
                    figures: try figures(row.get(2)),
                    words: try row.get(3),
                    officerName: try row.get(4)
                )
            )
        }
        let followUps = Dictionary(grouping: asked, by: \.outcome).mapValues { $0.map(\.followUp) }
        return try tx.rows(
            "SELECT o.id, o.project_id, p.title, p.province_now, o.kind, o.title, o.party, o.happened_on, o.figures,"
                + " o.source, o.version " + found + " ORDER BY o.happened_on, o.id"
        ) { row in
            let id: Int64 = try row.get(0)
            return Outcome(
                id: id,
                projectID: try row.get(1),
                projectTitle: try row.get(2),
                provinceNow: try row.get(3),
                kind: try row.get(4),
                title: try row.get(5),
                party: try row.get(6),
                happenedOn: try row.get(7),
                figures: try figures(row.get(8)),
                source: try row.get(9),
                followUps: followUps[id] ?? [],
                version: try row.get(10)
            )
        }
    }

    static func stored(_ figures: [OutcomeMeasure: Int64]) throws -> String {
        try AuditDraft.json(Dictionary(uniqueKeysWithValues: figures.map { ($0.key.rawValue, $0.value) }))
    }

    private static func figures(_ stored: String) throws -> [OutcomeMeasure: Int64] {
        let named = try JSONDecoder().decode([String: Int64].self, from: Data(stored.utf8))
        return Dictionary(
            uniqueKeysWithValues: named.compactMap { name, value in OutcomeMeasure(rawValue: name).map { ($0, value) } }
        )
    }
}
