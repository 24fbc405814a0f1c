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
    let day: Day
    let startedAt: Moment
    let finishedAt: Moment?
    let differences: [String]

    init(_ examination: Examination) {
        day = examination.day
        startedAt = examination.startedAt
        finishedAt = examination.finishedAt
        differences = examination.differences
    }
}
