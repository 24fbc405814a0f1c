import HTTPTypes
import KhuyenCong

/// One notice: what it says, the open notices of the other side that may fit, and with whom it was brought together.
struct TradeNoticeView {
    let detail: Matching.Detail
    let territories: Territories
    let today: Day
    let back: (step: TradeNoticePages.Step, fields: TypedFields)?
    let context: AppContext

    private var notice: TradeNotice { detail.notice }

    var page: Page {
        Page(
            notice.title,
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb("Kết nối cung – cầu", .tradeNotices)],
            summary: SummaryLine([
                "Tin số \(notice.id)", notice.side.name,
                notice.isOpen(on: today) ? "đến \(notice.openUntil.vietnamese)" : notice.endedFor ?? "đã hết hạn",
            ]).html,
            status: back?.fields.faults.status ?? .ok,
            body: facts + matches + suggestions + forms
        )
    }

    private var facts: HTML {
        let party = notice.beneficiaryID.map { id -> HTML in
            "<a href=\"\(SiteURL.beneficiary(id))\">\(notice.party)</a>"
        }
        return DefinitionList([
            ("Loại hàng", "\(notice.subject.name)"), ("Quy cách, yêu cầu", "\(notice.words ?? "—")"),
            ("Số lượng", "\(TradeWords.quantity(notice) ?? "—")"), ("Đơn giá", "\(TradeWords.price(notice) ?? "—")"),
            ("Bên \(notice.side == .offer ? "bán" : "mua")", party ?? "\(notice.party)"),
            ("Ở", "\(territories.name(.of2025, notice.provinceNow))"), ("Liên hệ", "\(notice.contact)"),
            ("Người đăng", "\(notice.officerName)"),
        ]).html
    }

    private var matches: HTML {
        guard !detail.matches.isEmpty else { return .empty }
        return Panel("Đã giới thiệu", note: "\(detail.matches.count)", content: TradeMatchTable.html(detail.matches))
            .html
    }

    private var suggestions: HTML {
        guard notice.isOpen(on: today) else { return .empty }
        let other = notice.side == .offer ? "cần mua" : "chào hàng"
        guard !detail.suggestions.isEmpty else {
            return EmptyState("Chưa có tin \(other) nào hợp với tin này.").html
        }
        let table = DataTable<MatchSuggestion>(
            "Tin có thể hợp",
            columns: [
                .init("Hàng") { found in
                    "\(found.notice.title)<small>Tin số \(found.notice.id): \(found.reasons)</small>"
                },
                .init("Số lượng", .figure) { "\(TradeWords.quantity($0.notice) ?? "—")" },
                .init("Đơn giá", .figure) { "\(TradeWords.price($0.notice) ?? "—")" },
                .init("Ai, ở đâu") { found in
                    """
                    \(found.notice.party)<small>\(territories.name(.of2025, found.notice.provinceNow)) · \
                    \(found.notice.contact)</small>
                    """
                },
                .init("Việc") { introduce($0.notice) },
            ]
        )
        return Panel(
            "Tin \(other) có thể hợp",
            note: "\(detail.suggestions.count)",
            content: table.html(detail.suggestions)
        )
        .html
    }

    private func introduce(_ other: TradeNotice) -> HTML {
        guard detail.mayEnter else { return .empty }
        return """
            <form action="\(SiteURL.tradeNotice(notice.id))" method="post">\(FormToken.field(context))
            \(ActField.html(TradeNoticePages.Step.introduce))<input type="hidden" name="with" value="\(other.id)">
            <button type="submit">Giới thiệu</button></form>
            """
    }

    private var forms: HTML {
        guard detail.mayEnter, notice.endedFor == nil else { return .empty }
        return correction + ending
    }

    private var correction: HTML {
        let fields = back?.step == .correct ? back?.fields : nil
        let typed = fields ?? TypedFields(tree: TradeNoticeForm.tree(notice), faults: .none)
        let kept: HTML = """
            \(ActField.html(TradeNoticePages.Step.correct))\(version)
            <input type="hidden" name="side" value="\(notice.side.rawValue)">
            <input type="hidden" name="subject" value="\(notice.subject.rawValue)">
            <input type="hidden" name="province" value="\(notice.provinceNow)">
            """
        return fold(
            "Sửa tin",
            typed.faults,
            isOpen: fields != nil,
            kept + TradeNoticeForm.html(typed, provinces: [], isNew: false)
        )
    }

    private var ending: HTML {
        let fields = back?.step == .end ? back?.fields : nil
        let typed = fields ?? .blank
        let reason = FormField("reason", "Lý do", help: "Như “đã bán hết”.", isRequired: true)
        return fold(
            "Kết thúc tin",
            typed.faults,
            isOpen: fields != nil,
            ActField.html(TradeNoticePages.Step.end) + version + typed.html(reason)
        )
    }

    private var version: HTML { "<input type=\"hidden\" name=\"version\" value=\"\(notice.version)\">" }

    private func fold(_ title: String, _ faults: FormFaults, isOpen: Bool, _ content: HTML) -> HTML {
        """
        <details\(attribute: "open", if: isOpen)><summary>\(title)</summary>
        \(FormView(to: .tradeNotice(notice.id), submit: title, faults: faults).html(in: context, fields: content))</details>
        """
    }
}
