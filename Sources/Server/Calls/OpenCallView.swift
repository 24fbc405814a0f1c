import KhuyenCong
import Vietnamese

/// One open call: its facts, the question whether and how much, and the way to a proposal.
struct OpenCallView {
    let call: ProposalCall
    let places: PlaceNames
    let trades: [(code: String, name: String)]
    let fields: TypedFields
    let answer: SupportEstimates.Answer?
    let context: AppContext

    var page: Page {
        Page(
            call.title,
            crumbs: [Crumb("Đợt nhận đề xuất", .openCalls)],
            summary: SummaryLine([
                CallLabels.place(call, places.territories), call.level.name,
                "nhận đến hết \(call.closesOn.vietnamese)",
            ]).html,
            width: .narrow,
            status: fields.faults.status,
            body: facts + begin + (ErrorSummary(fields.faults).html ?? .empty) + found + question
        )
    }

    private var facts: HTML {
        let rows: [(name: String, value: HTML)] = [
            ("Nội dung nhận", HTML(CallLabels.kinds(call))), ("Năm kế hoạch", "\(call.year)"),
            ("Nhận từ", "\(call.opensOn.vietnamese)"), ("Văn bản", "\(call.document)"),
            ("Lưu ý", "\(call.note)"), ("Nơi giải đáp", "\(call.contact)"),
        ]
        return DefinitionList(rows.filter { !$0.value.isEmpty }).html
    }

    private var begin: HTML {
        """
        <form class="act" action="\(SiteURL.openCall(call.id))" method="post">\(FormToken.field(context))
        <div class="actions"><button type="submit" class="primary">Bắt đầu đề xuất</button></div>
        <p class="note">Bản soạn lưu dưới một liên kết riêng; giữ liên kết đó để viết tiếp lúc khác.</p></form>
        """
    }

    private var question: HTML {
        """
        <section class="panel"><div class="panel-head"><h2>Ước tính: có thuộc diện hỗ trợ, được bao nhiêu</h2></div>
        <form class="form" action="\(SiteURL.openCall(call.id))" method="get">
        \(province)
        \(fields.html(FormField("kind", "Nội dung", .choice(kinds, empty: nil), isRequired: true)))
        \(fields.html(FormField("item", "Mục hỗ trợ", .choice(items, empty: "Theo nội dung"))))
        \(place)
        \(fields.html(FormField("form", "Loại hình cơ sở", .choice(OwnProposalView.forms, empty: "Chưa rõ"))))
        \(fields.html(FormField("trade", "Ngành nghề", .choice(OwnProposalView.trades(trades), empty: "Chưa rõ"))))
        \(fields.money("cost", "Tổng chi phí dự kiến"))
        \(fields.html(FormField("isCraftVillage", "Làng nghề", .flag(text: "Ở làng nghề được công nhận"))))
        \(fields.html(OwnProposalView.clusterInvestor("isClusterInvestor")))
        \(each: EligibilityFields.of(""), fields.html)
        <div class="actions"><button type="submit">Ước tính</button></div>
        </form><datalist id="dia-ban">\(each: places.suggestions, { "<option value=\"\($0)\"></option>" })</datalist></section>
        """
    }

    private var province: HTML {
        guard call.provinceNow == nil else { return .empty }
        return fields.html(OwnProposalView.province(places.territories))
    }

    private var place: HTML {
        PlaceField(
            name: "place",
            label: "Xã, phường sản xuất",
            value: places.name(of: fields.text("place")),
            fault: fields.faults["place"],
            help: "Gõ tên xã, phường."
        ).html
    }

    private var kinds: [(value: String, label: String)] {
        call.kinds.map { ($0.rawValue, $0.officialName) }
    }

    private var items: [(value: String, label: String)] {
        NormItem.allCases.filter { call.kinds.contains($0.kind) }.map { ($0.rawValue, $0.officialName) }
    }

    private var found: HTML {
        guard let answer else { return .empty }
        let support = answer.support
        let limit = support.limit.map { limit -> HTML in
            "<p class=\"lead\">Mức hỗ trợ tối đa: <strong>\(MoneyWriter.grouped(limit.amount)) đồng</strong></p>"
        }
        return """
            <section class="panel" id="uoc-tinh"><div class="panel-head"><h2>Kết quả ước tính \
            <small>theo quy định đến hôm nay; chưa phải quyết định</small></h2></div>
            \(limit)
            \(support.formula.map { formula -> HTML in "<p>\(formula)</p>" })
            \(if: support.limit == nil, "<p>\(support.sentence)</p>")
            \(if: support.limit == nil, support.remedy.map { remedy -> HTML in "<p class=\"note\">\(remedy)</p>" } ?? .empty)
            <ul class="checks">\(each: answer.eligibility.findings, finding)</ul>
            <p class="note">\(support.norms.first.map { "Căn cứ định mức: \($0.citation)." } ?? "")</p></section>
            """
    }

    private func finding(_ finding: EligibilityFinding) -> HTML {
        let remedy = finding.remedy.map { remedy -> HTML in " \(remedy)" }
        let citation = finding.use.map { use -> HTML in "<small>\(use.citation)</small>" }
        return """
            <li>\(OpenCallView.tag(finding.verdict)) <span><strong>\(finding.subject.label).</strong> \(finding.sentence)\
            \(remedy)\(citation)</span></li>
            """
    }

    private static func tag(_ verdict: CheckVerdict) -> HTML {
        switch verdict {
        case .holds: Tag(.good, verdict.name).html
        case .undecided: Tag(.waiting, verdict.name).html
        case .doesNotHold: Tag(.late, verdict.name).html
        }
    }
}
