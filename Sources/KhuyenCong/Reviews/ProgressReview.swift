import Database

/// What an officer said of a monthly report (xem xét báo cáo tiến độ): taken as it is, or more is asked for.
package struct ProgressReview: Sendable, Equatable {
    package enum Verdict: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case accepted, more

        package var name: String {
            switch self {
            case .accepted: "Chấp nhận"
            case .more: "Yêu cầu bổ sung"
            }
        }
    }

    package let id: Int64
    /// The act by which the report was made.
    package let actID: Int64
    /// From 1; the last one of a report holds.
    package let position: Int
    package let verdict: Verdict
    package let remark: String?
    package let officerName: String
    package let reviewedAt: Moment
}

/// A monthly report with what was said of it.
package struct ReviewedReport: Sendable, Equatable {
    package let actID: Int64
    package let year: Int
    package let month: Int
    package let day: Day
    package let officerName: String
    package let done: String
    package let difficulties: String?
    /// Đồng spent so far, all sources.
    package let spent: Dong?
    /// Newest first.
    package let reviews: [ProgressReview]
}

extension ProgressReview {
    /// The reviews of a file, newest first.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [ProgressReview] {
        try tx.rows(
            """
            SELECT r.id, r.act_id, r.position, r.verdict, r.remark, \(SQL.officerName(of: "r")), r.reviewed_at
            FROM progress_review r JOIN dossier_act a ON a.id = r.act_id
            WHERE a.dossier_id = \(dossierID) ORDER BY r.id DESC
            """
        ) { row in
            ProgressReview(
                id: try row.get(0),
                actID: try row.get(1),
                position: try row.get(2),
                verdict: try row.get(3),
                remark: try row.get(4),
                officerName: try row.get(5),
                reviewedAt: try row.get(6)
            )
        }
    }
}

extension ReviewedReport {
    /// The reports of a file, newest first.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [ReviewedReport] {
        let reviews = Dictionary(grouping: try ProgressReview.load(dossierID, in: tx), by: \.actID)
        return try tx.rows(
            """
            SELECT a.id, a.day, \(SQL.officerName(of: "a")), a.fields FROM dossier_act a
            WHERE a.dossier_id = \(dossierID) AND a.act = \(ProjectAct.report) ORDER BY a.position DESC
            """
        ) { row in
            let id: Int64 = try row.get(0)
            let fields = FieldTreeReader.lenient(try FieldTree(json: try row.get(3)))
            return ReviewedReport(
                actID: id,
                year: fields.integer("year", in: .programmeYears) ?? 0,
                month: fields.integer("month", in: 1...12) ?? 0,
                day: try row.get(1),
                officerName: try row.get(2),
                done: fields.text("done") ?? "",
                difficulties: fields.text("difficulties"),
                spent: fields.dong("spent"),
                reviews: reviews[id] ?? []
            )
        }
    }
}
