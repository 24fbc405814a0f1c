import KhuyenCong

/// Period reports and their rows as JSON.
struct PeriodAPI: RouteGroup {
    let reports: PeriodReports

    func add(to table: inout RouteTable) {
        table.read(
            .periodReport,
            .viewReports,
            "Báo cáo kỳ của một địa bàn",
            parameters: PeriodAddress.parameters,
            answer: PeriodAccountJSON.self
        ) { request, context in
            let query = try PeriodAddress.query(request.query)
            return PeriodAccountJSON(try await reports.account(query, by: try context.requireOfficer()))
        }
        table.read(
            .periodRows,
            .viewReports,
            "Các dòng tạo nên một số liệu của báo cáo kỳ, nhiều tiền trước",
            parameters: PeriodAddress.parameters + PeriodAddress.figureParameters,
            answer: PeriodRowsAnswer.self
        ) { request, context in
            let address = request.query
            let rows = try await reports.rows(
                try PeriodAddress.query(address),
                of: try PeriodAddress.figures(address),
                page: APIPaging(address).page,
                by: try context.requireOfficer()
            )
            return PeriodRowsAnswer(rows)
        }
    }
}

/// The rows behind a figure; amounts in đồng.
struct PeriodRowsAnswer: Codable, Sendable, Equatable {
    struct Row: Codable, Sendable, Equatable {
        let project: Int64
        let title: String
        let source: FundingSource.Code
        let stage: Stage
        let year: Int
        let kind: ActivityKind.Code?
        let place: String?
        let amount: Dong
    }

    let page: Int
    let perPage: Int
    let total: Int
    let sum: Dong?
    let rows: [Row]

    init(_ rows: PeriodRows) {
        page = rows.page
        perPage = PeriodRows.pageSize
        total = rows.count
        sum = rows.sum
        self.rows = rows.rows.map { row in
            Row(
                project: row.projectID,
                title: row.title,
                source: row.source,
                stage: row.stage,
                year: row.year,
                kind: row.kind,
                place: row.placeText,
                amount: row.amount
            )
        }
    }
}

extension PeriodRowsAnswer: PagedAnswer {
    var listed: Int { total }
}
