import KhuyenCong
import Vietnamese

/// The page of one file: where it stands, what comes next, its money, machines, commitments and history.
struct DossierFileView {
    let view: DossierView
    let territories: Territories
    /// The call that it was handed in on.
    let origin: ProposalCall?
    /// What was asked beyond the circular, with its answers.
    let answered: [(question: ProposalQuestion, answer: String)]
    let deadlines: DossierDeadlinesView
    let context: AppContext

    private var dossier: Dossier { view.dossier }

    var page: Page {
        Page(
            DossierLabels.title(dossier.title),
            section: .dossiers,
            crumbs: [.dossiers],
            summary: SummaryLine([
                dossier.code, dossier.level.name, dossier.scheme.name,
                territories.name(.of2025, dossier.provinceNow),
            ]).html + project,
            body: DossierProgressView(dossier: dossier).html
                + OriginView(call: origin).html
                + next
                + deadlines.html
                + conclusions
                + doubts
                + DossierDeskLinks(dossier: dossier, lines: view.lines).html
                + DossierMoneyView(view: view).html
                + trail
                + lines
                + DossierMachinesView(view: view).html
                + DossierFilesView(view: view, context: context).html
                + DossierPapersView(view: view).html
                + ProposalFactsView(dossier: dossier, territories: territories, answered: answered).html
                + DossierHistoryView(view: view, places: places).html
        )
    }

    private var places: PlaceNames {
        PlaceNames(territories, of: dossier.proposal, today: deadlines.today)
    }

    /// Contracts, vouchers and conclusions have a page of their own.
    private var trail: HTML {
        guard !view.money.amounts(.contracted).isEmpty else { return .empty }
        return
            "<p><a href=\"\(SiteURL.moneyTrail(dossier.code))\">Sổ theo dõi chi: hợp đồng, khoản chi, chứng từ, kết luận</a></p>"
    }

    /// What auditors concluded and nobody has answered.
    private var conclusions: HTML {
        guard !view.openConclusions.isEmpty else { return .empty }
        let items = view.openConclusions.map { conclusion in
            let isLate = conclusion.isLate(on: deadlines.today)
            return TaskList.Item(
                "\(conclusion.office): \(conclusion.finding)",
                note: conclusion.dueOn.map { "\(isLate ? "quá hạn" : "hạn") \($0.vietnamese)" },
                isLate: isLate,
                url: .conclusion(conclusion.id)
            )
        }
        return Panel("Kết luận kiểm toán, thanh tra chưa thực hiện", content: TaskList(items).html).html
    }

    private var project: HTML {
        guard let id = dossier.projectID, context.may(.viewProjects) else { return .empty }
        return " · <a href=\"\(SiteURL.project(id))\">DA\(id) trong sổ</a>"
    }

    /// The expected acts first; what is possible at any time after them.
    private var next: HTML {
        let expected = ProjectLifecycle.expected(in: dossier.state, level: dossier.level)
        let first = expected.filter(view.acts.contains)
        let others = view.acts.filter { !expected.contains($0) }
        let waitsFor = expected.filter { !view.acts.contains($0) }
        var content: HTML = """
            <div class="actions">\(each: first, { DossierLabels.link($0, code: dossier.code, isPrimary: $0 == first.first) })\
            \(each: others, { DossierLabels.link($0, code: dossier.code, isPrimary: false) })</div>
            """
        if view.acts.isEmpty { content = .empty }
        if !view.entered.isEmpty {
            content.append(
                """
                <p class="note">Nhập thay từ văn bản đã ký trên giấy:</p>
                <div class="actions">\(each: view.entered, { DossierLabels.link($0, code: dossier.code, isPrimary: false) })</div>
                """
            )
        }
        if !waitsFor.isEmpty {
            content.append("<p class=\"note\">\(waiting(waitsFor))</p>")
        }
        if expected.isEmpty, view.acts.isEmpty {
            content.append("<p>Hồ sơ đã kết thúc, không còn việc nào chờ xử lý.</p>")
        }
        return Panel("Việc tiếp theo", content: content).html
    }

