import KhuyenCong
import Vietnamese

/// The overview as a page: the figures, what waits, the pictures, each leading to its rows.
struct HomeView {
    let overview: Overview
    let provinces: ProvinceChoices
    /// All that a commune's officer sees; empty for everybody else.
    let communes: [String]
    /// Files whose next act is this officer's.
    let waiting: WaitingDossiersView
    let context: AppContext

    var page: Page {
        guard overview.totals.count > 0 else { return empty }
        let charts = HomeCharts(overview: overview)
        return Page(
            "Tổng quan",
            section: .home,
            summary: SummaryLine([scope, period, "tiền ở giai đoạn xa nhất đã biết"]).html,
            actions: context.may(.viewReports)
                ? ButtonLink("Lập báo cáo kỳ", .periodReport, isPrimary: true).html : .empty,
            body: figures
                + Panel.stacks([
                    (
                        Panel("Tiền theo năm và nguồn", note: "tỷ đồng", content: charts.years).html,
                        mine + HomeWaiting(overview: overview, context: context).html
                    ),
                    (
                        Panel("Hỗ trợ theo nội dung", note: "tỷ đồng", content: charts.kinds).html,
                        Panel("Hỗ trợ theo địa bàn", content: charts.map).html
                    ),
                ])
        )
    }

    /// For those who have no business with projects.
    static func plain(_ waiting: WaitingDossiersView, _ context: AppContext) -> Page {
        guard !context.may(.workOnProjects) else {
            return Page(
                "Tổng quan",
                section: .home,
                actions: ButtonLink("Soạn đề án mới", .dossierNew, isPrimary: true).html,
                width: .narrow,
                body: waiting.html
            )
        }
        let judges = context.officer?.holds(.judge) == true
        let words =
            judges ? "Sản phẩm cần chấm nằm ở trang Bình chọn." : "Vai trò của ông/bà không xem đề án và số tiền."
        let next = judges ? ButtonLink("Bình chọn", .contests, isPrimary: true) : ButtonLink("Tài khoản của tôi", .me)
        return Page(
            "Tổng quan",
            section: .home,
            width: .narrow,
            body: EmptyState(words, next: next.html).html
        )
    }

    private var empty: Page {
        let next: HTML =
            context.may(.importProjects)
            ? ButtonLink("Nhập danh sách đề án", .importNew, isPrimary: true).html
            : .empty
        return Page(
            "Tổng quan",
            section: .home,
            summary: HTML(scope),
            body: EmptyState("Sổ chưa có đề án nào. Nhập danh sách Excel mà đơn vị đang giữ để bắt đầu.", next: next)
                .html
                + mine + HomeWaiting(overview: overview, context: context).html
        )
    }

    private var mine: HTML {
        context.may(.workOnProjects) ? waiting.html : .empty
    }

    private var scope: String {
        if context.officer?.territory(.viewProjects).isNation == true { return "Cả nước" }
        guard communes.isEmpty else { return communes.joined(separator: ", ") }
        return overview.province.map(provinces.name(ofNow:)) ?? "Địa bàn được giao"
    }

    private var period: String {
        let years = overview.years.map(\.year)
        guard let first = years.min(), let last = years.max() else { return "" }
        return first == last ? "năm \(first)" : "các năm \(first)–\(last)"
    }

    private var figures: HTML {
        let totals = overview.totals
        let money: [(String, Dong?)] = [("Hỗ trợ", totals.support), ("Đối ứng", totals.counterpart)]
        let cards = money.map { label, amount in
            let card = ProjectLabels.card(amount)
            return FigureCard(label, card.value, unit: card.unit, url: amount == nil ? nil : .projects)
        }
        let total = ProjectLabels.card(totals.total)
        return FigureCard.row(
            [FigureCard("Số đề án", MoneyWriter.grouped(Int64(totals.count)), unit: "đề án", url: .projects)] + cards
                + [FigureCard("Tổng mọi nguồn", total.value, unit: total.unit, url: .projects)]
        )
    }
}

/// What needs somebody: in words, with a number and a day.
struct HomeWaiting {
    let overview: Overview
    let context: AppContext

    var html: HTML {
        let items = imports + twins + unallotted + gaps
        let content = items.isEmpty ? "<p>Không có việc nào chờ.</p>" : TaskList(items).html
        return Panel("Cần xem", content: content).html
    }

    private typealias Item = TaskList.Item

    private var imports: [Item] {
        overview.waiting.imports.prefix(5).map { waiting in
            let found = [
                waiting.errors > 0 ? "\(waiting.errors) lỗi" : nil,
                waiting.warnings > 0 ? "\(waiting.warnings) cảnh báo" : nil,
            ].compactMap { $0 }.joined(separator: ", ")
            let note = "kiểm tra \(waiting.checkedAt.day.vietnamese)" + (found.isEmpty ? "" : ": " + found)
            return Item("Tệp “\(waiting.file)” chưa ghi sổ", note: note, url: .importCheck(waiting.id))
        }
    }

    private var twins: [Item] {
        guard overview.waiting.twins > 0 else { return [] }
        return [Item("\(count(overview.waiting.twins)) cặp đề án nghi trùng chờ quyết định", url: .twins)]
    }

    private var unallotted: [Item] {
        var items: [Item] = []
        if overview.withoutKind > 0 {
            let url = ProjectListAddress.url(ProjectFilter(kind: .unallotted))
            items.append(Item("\(count(overview.withoutKind)) đề án chưa phân bổ nội dung", url: url))
        }
        if overview.withoutPlace > 0 {
            let url = ProjectListAddress.url(ProjectFilter(place: .unallotted))
            items.append(Item("\(count(overview.withoutPlace)) đề án chưa phân bổ địa bàn", url: url))
        }
        return items
    }

    private var gaps: [Item] {
        let years = overview.yearsWithoutData
        guard !years.isEmpty, context.may(.importProjects) else { return [] }
        let named = years.prefix(6).map(String.init).joined(separator: ", ")
        return [Item("Chưa có số liệu năm \(named)\(years.count > 6 ? "…" : "")", url: .importNew)]
    }

    private func count(_ number: Int) -> String {
        MoneyWriter.grouped(Int64(number))
    }
}
