import HTTPTypes
import Hummingbird
import KhuyenCong

/// The rows that make up one figure of a report, as a page and as a file.
struct PeriodRowPages: RouteGroup {
    let reports: PeriodReports
    let now: @Sendable () -> Moment

    /// In the address: "xlsx" or "csv" asks for the file.
    static let format = "dang"

    func add(to table: inout RouteTable) {
        table.download(.periodRows, .viewReports, "Các dòng tạo nên một số liệu của báo cáo kỳ") { request, context in
            let typed = request.query
            let choices = try await reports.choices(by: try context.requireOfficer())
            let filter = PeriodFilter(typed, choices: choices, currentYear: now().day.year)
            let figures = try PeriodFigureLinks.figures(typed)
            guard case .success(let query) = filter.query else { throw Refusal.missing }
            if let format = typed[Self.format].flatMap(ExportFormat.init(rawValue:)), format != .json {
                return try await file(format, query, figures, context)
            }
            return try await page(filter, query, figures, typed, context).response(in: context)
        }
    }

    private func page(
        _ filter: PeriodFilter,
        _ query: PeriodQuery,
        _ figures: [PeriodFigure],
        _ typed: URLQuery,
        _ context: AppContext
    ) async throws -> Page {
        let paging = Paging(query: typed, perPage: PeriodRows.pageSize)
        let rows = try await reports.rows(query, of: figures, page: paging.page, by: try context.requireOfficer())
        let view = PeriodRowView(filter: filter, query: query, figures: figures, rows: rows, paging: paging)
        return PeriodRowViews.page(view, mayExport: context.may(.exportProjects))
    }

    private func file(
        _ format: ExportFormat,
        _ query: PeriodQuery,
        _ figures: [PeriodFigure],
        _ context: AppContext
    ) async throws -> Response {
        let officer = try context.requireOfficer()
        let period = ReportLabels.period(query)
        let name = "cac-dong-\(query.place)-\(query.from)-\(query.to).\(format.rawValue)"
        return try await Download.response(name: name, type: format.mediaType) { path in
            try await reports.export(
                query,
                of: figures,
                title: "Các dòng: \(PeriodRowViews.name(figures.first ?? .total)), \(period)",
                format: format,
                to: path,
                by: officer
            )
        }
    }
}
