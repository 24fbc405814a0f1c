import KhuyenCong

/// The form of a beneficiary's own proposal: one content in one place, in the words of a workshop.
struct OwnProposalView {
    let proposal: OwnProposal
    let fields: TypedFields
    let places: PlaceNames
    let trades: [(code: String, name: String)]
    /// What is asked beyond the circular.
    let questions: [ProposalQuestion]
    let token: String
    let hasSpareMachine: Bool
    let isSaved: Bool
    let context: AppContext

    private var call: ProposalCall { proposal.call }
    private var firm: String { "lines.1.beneficiary" }

    var page: Page {
        Page(
            "Đề xuất của cơ sở",
            crumbs: [Crumb("Đợt nhận đề xuất", .openCalls), Crumb(call.title, .openCall(call.id))],
            summary: SummaryLine([
                CallLabels.place(call, places.territories), "nhận đến hết \(call.closesOn.vietnamese)",
            ]).html,
            width: .narrow,
            status: fields.faults.status,
            scripts: ["tu-luu.js"],
            body: returned + notice + (ErrorSummary(fields.faults).html ?? .empty) + form
        )
    }

    private var notice: HTML {
        let link =
            "Giữ địa chỉ trang này (đánh dấu trang, hoặc gửi cho chính mình): ai có địa chỉ là sửa được bản soạn."
        return isSaved ? Alert(.done, "Đã lưu bản soạn. \(link)").html : Alert(.note, HTML(link)).html
    }

    private var returned: HTML {
        guard let code = proposal.dossierCode else { return .empty }
        return Alert(.warning, "Hồ sơ \(code) được trả lại để bổ sung. Sửa rồi nộp lại tại đây.").html
    }

    private var form: HTML {
        """
        <form class="form" action="\(SiteURL.ownProposal(token))" method="post" novalidate data-autosave="luu"
        data-autosave-here>\(FormToken.field(context))
        <button type="submit" name="viec" value="luu" class="unseen" tabindex="-1">Lưu</button>
        <input type="hidden" name="version" value="\(proposal.version)">
        <h2>1. Cơ sở</h2>
        \(each: firmFields, fields.html)
        \(province)\(place)
        <h2>2. Nội dung đề nghị hỗ trợ</h2>
        \(each: contentFields, fields.html)
        \(each: EligibilityFields.of("lines.1."), fields.html)
        \(fields.money("lines.1.eligibleCost", "Tổng chi phí, cả phần của cơ sở", isRequired: true))
        \(fields.money("lines.1.amounts.1.amount", "Số tiền đề nghị Nhà nước hỗ trợ", isRequired: true))
        <p class="note">Chưa rõ mức được hỗ trợ: <a href="\(SiteURL.openCall(call.id))">xem phần ước tính</a>.</p>
        \(each: OwnProposalView.texts, fields.html)
        \(FurtherQuestionFields(questions: questions, fields: fields, heading: "<h3>Câu hỏi thêm</h3>").html)
        <h2>3. Máy, thiết bị</h2>
        \(machines)
        <h2>4. Cam kết</h2>
        \(each: OwnProposalView.commitments, fields.html)
        <div class="actions"><button type="submit" name="viec" value="nop" class="primary">Nộp đề xuất</button>
        <button type="submit" name="viec" value="luu">Lưu, viết tiếp sau</button></div>
        <p class="note" data-autosave-status role="status"></p>
        </form>
        <datalist id="dia-ban">\(each: places.suggestions, { "<option value=\"\($0)\"></option>" })</datalist>
        """
    }

    private var firmFields: [FormField] {
        [
            FormField(firm + ".name", "Tên cơ sở", isRequired: true),
            FormField(firm + ".form", "Loại hình", .choice(OwnProposalView.forms, empty: "Chưa rõ")),
            FormField(firm + ".taxCode", "Mã số thuế", .input(kind: .text, inputMode: .numeric)),
            FormField(firm + ".representative", "Người đại diện"),
            FormField(
                firm + ".phone",
                "Điện thoại",
                .input(kind: .text, inputMode: .tel, autocomplete: "tel"),
                help: "Để liên hệ và để tra cứu hồ sơ sau này.",
                isRequired: true
            ),
            FormField(firm + ".address", "Địa chỉ"),
        ]
    }

    private var province: HTML {
        call.provinceNow == nil ? fields.html(OwnProposalView.province(places.territories)) : .empty
    }

    private var place: HTML {
        PlaceField(
            name: "lines.1.place",
            label: "Xã, phường sản xuất",
            value: places.name(of: fields.text("lines.1.place")),
            fault: fields.faults["lines.1.place"],
            help: "Gõ tên xã, phường hiện nay."
        ).html
    }

