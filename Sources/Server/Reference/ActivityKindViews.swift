import KhuyenCong

/// Every kind with its dated names and those of its sub-kinds.
struct ActivityKindListView {
    let kinds: [ActivityKind]
    let history: [ActivityKindTerm]
    let mayEdit: Bool

    var page: Page {
        Page(
            "Nội dung hoạt động",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference)],
            summary: SummaryLine(["\(kinds.count) nội dung", "mã và tên dùng khi xuất danh sách không đổi"]).html,
            body: table.html(kinds.flatMap(\.terms)) + superseded
        )
    }

    private var table: DataTable<ActivityKindTerm> {
        var columns: [DataTable<ActivityKindTerm>.Column] = [
            .init("Nội dung") { term in
                guard term.subKind == nil else { return "<small>nội dung con</small>\(term.name)" }
                let exported: HTML = "<small>khi xuất: \(term.kind.officialName)</small>"
                return "<strong>\(term.name)</strong>\(if: term.name != term.kind.officialName, exported)"
            },
            .init("Điều khoản") { $0.article.map { HTML($0) } ?? "—" },
            .init("Hiệu lực") { "\($0.validity.inclusive)" },
            .init("Căn cứ") { $0.basis.html },
        ]
        if mayEdit {
            columns.append(.init("Việc", .code, cell: acts))
        }
        return DataTable("Nội dung hoạt động khuyến công", columns: columns)
    }

    @Sendable private func acts(_ term: ActivityKindTerm) -> HTML {
        let edit = SiteURL.activityKinds.with(["sua": String(term.id)])
        let more = SiteURL.activityKinds.with(["them": "1", "kind": term.kind.rawValue])
        let add: HTML = term.subKind == nil ? "<br><a href=\"\(more)\">Thêm dòng</a>" : .empty
        return "<a href=\"\(edit)\">Sửa</a>\(add)"
    }

    private var superseded: HTML {
        let table = DataTable<ActivityKindTerm>(
            "Dòng đã thay",
            columns: [
                .init("Nội dung") { "\($0.name)" },
                .init("Hiệu lực") { "\($0.validity.inclusive)" },
                .init("Căn cứ") { $0.basis.html },
                .init("Ghi lúc", .code) { "\($0.enteredAt.vietnamese)" },
                .init("Thay lúc", .code) { "\($0.supersededAt?.vietnamese)" },
            ]
        )
        return ReferenceHistory.panel(count: history.count, table.html(history))
    }
}

/// The form that adds a name to a kind or changes one.
struct ActivityKindForm {
    let kind: ActivityKind.Code
    /// The row that is to be changed; nil for a new one.
    let term: String?
    let open: OpenForm

    func page(in context: AppContext) -> Page {
        Page(
            term == nil ? "Thêm dòng" : "Sửa dòng",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Nội dung hoạt động", .activityKinds)],
            summary: "\(kind.officialName)",
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .activityKinds, submit: "Ghi", faults: open.faults, cancel: .activityKinds)
                .html(in: context, fields: fields)
        )
    }

    /// - Throws: `RequestFault` where the address names no kind.
    static func kind(_ query: URLQuery) throws -> ActivityKind.Code {
        guard let kind = query["kind"].flatMap(ActivityKind.Code.init(rawValue:)) else {
            throw RequestFault.malformed("Không rõ nội dung hoạt động nào.", field: "kind")
        }
        return kind
    }

    static func opened(_ term: ActivityKindTerm) -> OpenForm {
        var typed = ReferenceFields.typed(term.basis, term.validity.from, term.validity.until)
        typed = typed.setting("name", term.name).setting("article", term.article)
        return OpenForm(typed.setting("subKind", term.subKind))
    }

    /// - Throws: `FormFaults`, `RequestFault`.
    static func draft(_ form: Form) throws -> ActivityKindDraft {
        let kind = try kind(form.fields)
        var reader = FieldReader(form)
        let name = reader.text("name", "Tên", isRequired: true)
        let article = reader.text("article", "Điều khoản")
        let subKind = reader.text("subKind", "Mã nội dung con", atMost: TextLength.figure.rawValue)
        let from = reader.day("validFrom", "Có hiệu lực từ ngày")
        let until = reader.day("validUntil", "Hết hiệu lực từ ngày")
        let basis = ReferenceFields.readBasis(&reader)
        try reader.check()
        guard let name, let basis else { throw FormFaults.none }
        return ActivityKindDraft(
            kind: kind,
            subKind: subKind,
            name: name,
            article: article,
            validFrom: from,
            validUntil: until,
            basis: basis
        )
    }

    private var fields: HTML {
        let name = FormField("name", "Tên", isRequired: true)
        let article = FormField("article", "Điều khoản", help: "Ví dụ “Điều 4 khoản 1”.")
        let subKind = FormField(
            "subKind",
            "Mã nội dung con",
            help: "Một từ tiếng Anh không dấu, không đổi về sau. Bỏ trống nếu là tên của chính nội dung."
        )
        // The code of a row that stands is permanent.
        let code: HTML =
            term == nil
            ? subKind.html(open.typed["subKind"], faults: open.faults)
            : "<input type=\"hidden\" name=\"subKind\" value=\"\(open.typed["subKind"])\">"
        return """
            \(ActField.html(term == nil ? ReferenceAct.add : .revise))
            <input type="hidden" name="kind" value="\(kind.rawValue)"><input type="hidden" name="sua" value="\(term)">
            \(name.html(open.typed["name"], faults: open.faults))
            \(code)
            \(article.html(open.typed["article"], faults: open.faults))
            \(ReferenceFields.days(open.typed, faults: open.faults))
            \(ReferenceFields.basis(open.typed, faults: open.faults))
            """
    }
}
