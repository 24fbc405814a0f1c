import Database
import Foundation

extension Contest {
    /// The contests that a condition over `contest c` names, the latest first.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [Contest] {
        let territories = try Territories.load(tx)
        return try tx.rows(
            """
            SELECT c.id, c.level, c.place, c.province_now, c.year, c.entries_until, c.judging_from, c.judging_until,
                c.hides_names, c.weights, c.state, c.decision, c.decided_on, c.version, c.sheets_opened_on,
                c.council_met_on, c.council_minutes, c.council_members, c.council_present
            FROM contest c WHERE \(condition) ORDER BY c.year DESC, c.id DESC
            """
        ) { row in
            let place: String? = try row.get(2)
            let weights: String = try row.get(9)
            return Contest(
                id: try row.get(0),
                level: try row.get(1),
                place: place,
                provinceNow: try row.get(3),
                placeName: placeName(place, territories),
                year: try row.get(4),
                days: ContestDays(
                    entriesUntil: try row.get(5),
                    judgingFrom: try row.get(6),
                    judgingUntil: try row.get(7)
                ),
                hidesNames: try row.get(8),
                weights: try JSONDecoder().decode(ContestWeights.self, from: Data(weights.utf8)),
                state: try row.get(10),
                decision: try row.get(11),
                decidedOn: try row.get(12),
                session: try CouncilSession(row, from: 15),
                version: try row.get(13),
                sheetsOpenedOn: try row.get(14)
            )
        }
    }

    private static func placeName(_ place: String?, _ territories: Territories) -> String {
        guard let place else { return "Cả nước" }
        return territories.region(place)?.name ?? territories.name(.of2025, place)
    }

    static func insert(_ draft: ContestDraft, by officer: Officer, at now: Moment, in tx: Transaction) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO contest (level, place, province_now, year, entries_until, judging_from, judging_until,
                hides_names, weights, state, account_id, officer_name, opened_at)
            VALUES (\(draft.level), \(draft.place), \(draft.province), \(draft.year), \(draft.days.entriesUntil),
                \(draft.days.judgingFrom), \(draft.days.judgingUntil), \(draft.hidesNames),
                \(try AuditDraft.json(draft.weights)), 'preparing', \(officer.userID), \(officer.name), \(now))
            RETURNING id
            """
        )
    }
}

extension ContestJudge {
    /// The seats that a condition over `contest_judge j` names, in the order of asking.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [ContestJudge] {
        try tx.rows(
            """
            SELECT j.id, j.contest_id, j.account_id, a.full_name, j.product_groups, j.answer, j.reason, j.version
            FROM contest_judge j JOIN account a ON a.id = j.account_id WHERE \(condition) ORDER BY j.id
            """
        ) { row in
            let groups: String = try row.get(4)
            return ContestJudge(
                id: try row.get(0),
                contestID: try row.get(1),
                account: try row.get(2),
                name: try row.get(3),
                groups: Set(groups.split(separator: " ").compactMap { ProductGroup(rawValue: String($0)) }),
                answer: try row.get(5),
                reason: try row.get(6),
                version: try row.get(7)
            )
        }
    }
}

extension ContestSheet {
    /// The latest sheet of each judge for each entry, of those that a condition over `contest_entry e` names.
    static func latest(_ condition: SQL, in tx: Transaction) throws -> [ContestSheet] {
        try tx.rows(
            """
            SELECT s.entry_id, s.judge_id, a.full_name, s.entry_version, s.marks, s.abstention, s.score, s.remark,
                s.entered_at
            FROM contest_sheet s JOIN contest_entry e ON e.id = s.entry_id
            JOIN contest_judge j ON j.id = s.judge_id JOIN account a ON a.id = j.account_id
            WHERE \(condition) AND s.id = (SELECT MAX(later.id) FROM contest_sheet later
                WHERE later.entry_id = s.entry_id AND later.judge_id = s.judge_id)
            ORDER BY s.entry_id, s.judge_id
            """
        ) { row in
            let marks: String = try row.get(4)
            return ContestSheet(
                entry: try row.get(0),
                judge: try row.get(1),
                judgeName: try row.get(2),
                entryVersion: try row.get(3),
                marks: try JSONDecoder().decode([String: Int].self, from: Data(marks.utf8)),
                abstention: try row.get(5),
                score: try row.get(6),
                remark: try row.get(7),
                enteredAt: try row.get(8)
            )
        }
    }
}