    private var contentFields: [FormField] {
        let kinds = call.kinds.map { (value: $0.rawValue, label: $0.officialName) }
        let items = NormItem.allCases.filter { call.kinds.contains($0.kind) }
        return [
            FormField("title", "Tên đề án", help: "Ví dụ: Hỗ trợ máy sấy chè.", isRequired: true),
            FormField("lines.1.kind", "Nội dung", .choice(kinds, empty: "Chọn nội dung"), isRequired: true),
            FormField(
                "lines.1.item",
                "Mục hỗ trợ",
                .choice(items.map { ($0.rawValue, $0.officialName) }, empty: "Theo nội dung")
            ),
            FormField("lines.1.trade", "Ngành nghề", .choice(OwnProposalView.trades(trades), empty: "Chưa rõ")),
            FormField("lines.1.isCraftVillage", "Làng nghề", .flag(text: "Ở làng nghề được công nhận")),
            OwnProposalView.clusterInvestor("lines.1.isClusterInvestor"),
        ]
    }

    private var machines: HTML {
        let count = max(fields.count("machines") + (hasSpareMachine ? 1 : 0), call.kinds.contains(.machinery) ? 1 : 0)
        let rows = count == 0 ? HTML.empty : HTML((1...count).map(machine))
        return
            "\(rows)<div class=\"actions\"><button type=\"submit\" name=\"viec\" value=\"them-may\">Thêm máy</button></div>"
    }

    private func machine(_ number: Int) -> HTML {
        let path = "machines.\(number)"
        return """
            <fieldset class="line" id="\(path)"><legend>Máy \(number)</legend>
            <button type="submit" name="viec" value="bo-may-\(number)" class="quiet remove">Bỏ máy \(number)</button>
            <div class="row">\(each: MachineFields.of(path, lineCount: 1), fields.html)\
            \(fields.money(path + ".unitPrice", "Đơn giá"))</div></fieldset>
            """
    }

    private static let texts = [
        FormField("necessity", "Vì sao cần", .area(rows: 3), isRequired: true),
        FormField("objective", "Mục tiêu", .area(rows: 3), isRequired: true),
        FormField(
            "scale",
            "Quy mô, điểm nổi trội",
            .area(rows: 3),
            help: "Ví dụ: một dây chuyền 500 kg mỗi ngày; tiết kiệm củi so với lò cũ.",
            isRequired: true
        ),
        FormField("plan", "Sẽ làm gì, khi nào, ai làm", .area(rows: 3), isRequired: true),
        FormField("effect", "Hiệu quả mong đợi", .area(rows: 3), isRequired: true),
    ]

    private static let commitments = [
        FormField(
            "commitments.fundsTheRest",
            "Vốn còn lại",
            .flag(text: "Cơ sở cam kết đầu tư đủ phần vốn còn lại."),
            isRequired: true
        ),
        FormField(
            "commitments.takesNoOtherSupport",
            "Không nhận hỗ trợ trùng",
            .flag(text: "Cơ sở cam kết không nhận hỗ trợ khác của Nhà nước cho cùng nội dung chi."),
            isRequired: true
        ),
    ]
}

extension OwnProposalView {
    static let forms = BeneficiaryForm.allCases.map { (value: $0.rawValue, label: $0.label) }

    static func trades(_ trades: [(code: String, name: String)]) -> [(value: String, label: String)] {
        trades.map { (value: $0.code, label: $0.name) }
    }

    static func clusterInvestor(_ name: String) -> FormField {
        FormField(name, "Cụm công nghiệp", .flag(text: "Cơ sở đầu tư hạ tầng cụm công nghiệp"))
    }

    static func province(_ territories: Territories) -> FormField {
        let options = territories.provinces(.of2025).map { (value: $0.code, label: $0.name) }
        return FormField(
            "province",
            "Tỉnh, thành phố",
            .choice(options, empty: "Chọn tỉnh, thành phố"),
            isRequired: true
        )
    }
}

/// What the link shows once the proposal is handed in, or the call has closed.
struct OwnProposalDoneView {
    let proposal: OwnProposal

    var page: Page {
        guard let code = proposal.dossierCode else {
            return Page(
                "Đợt nhận đề xuất đã đóng",
                width: .narrow,
                body: Alert(.warning, "Bản soạn còn lưu nhưng không nộp được nữa. Liên hệ: \(proposal.call.contact).")
                    .html
            )
        }
        let lookUp = SiteURL.lookUp.with(["ma": code])
        return Page(
            "Đã nộp hồ sơ \(code)",
            width: .narrow,
            body: """
                <section class="panel"><p class="lead">Mã hồ sơ: <strong id="ma-ho-so">\(code)</strong></p>
                <p>Trạng thái: \(proposal.dossierState.map(DossierLabels.tag) ?? .empty)</p>
                <p>Ghi lại mã này. Dùng mã và số điện thoại đã khai để tra cứu: đang ở bước nào, được bao nhiêu, còn thiếu gì.</p>
                <div class="actions">\(ButtonLink("Tra cứu hồ sơ", lookUp, isPrimary: true).html)</div>
                <p class="note">Nơi giải đáp: \(proposal.call.contact)</p></section>
                """
        )
    }
}
