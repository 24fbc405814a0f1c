import KhuyenCong

/// The narrative as it reads, computed or edited, and the form that edits it.
struct NarrativePages: RouteGroup {
    enum Name {
        /// Which text is shown where there are two; "may" is the computed one.
        static let edition = "ban"
        static let computed = "may"
        static let text = "text"
        static let version = "version"
        static let act = "lam"
        static let giveUp = "bo"
    }

    let texts: NarrativeTexts
    let reports: PeriodReports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.narrative, .viewReports, "Lời văn của báo cáo kỳ") { request, context in
            let (found, filter) = try await find(request.query, context)
            let view = NarrativeView(
                found: found,
                filter: filter,
                isComputed: request.query[Name.edition] == Name.computed,
                mayEdit: context.may(.freezeReports)
            )
            return view.page
        }
        table.page(.narrativeEdit, .freezeReports, "Sửa lời văn của báo cáo kỳ") { request, context in
            try await form(request.query, .none, context)
        }
        table.form(.narrativeEdit, .freezeReports, "Lưu lời văn đã sửa, hoặc bỏ bản sửa") { form, context in
            try await FormAttempt.run {
                try await save(form, context)
            } orShow: { faults in
                try await self.form(form.fields, faults, context)
            }
        }
    }

    private func filter(_ typed: URLQuery, _ context: AppContext) async throws -> PeriodFilter {
        let choices = try await reports.choices(by: try context.requireOfficer())
        return PeriodFilter(typed, choices: choices, currentYear: now().day.year)
    }

    private func find(_ typed: URLQuery, _ context: AppContext) async throws -> (NarrativeToEdit, PeriodFilter) {
        let filter = try await filter(typed, context)
        guard case .success(let query) = filter.query else { throw Refusal.missing }
        return (try await texts.toEdit(query, by: try context.requireOfficer()), filter)
    }

    private func form(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let (found, filter) = try await find(typed, context)
        return NarrativeEditView(found: found, filter: filter, typed: typed, faults: faults).page(in: context)
    }

    private func save(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let filter = try await filter(form.fields, context)
        guard case .success(let query) = filter.query else { throw Refusal.missing }
        let isGivenUp = form[Name.act] == Name.giveUp
        try await texts.save(
            isGivenUp ? "" : form[Name.text] ?? "",
            of: query,
            version: form[Name.version].flatMap { Int($0) } ?? 0,
            by: try context.requireOfficer(),
            at: now()
        )
        let done = isGivenUp ? "Đã bỏ bản sửa, trở lại lời văn của máy." : "Đã lưu lời văn."
        return .redirect(SiteURL.narrative.with(filter.address), .done(done))
    }
}
