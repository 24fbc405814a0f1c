import KhuyenCong

/// The form that copies a pack of rules for a province, or changes what is said about a pack.
struct RulePackForm {
    let pack: RulePack
    let isCopy: Bool
    let book: RuleBook
    let open: OpenForm

    func page(in context: AppContext) -> Page {
        let back = RuleBookView.url(pack: pack.id)
        return Page(
            isCopy ? "Sao chép bộ quy tắc" : "Sửa bộ quy tắc",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Quy tắc", .rules), Crumb(pack.name, back)],
            summary: isCopy
                ? "Bộ mới có đủ các quy tắc của bộ này, sau đó sửa từng quy tắc theo quy chế của tỉnh."
                : "Bộ sau khi sửa giữ nguyên các quy tắc; bộ cũ vào lịch sử.",
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .rules, submit: isCopy ? "Sao chép" : "Ghi", faults: open.faults, cancel: back)
                .html(in: context, fields: fields)
        )
    }

    static func opened(_ pack: RulePack, asCopy: Bool) -> OpenForm {
        guard !asCopy else { return OpenForm(["evidence": Evidence.fullText.rawValue]) }
        return PackFields.opened(pack)
    }

    private var fields: HTML {
        """
        \(ActField.html(isCopy ? RulePages.Act.copy : .revisePack))
        <input type="hidden" name="\(isCopy ? "chep" : "sua-bo")" value="\(pack.id)">
        \(PackFields(book: book, shared: "Dùng chung", hasPlace: pack.level == .local).html(open))
        """
    }
}

/// The form that writes a new version of a rule.
struct RuleForm {
    let pack: RulePack
    let rule: Rule
    let open: OpenForm

    func page(in context: AppContext) -> Page {
        let back = RuleBookView.url(pack: pack.id)
        return Page(
            "Sửa quy tắc",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Quy tắc", .rules), Crumb(pack.name, back)],
            summary: "\(rule.key.label). Dòng cũ vào lịch sử; các lần kiểm tra trước vẫn ghi dòng đã dùng.",
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .rules, submit: "Ghi", faults: open.faults, cancel: back)
                .html(in: context, fields: fields)
        )
    }

    static func opened(_ rule: Rule) -> OpenForm {
        OpenForm([
            "value": rule.value.typed, "citation": rule.basis.citation, "evidence": rule.basis.evidence.rawValue,
        ])
    }

    /// - Throws: `FormFaults`.
    static func draft(_ form: Form, _ unit: RuleUnit) throws -> RuleDraft {
        var reader = FieldReader(form)
        let value = reader.text("value", "Giá trị", atMost: 40, isRequired: true)
        let basis = ReferenceFields.readBasis(&reader)
        try reader.check()
        guard let value, let basis else { throw FormFaults.none }
        return RuleDraft(value: RuleValue.stored(value, unit), basis: basis)
    }

    private var fields: HTML {
        """
        \(ActField.html(RulePages.Act.revise))
        <input type="hidden" name="sua" value="\(rule.id)">
        \(value.html(open.typed["value"], faults: open.faults))
        \(ReferenceFields.basis(open.typed, faults: open.faults))
        """
    }

    private var value: FormField {
        let number = FormField.Control.input(kind: .text, inputMode: .decimal)
        return switch rule.key.unit {
        case .monthDay: FormField("value", "Ngày", help: "Ngày và tháng, ví dụ 20/05.", isRequired: true)
        case .dayOfMonth: FormField("value", "Ngày trong tháng", number, isRequired: true)
        case .days: FormField("value", "Số ngày", number, unit: "ngày", isRequired: true)
        case .count: FormField("value", "Số lần", number, unit: "lần", isRequired: true)
        case .percent: FormField("value", "Tỷ lệ", number, unit: "%", isRequired: true)
        case .factor: FormField("value", "Hệ số", number, unit: "lần", isRequired: true)
        case .flag:
            FormField("value", "Giá trị", .choice([("yes", "Có"), ("no", "Không")], empty: nil), isRequired: true)
        case .decider: FormField("value", "Người quyết định", .choice(deciders, empty: nil), isRequired: true)
        }
    }

    private var deciders: [(value: String, label: String)] {
        RuleDecider.allCases.map { ($0.rawValue, $0.label) }
    }
}
