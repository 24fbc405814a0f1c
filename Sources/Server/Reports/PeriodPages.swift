import Hummingbird
import KhuyenCong

/// The page of the period report.
struct PeriodPages: RouteGroup {
    let reports: PeriodReports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.periodReport, .viewReports, "Báo cáo kỳ") { request, context in
            try await page(request.query, context)
        }
    }

    private func page(_ typed: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let choices = try await reports.choices(by: officer)
        let filter = PeriodFilter(typed, choices: choices, currentYear: now().day.year)
        do {
            let query = try filter.query.get()
            let report = try await reports.report(query, by: officer)
            let series = try await reports.series(query, by: officer)
            return PeriodViews.page(PeriodView(filter: filter, report: report, series: series))
        } catch let faults as FormFaults {
            return PeriodViews.refused(filter, faults)
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return PeriodViews.refused(filter, FormFaults(refusal))
        }
    }
}
