import Database
import Foundation

/// A visit to the place of a project (kiểm tra thực tế): who went, what they marked and found, what is to be done.
package struct SiteVisit: Sendable, Equatable {
    package let id: Int64
    /// From 1, in the order of entering.
    package let position: Int
    package let visitedOn: Day
    /// Who went, with their offices, as the paper sheet has them.
    package let visitors: String
    /// Who received them.
    package let host: String?
    package let sheet: String
    /// Marks from 0 to 5 by the code of the criterion; those that do not apply are absent.
    package let marks: [String: Int]
    /// Hundredths of a percent.
    package let score: Int
    package let findings: String
    package let recommendation: String?
    /// By when the recommendation is to be carried out.
    package let deadline: Day?
    package let officerName: String
    package let enteredAt: Moment
}

/// A visit as it was typed, on the spot or later from the paper sheet.
struct SiteVisitDraft {
    let visitedOn: Day
    let visitors: String
    let host: String?
    let sheet: VisitSheet
    let marks: [String: Int]
    let score: Int
    let findings: String
    let recommendation: String?
    let deadline: Day?
    /// How many visits of the file the form showed.
    let seen: Int?

    /// Reads the fields; faults are noted in the reader.
    init(_ fields: FieldTreeReader, today: Day) {
        let day = fields.day("visitedOn")
        visitedOn = day ?? today
        sheet = VisitSheet.inForce(on: visitedOn)
        visitors = fields.required("visitors", "Ghi người kiểm tra.")
        host = fields.text("host")
        findings = fields.required("findings", "Ghi kết quả kiểm tra.", .prose)
        recommendation = fields.text("recommendation", .prose)
        deadline = fields.day("deadline")
        seen = fields.integer("seen", in: 0...1000)
        let codes = sheet.criteria.map(\.code)
        let typed = fields.group("marks") { group in
            codes.reduce(into: [String: Int]()) { $0[$1] = group.integer($1, in: 0...VisitSheet.mostPoints) }
        }
        marks = typed
        score = sheet.score(typed) ?? 0
        if fields.text("visitedOn") == nil { fields.fault("visitedOn", "Ghi ngày kiểm tra.") }
        if visitedOn > today { fields.fault("visitedOn", "Ngày \(visitedOn.vietnamese) chưa đến.") }
        if typed.isEmpty { fields.fault("marks.\(codes.first ?? "")", "Chấm điểm ít nhất một nội dung.") }
        if let deadline, deadline < visitedOn {
            fields.fault("deadline", "Hạn thực hiện phải sau ngày kiểm tra.")
        }
        if deadline != nil, recommendation == nil { fields.fault("recommendation", "Ghi kiến nghị có hạn này.") }
    }
}

extension SiteVisit {
    /// The visits of a file, the last entered first.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [SiteVisit] {
        try tx.rows(
            """
            SELECT id, position, visited_on, visitors, host, sheet, scores, score, findings, recommendation, deadline,
                \(SQL.officerName(of: "site_visit")), entered_at
            FROM site_visit WHERE dossier_id = \(dossierID) ORDER BY position DESC
            """
        ) { row in
            let marks: String = try row.get(6)
            return SiteVisit(
                id: try row.get(0),
                position: try row.get(1),
                visitedOn: try row.get(2),
                visitors: try row.get(3),
                host: try row.get(4),
                sheet: try row.get(5),
                marks: try JSONDecoder().decode([String: Int].self, from: Data(marks.utf8)),
                score: try row.get(7),
                findings: try row.get(8),
                recommendation: try row.get(9),
                deadline: try row.get(10),
                officerName: try row.get(11),
                enteredAt: try row.get(12)
            )
        }
    }

    static func insert(
        _ draft: SiteVisitDraft,
        dossierID: Int64,
        position: Int,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO site_visit (dossier_id, position, visited_on, visitors, host, sheet, scores, score, findings,
                recommendation, deadline, account_id, officer_name, entered_at)
            VALUES (\(dossierID), \(position), \(draft.visitedOn), \(draft.visitors), \(draft.host),
                \(draft.sheet.code), \(try AuditDraft.json(draft.marks)), \(draft.score), \(draft.findings),
                \(draft.recommendation), \(draft.deadline), \(officer.userID), \(officer.name), \(now))
            """
        )
    }
}
