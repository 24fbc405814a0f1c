import KhuyenCong
import Vietnamese

/// The notices of a place or of the whole country, and the form of a new one.
struct TradeNoticeListView {
    let notices: Matching.Notices
    let filter: Matching.Filter
    let paging: Paging
    let query: URLQuery
    let territories: Territories
    let officer: Officer
    let today: Day
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Kết nối cung – cầu",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries)],
            summary: SummaryLine([
                "\(notices.counts[.offer] ?? 0) tin chào hàng",
                "\(notices.counts[.need] ?? 0) tin cần mua",
            ]).html,
            actions: export + ButtonLink("Các kết nối", .tradeMatches).html,
            status: fields.faults.status,
            body: bar
                + (notices.rows.isEmpty
                    ? EmptyState("Chưa có tin nào. Đăng tin chào hàng của cơ sở hoặc tin cần mua để tìm bên phù hợp.")
                        .html
                    : table + paging.html(total: notices.listed, of: .tradeNotices, query: query)) + entering
        )
    }

    private var export: HTML {
        guard notices.listed > 0 else { return .empty }
        return ButtonLink("Xuất Excel", SiteURL.tradeNoticeExport.with(query.setting(Paging.parameter, nil))).html
    }

    private var bar: HTML {
        let sides = TradeSide.allCases.map { (value: $0.rawValue, label: $0.name) }
        let subjects = TradeSubject.allCases.map { (value: $0.rawValue, label: $0.name) }
        let places = [(value: "ca-nuoc", label: "Cả nước, đang mở"), (value: "ca-cu", label: "Cả tin đã kết thúc")]
        let place = filter.ofAll ? "ca-nuoc" : filter.withEnded ? "ca-cu" : nil
        return FilterBar(
            .tradeNotices,
            fields: [
                FilterBar.choice("Bên", name: "ben", selected: filter.side?.rawValue, all: "Cả hai", options: sides),
                FilterBar.choice(
                    "Loại hàng",
                    name: "loai",
                    selected: filter.subject?.rawValue,
                    all: "Tất cả",
                    options: subjects
                ),
                FilterBar.choice(
                    "Phạm vi",
                    name: "noi",
                    selected: place,
                    all: "Địa bàn của tôi, đang mở",
                    options: places
                ),
            ],
            isFiltered: filter != Matching.Filter()
        ).html
    }

    private var table: HTML {
        DataTable<TradeNotice>(
            "Tin cung – cầu",
            columns: [
                .init("Hàng") { notice in
                    let title: HTML =
                        officer.territory(.viewProjects).contains(province: notice.provinceNow)
                        ? "<a href=\"\(SiteURL.tradeNotice(notice.id))\">\(notice.title)</a>" : "\(notice.title)"
                    return "\(title)<small>Tin số \(notice.id) · \(notice.subject.name)</small>"
                },
                .init("Bên") { "\(Tag(.plain, $0.side.name).html)" },
                .init("Số lượng", .figure) { "\(TradeWords.quantity($0) ?? "—")" },
                .init("Đơn giá", .figure) { "\(TradeWords.price($0) ?? "—")" },
                .init("Ai, ở đâu") { notice in
                    "\(notice.party)<small>\(territories.name(.of2025, notice.provinceNow)) · \(notice.contact)</small>"
                },
                .init("Hết hạn", .code) { notice in
                    "\(notice.isOpen(on: today) ? notice.openUntil.vietnamese : notice.endedFor ?? "đã hết hạn")"
                },
            ]
        ).html(notices.rows)
    }

    private var entering: HTML {
        guard context.may(.enterResults) else { return .empty }
        let own = territories.provinces(.of2025).filter { officer.territory(.enterResults).contains(province: $0.code) }
        let content = TradeNoticeForm.html(fields, provinces: own, isNew: true)
        return """
            <details\(attribute: "open", if: !fields.faults.faults.isEmpty)><summary>Đăng tin</summary>
            \(FormView(to: .tradeNotices, submit: "Đăng tin", faults: fields.faults)
                .html(in: context, fields: content))</details>
            """
    }
}

/// How amounts of a trade are written.
enum TradeWords {
    static func quantity(_ notice: TradeNotice) -> String? {
        notice.quantity.map { "\(MoneyWriter.grouped($0)) \(notice.quantityUnit ?? "")" }
    }

    static func price(_ notice: TradeNotice) -> String? {
        notice.unitPrice.map { "\(MoneyWriter.grouped($0)) đồng" }
    }
}
