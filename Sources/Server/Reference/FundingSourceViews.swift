import KhuyenCong

/// Every source with its dated rows.
struct FundingSourceListView {
    let sources: [FundingSource]
    let history: [FundingSourceTerm]
    let mayEdit: Bool
    let today: Day

    var page: Page {
        Page(
            "Nguồn kinh phí",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference)],
            summary: SummaryLine([
                "\(sources.count) nguồn", "quyết toán, hoàn trả và nhập bù vẫn mở sau ngày ngừng nhận cam kết",
            ]).html,
            body: table.html(sources.flatMap(\.terms)) + superseded
        )
    }

    private var table: DataTable<FundingSourceTerm> {
        let today = today
        var columns: [DataTable<FundingSourceTerm>.Column] = [
            .init("Nguồn") { "<strong>\($0.name)</strong>\(exportName($0))" },
            .init("Tính vào") { "\($0.source.basis.label)" },
            .init("Nhận cam kết mới") { "\(FundingSourceListView.commitment($0, on: today))" },
            .init("Căn cứ") { $0.basis.html },
        ]
        if mayEdit {
            columns.append(
                .init("Việc", .code) { term in
                    let edit = SiteURL.fundingSources.with(["sua": String(term.id)])
                    let more = SiteURL.fundingSources.with(["them": "1", "source": term.source.rawValue])
                    return "<a href=\"\(edit)\">Sửa</a><br><a href=\"\(more)\">Thêm dòng</a>"
                }
            )
        }
        return DataTable("Nguồn kinh phí khuyến công", columns: columns)
    }

    /// "nhận cam kết đến 30/06/2025", and in words whether that day has passed.
    static func commitment(_ term: FundingSourceTerm, on today: Day) -> HTML {
        let days: HTML = "\(term.commitment.inclusive)"
        if let until = term.commitment.until, until <= today {
            return "\(days) <small>\(Tag(.done, "đã ngừng").html)</small>"
        }
        if let from = term.commitment.from, from > today {
            return "\(days) <small>\(Tag(.waiting, "chưa đến ngày").html)</small>"
        }
        return days
    }

    private var superseded: HTML {
        let table = DataTable<FundingSourceTerm>(
            "Dòng đã thay",
            columns: [
                .init("Nguồn") { "\($0.name)" },
                .init("Nhận cam kết mới") { "\($0.commitment.inclusive)" },
                .init("Căn cứ") { $0.basis.html },
                .init("Ghi lúc", .code) { "\($0.enteredAt.vietnamese)" },
                .init("Thay lúc", .code) { "\($0.supersededAt?.vietnamese)" },
            ]
        )
        return ReferenceHistory.panel(count: history.count, table.html(history))
    }
}

/// The name that exports write, where the dated one differs.
private func exportName(_ term: FundingSourceTerm) -> HTML {
    term.name == term.source.officialName ? .empty : "<small>khi xuất: \(term.source.officialName)</small>"
}

/// The form that adds a dated row to a source or changes one.
struct FundingSourceForm {
    let source: FundingSource.Code
    /// The row that is to be changed; nil for a new one.
    let term: String?
    let open: OpenForm

    func page(in context: AppContext) -> Page {
        Page(
            term == nil ? "Thêm dòng" : "Sửa dòng",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Nguồn kinh phí", .fundingSources)],
            summary: "\(source.officialName)",
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .fundingSources, submit: "Ghi", faults: open.faults, cancel: .fundingSources)
                .html(in: context, fields: fields)
        )
    }

    /// - Throws: `RequestFault` where the address names no source.
    static func source(_ query: URLQuery) throws -> FundingSource.Code {
        guard let source = query["source"].flatMap(FundingSource.Code.init(rawValue:)) else {
            throw RequestFault.malformed("Không rõ nguồn kinh phí nào.", field: "source")
        }
        return source
    }

    static func opened(_ term: FundingSourceTerm) -> OpenForm {
        let typed = ReferenceFields.typed(term.basis, term.commitment.from, term.commitment.until)
        return OpenForm(typed.setting("name", term.name))
    }

    /// - Throws: `FormFaults`, `RequestFault`.
    static func draft(_ form: Form) throws -> FundingSourceDraft {
        let source = try source(form.fields)
        var reader = FieldReader(form)
        let name = reader.text("name", "Tên", isRequired: true)
        let from = reader.day("validFrom", "Nhận cam kết từ ngày")
        let until = reader.day("validUntil", "Ngừng nhận cam kết từ ngày")
        let basis = ReferenceFields.readBasis(&reader)
        try reader.check()
        guard let name, let basis else { throw FormFaults.none }
        return FundingSourceDraft(source: source, name: name, commitFrom: from, commitUntil: until, basis: basis)
    }

    private var fields: HTML {
        let name = FormField("name", "Tên", isRequired: true)
        let days = ReferenceFields.days(
            open.typed,
            faults: open.faults,
            from: "Nhận cam kết từ ngày",
            until: "Ngừng nhận cam kết từ ngày"
        )
        return """
            \(ActField.html(term == nil ? ReferenceAct.add : .revise))
            <input type="hidden" name="source" value="\(source.rawValue)">
            <input type="hidden" name="sua" value="\(term)">
            \(name.html(open.typed["name"], faults: open.faults))
            \(days)
            \(ReferenceFields.basis(open.typed, faults: open.faults))
            """
    }
}