    /// Whom the file waits for, and for what.
    private func waiting(_ acts: [ProjectAct]) -> String {
        acts.map { act in
            let roles = ActPolicy.roles(act, level: dossier.level, state: dossier.state)
            let names = Role.allCases.filter(roles.contains).map(\.label)
            return "Chờ \(names.joined(separator: " hoặc ")): \(act.name)."
        }.joined(separator: " ")
    }

    /// What was left open when the project was approved.
    private var doubts: HTML {
        let doubts = view.doubts
        guard !doubts.isEmpty else { return .empty }
        let items = doubts.map { check -> HTML in "<li>\(CheckListView.item(check))</li>" }
        return Panel(
            "Điều kiện chưa kết luận khi phê duyệt",
            content: "<ul class=\"checks\">\(HTML(items))</ul>"
        ).html
    }

    private var lines: HTML {
        guard !view.lines.isEmpty else { return .empty }
        let table = DataTable<DossierLine>(
            "Dòng dự toán",
            columns: [
                .init("Dòng", .code) { line in
                    "\(line.position)\(line.halt.map { halt -> HTML in " \(Tag(.waiting, halt.name).html)" })"
                },
                .init("Nội dung") { "\(ProjectLabels.kind($0.kind))" },
                .init("Địa bàn") { "\($0.placeName ?? "Chưa phân bổ địa bàn")" },
                .init("Đơn vị thụ hưởng") { beneficiary($0) },
                .init("Tổng chi phí", unit: ProjectLabels.unit, .figure) {
                    "\(ProjectLabels.millions($0.eligibleCost))"
                },
                .init("Nghiệm thu", .code) { "\($0.acceptedAt.map { $0.day.vietnamese } ?? "chưa")" },
                .init("Quyết toán", .code) { "\($0.settledAt.map { $0.day.vietnamese } ?? "chưa")" },
            ]
        )
        return Panel("Nội dung, địa bàn, đơn vị thụ hưởng", content: table.html(view.lines)).html
    }

    private func beneficiary(_ line: DossierLine) -> HTML {
        guard let name = line.beneficiaryName else { return HTML(ProjectLabels.blank) }
        guard let id = line.beneficiaryID, context.may(.viewBeneficiaries) else { return HTML(name) }
        return "<a href=\"\(SiteURL.beneficiary(id))\">\(name)</a>"
    }
}

/// The states of a project in a row: behind, here, ahead.
struct DossierProgressView {
    let dossier: Dossier

    var html: HTML {
        let way = DossierProgressView.way(dossier.level)
        let here = way.firstIndex(of: standing)
        return """
            <div class="standing">\(DossierLabels.tag(dossier.state))\
            \(here.map { here -> HTML in " <small>bước \(here + 1)/\(way.count)</small>" })</div>
            <ol class="states" aria-label="Tiến trình hồ sơ">\(each: way.enumerated(), { index, state in
                """
                <li class="\(place(index, here))"\(attribute: "aria-current", index == here ? "step" : nil)>\
                <span>\(state.name)</span></li>
                """
            })</ol>
            """
    }

    static func way(_ level: ProgrammeLevel) -> [ProjectState] {
        let before: [ProjectState] = [.draft, .submitted, .appraised, .registered]
        let ministry: [ProjectState] = level == .national ? [.ministryAppraised] : []
        return before + ministry + [.approved, .contracted, .underWay, .accepted, .settled, .closed]
    }

    /// Beside the way: returned stands where a draft stands, suspended where the work is under way.
    private var standing: ProjectState {
        switch dossier.state {
        case .returned: .draft
        case .suspended: .underWay
        default: dossier.state
        }
    }

    private func place(_ index: Int, _ here: Int?) -> String {
        guard let here else { return "ahead" }
        if index == here { return "here" }
        return index < here ? "past" : "ahead"
    }
}
