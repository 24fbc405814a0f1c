import KhuyenCong

/// The first step of a change: what is to be changed decides which fields follow.
struct ChangeTypesView {
    let view: DossierView
    let terms: [ChangeTerms]

    var page: Page {
        let dossier = view.dossier
        let address = SiteURL.dossierAct(dossier.code, ProjectAct.change.slug)
        return Page(
            ProjectAct.change.name,
            section: .dossiers,
            crumbs: .dossier(dossier.code),
            summary: SummaryLine([dossier.code, DossierLabels.title(dossier.title), dossier.state.name]).html,
            width: .narrow,
            body: """
                <form class="form" action="\(address)" method="get">
                \(FormField("loai", "Điều chỉnh gì", .radios(types), isRequired: true).html())
                \(if: view.lines.count > 1, FormField("dong", "Dòng", .choice(lines, empty: nil), isRequired: true).html())
                <div class="actions"><button type="submit" class="primary">Tiếp tục</button>
                <a class="quiet" href="\(SiteURL.dossier(dossier.code))">Thôi</a></div></form>
                """
        )
    }

    private var types: [(value: String, label: String, help: String?)] {
        terms.map { (value: $0.type.rawValue, label: $0.type.name, help: $0.sentence) }
    }

    private var lines: [(value: String, label: String)] {
        view.lines.map { line in
            let words = ["Dòng \(line.position)", ProjectLabels.kind(line.kind), line.placeName].compactMap { $0 }
            return (String(line.position), words.joined(separator: " · "))
        }
    }
}

/// The fields of a change, after its type.
struct ChangeFieldsView {
    let view: DossierView
    let fields: TypedFields
    let places: PlaceNames

    private var type: ChangeType? {
        fields.text("type").flatMap(ChangeType.init)
    }

    var html: HTML {
        let again = SiteURL.dossierAct(view.dossier.code, ProjectAct.change.slug)
        return """
            <input type="hidden" name="type" value="\(fields.text("type"))">
            <input type="hidden" name="line" value="\(fields.text("line"))">
            <p class="lead">\(type?.name)\(if: view.lines.count > 1, " · dòng \(fields.text("line"))")
            <a class="note" href="\(again)">Chọn loại khác</a></p>
            \(fields.html(FormField("cause", "Lý do điều chỉnh", .area(rows: 3), isRequired: true)))
            \(fields.html(FormField("causeKind", "Nhóm nguyên nhân", .choice(ChangeFieldsView.causes, empty: "Chọn nhóm nguyên nhân"))))
            \(fields.html(FormField("decider", "Cấp quyết định", .choice(ChangeFieldsView.deciders, empty: "Chọn cấp quyết định"), isRequired: true)))
            \(own)
            """
    }

    private var own: HTML {
        switch type {
        case .extendInYear: fields.html(ChangeFieldsView.end(isRequired: true))
        case .extendNextYear:
            fields.html(
                FormField("untilYear", "Năm kết thúc mới", .input(kind: .text, inputMode: .numeric), isRequired: true)
            ) + fields.html(ChangeFieldsView.end(isRequired: false))
        case .place: place
        case .beneficiary: HTML(ChangeFieldsView.beneficiary.map { fields.html($0) })
        case .machine: machines
        case .amountUp, .amountDown, .source, .shift:
            """
            <h2>Số tiền mới</h2>
            <p class="note">Ghi số tiền sau điều chỉnh của từng nguồn, không phải phần chênh lệch; ghi 0 để bỏ một nguồn.</p>
            \(ActAmountsView(act: .change, view: view, fields: fields).html)
            """
        case .suspend, .resume, .stop:
            type.map { type -> HTML in "<p class=\"note\">\(type.money.name).</p>" } ?? .empty
        case .content: contents
        case .partner, nil:
            """
            <div class="row">\(fields.html(FormField("before", "Nội dung cũ", .area(rows: 3))))\
            \(fields.html(FormField("after", "Nội dung mới", .area(rows: 3))))</div>
            """
        }
    }

    private var place: HTML {
        """
        <datalist id="dia-ban">\(each: places.suggestions, { "<option value=\"\($0)\"></option>" })</datalist>
        \(PlaceField(
            name: "place",
            label: "Địa bàn mới",
            value: places.name(of: fields.text("place")),
            fault: fields.faults["place"],
            help: "Gõ tên xã, phường trong tỉnh của đề án."
        ).html)
        """
    }

    /// What stands, to be written over where it changes.
    private var contents: HTML {
        let measures = Quantity.Measure.allCases.map { measure in
            FormField(
                "content.quantities.\(measure.rawValue)",
                "Kết quả dự kiến: \(ProjectLabels.measure(measure))",
                .input(kind: .text, inputMode: .numeric)
            )
        }
        return """
            <h2>Nội dung mới</h2>
            <p class="note">Sửa phần cần đổi; phần để nguyên giữ như cũ.</p>
            <div id="content">\(fields.faults["content"].map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })</div>
            \(each: ChangeFieldsView.parts, fields.html)
            <div class="row">\(each: ChangeFieldsView.lineContents, fields.html)</div>
            <div class="row">\(each: measures, fields.html)</div>
            """
    }

    private static let parts = [ProposalPart.objective, .scale, .plan, .effect].map { part in
        FormField("content." + part.rawValue, part.name, .area(rows: 3))
    }

    private static let lineContents = [
        FormField(
            "content.kind",
            "Nội dung của dòng",
            .choice(ActivityKind.Code.allCases.map { ($0.rawValue, $0.officialName) }, empty: nil)
        ),
        FormField(
            "content.item",
            "Mục định mức",
            .choice(NormItem.allCases.map { ($0.rawValue, $0.officialName) }, empty: "Theo nội dung")
        ),
        FormField("content.costItem", "Mục chi"),
    ]

    /// The whole new list of the line, with room for one machine more.
    private var machines: HTML {
        let count = fields.count("machines") + 1
        return """
            <h2>Danh mục máy mới của dòng</h2>
            <p class="note">Sửa máy cần đổi; máy bỏ đi thì xóa tên. Thêm máy ở ô cuối.</p>
            <div id="machines">\(fields.faults["machines"].map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })</div>
            \(each: 1...count, { number in
                let path = "machines.\(number)"
                return """
                    <fieldset class="line"><legend>Máy \(number)</legend>
                    <input type="hidden" name="\(path).line" value="\(fields.text("line"))">
                    <div class="row">\(each: MachineFields.of(path, lineCount: 1), fields.html)\
                    \(fields.money(path + ".unitPrice", "Đơn giá"))</div></fieldset>
                    """
            })
            """
    }

    private static func end(isRequired: Bool) -> FormField {
        FormField("endsOn", "Ngày hoàn thành mới", help: "Ghi như 15/12/2026.", isRequired: isRequired)
    }

    static let causes = ChangeCause.allCases.map { (value: $0.rawValue, label: $0.name) }

    static let deciders = RuleDecider.allCases.map { (value: $0.rawValue, label: $0.name) }

    private static let beneficiary = [
        FormField("beneficiary.name", "Đơn vị thụ hưởng mới", isRequired: true),
        FormField("beneficiary.taxCode", "Mã số thuế", .input(kind: .text, inputMode: .numeric)),
        FormField("beneficiary.phone", "Điện thoại", .input(kind: .text, inputMode: .tel)),
        FormField("beneficiary.address", "Địa chỉ"),
    ]
}
