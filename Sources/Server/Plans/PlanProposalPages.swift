import KhuyenCong

/// The candidates of a plan in the legal order, and stating what puts one before another.
struct PlanProposalPages: RouteGroup {
    let desk: PlanDesk

    func add(to table: inout RouteTable) {
        table.page(.planProposal(.any), .viewProjects, "Đề xuất kế hoạch theo thứ tự ưu tiên") { request, context in
            try await page(request.query["de-an"], .group([:]), .none, context)
        }
        table.form(.planProposal(.any), .editPlans, "Ghi địa bàn, ngành nghề ưu tiên của một đề án") { form, context in
            let id = try context.pathID()
            return try await FormAttempt.run(form.tree) { tree in
                try await desk.plans.statePriority(id, tree, by: context.requireOfficer(), at: desk.now())
                return .redirect(.planProposal(id), .done("Đã ghi ưu tiên của \(form["project"] ?? "đề án")."))
            } orShow: { fields in
                try await page(form["project"], fields.tree, fields.faults, context)
            }
        }
    }

    private func page(
        _ chosen: String?,
        _ typed: FieldTree,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let view = try await desk.view(context)
        let ranks = try await desk.plans.proposal(view.plan.id, by: context.requireOfficer(), at: desk.now())
        return PlanProposalView(
            view: view,
            ranks: ranks,
            chosen: ranks.first { $0.candidate.code == chosen }?.candidate,
            typed: typed,
            faults: faults,
            context: context
        ).page
    }
}

/// The proposal of a plan as a page.
struct PlanProposalView {
    let view: PlanView
    let ranks: [PlanRank]
    /// The project whose priority is being stated.
    let chosen: PlanCandidate?
    let typed: FieldTree
    let faults: FormFaults
    let context: AppContext

    var page: Page {
        Page(
            "Đề xuất theo thứ tự ưu tiên",
            section: .plans,
            crumbs: [Crumb("Kế hoạch", .plans), Crumb(view.plan.name, .plan(view.plan.id))],
            summary:
                "Đề án điểm, địa bàn, ngành nghề, đơn vị thực hiện; sản xuất sạch hơn xét riêng (Điều 6 Thông tư 46/2012/TT-BCT, Điều 7 Thông tư 36/2013/TT-BCT).",
            actions: view.mayPrepare
                ? ButtonLink("Lập phương án", .planSheet(view.plan.id), isPrimary: true).html : .empty,
            status: faults.status,
            body: chosenForm + (ranks.isEmpty ? empty : PlanRankTable(ranks: ranks).html + choices)
        )
    }

    private var empty: HTML {
        EmptyState(
            "Chưa có đề án nào đăng ký kinh phí năm \(view.plan.year).",
            next: ButtonLink("Xem hồ sơ đề án", .dossiers).html
        ).html
    }

    private var choices: HTML {
        guard view.mayPrepare else { return .empty }
        let id = view.plan.id
        return """
            <h2>Ghi địa bàn, ngành nghề ưu tiên</h2>
            <div class="actions">\(each: ranks.filter { $0.position != nil }, { rank in
                let url = SiteURL.planProposal(id).with(["de-an": rank.candidate.code])
                return "<a href=\"\(url)\">\(rank.candidate.code)</a>"
            })</div>
            """
    }

    private var chosenForm: HTML {
        guard let chosen, view.mayPrepare else { return .empty }
        let fields = TypedFields(tree: stored(chosen).merging(typed), faults: faults)
        let areas = PlanPriority.Area.allCases.map { (value: $0.rawValue, label: $0.name) }
        let trades = PlanPriority.Trade.allCases.map { (value: $0.rawValue, label: $0.name) }
        let form = FormView(
            to: .planProposal(view.plan.id),
            submit: "Ghi ưu tiên",
            faults: faults,
            cancel: .planProposal(view.plan.id)
        )
        return Panel(
            "Ưu tiên của \(chosen.code)",
            note: chosen.title,
            content: form.html(
                in: context,
                fields: """
                    <input type="hidden" name="project" value="\(chosen.code)">
                    <input type="hidden" name="version" value="\(chosen.priority.version)">
                    \(fields.html(FormField("area", "Địa bàn", .choice(areas, empty: "Không thuộc địa bàn ưu tiên"))))
                    \(fields.html(FormField("trade", "Ngành nghề", .choice(trades, empty: "Không thuộc ngành nghề ưu tiên"))))
                    \(fields.html(FormField("note", "Căn cứ", help: "Văn bản xác định địa bàn, giấy chứng nhận sản phẩm.")))
                    """
            )
        ).html
    }

    private func stored(_ candidate: PlanCandidate) -> FieldTree {
        .group([
            "area": candidate.priority.area.map { .text($0.rawValue) } ?? .empty,
            "trade": candidate.priority.trade.map { .text($0.rawValue) } ?? .empty,
            "note": candidate.priority.note.map(FieldTree.text) ?? .empty,
        ])
    }
}
