import Database
import Foundation

extension ReportFile {
    /// The latest first; the condition is over `report_file f`.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [ReportFile] {
        try tx.rows(
            """
            SELECT f.id, f.request, f.form, f.title, f.state, f.message, f.ordered_at, f.ended_at
            FROM report_file f WHERE \(condition) ORDER BY f.id DESC
            """
        ) { row in
            let request: String = try row.get(1)
            let state: String = try row.get(4)
            guard let known = State(rawValue: state) else {
                throw UnreadableColumn(column: 4, value: state, expected: "state")
            }
            return ReportFile(
                id: try row.get(0),
                request: try JSONDecoder().decode(ReportRequest.self, from: Data(request.utf8)),
                form: try row.get(2),
                title: try row.get(3),
                state: known,
                message: try row.get(5),
                orderedAt: try row.get(6),
                endedAt: try row.get(7)
            )
        }
    }

    static func insert(
        _ request: ReportRequest,
        form: String,
        title: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        let written = String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
        return try tx.insert(
            """
            INSERT INTO report_file (account_id, request, form, title, state, ordered_at)
            VALUES (\(officer.userID), \(written), \(form), \(title), \(State.reading.rawValue), \(now))
            RETURNING id
            """
        )
    }
}
