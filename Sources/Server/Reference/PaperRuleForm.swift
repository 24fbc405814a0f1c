import KhuyenCong

/// The form that adds a paper to a pack, changes one or takes it out.
struct PaperRuleForm {
    let book: PaperBook
    /// The row that is to be changed; nil for a new one.
    let rule: PaperRule?
    let fields: TypedFields

    func page(in context: AppContext) -> Page {
        let back = PaperRulePages.url(pack: book.pack.id)
        return Page(
            rule == nil ? "Thêm giấy tờ phải nộp" : "Sửa giấy tờ phải nộp",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Quy tắc", .rules), Crumb(book.pack.name, back)],
            summary: rule == nil
                ? "Áp dụng cho các hồ sơ theo bộ quy tắc này."
                : "Dòng cũ vào lịch sử; các lần kiểm tra trước vẫn ghi dòng đã dùng.",
            width: .narrow,
            status: fields.faults.status,
            body: FormView(to: .paperRules, submit: "Ghi", faults: fields.faults, cancel: back)
                .html(in: context, fields: content) + removal(in: context)
        )
    }

    private var content: HTML {
        """
        \(ActField.html(rule == nil ? PaperRulePages.Act.add : .revise))\(hidden)
        <div class="row">\(fields.html(stage))\(fields.html(need))</div>
        \(fields.html(kind))
        <div class="row">\(each: 1...3, { fields.html(paper($0)) })</div>
        \(fields.html(FormField("note", "Ghi chú", help: "Khi nào cần, hoặc giấy tờ phải có nội dung gì.")))
        \(fields.html(FormField("citation", "Căn cứ pháp lý", help: "Số, ký hiệu, điều khoản như in trong văn bản.", isRequired: true)))
        \(fields.html(evidence))
        """
    }

    private var hidden: HTML {
        let own: HTML =
            rule.map { rule -> HTML in
                "<input type=\"hidden\" name=\"\(PaperRulePages.Name.row)\" value=\"\(rule.id)\">"
            } ?? "<input type=\"hidden\" name=\"\(PaperRulePages.Name.adding)\" value=\"1\">"
        return "<input type=\"hidden\" name=\"\(PaperRulePages.Name.pack)\" value=\"\(book.pack.id)\">\(own)"
    }

    private var stage: FormField {
        let stages = PaperRuleDraft.stages.map { ($0.rawValue, $0.label) }
        return FormField("stage", "Bước hồ sơ", .choice(stages, empty: "Chọn bước"), isRequired: true)
    }

    private var need: FormField {
        let needs = [PaperChecklist.Need.required, .ifAny].map { ($0.rawValue, $0.label) }
        return FormField("need", "Yêu cầu", .choice(needs, empty: nil), isRequired: true)
    }

    private var kind: FormField {
        let kinds = ActivityKind.Code.allCases.map { ($0.rawValue, $0.officialName) }
        return FormField("kind", "Nội dung hoạt động", .choice(kinds, empty: "Mọi nội dung"))
    }

    private func paper(_ number: Int) -> FormField {
        let kinds = PaperKind.allCases.map { ($0.rawValue, $0.label) }
        let control = FormField.Control.choice(kinds, empty: number == 1 ? "Chọn giấy tờ" : "Không có")
        return FormField("papers.\(number).kind", number == 1 ? "Giấy tờ" : "hoặc", control, isRequired: number == 1)
    }

    private var evidence: FormField {
        let levels = Evidence.allCases.map { ($0.rawValue, $0.label) }
        return FormField("evidence", "Mức kiểm chứng", .choice(levels, empty: nil), isRequired: true)
    }

    private func removal(in context: AppContext) -> HTML {
        guard rule != nil else { return .empty }
        return """
            <form class="form" action="\(SiteURL.paperRules)" method="post">\(FormToken.field(context))
            \(ActField.html(PaperRulePages.Act.drop))\(hidden)
            <div class="actions"><button type="submit">Bỏ giấy tờ này khỏi danh mục</button></div></form>
            """
    }
}
