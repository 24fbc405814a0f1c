import KhuyenCong

/// One source of a year: how the remainder comes about, and every flow with its paper.
struct BalanceSheetView {
    let sheet: SourceSheet
    let warnings: [LapseWarning]
    /// Of all files together, as told and as paid.
    let quarters: (forecast: Quarters, paid: Quarters)
    /// The flow that is about to be taken back.
    let reversing: SourceFlow?
    let mayBook: Bool
    let typed: URLQuery
    let faults: FormFaults
    let context: AppContext

    private var id: Int64 { sheet.account?.id ?? 0 }
    private var isClosed: Bool { sheet.account?.closedAt != nil }

    var page: Page {
        Page(
            "\(sheet.key.source.officialName), năm \(sheet.key.year)",
            section: .plans,
            crumbs: [Crumb("Cân đối nguồn", .sourceYears.with(["nam": String(sheet.key.year)]))],
            summary: SummaryLine([
                sheet.provinceName ?? "Cả nước",
                sheet.account?.closedAt.map { "đã khóa ngày \($0.day.vietnamese)" } ?? "chưa khóa",
                "theo sổ lúc này",
            ]).html,
            status: faults.status,
            body: """
                \(ErrorSummary(faults).html)
                \(LapseNotice(warnings: warnings).html)
                \(if: reversing != nil && mayBook, reversal)
                \(cards)
                \(Panel("Cân đối", content: steps).html)
                \(Panel("Giải ngân theo quý", note: "dự kiến của các hồ sơ; đã giải ngân gồm cả tạm ứng", content: quarterly).html)
                \(Panel("Biến động", note: "\(sheet.flows.count) khoản", content: flows).html)
                \(goesOn)
                \(if: mayBook, closing)
                """
        )
    }

    private var quarterly: HTML {
        QuarterTable(forecast: quarters.forecast, paid: quarters.paid).html
    }

    private var cards: HTML {
        let balance = sheet.balance
        return FigureCard.row([
            card("Còn lại", balance.remainder, note: "đã nhận mà chưa sử dụng"),
            card("Còn được cam kết", balance.free, note: "vốn giao trừ cam kết và nhiệm vụ"),
            card("Tạm ứng chưa quyết toán", balance.outstandingAdvance, note: "chưa thu hồi"),
        ])
    }

    private func card(_ label: String, _ amount: Dong, note: String) -> FigureCard {
        let figure = ProjectLabels.card(amount)
        return FigureCard(label, figure.value, unit: figure.unit, note: note)
    }

    /// From what came to what is left, line by line.
    private var steps: HTML {
        let balance = sheet.balance
        let rows: [(name: String, amount: Dong)] =
            [
                ("Vốn giao", balance.expected), ("Đã nhận", balance.received),
                ("Cộng chuyển nguồn từ năm trước", balance.carriedIn),
            ] + (balance.goesOn ? [("Cộng số dư quỹ từ các năm trước", balance.opening)] : []) + [
                ("Trừ quyết toán", balance.settled),
                ("Trừ chi nhiệm vụ", balance.spent), ("Trừ chuyển nguồn sang năm sau", balance.carriedOut),
                ("Trừ hoàn trả ngân sách", balance.returned), ("Còn lại", balance.remainder),
                ("Trong đó tạm ứng chưa quyết toán", balance.outstandingAdvance),
                ("Trong đó cam kết chưa thanh toán", balance.unpaidCommitment),
                ("Kế hoạch đã phân bổ", balance.planned), ("Cam kết với đề án", balance.committed),
                ("Tạm ứng", balance.advanced), ("Cơ sở đã hoàn trả", balance.returnedByBeneficiaries),
            ]
        return DefinitionList(
            rows.map { row in (name: row.name, value: "\(PlanLabels.millions(row.amount)) \(ProjectLabels.unit)") }
        ).html
    }

    /// Why what is left stays in the source, with the rule.
    private var goesOn: HTML {
        guard let use = sheet.goesOnBy else { return .empty }
        return """
            <p>Số dư của quỹ tự chuyển sang năm sau. <small>\(use.citation)</small>\
            \(if: use.evidence.isWeak, " \(Tag.unverified)")</p>
            """
    }

    private var flows: HTML {
        guard !sheet.flows.isEmpty else { return EmptyState("Chưa ghi khoản nào.").html }
        let url = SiteURL.sourceYear(id)
        let mayReverse = mayBook && !isClosed
        let columns: [DataTable<SourceFlow>.Column] = [
            .init("Ngày", .code) { "\($0.day.vietnamese)" },
            .init("Loại") { BalanceSheetView.kind($0) },
            .init("Số tiền", unit: ProjectLabels.unit, .figure) { PlanLabels.signed($0.amount) },
            .init("Văn bản") { flow in
                "\(flow.document)\(flow.note.map { note -> HTML in "<small>\(note)</small>" })"
            },
            .init("Người ghi") { "\($0.officer)<small>\($0.enteredAt.vietnamese)</small>" },
        ]
        let acts = DataTable<SourceFlow>.Column("Việc") { flow in
            guard !flow.isReversed, flow.reverses == nil else { return .empty }
            return
                "<a href=\"\(url.with(["huy": String(flow.id)]))\">Hủy<span class=\"unseen\"> khoản \(flow.id)</span></a>"
        }
        return DataTable("Các khoản của nguồn", columns: mayReverse ? columns + [acts] : columns).html(sheet.flows)
    }

    private static func kind(_ flow: SourceFlow) -> HTML {
        let detail = flow.assignment.map { name -> HTML in "<small>\(name)</small>" }
        if flow.reverses != nil { return "Hủy: \(flow.kind.name)\(detail)" }
        return "\(flow.kind.name)\(if: flow.isReversed, " \(Tag(.plain, "đã hủy").html)")\(detail)"
    }

    private var reversal: HTML {
        guard let flow = reversing else { return .empty }
        let form = FormView(to: .sourceYear(id), submit: "Hủy khoản này", cancel: .sourceYear(id))
        return Panel(
            "Hủy \(flow.kind.name.lowercased()) \(PlanLabels.money(flow.amount))",
            note: flow.document,
            content: form.html(
                in: context,
                fields: """
                    \(ActField.html(BalancePages.Act.reverse))
                    <input type="hidden" name="flow" value="\(flow.id)">
                    \(FormField("reason", "Lý do", .area(rows: 2), isRequired: true).html(typed["reason"], faults: faults))
                    """
            )
        ).html
    }

    private var obstacle: String {
        sheet.balance.goesOn
            ? "Quỹ đã chi quá số hiện có: ghi số đã nhận trước."
            : "Cân đối phải về 0: chuyển nguồn hoặc hoàn trả phần còn lại."
    }

    private var closing: HTML {
        guard isClosed else {
            let button = ActButton(
                "Khóa cân đối",
                .sourceYear(id),
                obstacle: sheet.balance.isZero ? nil : obstacle,
                values: [(ActField.name, BalancePages.Act.close.rawValue)]
            )
            return Panel("Khóa cân đối", content: button.html(in: context)).html
        }
        let form = FormView(to: .sourceYear(id), submit: "Mở lại cân đối")
        let reason = FormField("reason", "Lý do mở lại", .area(rows: 2), isRequired: true)
        return Panel(
            "Mở lại cân đối",
            content: form.html(
                in: context,
                fields: "\(ActField.html(BalancePages.Act.open))\(reason.html(typed["reason"], faults: faults))"
            )
        ).html
    }
}
