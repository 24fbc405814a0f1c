import KhuyenCong

/// Looking at frozen reports.
struct FrozenPages: RouteGroup {
    let reports: FrozenReports
    let set: ReportSet
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.frozenReports, .viewReports, "Các báo cáo đã chốt") { _, context in
            FrozenViews.list(try await reports.list(by: try context.requireOfficer()))
        }
        table.page(.freezeReport, .freezeReports, "Chốt một báo cáo") { request, context in
            try await freezePage(request.query, .none, context)
        }
        table.form(.freezeReport, .freezeReports, "Chốt một báo cáo cùng các dòng của nó") { form, context in
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

    /// An address without a kind asks for the period report.
    ///
    /// - Throws: `Refusal` (missing) where there is no such kind.
    private func filter(_ typed: URLQuery, _ context: AppContext) async throws -> ReportSetFilter {
        let typedKind = typed[FrozenViews.Name.kind] ?? ReportKind.period.rawValue
        guard let kind = ReportKind(rawValue: typedKind) else { throw Refusal.missing }
        let choices = try await set.periods.choices(by: try context.requireOfficer())
        return ReportSetFilter(kind, typed, choices: choices, currentYear: now().day.year)
    }

    /// - Throws: `Refusal` (invalid; missing where the address asks for no report).
    private func request(_ filter: ReportSetFilter) throws -> ReportRequest {
        do {
            return try filter.request()
        } catch is FormFaults {
            throw Refusal.missing
        }
    }

    private func freezePage(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let filter = try await filter(typed, context)
        let document = try await set.document(try request(filter), by: try context.requireOfficer())
        return FrozenViews.freezePage(document, filter, typed, faults, in: context)
    }

    private func freeze(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let request = try request(try await filter(form.fields, context))
        let typed = form[FrozenViews.Name.number] ?? ""
        let id = try await reports.freeze(
            request,
            number: typed.isEmpty ? nil : typed,
            by: try context.requireOfficer(),
            at: now()
        )
        return .redirect(.frozenReport(id), .done("Đã chốt báo cáo."))
    }
}
