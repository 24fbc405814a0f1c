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
        var typed = ReferenceFields.typed(pack.basis, pack.validity.from, pack.validity.until)
        typed = typed.setting("code", pack.code).setting("name", pack.name)
        return OpenForm(typed.setting("place", pack.place.map(PlaceFields.word)))
    }

    /// - Throws: `FormFaults`.
    static func draft(_ form: Form) throws -> RulePackDraft {
        var reader = FieldReader(form)
        let code = reader.text("code", "Mã bộ", atMost: 60, isRequired: true)
        let name = reader.text("name", "Tên bộ", isRequired: true)
        let from = reader.day("validFrom", "Có hiệu lực từ ngày", isRequired: true)
        let until = reader.day("validUntil", "Hết hiệu lực từ ngày")
        let basis = ReferenceFields.readBasis(&reader)
        let word = reader.text("place", "Của")
        if let word, PlaceFields.province(word) == nil { reader.refuse("place", "Chọn tỉnh trong danh sách.") }
        try reader.check()
        guard let code, let name, let from, let basis else { throw FormFaults.none }
        return RulePackDraft(
            code: code,
            name: name,
            place: word.flatMap(PlaceFields.province),
            validFrom: from,
            validUntil: until,
            basis: basis
        )
    }

    private var fields: HTML {
        let code = FormField("code", "Mã bộ", help: "Ngắn, ví dụ NA-2026.", isRequired: true)
        let name = FormField("name", "Tên bộ", isRequired: true)
        let mayBeShared = book.mayEdit(nil)
        let place = FormField(
            "place",
            "Của",
            .choice(places, empty: mayBeShared ? "Dùng chung" : nil),
            isRequired: !mayBeShared
        )
        return """
            \(ActField.html(isCopy ? RulePages.Act.copy : .revisePack))
            <input type="hidden" name="\(isCopy ? "chep" : "sua-bo")" value="\(pack.id)">
            \(name.html(open.typed["name"], faults: open.faults))
            \(code.html(open.typed["code"], faults: open.faults))
            \(pack.level == .local ? place.html(open.typed["place"], faults: open.faults) : .empty)
            \(ReferenceFields.days(open.typed, faults: open.faults, isFromRequired: true))
            \(ReferenceFields.basis(open.typed, faults: open.faults))
            """
    }

    private var places: [(value: String, label: String)] {
        book.editableProvinces.map { unit in
            let label = unit.map == .of2025 ? unit.name : "\(unit.name) (đến 30/06/2025)"
            return (PlaceFields.word(PlaceKey(unit.map, unit.code)), label)
        }
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
        case .decider: FormField("value", "Người quyết định", .choice(deciders, empty: nil), isRequired: true)
        }
    }

    private var deciders: [(value: String, label: String)] {
        RuleDecider.allCases.map { ($0.rawValue, $0.label) }
    }
}
