import HTTPTypes
import Hummingbird
import KhuyenCong

/// The page of the period report, and its files.
struct PeriodPages: RouteGroup {
    let set: ReportSet
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.download(.periodReport, .viewReports, "Báo cáo kỳ") { request, context in
            let officer = try context.requireOfficer()
            guard let format = ReportDownload.format(request.query) else {
                return try await page(request.query, context).response(in: context)
            }
            let choices = try await set.periods.choices(by: officer)
            let filter = PeriodFilter(request.query, choices: choices, currentYear: now().day.year)
            let asked = ReportRequest(.period, try filter.query.get())
            return try await ReportDownload(reports: set).response(asked, format, by: officer)
        }
    }

    private func page(_ typed: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let choices = try await set.periods.choices(by: officer)
        let filter = PeriodFilter(typed, choices: choices, currentYear: now().day.year)
        do {
            let query = try filter.query.get()
            let report = try await set.periods.report(query, by: officer)
            let series = try await set.periods.series(query, by: officer)
            let undated = try await set.periods.undatedNote(query, by: officer)
            let management = try await set.periods.management(query, by: officer)
            let address = ReportSetFilter(.period, typed, choices: choices, currentYear: now().day.year)
            let records = ReportFigureLinks(filter: address)
            return PeriodViews.page(
                PeriodView(
                    filter: filter,
                    report: report,
                    series: series,
                    undated: undated,
                    management: management,
                    records: records,
                    mayFreeze: context.may(.freezeReports)
                )
            )
        } catch let faults as FormFaults {
            return PeriodViews.refused(filter, faults)
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return PeriodViews.refused(filter, FormFaults(details: refusal))
        }
    }
}
