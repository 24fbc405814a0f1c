import KhuyenCong
import Vietnamese

/// The list of published figures; adding, replacing and withdrawing one.
struct ReportedFigurePages: RouteGroup {
    enum Act: String {
        case add, replace, withdraw
    }

    let figures: ReportedFigures
    let reports: PeriodReports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.reportedFigures, .viewReports, "Số đã công bố") { request, context in
            try await page(replacing: request.query[ReportedFigureForm.Name.replaces].flatMap { Int64($0) }, context)
        }
        table.form(.reportedFigures, .editReportedFigures, "Ghi, thay hoặc bỏ một số đã công bố") { form, context in
            try await FormAttempt.run {
                try await perform(try ActField.read(form, as: Act.self), form, context)
            } orShow: { faults in
                let id = form[ReportedFigureForm.Name.replaces].flatMap { Int64($0) }
                return try await page(replacing: id, context, typed: form.fields, faults: faults)
            }
        }
    }

    private func perform(_ act: Act, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let reason = form[ReportedFigureForm.Name.reason] ?? ""
        switch act {
        case .add:
            let draft = try ReportedFigureForm.read(form.fields)
            _ = try await figures.add(draft, by: officer, at: now())
            return .redirect(.reportedFigures, .done("Đã ghi số đã công bố: \(ReportedFigureViews.value(draft))."))
        case .replace:
            let draft = try ReportedFigureForm.read(form.fields)
            try await figures.supersede(try id(form), with: draft, reason: reason, by: officer, at: now())
            return .redirect(.reportedFigures, .done("Đã thay số đã công bố: \(ReportedFigureViews.value(draft))."))
        case .withdraw:
            try await figures.supersede(try id(form), with: nil, reason: reason, by: officer, at: now())
            return .redirect(.reportedFigures, .done("Đã bỏ số đã công bố."))
        }
    }

    private func id(_ form: Form) throws -> Int64 {
        guard let id = form[ReportedFigureForm.Name.replaces].flatMap({ Int64($0) }) else { throw Refusal.missing }
        return id
    }

    private func page(
        replacing id: Int64?,
        _ context: AppContext,
        typed: URLQuery? = nil,
        faults: FormFaults = .none
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let choices = try await reports.choices(by: officer)
        let list = try await figures.list(by: officer)
        let replaced = id.flatMap { id in list.first { $0.id == id } }
        if id != nil, replaced == nil { throw Refusal.missing }
        let stored = replaced.map { ReportedFigureForm.typed($0, choices.territories) }
        let view = ReportedFigureView(
            figures: list,
            replaced: replaced,
            choices: choices,
            typed: typed ?? stored ?? [:],
            faults: faults
        )
        return ReportedFigureViews.page(view, in: context)
    }
}
