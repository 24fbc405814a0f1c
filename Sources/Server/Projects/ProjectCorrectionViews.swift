import KhuyenCong
import Vietnamese

/// The two steps of a correction as pages.
struct ProjectCorrectionView {
    let form: ProjectCorrectionForm
    let context: AppContext

    private var project: Project { form.detail.project }

    func page(typed: URLQuery, faults: FormFaults = .none) -> Page {
        Page(
            "Điều chỉnh đề án",
            section: .projects,
            crumbs: crumbs,
            summary: SummaryLine(["DA\(project.id)", form.detail.provinceName]).html,
            width: .narrow,
            body: steps(0) + otherLines + fields(typed, faults) + withdrawal
        )
    }

    /// What the correction changes, before it is booked.
    func check(_ values: [CorrectedValue], typed: URLQuery, reason: String) -> Page {
        Page(
            "Kiểm tra điều chỉnh",
            section: .projects,
            crumbs: crumbs,
            summary: SummaryLine(["DA\(project.id)", project.title]).html,
            width: .narrow,
            body: steps(1) + changes(values) + """
                <p>Lý do: \(reason)</p>
                <p class="note">Số tiền cũ được ghi đảo, số tiền mới được ghi thêm; bút toán cũ vẫn giữ trong sổ.</p>
                <form class="actions" action="\(SiteURL.projectCorrection(project.id))" method="post">
                \(FormToken.field(context))\(kept(typed))
                <button type="submit" name="step" value="book" class="primary">Ghi sổ điều chỉnh</button>
                <button type="submit" name="step" value="edit">Sửa tiếp</button>
                <a class="quiet" href="\(SiteURL.project(project.id))">Thôi</a>
                </form>
                """
        )
    }

    private var crumbs: [Crumb] {
        [Crumb("Đề án", .projects), Crumb("DA\(project.id)", .project(project.id))]
    }

    private func steps(_ current: Int) -> HTML {
        Stepper(["Sửa", "Kiểm tra", "Ghi sổ"], current: current).html
    }

    private func fields(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        let view = FormView(
            to: .projectCorrection(project.id),
            submit: "Kiểm tra",
            faults: faults,
            cancel: .project(project.id)
        )
        func field(_ field: FormField) -> HTML {
            field.html(typed[field.name], faults: faults)
        }
        let hidden = ["version", "line"].map { (name: $0, value: typed[$0] ?? "") }.filter { !$0.value.isEmpty }
        return view.html(
            in: context,
            fields: """
                \(each: hidden, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
                \(each: projectFields, field)
                \(if: form.line != nil, "<h2>\(lineTitle)</h2>")
                \(each: lineFields, field)
                \(if: form.line != nil, "<h2>Số tiền</h2>")
                \(each: form.amounts.map(amountField), field)
                \(if: form.line != nil, "<h2>Thêm số tiền chưa có trong sổ</h2>")
                \(each: newAmountFields, field)
                <h2>Lý do</h2>
                \(field(reasonField))
                """
        )
    }

    private var projectFields: [FormField] {
        [
            FormField("title", "Tên đề án", .area(rows: 3), isRequired: true),
            FormField(
                "year",
                "Năm bắt đầu",
                .input(kind: .text, inputMode: .numeric),
                help: "Đổi năm thì số tiền của năm cũ chuyển theo.",
                isRequired: true
            ),
            FormField("untilYear", "Năm kết thúc", .input(kind: .text, inputMode: .numeric)),
        ]
    }

    private var lineTitle: String {
        form.detail.lines.count > 1 ? "Dòng \(form.line?.position ?? 1)" : "Nội dung thực hiện"
    }

    private var lineFields: [FormField] {
        guard form.line != nil else { return [] }
        let kinds = ActivityKind.Code.allCases.map { (value: $0.rawValue, label: $0.officialName) }
        return [
            FormField("kind", "Nội dung", .choice(kinds, empty: "Chưa phân bổ nội dung")),
            FormField(
                "place",
                "Địa bàn",
                help: "Tên huyện hoặc xã của \(form.detail.provinceName), ví dụ “xã Diễn Kỷ, huyện Diễn Châu”."
            ),
            FormField("beneficiary", "Cơ sở thụ hưởng", help: "Tên chưa có trong danh sách cơ sở thì được thêm mới."),
        ]
    }

