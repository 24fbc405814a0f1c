import Claims
import KhuyenCong
import Vietnamese

/// Taking one figure of a kept text over as a published one, after a person has read it again.
struct KeptFigurePages: RouteGroup {
    enum Name {
        static let part = "phan"
        static let start = "tu"
        static let end = "den"
    }

    let desk: MadeOnce<ClaimDesk>
    let texts: KeptTexts
    let reports: PeriodReports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.keptFigure(.any), .editReportedFigures, "Đưa một số của văn bản vào bảng so sánh") {
            request,
            context in
            try await page(try context.pathID(), request.query, nil, .none, context)
        }
        table.form(.keptFigure(.any), .editReportedFigures, "Đưa một số của văn bản vào bảng so sánh") {
            form,
            context in
            let id = try context.pathID()
            return try await FormAttempt.run {
                try await confirm(id, form, context)
            } orShow: { faults in
                try await page(id, form.fields, form.fields, faults, context)
            }
        }
    }

    private func confirm(_ id: Int64, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let draft = try ReportedFigureForm.read(form.fields)
        try await texts.confirm(
            draft,
            at: try place(form.fields),
            of: id,
            version: form[ClaimForm.Name.version].flatMap { Int($0) } ?? 0,
            by: try context.requireOfficer(),
            at: now()
        )
        let words = ReportedFigureViews.value(draft)
        return .redirect(.keptText(id), .done("Đã đưa vào bảng so sánh: \(words)."))
    }

    private func place(_ typed: URLQuery) throws -> KeptPlace {
        guard let part = typed[Name.part].flatMap({ Int($0) }), let start = typed[Name.start].flatMap({ Int($0) }),
            let end = typed[Name.end].flatMap({ Int($0) })
        else { throw Refusal.missing }
        return KeptPlace(position: part, start: start, end: end)
    }

    private func page(
        _ id: Int64,
        _ address: URLQuery,
        _ typed: URLQuery?,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let detail = try await texts.text(id, by: officer)
        guard detail.mayEdit else { throw Refusal.missing }
        let place = try place(address)
        let choices = try await reports.choices(by: officer)
        let sheet = try await OwnThread.run { try desk.value.check(detail.sources, picks: detail.picks) }
        guard sheet.parts.indices.contains(place.position),
            let figure = sheet.parts[place.position].figures.first(where: { $0.start == place.start })
        else { throw Refusal.missing }
        let stored = KeptFigurePrefill(figure, sheet.parts[place.position], detail, choices).typed
        let form = FormView(
            to: .keptFigure(id),
            submit: "Đưa vào bảng so sánh",
            faults: faults,
            cancel: .keptText(id)
        )
        let carried: [(String, String)] = [
            (Name.part, String(place.position)), (Name.start, String(place.start)), (Name.end, String(place.end)),
            (ClaimForm.Name.version, String(detail.text.version)),
        ]
        let fields: HTML = """
            \(each: carried, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })
            \(ReportedFigureForm(choices: choices).fields(typed ?? stored, faults, isReplacing: false))
            """
        return Page(
            "Đưa “\(figure.text)” vào bảng so sánh",
            section: .periodReport,
            crumbs: [Crumb("Kiểm tra số liệu", .claims), KeptTextViews.crumb, Crumb(detail.text.title, .keptText(id))],
            summary: "Đọc lại từng mục rồi xác nhận; số được ghi là số đã công bố, không cộng vào sổ.",
            width: .narrow,
            status: faults.status,
            body: form.html(in: context, fields: fields)
        )
    }
}

/// What was read of a figure, as the form of published figures has it.
struct KeptFigurePrefill {
    let typed: URLQuery

    init(_ figure: Figure, _ part: ClaimSheet.Part, _ detail: KeptTextDetail, _ choices: PeriodChoices) {
        let proposal = FigureProposal(figure)
        typed = [
            ReportedFigureForm.Name.place: KeptFigurePrefill.place(figure, choices),
            ReportedFigureForm.Name.from: figure.from.map { String($0) } ?? "",
            ReportedFigureForm.Name.to: figure.to.map { String($0) } ?? "",
            ReportedFigureForm.Name.basis: proposal.basis.rawValue,
            ReportedFigureForm.Name.measure: proposal.measure?.rawValue ?? "",
            ReportedFigureForm.Name.nature: proposal.nature.rawValue,
            ReportedFigureForm.Name.source: proposal.source?.rawValue ?? "",
            ReportedFigureForm.Name.kind: proposal.kind?.rawValue ?? "",
            ReportedFigureForm.Name.value: KeptFigurePrefill.value(figure, proposal.measure),
            ReportedFigureForm.Name.publication: detail.text.title,
            ReportedFigureForm.Name.quotation: Quotation.around(figure.start, figure.end, of: part.text),
        ]
    }

    /// A code that only one of the maps knows, else that of the map in force in the last year.
    private static func place(_ figure: Figure, _ choices: PeriodChoices) -> String {
        guard let code = figure.place else { return "" }
        let maps = AdminMap.allCases.filter { choices.territories.unit($0, code) != nil }
        let inForce = figure.to.map { AdminMap.inForce(on: Day.lastOfYear($0)) } ?? .of2025
        let map = maps.contains(inForce) ? inForce : maps.first ?? inForce
        return "\(map.rawValue):\(code)"
    }

    private static func value(_ figure: Figure, _ measure: ReportedFigure.Measure?) -> String {
        guard let value = figure.value else { return "" }
        let digits = ClaimFigureWords.plain(value)
        return measure == .growth && figure.role == .decline ? "-" + digits : digits
    }
}
