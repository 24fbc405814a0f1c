import KhuyenCong
import Vietnamese

/// The fields that an act has beside its paper.
struct ActFieldsView {
    let act: ProjectAct
    let view: DossierView
    let fields: TypedFields
    let places: PlaceNames
    let takesFiles: Bool

    var html: HTML {
        switch act {
        case .submit, .register, .close, .takeOver: plain
        case .withdraw, .resume: reason
        case .returnForRevision, .reject: reason + declined
        case .suspend, .stop: reason + ActFieldsView.halt(fields)
        case .appraise, .appraiseAtMinistry: appraisal + amounts("Số tiền đề nghị phê duyệt")
        case .approve: amounts("Số tiền phê duyệt")
        case .contract: amounts("Giá trị hợp đồng") + ContractFieldsView(fields: fields).html
        case .settle: amounts("Số tiền quyết toán") + VoucherFieldsView(view: view, fields: fields).html
        case .advance: advance + amounts("Số tiền tạm ứng lần này") + TreasuryFieldsView(fields: fields).html
        case .report: report
        case .change: ChangeFieldsView(view: view, fields: fields, places: places).html
        case .accept:
            amounts("Giá trị nghiệm thu")
                + AcceptanceFieldsView(view: view, fields: fields, takesFiles: takesFiles).html
        case .recover:
            reason + RecoveryFieldsView(conclusions: view.openConclusions, fields: fields).html
                + amounts("Số tiền thu hồi") + TreasuryFieldsView(fields: fields).html
        }
    }

    private var plain: HTML {
        act == .submit
            ? "<p>Nộp bản soạn đã lưu. <a href=\"\(SiteURL.dossierProposal(view.dossier.code))\">Xem, sửa bản soạn</a>.</p>"
            : "<p>Việc này không cần thêm nội dung; ghi văn bản nếu có.</p>"
    }

    private var reason: HTML {
        fields.html(FormField("reason", "Lý do", .area(rows: 3), isRequired: act != .withdraw))
    }

    /// Who decides that a project stands still or ends, and why by group.
    static func halt(_ fields: TypedFields) -> HTML {
        let decider = FormField(
            "decider",
            "Cấp quyết định",
            .choice(ChangeFieldsView.deciders, empty: "Cơ quan của ông/bà"),
            help: "Cấp trên quyết định thì ghi cơ quan, số văn bản ở dưới."
        )
        let cause = FormField(
            "causeKind",
            "Nhóm nguyên nhân",
            .choice(ChangeFieldsView.causes, empty: "Chọn nhóm nguyên nhân")
        )
        return fields.html(decider) + fields.html(cause)
    }

    private func amounts(_ title: String) -> HTML {
        "<h2>\(title)</h2>\(ActAmountsView(act: act, view: view, fields: fields).html)"
    }

    private var appraisal: HTML {
        """
        \(findings)
        \(fields.html(FormField("conclusion", "Kết luận", .radios(ActChoices.conclusions), isRequired: true)))
        \(fields.html(ActFieldsView.interest))
        """
    }

    /// Whoever returns or rejects a file may have appraised it first; the act itself is then the conclusion.
    private var declined: HTML {
        let isOpen =
            ["criteria", "members", "present", "sheets", "hasConflictOfInterest"].contains { name in
                fields.isTouched(name)
            } || FinancesView.isTold(fields.tree)
        return """
            <details class="paper"\(attribute: "open", if: isOpen)><summary>Nội dung thẩm định, nếu có</summary>
            \(findings)
            \(fields.html(ActFieldsView.interest))
            </details>
            """
    }

    /// What was found before anybody concludes.
    private var findings: HTML {
        let remarks = DossierLabels.criteria.map { FormField("criteria.\($0.name)", $0.label, .area(rows: 2)) }
        return """
            <h2>Nhận xét theo năm nội dung thẩm định</h2>
            <p class="note">Điều 9 Thông tư 36/2013/TT-BCT. Bản thẩm định gắn với phiên bản \(view.dossier.version) của hồ sơ.</p>
            \(each: remarks, fields.html)
            \(FinancesView(lines: view.lines, fields: fields).html)
            <h2>Hội đồng hoặc bộ phận thẩm định</h2>
            <div class="row">\(each: council, fields.html)</div>
            \(AppraisalSheetsView(fields: fields).html)
            """
    }

    private var advance: HTML {
        """
        <h2>Khối lượng đã thực hiện</h2>
        <p class="note">Theo báo cáo tiến độ có xác nhận của Sở Công Thương.</p>
        <div class="row">\(fields.money("investmentDone", "Giá trị đã thực hiện"))\
        \(fields.money("investmentTotal", "Tổng vốn đầu tư"))</div>
        """
    }

    private var report: HTML {
        """
        <div class="row short">\(each: ActFieldsView.period, fields.html)</div>
        \(fields.html(FormField("done", "Đã thực hiện đến nay", .area(rows: 5), isRequired: true)))
        \(fields.money("spent", "Đã chi đến nay, mọi nguồn"))\
        \(SpentBefore(act, view, fields.tree).map { _ in fields.html(SpentBefore.field) })
        \(fields.html(FormField("difficulties", "Khó khăn, kiến nghị", .area(rows: 3))))
        """
    }

    private var council: [FormField] {
        let isAsked = ActDemands(act: act, fields: fields.tree).asks("members")
        let number = FormField.Control.input(kind: .text, inputMode: .numeric)
        return [
            FormField("members", "Số thành viên", number, isRequired: isAsked),
            FormField("present", "Số người có mặt", number, help: "Số người cần có mặt theo Bộ quy tắc."),
        ]
    }

    private static let interest = FormField(
        "hasConflictOfInterest",
        "Lợi ích liên quan",
        .flag(text: "Người thẩm định có lợi ích liên quan đến đề án này.")
    )

