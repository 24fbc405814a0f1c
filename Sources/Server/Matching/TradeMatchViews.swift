import HTTPTypes
import KhuyenCong
import Vietnamese

/// Matches as rows.
enum TradeMatchTable {
    static func html(_ matches: [TradeMatch]) -> HTML {
        let agreed = matches.compactMap(\.agreedValue)
        let sold = matches.compactMap(\.sold)
        return DataTable<TradeMatch>(
            "Các kết nối",
            columns: [
                .init("Hàng") { match in
                    """
                    <a href="\(SiteURL.tradeMatch(match.id))">\(match.offer.title)</a>\
                    <small>Kết nối số \(match.id), giới thiệu \(match.introducedOn.vietnamese)</small>
                    """
                },
                .init("Bên bán, bên mua") { "\($0.offer.party)<small>\($0.need.party)</small>" },
                .init("Bước") { "\(tag($0.state))" },
                .init("Giá trị ký", unit: "đồng", .figure, sum: sum(agreed)) { "\(figure($0.agreedValue))" },
                .init("Đã bán", unit: "đồng", .figure, sum: sum(sold)) { "\(figure($0.sold))" },
                .init("Theo dõi lại", .code) { "\($0.nextAsking.map { "từ \($0.vietnamese)" } ?? "—")" },
            ],
            sumLabel: "Cộng \(matches.count)"
        ).html(matches)
    }

    static func tag(_ state: TradeMatch.State) -> HTML {
        switch state {
        case .introduced, .met: Tag(.waiting, state.name).html
        case .agreed: Tag(.good, state.name).html
        case .failed: Tag(.plain, state.name).html
        }
    }

    /// What nobody knows is no zero.
    private static func sum(_ values: [Int64]) -> HTML {
        values.isEmpty ? "—" : HTML(MoneyWriter.grouped(values.reduce(0, +)))
    }

    private static func figure(_ value: Int64?) -> String {
        value.map { MoneyWriter.grouped($0) } ?? "—"
    }
}

/// All matches of the officer's places.
struct TradeMatchListView {
    let matches: [TradeMatch]
    let today: Day

    var page: Page {
        let asked = matches.count { match in match.nextAsking.map { $0 <= today } ?? false }
        return Page(
            "Các kết nối",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb("Kết nối cung – cầu", .tradeNotices)],
            summary: SummaryLine([
                "\(matches.count) lần giới thiệu", "\(matches.count { $0.state == .agreed }) lần ký",
                "\(asked) cần hỏi lại",
            ]).html,
            actions: matches.isEmpty ? .empty : ButtonLink("Xuất Excel", .tradeMatchExport).html,
            body: matches.isEmpty
                ? EmptyState("Chưa giới thiệu ai. Mở một tin để xem các tin có thể hợp.").html
                : TradeMatchTable.html(matches)
        )
    }
}

/// One match: both sides, where it stands, its next step and what was sold.
struct TradeMatchView {
    let match: TradeMatch
    let territories: Territories
    let back: (step: TradeMatchPages.Step, fields: TypedFields)?
    let context: AppContext

    var page: Page {
        Page(
            match.offer.title,
            section: .beneficiaries,
            crumbs: [
                Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb("Kết nối cung – cầu", .tradeNotices),
                Crumb("Các kết nối", .tradeMatches),
            ],
            summary: SummaryLine(["Kết nối số \(match.id)", match.state.name]).html,
            width: .narrow,
            status: back?.fields.faults.status ?? .ok,
            body: facts + followUps + step + follow
        )
    }

    private var facts: HTML {
        DefinitionList(
            [
                ("Bên bán", side(match.offer)), ("Bên mua", side(match.need)),
                ("Giới thiệu", "\(match.introducedOn.vietnamese), \(match.officerName)"),
            ] + result
        ).html
    }

    private var result: [(String, HTML)] {
        if let reason = match.reason { return [("Lý do không thành", "\(reason)")] }
        guard let agreedOn = match.agreedOn, let value = match.agreedValue else { return [] }
        return [
            ("Ký ngày", "\(agreedOn.vietnamese)"), ("Giá trị đã thỏa thuận", "\(MoneyWriter.grouped(value)) đồng"),
            ("Văn bản", "\(match.paper ?? "—")"),
        ]
    }

    private func side(_ notice: TradeNotice) -> HTML {
        """
        \(notice.party)<br><small>\(territories.name(.of2025, notice.provinceNow)) · \(notice.contact) · tin số \(notice.id): \
        \(notice.title)</small>
        """
    }

    private var followUps: HTML {
        guard !match.followUps.isEmpty else { return .empty }
        let table = DataTable<TradeMatch.FollowUp>(
            "Các lần hỏi lại",
            columns: [
                .init("Ngày", .code) { "\($0.on.vietnamese)" },
                .init("Đã bán", unit: "đồng", .figure) { "\(MoneyWriter.grouped($0.sold))" },
                .init("Ghi chú") { "\($0.words ?? "—")<small>\($0.officerName)</small>" },
            ]
        )
        return Panel("Các lần hỏi lại", content: table.html(match.followUps)).html
    }

    private var step: HTML {
        guard !match.state.next.isEmpty, context.may(.enterResults) else { return .empty }
        let fields = typed(.move)
        let steps = match.state.next.map { (value: $0.rawValue, label: $0.name, help: String?.none) }
        let content: HTML = """
            \(ActField.html(TradeMatchPages.Step.move))\(version)
            \(fields.html(FormField("state", "Bước tiếp theo", .radios(steps), isRequired: true)))
            \(fields.html(FormField("agreedOn", "Ngày ký", help: "Khi đã ký; ghi như 31/03/2026.")))
            \(fields.money("agreedValue", "Giá trị đã thỏa thuận"))
            \(fields.html(FormField("paper", "Biên bản ghi nhớ, hợp đồng", help: "Số, ngày của văn bản.")))
            \(fields.html(FormField("reason", "Lý do không thành", .area(rows: 2))))
            """
        return panel("Bước tiếp theo", fields.faults, content)
    }

    private var follow: HTML {
        guard match.state == .agreed, context.may(.enterResults) else { return .empty }
        let fields = typed(.follow)
        let content: HTML = """
            \(ActField.html(TradeMatchPages.Step.follow))\(version)
            \(fields.html(FormField("on", "Ngày theo dõi", help: "Ghi như 31/03/2026.", isRequired: true)))
            \(fields.money("sold", "Đã mua bán từ khi ký", isRequired: true))
            \(fields.html(FormField("words", "Ghi chú", .area(rows: 2))))
            """
        return panel("Hỏi lại kết quả mua bán", fields.faults, content)
    }

    private func typed(_ step: TradeMatchPages.Step) -> TypedFields {
        guard let back, back.step == step else { return .blank }
        return back.fields
    }

    private var version: HTML { "<input type=\"hidden\" name=\"version\" value=\"\(match.version)\">" }

    private func panel(_ title: String, _ faults: FormFaults, _ content: HTML) -> HTML {
        let form = FormView(to: .tradeMatch(match.id), submit: "Ghi", faults: faults).html(in: context, fields: content)
        return Panel(title, content: form).html
    }
}
