import KhuyenCong

/// The papers that go with an act: files to send, or papers that the office holds; photos of a monthly report.
struct ActPapersView {
    let act: ProjectAct
    let view: DossierView
    let fields: TypedFields
    let uploads: AttachmentLimits?
    /// Whether the act is entered for somebody, whose paper may be among these.
    let isEntered: Bool

    var html: HTML {
        photos + papers
    }

    private var photos: HTML {
        guard act == .report, uploads != nil else { return .empty }
        return """
            <h2>Ảnh hiện trường</h2>
            \(FormField(ActFormPapers.photo, "Ảnh", .camera, help: "Chụp mới hoặc chọn ảnh có sẵn.")
                .html(nil, faults: fields.faults))
            <div class="row">\(fields.html(FormField(
                ActFormPapers.photoDay, "Ngày chụp", help: "Ghi như 31/03/2026."
            )))\(fields.html(FormField(
                ActFormPapers.photoPlace, "Tọa độ nơi chụp", help: "Vĩ độ, kinh độ; ví dụ: 18.6796, 105.6813."
            )))</div>
            """
    }

    private var papers: HTML {
        guard act != .takeOver, act != .withdraw || isEntered else { return .empty }
        let count = max(fields.count("papers"), ActFormPapers.rows)
        let isOpen = isEntered || fields.isTouched("papers")
        return """
            <details class="paper"\(attribute: "open", if: isOpen)><summary>Giấy tờ kèm theo</summary>
            <p class="note">\(note)</p>
            \(isEntered ? row(1) + more(2...count) : HTML((1...count).map(row)))
            </details>
            """
    }

    /// Who enters what others signed sends one copy; further papers are folded away.
    private func more(_ numbers: ClosedRange<Int>) -> HTML {
        """
        <details\(attribute: "open", if: fields.count("papers") > 1)><summary>Giấy tờ khác</summary>
        \(each: numbers, row)</details>
        """
    }

    private func row(_ number: Int) -> HTML {
        PaperRowView(number: number, fields: fields, takesFile: uploads != nil).html
    }

    private var note: HTML {
        guard uploads != nil else { return "Ghi số, ngày của bản giấy đang giữ." }
        return "Gửi tệp, hoặc ghi số, ngày của bản giấy đang giữ. Nếu biểu mẫu bị trả lại thì chọn lại tệp."
    }
}

/// One paper of an act's form: its kind, its number and day, a file where the form takes files.
struct PaperRowView {
    let number: Int
    let fields: TypedFields
    let takesFile: Bool
    /// Whether the number of a file that the project holds already is asked for.
    var asksForHeld = false

    private var path: String { "papers.\(number)" }

    var html: HTML {
        """
        <fieldset class="line"><legend>Giấy tờ \(number)</legend>
        \(PaperKindField(name: path + ".kind").html(fields.text(path + ".kind"), fields.faults))
        <div class="row">\(each: told, fields.html)</div>
        \(if: takesFile, FormField(
            path + ".file",
            "Tệp",
            .file(accept: AttachmentFormFields.accepted, isMultiple: false)
        ).html(nil, faults: fields.faults))
        </fieldset>
        """
    }

    private var told: [FormField] {
        let held = FormField(path + ".attachment", "Số tài liệu đã gửi", .input(kind: .text, inputMode: .numeric))
        return [FormField(path + ".number", "Số"), FormField(path + ".day", "Ngày", help: "Ghi như 31/03/2026.")]
            + (asksForHeld ? [held] : [])
    }
}

/// The choice of a kind of paper; sixty kinds are found by the step they belong to.
struct PaperKindField {
    let name: String
    var isRequired = false

    func html(_ chosen: String?, _ faults: FormFaults) -> HTML {
        let fault = faults[name]
        return """
            <div class="field\(if: fault != nil, " faulty")"><label for="\(name)">Loại giấy tờ</label>
            \(fault.map { fault -> HTML in "<p class=\"fault\" id=\"\(name)-fault\">\(fault)</p>" })
            <div class="control"><select id="\(name)" name="\(name)"\
            \(attribute: "required", if: isRequired)\
            \(attribute: "aria-invalid", fault == nil ? nil : "true")\
            \(attribute: "aria-describedby", fault == nil ? nil : "\(name)-fault")>
            <option value="">Chọn loại giấy tờ</option>
            \(each: PaperStage.allCases, { group($0, chosen) })</select></div></div>
            """
    }

    private func group(_ stage: PaperStage, _ chosen: String?) -> HTML {
        let kinds = PaperKind.allCases.filter { $0.usualStage == stage }
        guard !kinds.isEmpty else { return .empty }
        return """
            <optgroup label="\(stage.label)">\(each: kinds, { kind in
                """
                <option value="\(kind.rawValue)"\(attribute: "selected", if: kind.rawValue == chosen)>\
                \(kind.label)</option>
                """
            })</optgroup>
            """
    }
}
