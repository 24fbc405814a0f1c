import KhuyenCong
import Vietnamese

/// The form by which a project is taken over: its state, the signed table beside the ledger, what no list tells.
struct TakingOverView {
    let detail: ProjectDetail
    let trades: [(value: String, label: String)]
    let fields: TypedFields
    /// Nil where acts take no files.
    let uploads: AttachmentLimits?
    let context: AppContext

    private var project: Project { detail.project }

    var page: Page {
        Page(
            ProjectAct.takeOver.name,
            section: .dossiers,
            crumbs: [.dossiers, Crumb("DA\(project.id)", .project(project.id))],
            summary: SummaryLine([
                project.title, detail.provinceName, "năm \(ProjectLabels.years(project.year, project.untilYear))",
            ]).html,
            status: fields.faults.status,
            body: (ErrorSummary(fields.faults).html ?? .empty) + form
        )
    }

    private var form: HTML {
        """
        <form class="form wide-form" action="\(SiteURL.takingOver(project.id))" method="post"\
        \(attribute: "enctype", uploads == nil ? nil : "multipart/form-data") novalidate>
        \(FormToken.field(context))
        <p class="note">Địa bàn, cơ sở thụ hưởng, số tiền lấy từ sổ, không ghi lại. Sổ sai thì điều chỉnh đề án trước.</p>
        <div class="row">\(each: TakingOverView.head, fields.html)</div>
        \(ActPaperView(act: .takeOver, fields: fields, proof: nil).html)
        <h2>Bảng đối chiếu đã ký</h2>
        <p class="note">Kinh phí hỗ trợ theo từng giai đoạn, đúng như bảng đã ký; giai đoạn bảng không có thì bỏ trống. \
        Đề án đã thẩm định mà sổ chỉ có số đăng ký thì số thẩm định ghi bằng số đăng ký.</p>
        <div class="row">\(each: Stage.allCases, { stage in
            amount("reconciled.\(stage.rawValue)", stage, TakingOverMoney(detail, line: nil))
        })</div>
        \(TakingOverView.fault("reconciledLines", fields))\(TakingOverView.fault("lines", fields))
        \(each: detail.lines.enumerated(), { offset, line in self.line(offset + 1, line) })
        \(machines)
        \(papers)
        <div class="actions"><button type="submit" class="primary">\(ProjectAct.takeOver.name)</button>
        <a class="quiet" href="\(SiteURL.project(project.id))">Thôi</a></div>
        </form>
        """
    }

    private static let head = [
        FormField(
            "state",
            "Trạng thái khi tiếp nhận",
            .choice(
                ProjectState.allCases.filter { ProjectState.takenOver.contains($0) }.map {
                    (value: $0.rawValue, label: $0.name)
                },
                empty: "Chọn trạng thái"
            ),
            isRequired: true
        ),
        FormField(
            "level",
            "Chương trình",
            .choice(ProgrammeLevel.allCases.map { (value: $0.rawValue, label: $0.label) }, empty: nil)
        ),
        FormField(
            "scheme",
            "Loại đề án",
            .choice(ProjectScheme.allCases.map { (value: $0.rawValue, label: $0.name) }, empty: nil)
        ),
        FormField("appraisedOn", "Ngày thẩm định", help: "Ghi như 31/03/2026; bỏ trống là ngày của số đăng ký."),
        FormField("approvedOn", "Ngày phê duyệt", help: "Chọn định mức, quy tắc của đề án."),
    ]

    /// What the table says of a stage, beside what the ledger holds.
    private func amount(_ name: String, _ stage: Stage, _ money: TakingOverMoney) -> HTML {
        let held: String = money.sum(stage).map { MoneyWriter.grouped($0.amount) + " đồng" } ?? "không có"
        return FormField(
            name,
            StageLabels.label(stage),
            .input(kind: .text, inputMode: .decimal),
            help: "Sổ: \(held).",
            unit: "đồng"
        ).html(TypedFields.money(fields.tree.at(name)), faults: fields.faults)
    }