    private func amountField(_ amount: ProjectAmount) -> FormField {
        FormField(
            ProjectCorrectionForm.name(amount),
            ProjectLabels.amount(amount.source, amount.stage, amount.year),
            .input(kind: .text, inputMode: .text),
            help: "Trong sổ: \(MoneyWriter.words(amount.amount.amount)). Bỏ trống là xóa số tiền này.",
            unit: "đồng"
        )
    }

    private var newAmountFields: [FormField] {
        guard form.line != nil else { return [] }
        let sources = FundingSource.Code.allCases.map { (value: $0.rawValue, label: $0.officialName) }
        let stages = Stage.allCases.map { (value: $0.rawValue, label: StageLabels.label($0)) }
        return [
            FormField("newSource", "Nguồn", .choice(sources, empty: "Chọn nguồn")),
            FormField("newStage", "Giai đoạn", .choice(stages, empty: "Chọn giai đoạn")),
            FormField("newYear", "Năm ngân sách", .input(kind: .text, inputMode: .numeric)),
            FormField("newAmount", "Số tiền", help: "Ví dụ 1.500.000.000 hoặc 1,5 tỷ.", unit: "đồng"),
        ]
    }

    private var reasonField: FormField {
        FormField(
            "reason",
            "Lý do điều chỉnh",
            .area(rows: 2),
            help: "Ghi căn cứ, ví dụ quyết định điều chỉnh hoặc lỗi nhập liệu.",
            isRequired: true
        )
    }

    private var otherLines: HTML {
        let others = form.detail.lines.filter { $0.id != form.line?.id }
        guard !others.isEmpty else { return .empty }
        let links = others.prefix(50).map { line -> HTML in
            let url = SiteURL.projectCorrection(project.id).with(["dong": String(line.id)])
            return "<a href=\"\(url)\">dòng \(line.position)</a>"
        }
        return "<p>Đang sửa dòng \(form.line?.position ?? 1). Sửa dòng khác: \(links.joined(separator: ", ")).</p>"
    }

    private var withdrawal: HTML {
        """
        <h2>Đề án nhập nhầm</h2>
        <p>Đề án không có thật hoặc nhập hai lần thì
        <a href="\(SiteURL.projectWithdrawal(project.id))">rút khỏi sổ</a>.</p>
        """
    }

    private func changes(_ values: [CorrectedValue]) -> HTML {
        DataTable<CorrectedValue>(
            "Thay đổi",
            columns: [
                .init("Mục") { "\(ProjectLabels.corrected($0))" },
                .init("Trong sổ") { shown($0.before, $0.field) },
                .init("Sửa thành") { shown($0.after, $0.field) },
            ]
        ).html(values)
    }

    /// Everything that was typed goes on to the next step, except what the next step says itself.
    private func kept(_ typed: URLQuery) -> HTML {
        let pairs = typed.pairs.filter { $0.name != FormToken.name && $0.name != "step" }
        return "\(each: pairs, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })"
    }
}

/// Money in figures and in words, as contracts have it.
private func shown(_ value: String?, _ field: CorrectedValue.Field) -> HTML {
    guard let value else { return "không có" }
    guard case .amount = field, let amount = Int64(value) else { return HTML(value) }
    return "\(MoneyWriter.grouped(amount)) đồng<small>\(MoneyWriter.words(amount))</small>"
}

/// Taking a project out of the ledger's sums: asks for the word.
struct ProjectWithdrawalView {
    let detail: ProjectDetail
    let context: AppContext

    func page(typed: URLQuery, faults: FormFaults = .none) -> Page {
        let project = detail.project
        let view = FormView(
            to: .projectWithdrawal(project.id),
            submit: "Rút đề án khỏi sổ",
            faults: faults,
            cancel: .project(project.id)
        )
        let fields = [
            FormField("reason", "Lý do", .area(rows: 2), isRequired: true),
            FormField("word", "Gõ chữ “rút” để xác nhận", isRequired: true),
        ]
        return Page(
            "Rút đề án khỏi sổ",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects), Crumb("DA\(project.id)", .project(project.id))],
            width: .narrow,
            body: """
                <p class="lead">\(project.title)</p>
                <p>Đề án rút khỏi sổ không còn tính vào danh sách và báo cáo. Bút toán và lịch sử vẫn giữ nguyên.</p>
                """
                    + view.html(
                        in: context,
                        fields: """
                            <input type="hidden" name="version" value="\(project.version)">
                            \(each: fields, { $0.html(typed[$0.name], faults: faults) })
                            """
                    )
        )
    }
}
