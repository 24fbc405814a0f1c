import HTTPTypes
import Hummingbird
import KhuyenCong

/// A page for each report of the set, and its files.
struct ReportSetPages: RouteGroup {
    let reports: ReportSet
    let periods: PeriodReports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        for kind in ReportSetRoutes.kinds {
            table.download(.report(kind), .viewReports, kind.name) { request, context in
                let filter = try await filter(kind, request.query, context)
                if let format = ReportDownload.format(request.query) {
                    let officer = try context.requireOfficer()
                    return try await ReportDownload(reports: reports).response(
                        try filter.request(),
                        format,
                        by: officer
                    )
                }
                return try await page(filter, context).response(in: context)
            }
        }
        table.page(.reportRecords, .viewReports, "Hồ sơ tạo nên một số liệu của báo cáo") { request, context in
            try await records(request.query, context)
        }
    }

    private func filter(_ kind: ReportKind, _ typed: URLQuery, _ context: AppContext) async throws -> ReportSetFilter {
        let choices = try await periods.choices(by: try context.requireOfficer())
        return ReportSetFilter(kind, typed, choices: choices, currentYear: now().day.year)
    }

    private func page(_ filter: ReportSetFilter, _ context: AppContext) async throws -> Page {
        do {
            let document = try await reports.document(try filter.request(), by: try context.requireOfficer())
            let mayFreeze = context.may(.freezeReports)
            return ReportDocumentView(filter: filter, document: document, mayFreeze: mayFreeze).page
        } catch let faults as FormFaults {
            return ReportDocumentView.refused(filter, faults)
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return ReportDocumentView.refused(filter, FormFaults(details: refusal))
        }
    }

    private func records(_ typed: URLQuery, _ context: AppContext) async throws -> Page {
        let address = try ReportRecordAddress(typed)
        let filter = try await filter(address.kind, typed, context)
        let officer = try context.requireOfficer()
        let document = try await reports.document(try filter.request(), by: officer)
        guard let figure = address.figure(in: document), case .records(let table, let ids)? = figure.origin else {
            throw Refusal.missing
        }
        let files = try await reports.files(table: table, ids: ids, by: officer)
        return ReportRecordView(filter: filter, document: document, address: address, files: files).page
    }
}