    private func line(_ number: Int, _ line: ProjectLine) -> HTML {
        let money = TakingOverMoney(detail, line: line.id)
        let words = [ProjectLabels.kind(line.kind), line.placeName, line.beneficiaryName].compactMap { $0 }
        let isOpen = fields.isTouched("reconciledLines.\(number)")
        return """
            <fieldset class="line"><legend>Dòng \(number) · \(words.joined(separator: " · "))</legend>
            \(money.openAdvance.map { open -> HTML in
                "<p class=\"note\">Tạm ứng chưa hoàn: \(MoneyWriter.grouped(open.amount)) đồng.</p>"
            })
            <input type="hidden" name="lines.\(number).line" value="\(number)">
            <div class="row">\(each: terms("lines.\(number)", line), fields.html)\
            \(fields.money("lines.\(number).eligibleCost", "Chi phí được tính hỗ trợ"))</div>
            <details class="paper"\(attribute: "open", if: isOpen)><summary>Bảng đối chiếu của dòng này, nếu có</summary>
            <input type="hidden" name="reconciledLines.\(number).line" value="\(number)">
            <div class="row">\(each: Stage.allCases, { stage in
                amount("reconciledLines.\(number).\(stage.rawValue)", stage, money)
            })</div></details>
            </fieldset>
            """
    }

    /// What no list tells and later checks ask for.
    private func terms(_ path: String, _ line: ProjectLine) -> [FormField] {
        let items = NormItem.allCases.filter { $0.kind == line.kind }.map {
            (value: $0.rawValue, label: $0.officialName)
        }
        let item = FormField(path + ".item", "Mục định mức", .choice(items, empty: "Theo nội dung"))
        let cost = FormField(path + ".costItem", "Mục chi", help: line.costItem.map { HTML("Sổ: \($0).") } ?? .empty)
        let trade = FormField(path + ".trade", "Ngành nghề", .choice(trades, empty: "Chưa rõ"))
        return (items.isEmpty ? [] : [item]) + [cost, trade]
    }

    private var machines: HTML {
        let count = fields.count("machines") + 2
        let isOpen = fields.isTouched("machines")
        return """
            <details class="paper"\(attribute: "open", if: isOpen)><summary>Danh mục máy được duyệt</summary>
            \(TakingOverView.fault("machines", fields))
            \(each: 1...count, { number in
                let path = "machines.\(number)"
                return """
                    <fieldset class="line"><legend>Máy \(number)</legend>
                    <div class="row">\(each: MachineFields.of(path, lineCount: detail.lines.count), fields.html)\
                    \(fields.money(path + ".unitPrice", "Đơn giá"))</div></fieldset>
                    """
            })
            </details>
            """
    }

    /// A project comes with a folder: table, decision, contract, vouchers; more go to its page of papers.
    private static let paperRows = 6

    private var papers: HTML {
        let count = max(fields.count("papers"), TakingOverView.paperRows)
        let held: HTML =
            "<a href=\"\(SiteURL.projectPapers(project.id))\">tài liệu của đề án</a> thì ghi số tài liệu."
        let isOpen = fields.isTouched("papers") || fields.faults["file"] != nil
        return """
            <details class="paper"\(attribute: "open", if: isOpen)><summary>Giấy tờ kèm theo</summary>
            <p class="note">\(note) Tệp đã có ở \(held)</p>
            \(TakingOverView.fault("papers", fields))\(TakingOverView.fault("file", fields))
            \(each: 1...count, { number in
                PaperRowView(number: number, fields: fields, takesFile: uploads != nil, asksForHeld: true).html
            })
            </details>
            """
    }

    private var note: HTML {
        guard let uploads else { return "Ghi số, ngày của bản giấy đang giữ." }
        return """
            Gửi tệp (tối đa \(uploads.filesAtOnce) tệp), hoặc ghi số, ngày của bản giấy đang giữ. Nếu biểu mẫu bị trả lại thì \
            chọn lại tệp.
            """
    }

    /// What is wrong with a whole list stands where it begins.
    private static func fault(_ name: String, _ fields: TypedFields) -> HTML {
        let found = fields.faults.faults.filter { $0.field == name }
        guard !found.isEmpty else { return .empty }
        return "<div id=\"\(name)\">\(each: found, { fault in "<p class=\"fault\">\(fault.message)</p>" })</div>"
    }
}

/// What the ledger holds of a project's support, of one line or of all.
struct TakingOverMoney {
    private let amounts: [ProjectAmount]

    init(_ detail: ProjectDetail, line: Int64?) {
        amounts = detail.amounts.filter { $0.source.basis == .support && (line == nil || $0.lineID == line) }
    }

    /// Nil where nothing is booked.
    func sum(_ stage: Stage) -> Dong? {
        let held = amounts.filter { $0.stage == stage }
        return held.isEmpty ? nil : held.reduce(Dong.zero) { $0 + $1.amount }
    }

    /// Advanced, and neither settled nor returned; nil where nothing is open.
    var openAdvance: Dong? {
        let paid = (sum(.advanced) ?? .zero) - (sum(.settled) ?? .zero) - (sum(.returned) ?? .zero)
        return paid > .zero ? paid : nil
    }
}
