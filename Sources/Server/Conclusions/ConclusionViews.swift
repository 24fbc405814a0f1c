import KhuyenCong
import Vietnamese

/// The conclusions on a file, and the form that enters one.
struct ConclusionsPanel {
    let trail: MoneyTrail
    let today: Day
    let context: AppContext

    func html(_ typed: FieldTree, _ faults: FormFaults) -> HTML {
        guard !trail.conclusions.isEmpty || trail.mayConclude else { return .empty }
        return Panel(
            "Kết luận kiểm toán, thanh tra",
            content: (trail.conclusions.isEmpty ? "<p>Chưa có kết luận nào.</p>" : table.html(trail.conclusions))
                + (trail.mayConclude ? form(typed, faults) : .empty)
        ).html
    }

    private var table: DataTable<Conclusion> {
        DataTable<Conclusion>(
            "Kết luận và việc đã làm",
            columns: [
                .init("Kết luận") { conclusion in
                    """
                    <a href=\"\(SiteURL.conclusion(conclusion.id))\">\(conclusion.finding)</a>\
                    \(conclusion.line.map { line -> HTML in "<small>dòng \(line)</small>" })
                    """
                },
                .init("Văn bản") { "\($0.office) \($0.number ?? "")<small>\($0.issuedOn.vietnamese)</small>" },
                .init("Số tiền", unit: ProjectLabels.unit, .figure) { "\(ProjectLabels.millions($0.amount))" },
                .init("Hạn", .code) { "\($0.dueOn?.vietnamese ?? "không ghi")" },
                .init("Đã thực hiện") { answer($0) },
            ]
        )
    }

    private func answer(_ conclusion: Conclusion) -> HTML {
        guard let answer = conclusion.answer else {
            let tag = conclusion.isLate(on: today) ? Tag(.late, "quá hạn").html : Tag(.waiting, "chưa").html
            guard conclusion.recovered > .zero else { return tag }
            return "\(tag)<small>đã thu hồi \(MoneyWriter.inMillions(conclusion.recovered.amount)) triệu đồng</small>"
        }
        return "\(answer.text)<small>\(answer.answeredOn.vietnamese) \(answer.number ?? "")</small>"
    }

    private func form(_ typed: FieldTree, _ faults: FormFaults) -> HTML {
        let fields = TypedFields(tree: typed, faults: faults)
        let view = FormView(to: .moneyTrail(trail.view.dossier.code), submit: "Ghi kết luận", faults: faults)
        let content: HTML = """
            <div class="row">\(each: ConclusionsPanel.paper, fields.html)</div>
            \(fields.html(FormField("finding", "Nội dung kết luận", .area(rows: 3), isRequired: true)))
            \(fields.money("amount", "Số tiền phải xử lý"))
            <div class="row">\(each: ConclusionsPanel.rest, fields.html)</div>
            """
        return """
            <details\(attribute: "open", if: !faults.faults.isEmpty)><summary>Thêm kết luận</summary>
            \(view.html(in: context, fields: content))</details>
            """
    }

    private static let paper = [
        FormField("office", "Cơ quan kết luận", isRequired: true), FormField("number", "Số văn bản"),
        FormField("day", "Ngày văn bản", help: "Ghi như 31/03/2026.", isRequired: true),
    ]

    private static let rest = [
        FormField("line", "Dòng dự toán", .input(kind: .text, inputMode: .numeric)),
        FormField("dueOn", "Hạn thực hiện", help: "Ghi như 31/03/2026."),
    ]
}

/// One conclusion, and the form that says what was done about it.
struct ConclusionView {
    let conclusion: Conclusion
    let mayAnswer: Bool
    let typed: FieldTree?
    let faults: FormFaults

    func page(in context: AppContext) -> Page {
        Page(
            "Kết luận của \(conclusion.office)",
            section: .payments,
            crumbs: [
                Crumb("Rà soát kinh phí", .moneyReview),
                Crumb(conclusion.dossierCode, .moneyTrail(conclusion.dossierCode)),
            ],
            summary: SummaryLine([
                conclusion.number ?? "", conclusion.issuedOn.vietnamese,
                conclusion.dueOn.map { "hạn \($0.vietnamese)" } ?? "",
            ]).html,
            width: .narrow,
            status: faults.status,
            body: facts + (mayAnswer ? form(in: context) : .empty)
        )
    }

    private var facts: HTML {
        DefinitionList([
            ("Nội dung", "\(conclusion.finding)"), ("Hồ sơ", "\(conclusion.dossierCode) \(conclusion.title)"),
            ("Số tiền phải xử lý", "\(conclusion.amount.map { MoneyWriter.grouped($0.amount) + " đồng" })"),
            ("Đã thu hồi", "\(MoneyWriter.grouped(conclusion.recovered.amount)) đồng"),
            ("Đã thực hiện", "\(conclusion.answer?.text)"),
            ("Văn bản, ngày", "\(conclusion.answer.map { "\($0.number ?? "") \($0.answeredOn.vietnamese)" })"),
        ]).html
    }

    private func form(in context: AppContext) -> HTML {
        let stored = FieldTree.group([
            "answer": .text(conclusion.answer?.text ?? ""), "number": .text(conclusion.answer?.number ?? ""),
        ])
        let fields = TypedFields(tree: typed ?? stored, faults: faults)
        return FormView(
            to: .conclusion(conclusion.id),
            submit: "Ghi việc đã thực hiện",
            faults: faults,
            cancel: .moneyTrail(conclusion.dossierCode)
        ).html(
            in: context,
            fields: """
                <input type="hidden" name="version" value="\(conclusion.version)">
                \(fields.html(FormField("answer", "Đã thực hiện", .area(rows: 3), isRequired: true)))
                <div class="row">\(fields.html(FormField("number", "Văn bản, chứng từ")))\
                \(fields.html(FormField("day", "Ngày", help: "Để trống là hôm nay.")))</div>
                """
        )
    }
}
