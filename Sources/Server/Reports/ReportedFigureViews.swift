import KhuyenCong
import Vietnamese

/// What the page of published figures shows.
struct ReportedFigureView: Sendable {
    let figures: [ReportedFigure]
    /// The figure that the form replaces; nil where it adds one.
    let replaced: ReportedFigure?
    let choices: PeriodChoices
    let typed: URLQuery
    let faults: FormFaults
}

enum ReportedFigureViews {
    static func page(_ view: ReportedFigureView, in context: AppContext) -> Page {
        Page(
            "Số đã công bố",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: "Số liệu của báo cáo, văn bản đã công bố; đặt cạnh sổ để so sánh, không cộng vào sổ.",
            status: view.faults.status,
            body: """
                \(if: view.replaced == nil, list(view, mayEdit: context.may(.editReportedFigures)))
                \(if: context.may(.editReportedFigures), form(view, context))
                """
        )
    }

    /// "38,995 tỷ", "542 đề án".
    static func value(_ draft: ReportedFigureDraft) -> String {
        value(draft.measure, draft.value, draft.upper)
    }

    private static func value(_ measure: ReportedFigure.Measure, _ value: Int64, _ upper: Int64?) -> String {
        guard let upper else { return ReportedFigureWords.value(measure, value) }
        return "\(MoneyWriter.grouped(value))–\(ReportedFigureWords.value(measure, upper))"
    }

    private static func list(_ view: ReportedFigureView, mayEdit: Bool) -> HTML {
        guard !view.figures.isEmpty else {
            return EmptyState("Chưa ghi số đã công bố nào. Báo cáo kỳ dùng số này khi sổ chưa có kỳ trước.").html
        }
        let territories = view.choices.territories
        let columns: [DataTable<ReportedFigure>.Column] = [
            .init("Địa bàn") { "\(place($0, territories))<small>\(ReportLabels.map($0.map))</small>" },
            .init("Kỳ", .code) { "\(ReportLabels.period($0.from, $0.to))" },
            .init("Chỉ tiêu") { subject($0) },
            .init("Giá trị", .figure) { "\(value($0.measure, $0.value, $0.upper))" },
            .init("Nguồn công bố") { figure in
                "\(figure.publication)\(if: !figure.quotation.isEmpty, "<small>“\(figure.quotation)”</small>")"
            },
        ]
        let acts: [DataTable<ReportedFigure>.Column] = [.init("") { replaceLink($0) }]
        return DataTable("Số đã công bố", columns: mayEdit ? columns + acts : columns).html(view.figures)
    }

    private static func replaceLink(_ figure: ReportedFigure) -> HTML {
        let url = SiteURL.reportedFigures.with([ReportedFigureForm.Name.replaces: String(figure.id)])
        return "<a href=\"\(url)\">Thay hoặc bỏ<span class=\"unseen\"> số \(figure.id)</span></a>"
    }

    private static func place(_ figure: ReportedFigure, _ territories: Territories) -> String {
        figure.place == PeriodQuery.nation ? "Cả nước" : territories.name(figure.map, figure.place)
    }

    private static func subject(_ figure: ReportedFigure) -> HTML {
        let parts = [
            figure.nature == .actual ? nil : ReportLabels.nature(figure.nature).lowercased(),
            ReportLabels.basis(figure.basis).lowercased(), figure.source?.officialName, figure.kind?.officialName,
        ]
        let words = parts.compactMap { $0 }.joined(separator: ", ")
        return "\(ReportLabels.measure(figure.measure))<small>\(words)</small>"
    }

    private static func form(_ view: ReportedFigureView, _ context: AppContext) -> HTML {
        let fields = ReportedFigureForm(choices: view.choices)
        guard let replaced = view.replaced else {
            let form = FormView(to: .reportedFigures, submit: "Ghi số đã công bố", faults: view.faults)
            let content: HTML = """
                \(ActField.html(ReportedFigurePages.Act.add))
                \(fields.fields(view.typed, view.faults, isReplacing: false))
                """
            return "<h2>Ghi một số đã công bố</h2>\(form.html(in: context, fields: content))"
        }
        let id: HTML = """
            <input type="hidden" name="\(ReportedFigureForm.Name.replaces)" value="\(replaced.id)">
            """
        let form = FormView(to: .reportedFigures, submit: "Thay số", faults: view.faults, cancel: .reportedFigures)
        let content: HTML = """
            \(ActField.html(ReportedFigurePages.Act.replace))\(id)
            \(fields.fields(view.typed, view.faults, isReplacing: true))
            """
        return """
            <h2>Thay số đã công bố</h2>\(form.html(in: context, fields: content))
            \(withdrawal(id, context))
            """
    }

    private static func withdrawal(_ id: HTML, _ context: AppContext) -> HTML {
        """
        <h2>Hoặc bỏ số này</h2>
        <form class="form" action="\(SiteURL.reportedFigures)" method="post">\(FormToken.field(context))
        \(ActField.html(ReportedFigurePages.Act.withdraw))\(id)
        <div class="field"><label for="ly-do-bo">Lý do bỏ</label>
        <div class="control"><input type="text" id="ly-do-bo" name="\(ReportedFigureForm.Name.reason)" required></div></div>
        <div class="actions"><button type="submit" class="dangerous">Bỏ số này</button></div></form>
        """
    }
}
