import KhuyenCong

/// One plan: its lines beside the sources, and every round with what it changed and why.
struct PlanFileView {
    let view: PlanView
    let context: AppContext

    private var plan: AnnualPlan { view.plan }

    func page(_ faults: FormFaults) -> Page {
        Page(
            plan.name,
            section: .plans,
            crumbs: [Crumb("Kế hoạch", .plans)],
            summary: SummaryLine([
                PlanLabels.decision(plan.decision),
                view.adjustments == 0 ? "chưa điều chỉnh" : "\(view.adjustments) đợt điều chỉnh",
                plan.closedAt.map { "kết thúc ngày \($0.day.vietnamese)" } ?? "",
            ]).html,
            actions: actions,
            status: faults.status,
            body: """
                \(ErrorSummary(faults).html)
                \(Panel("Kế hoạch và vốn giao", content: sources).html)
                \(Panel("Đề án, nhiệm vụ", note: "\(view.lines.count) dòng", content: lines).html)
                \(Panel("Các đợt", content: rounds).html)
                \(if: view.mayDecide, closing)
                """
        )
    }

    private var actions: HTML {
        """
        \(if: view.mayPrepare, ButtonLink("Thử phương án, điều chỉnh", .planSheet(plan.id), isPrimary: true).html)
        \(ButtonLink("Đề xuất theo thứ tự ưu tiên", .planProposal(plan.id)).html)
        \(if: context.may(.exportProjects), ButtonLink("Xuất xlsx", .planExport(plan.id)).html)
        """
    }

    private var sources: HTML {
        guard !view.sources.isEmpty else {
            return EmptyState(
                "Chưa ghi vốn giao và chưa có dòng kế hoạch nào.",
                next: ButtonLink("Ghi vốn giao", .sourceYears).html
            ).html
        }
        return DataTable<PlanSource>(
            "Kế hoạch và vốn giao theo nguồn",
            columns: [
                .init("Nguồn") { "\($0.source.officialName)" },
                .init("Vốn giao", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.balance.expected) },
                .init("Chuyển nguồn sang", unit: ProjectLabels.unit, .figure) {
                    PlanLabels.millions($0.balance.carriedIn)
                },
                .init("Kế hoạch", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.planned) },
                .init("Chênh lệch", unit: ProjectLabels.unit, .figure) { difference($0) },
                .init("Đã cam kết", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.balance.committed) },
            ]
        ).html(view.sources)
    }

    private var lines: HTML {
        guard !view.lines.isEmpty else { return EmptyState("Kế hoạch chưa có đề án, nhiệm vụ nào.").html }
        let all = view.lines.reduce(Dong.zero) { $0 + $1.total }
        let subjects = view.subjects
        let bySource = plan.sources.filter { source in view.lines.contains { $0.amounts[source] != nil } }
        let head: [DataTable<PlanLine>.Column] = [
            .init("Đề án, nhiệm vụ") { PlanLabels.subject(subjects[$0.subject]) },
            .init("Trạng thái") { line in subjects[line.subject]?.state.map(DossierLabels.tag) ?? "—" },
        ]
        let money = bySource.map { source in
            DataTable<PlanLine>.Column(
                ProjectLabels.source(source),
                unit: ProjectLabels.unit,
                .figure,
                sum: PlanLabels.millions(view.lines.reduce(.zero) { $0 + ($1.amounts[source] ?? .zero) })
            ) { line in line.amounts[source].map(PlanLabels.millions) ?? "—" }
        }
        let total = DataTable<PlanLine>.Column(
            "Cộng",
            unit: ProjectLabels.unit,
            .figure,
            sum: PlanLabels.millions(all)
        ) { PlanLabels.millions($0.total) }
        return DataTable("Các dòng của kế hoạch", columns: head + money + (bySource.count > 1 ? [total] : []))
            .html(view.lines)
    }

    private var rounds: HTML {
        "\(each: view.rounds.reversed(), { PlanRoundView(round: $0, subjects: view.subjects).html })"
    }

    private var closing: HTML {
        Panel(
            "Kết thúc kế hoạch",
            note: "không lập thêm đợt điều chỉnh nào nữa",
            content: ActButton(
                "Kết thúc kế hoạch",
                .plan(plan.id),
                values: [(ActField.name, PlanPages.Act.close.rawValue), ("version", String(plan.version))]
            ).html(in: context)
        ).html
    }
}

/// What the plan leaves of a source, in words where it gives too much.
private func difference(_ source: PlanSource) -> HTML {
    guard source.balance.hasBudget else { return "chưa ghi vốn giao" }
    let signed = PlanLabels.signed(source.difference)
    return source.difference < .zero ? "\(signed) \(Tag(.late, "vượt vốn giao").html)" : signed
}

/// One round: the paper, the cause, and before and after of each line it touched.
struct PlanRoundView {
    let round: PlanRound
    let subjects: [PlanSubject: PlanSubjectName]

    var html: HTML {
        """
        <section class="round"><h3>\(title)</h3>
        <p>\(PlanLabels.decision(round.decision))\(round.cause.map { cause -> HTML in " · \(cause)" }) · \
        \(round.officer) ghi \(round.performedAt.vietnamese)</p>
        \(if: !round.steps.isEmpty, table)
        \(if: round.position > 0, "<p>Thay đổi theo nguồn: \(net).</p>")
        </section>
        """
    }

    private var title: String {
        round.position == 0 ? "Kế hoạch ban đầu" : "Đợt điều chỉnh \(round.position)"
    }

    private var net: HTML {
        let effects = FundingSource.Code.budgeted.compactMap { source in
            round.netEffect[source].map { effect -> HTML in
                "\(source.officialName) \(PlanLabels.signed(effect)) \(ProjectLabels.unit)"
            }
        }
        return effects.joined(separator: "; ")
    }

    private var table: HTML {
        let names = subjects
        return DataTable<PlanStep>(
            title,
            columns: [
                .init("Đề án, nhiệm vụ") { PlanLabels.subject(names[$0.slot.subject]) },
                .init("Nguồn") { "\($0.slot.source.officialName)" },
                .init("Trước", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.before) },
                .init("Sau", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.after) },
                .init("Thay đổi", unit: ProjectLabels.unit, .figure) { PlanLabels.signed($0.difference) },
            ]
        ).html(round.steps)
    }
}
