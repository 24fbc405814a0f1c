import KhuyenCong
import Vietnamese

/// The queue of probable twins as a page: each pair side by side, with what may be done.
struct TwinView {
    let list: TwinList
    let selection: TwinQueue.Selection
    let paging: Paging
    let context: AppContext

    var page: Page {
        Page(
            "Đề án nghi trùng",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects)],
            summary: SummaryLine(
                [
                    "\(MoneyWriter.grouped(Int64(list.count))) cặp \(isOpen ? "chờ quyết định" : "đã quyết định")",
                    "cùng tên, cùng năm, ghi trong hai lần nhập",
                ],
                change: change
            ).html,
            body: list.pairs.isEmpty ? empty : pairs
        )
    }

    private var isOpen: Bool { selection == .undecided }

    private var change: (label: String, url: SiteURL) {
        isOpen
            ? ("Xem các cặp đã quyết định", SiteURL.twins.with(["xem": "da-quyet"]))
            : ("Xem các cặp chờ quyết định", .twins)
    }

    private var empty: HTML {
        EmptyState(
            isOpen ? "Không có cặp đề án nào chờ quyết định." : "Chưa quyết định cặp đề án nào.",
            next: ButtonLink("Về danh sách đề án", .projects).html
        ).html
    }

    private var pairs: HTML {
        let query: URLQuery = isOpen ? [:] : ["xem": "da-quyet"]
        return "\(each: list.pairs, panel)" + paging.html(total: list.count, of: .twins, query: query)
    }

    private func panel(_ pair: TwinPair) -> HTML {
        Panel(pair.first.title, note: "năm \(pair.first.year)", content: comparison(pair) + acts(pair)).html
    }

    private func comparison(_ pair: TwinPair) -> HTML {
        let isMerged = pair.isSame == true
        let table = DataTable<TwinSide>(
            "So sánh DA\(pair.first.id) và DA\(pair.second.id)",
            columns: [
                .init("Đề án", .code) { "<a href=\"\(SiteURL.project($0.id))\">DA\($0.id)</a>" },
                .init("Địa điểm ghi trong danh sách") { "\($0.placeText ?? ProjectLabels.blank)" },
                .init("Đơn vị thực hiện") { "\($0.implementer ?? ProjectLabels.blank)" },
                .init("Tệp") { file($0) },
                .init("Hỗ trợ", unit: ProjectLabels.unit, .figure) { "\(ProjectLabels.millions($0.support))" },
                .init("Tổng", unit: ProjectLabels.unit, .figure) { side in
                    isMerged && side.id == pair.second.id ? "không tính" : "\(ProjectLabels.millions(side.total))"
                },
            ]
        )
        return table.html([pair.first, pair.second])
    }

    private func acts(_ pair: TwinPair) -> HTML {
        let key = TwinKey(first: pair.first.id, second: pair.second.id).text
        if let isSame = pair.isSame {
            let day = pair.decidedAt.map { ", \($0.day.vietnamese)" } ?? ""
            let said = isSame ? "Là một đề án: chỉ tính DA\(pair.first.id)" : "Hai đề án khác nhau"
            return """
                <p>\(said)\(day). <a href="\(SiteURL.twins.with(["tach": key]))">Bỏ quyết định này</a></p>
                """
        }
        func act(_ label: String, _ act: TwinPages.Act) -> HTML {
            ActButton(
                label,
                .twins,
                isPrimary: act == .same,
                values: [(ActField.name, act.rawValue), ("pair", key)]
            ).html(in: context)
        }
        return """
            <div class="actions">\(act("Là một đề án, chỉ tính DA\(pair.first.id)", .same))
            \(act("Hai đề án khác nhau", .different))</div>
            """
    }
}

/// Which list told of it, and when.
private func file(_ side: TwinSide) -> HTML {
    let day = side.importedAt.map { taken -> HTML in "<small>nhập \(taken.day.vietnamese)</small>" }
    return "\(side.file ?? ProjectLabels.blank)\(day)"
}

/// Takes a decision on a pair back, with a reason.
struct TwinUndoView {
    let pair: TwinKey
    let context: AppContext

    func page(typed: URLQuery, faults: FormFaults = .none) -> Page {
        let reason = FormField("reason", "Lý do", .area(rows: 2), isRequired: true)
        return Page(
            "Bỏ quyết định về đề án trùng",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects), Crumb("Đề án nghi trùng", .twins)],
            width: .narrow,
            body: """
                <p>DA\(pair.first) và DA\(pair.second) lại được tính riêng và chờ quyết định.</p>
                """
                    + FormView(to: .twins, submit: "Bỏ quyết định", faults: faults, cancel: .twins).html(
                        in: context,
                        fields: """
                            \(ActField.html(TwinPages.Act.undo))
                            <input type="hidden" name="pair" value="\(pair.text)">
                            \(reason.html(typed["reason"], faults: faults))
                            """
                    )
        )
    }
}
