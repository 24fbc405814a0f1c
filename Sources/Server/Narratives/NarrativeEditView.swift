import KhuyenCong

/// The form that edits a narrative: its text as it reads, nothing to learn.
struct NarrativeEditView {
    let found: NarrativeToEdit
    let filter: PeriodFilter
    let typed: URLQuery
    let faults: FormFaults

    func page(in context: AppContext) -> Page {
        let form = FormView(
            to: .narrativeEdit,
            submit: "Lưu lời văn",
            faults: faults,
            cancel: SiteURL.narrative.with(filter.address)
        )
        return Page(
            "Sửa lời văn",
            section: .periodReport,
            crumbs: [
                NarrativeView.crumb(filter, found.query),
                Crumb("Lời văn báo cáo", SiteURL.narrative.with(filter.address)),
            ],
            summary: PeriodViews.summary(found.query),
            status: faults.status,
            body: """
                <p class="lead">Sửa như sửa một văn bản. Số nào giữ nguyên thì về sau tự theo sổ; số nào ghi đè thì được \
                đánh dấu là sửa tay.</p>
                \(form.html(in: context, fields: "\(kept)\(text)"))
                \(if: found.edited != nil, giveUp(context))
                """
        )
    }

    /// The question that the text answers, and the version that the page was drawn from.
    private var kept: HTML {
        """
        \(each: filter.address.pairs, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
        <input type="hidden" name="\(NarrativePages.Name.version)" value="\(found.version)">
        """
    }

    private var text: HTML {
        let field = FormField(
            NarrativePages.Name.text,
            "Lời văn",
            .area(rows: 18),
            help: "Các đoạn cách nhau một dòng trống.",
            isRequired: true
        )
        return field.html(typed[NarrativePages.Name.text] ?? found.text, faults: faults)
    }

    private func giveUp(_ context: AppContext) -> HTML {
        let form = FormView(to: .narrativeEdit, submit: "Bỏ bản sửa")
        let act: HTML = """
            <input type="hidden" name="\(NarrativePages.Name.act)" value="\(NarrativePages.Name.giveUp)">
            <p>Trở lại lời văn của máy; các bản đã lưu vẫn giữ trong nhật ký.</p>
            """
        return "<details><summary>Bỏ bản sửa</summary>\(form.html(in: context, fields: "\(kept)\(act)"))</details>"
    }
}
