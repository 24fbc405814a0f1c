import KhuyenCong

/// Looking at frozen reports.
struct FrozenPages: RouteGroup {
    let reports: FrozenReports
    let periods: PeriodReports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.frozenReports, .viewReports, "Các báo cáo đã chốt") { _, context in
            FrozenViews.list(try await reports.list(by: try context.requireOfficer()))
        }
        table.page(.freezeReport, .freezeReports, "Chốt một báo cáo kỳ") { request, context in
            try await freezePage(request.query, .none, context)
        }
        table.form(.freezeReport, .freezeReports, "Chốt một báo cáo kỳ cùng các dòng của nó") { form, context in
            try await FormAttempt.run {
                try await freeze(form, context)
            } orShow: { faults in
                try await freezePage(form.fields, faults, context)
            }
        }
        table.page(.frozenReport(.any), .viewReports, "Một báo cáo đã chốt") { _, context in
            let detail = try await reports.report(try context.pathID(), by: try context.requireOfficer())
            return FrozenViews.page(detail, .none, in: context)
        }
        table.page(.frozenVerification(.any), .viewReports, "So báo cáo đã chốt với sổ hôm nay") { _, context in
            let found = try await reports.verify(try context.pathID(), by: try context.requireOfficer())
            return FrozenVerificationViews.page(found)
        }
        table.page(.frozenRows(.any), .viewReports, "Các dòng mà báo cáo đã chốt tính") { request, context in
            let officer = try context.requireOfficer()
            let paging = Paging(query: request.query, perPage: FrozenRowPage.size)
            let rows = try await reports.rows(try context.pathID(), page: paging.page, by: officer)
            return FrozenVerificationViews.rows(rows, paging)
        }
    }

    private func filter(_ typed: URLQuery, _ context: AppContext) async throws -> PeriodFilter {
        let choices = try await periods.choices(by: try context.requireOfficer())
        return PeriodFilter(typed, choices: choices, currentYear: now().day.year)
    }

    private func freezePage(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let filter = try await filter(typed, context)
        guard case .success(let query) = filter.query else { throw Refusal.missing }
        let report = try await periods.report(query, by: try context.requireOfficer())
        return FrozenViews.freezePage(report, filter, typed, faults, in: context)
    }

    private func freeze(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let filter = try await filter(form.fields, context)
        guard case .success(let query) = filter.query else { throw Refusal.missing }
        let typed = form[FrozenViews.Name.number] ?? ""
        let id = try await reports.freeze(
            ReportRequest(.period, query),
            number: typed.isEmpty ? nil : typed,
            by: try context.requireOfficer(),
            at: now()
        )
        return .redirect(.frozenReport(id), .done("Đã chốt báo cáo."))
    }
}
