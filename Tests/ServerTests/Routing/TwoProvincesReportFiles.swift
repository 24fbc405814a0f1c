import Database
import KhuyenCong
import TestSupport

@testable import Server

extension TwoProvinces {
    /// A file that the Department of Nghệ An had made; it is nobody else's, not even of the same province.
    static func reportFile(_ database: Database) async throws -> Int64 {
        let account: Int64? = try await database.read {
            try $0.value("SELECT id FROM account WHERE user_name = 'nghe-an'")
        }
        let officer = Officer(
            userID: account,
            name: "nghe-an",
            grants: [Grant(role: .department, scope: .province("40"))]
        )
        let desk = ReportFilesDesk(database)
        let request = ReportRequest(.year, try PeriodQuery(place: "40", map: .of2025, from: 2020, to: 2020))
        let id = try await desk.order(request, form: "csv", title: "Báo cáo năm", by: officer, at: TestDatabase.now)
        try await desk.make(id, clock: { TestDatabase.now }, read: { 1 }, write: { _ in [1] })
        return id
    }

    var onReportFiles: [TerritoryAttempt] {
        [.get("/bao-cao/tep/{id}", things.reportFile), .get("/bao-cao/tep/{id}/tai", things.reportFile)]
    }
}