    private static let period = [
        FormField("month", "Tháng", .input(kind: .text, inputMode: .numeric), isRequired: true),
        FormField("year", "Năm", .input(kind: .text, inputMode: .numeric), isRequired: true),
    ]
}

/// Acceptance: each approved machine beside what was bought, and the results reached.
struct AcceptanceFieldsView {
    let view: DossierView
    let fields: TypedFields
    let takesFiles: Bool

    var html: HTML {
        let machines = ActMachines.expected(view, typed: fields.tree)
        let lines = ActLines(.accept, view, typed: fields.tree).lines
        return """
            \(fields.html(AcceptanceFieldsView.forceMajeure))
            \(if: !machines.isEmpty, "<h2>Máy đã mua so với máy được duyệt</h2>")
            \(each: machines.enumerated(), { index, machine in bought(index + 1, machine) })
            <h2>Kết quả đạt được</h2>
            \(each: lines.enumerated(), { index, line in results(index + 1, line.line) })
            """
    }

    private static let forceMajeure = FormField(
        "forceMajeure",
        "Bất khả kháng",
        .flag(text: "Không hoàn thành vì lý do bất khả kháng; chỉ nghiệm thu phần đã thực hiện."),
        help: "Sửa giá trị của từng dòng theo phần đã làm, kèm văn bản giải trình; máy chưa mua thì xóa tên máy."
    )

    private func bought(_ number: Int, _ machine: ApprovedMachine) -> HTML {
        let path = "machines.\(number)"
        let place = fields.tree.at("machines").items.firstIndex { $0.at("approved").shown == String(machine.id) }
        let typed = place.map { "machines.\($0 + 1)" }
        return """
            <fieldset class="line"><legend>\(machine.name)</legend>
            <input type="hidden" name="\(path).approved" value="\(machine.id)">
            <div class="beside"><div><h3>Được duyệt</h3>\(approved(machine))</div>
            <div><h3>Đã mua</h3>\(each: AcceptanceFieldsView.fields(path) + photos(path), { field in
                let source = typed.map { $0 + field.name.dropFirst(path.count) } ?? ""
                return field.html(fields.text(source), faults: fields.faults.renaming { $0 == source ? field.name : $0 })
            })</div></div></fieldset>
            """
    }

    /// A picture that the file holds already, or a new one.
    private func photos(_ path: String) -> [FormField] {
        let held = view.attachments.filter { $0.contentType.hasPrefix("image/") }
        let choice = FormField(
            path + ".photo",
            "Ảnh máy trong hồ sơ",
            .choice(held.map { (String($0.id), $0.name) }, empty: "Chưa chọn")
        )
        let camera = FormField(path + "." + ActFormPapers.machinePhoto, "Ảnh máy gửi kèm", .camera)
        return (held.isEmpty ? [] : [choice]) + (takesFiles ? [camera] : [])
    }

    private func approved(_ machine: ApprovedMachine) -> HTML {
        DefinitionList([
            ("Tên máy", "\(machine.name)"), ("Loại máy", "\(machine.model)"), ("Hãng", "\(machine.maker)"),
            ("Công suất", "\(machine.capacity)"),
            ("Năm sản xuất", "\(machine.madeInYear.map { String($0) })"),
            ("Số máy", "\(machine.serial)"), ("Số lượng", "\(machine.quantity)"),
            ("Đơn giá", "\(MoneyWriter.grouped(machine.unitPrice.amount)) đồng"),
        ]).html
    }

    private static func fields(_ path: String) -> [FormField] {
        [
            FormField(path + ".name", "Tên máy", isRequired: true),
            FormField(path + ".model", "Loại máy, ký hiệu"),
            FormField(path + ".maker", "Hãng, nước sản xuất"),
            FormField(path + ".capacity", "Công suất, thông số"),
            FormField(path + ".madeInYear", "Năm sản xuất", .input(kind: .text, inputMode: .numeric)),
            FormField(path + ".serial", "Số máy"),
            FormField(path + ".invoice", "Số hóa đơn"),
            FormField(path + ".sellerTaxCode", "Mã số thuế người bán"),
            FormField(path + ".quantity", "Số lượng", .input(kind: .text, inputMode: .numeric)),
            FormField(
                path + ".unitPrice",
                "Đơn giá theo hóa đơn",
                .input(kind: .text, inputMode: .decimal),
                unit: "đồng",
                isRequired: true
            ),
            FormField(
                path + ".decision",
                "Kết luận về khác biệt",
                .area(rows: 2),
                help: "Ghi khi máy mua khác máy duyệt về hãng, công suất, năm, số máy, số lượng, giá."
            ),
        ]
    }

    private func results(_ number: Int, _ line: DossierLine) -> HTML {
        let planned = view.dossier.proposal.at("lines.\(line.position).quantities")
        let stored = fields.tree.at("results").items.first { $0.at("line").shown == String(line.position) }
        return """
            <fieldset class="line"><legend>Dòng \(line.position) · \(ProjectLabels.kind(line.kind))</legend>
            <input type="hidden" name="results.\(number).line" value="\(line.position)">
            <div class="row">\(each: Quantity.Measure.allCases, { measure in
                let plan = planned.at(measure.rawValue).shown.flatMap { $0.isEmpty ? nil : $0 }
                return FormField(
                    "results.\(number).\(measure.rawValue)",
                    "Thực hiện: \(ProjectLabels.measure(measure))",
                    .input(kind: .text, inputMode: .numeric),
                    help: plan.map { HTML("Kế hoạch: \($0).") } ?? .empty
                ).html(stored?.at(measure.rawValue).shown, faults: fields.faults)
            })</div></fieldset>
            """
    }
}
