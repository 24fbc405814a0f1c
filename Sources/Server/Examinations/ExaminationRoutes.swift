package import Database
import KhuyenCong

/// What the daily examination found, as a page and as JSON.
package struct ExaminationRoutes: RouteGroup {
    private let examinations: Examinations

    package init(_ database: Database) {
        examinations = Examinations(database)
    }

    package func add(to table: inout RouteTable) {
        table.page(.examinations, .viewAudit, "Kết quả kiểm tra hằng ngày") { _, context in
            ExaminationView(examinations: try await examinations.list(by: context.requireOfficer())).page
        }
        table.read(.examinations, .viewAudit, "Kết quả kiểm tra hằng ngày", answer: [ExaminationAnswer].self) {
            _,
            context in
            try await examinations.list(by: context.requireOfficer()).map(ExaminationAnswer.init)
        }
    }
}

/// A day's examination as JSON.
struct ExaminationAnswer: Codable, Sendable {
    let day: String
    /// Seconds since 1970 UTC.
    let startedAt: Int64
    let finishedAt: Int64?
    let differences: [String]

    init(_ examination: Examination) {
        day = examination.day.description
        startedAt = examination.startedAt.secondsSince1970
        finishedAt = examination.finishedAt?.secondsSince1970
        differences = examination.differences
    }
}
