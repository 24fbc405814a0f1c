import Database

/// A round as a list shows it: how many of its units have sent.
package struct SubmissionSummary: Sendable, Hashable {
    package let id: Int64
    /// Code of today's map; nil for a round of the nation.
    package let provinceNow: String?
    package let title: String
    package let years: YearSpan
    package let dueOn: Day
    package let units: Int
    package let sent: Int
    /// Names of the units that have sent nothing.
    package let awaited: [String]

    /// The last due day of the rounds whose units are a task, where they have not sent.
    static func lastDue(remindedOn today: Day) -> Day { today.moved(byDays: daysOfNotice) }

    /// Our own choice: a week to telephone in.
    private static let daysOfNotice = 7

    /// The rounds that a condition over `submission_round r` names, the latest first.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [SubmissionSummary] {
        let territories = try Territories.load(tx)
        let units = try tx.rows(
            """
            SELECT u.round_id, u.place, EXISTS (SELECT 1 FROM submission s WHERE s.unit_id = u.id)
            FROM submission_unit u JOIN submission_round r ON r.id = u.round_id WHERE \(condition) ORDER BY u.place
            """
        ) { (round: try $0.get(0) as Int64, place: try $0.get(1) as String, hasSent: try $0.get(2) as Bool) }
        let byRound = Dictionary(grouping: units, by: \.round)
        return try tx.rows(
            """
            SELECT id, province_now, title, year_from, year_to, due_on FROM submission_round r
            WHERE \(condition) ORDER BY id DESC
            """
        ) { row in
            let id: Int64 = try row.get(0)
            let units = byRound[id] ?? []
            return SubmissionSummary(
                id: id,
                provinceNow: try row.get(1),
                title: try row.get(2),
                years: YearSpan(from: try row.get(3), to: try row.get(4)),
                dueOn: try row.get(5),
                units: units.count,
                sent: units.count(where: \.hasSent),
                awaited: units.filter { !$0.hasSent }.map { territories.name(.of2025, $0.place) }
            )
        }
    }
}
