import Database
import KhuyenCong
import TestSupport

@testable import Server

/// A frozen report of Nghệ An with a file, and what may be asked of it.
enum FrozenThings {
    static func fill(_ database: Database, _ files: TestFiles) async throws -> Int64 {
        let query = try PeriodQuery(place: "40", map: .of2025, from: 2016, to: 2020)
        let id = try await FrozenReports(database)
            .freeze(ReportRequest(.period, query), number: nil, by: .localOperator, at: TestDatabase.now)
        try await FrozenFiles(database, store: files.store).add(
            [try files.arrived(TestPapers.pdf, named: "Báo cáo.pdf")],
            role: .issued,
            to: id,
            by: .localOperator,
            at: TestDatabase.now
        )
        return id
    }
}

extension TwoProvinces {
    var onFrozenReports: [TerritoryAttempt] {
        let id = things.frozen
        let page = "/bao-cao/da-chot/{id}"
        return [
            .get(page, id), .get(page + "/doi-chieu", id), .get(page + "/dong", id), .get(page + "/tep/{file}", id),
            .get("/api/v1/reports/frozen/{id}", id), .get("/api/v1/reports/frozen/{id}/verification", id),
            .form(page, id, ["viec": "number", "so-bao-cao": "1/BC", "phien-ban": "1"]),
            .form(page + "/cong-bo", id, ["viec": "release", "phien-ban": "2"]),
        ]
    }
}
