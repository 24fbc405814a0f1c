import KhuyenCong
import Vietnamese

/// What one project brought about, kind by kind, with what was found when somebody asked again.
struct OutcomesView {
    let project: Int64
    let title: String
    let outcomes: [Outcome]
    let mayEnter: Bool
    let form: OutcomeForm
    let today: Day
    let context: AppContext

    var page: Page {
        Page(
            "Kết quả của đề án",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects), Crumb("DA\(project)", .project(project))],
            summary: SummaryLine([title]).html,
            width: .narrow,
            status: form.fields.faults.status,
            body: form.step == nil && form.kind == nil && form.outcome == nil ? known + entering : entering + known
        )
    }

    private var known: HTML {
        guard !outcomes.isEmpty else {
            return EmptyState("Chưa ghi kết quả nào: lớp đã mở, hợp đồng đã ký, cơ sở làm theo, mức tiết kiệm.").html
        }
        return "\(each: outcomes, panel)"
    }

    private func panel(_ outcome: Outcome) -> HTML {
        var facts: [(name: String, value: HTML)] = [("Ngày", HTML(outcome.happenedOn.vietnamese))]
        if let party = outcome.kind.partyLabel { facts.append((party, HTML(outcome.party ?? ""))) }
        for measure in outcome.kind.measures {
            guard let value = outcome.figures[measure] else { continue }
            facts.append((measure.name, OutcomeLabels.figure(value, measure)))
        }
        if let tenths = outcome.paybackTenths {
            facts.append(("Thu hồi vốn sau", HTML("\(tenths / 10),\(tenths % 10) năm")))
        }
        facts.append(("Căn cứ", HTML(outcome.source)))
        return Panel(
            outcome.title,
            note: outcome.kind.name,
            content: "\(DefinitionList(facts).html)\(followUps(outcome))\(asking(outcome))\(acts(outcome))"
        ).html
    }

    private func followUps(_ outcome: Outcome) -> HTML {
        guard !outcome.followUps.isEmpty else { return .empty }
        return """
            <ul>\(each: outcome.followUps, { found in
                "<li>\(found.on.vietnamese): \(OutcomeLabels.words(found, outcome.kind)) <small>\(found.officerName)</small></li>"
            })</ul>
            """
    }

    private func asking(_ outcome: Outcome) -> HTML {
        guard let day = outcome.nextAsking else { return .empty }
        return day <= today
            ? "<p>\(Tag(.waiting, "cần theo dõi lại").html) từ \(day.vietnamese)</p>"
            : "<p class=\"note\">Theo dõi lại từ \(day.vietnamese).</p>"
    }

    private func acts(_ outcome: Outcome) -> HTML {
        guard mayEnter else { return .empty }
        let back = form.outcome == outcome.id && form.step == .remove ? form.fields.faults : .none
        let values = [
            (name: ActField.name, value: OutcomePages.Step.remove.rawValue),
            (name: "outcome", value: String(outcome.id)), (name: "version", value: String(outcome.version)),
        ]
        let follow = SiteURL.projectOutcomes(project).with(["theo-doi": String(outcome.id)])
        return """
            \(ErrorSummary(back).html)<div class="actions">\(ButtonLink("Theo dõi lại", follow).html)
            \(ActButton("Bỏ, vì ghi nhầm", .projectOutcomes(project), isDangerous: true, values: values).html(in: context))
            </div>
            """
    }

    /// One form at a time: asking after an outcome again, or entering one of the kind that was chosen.
    private var entering: HTML {
        guard mayEnter else { return .empty }
        if form.step != .remove, let asked = outcomes.first(where: { $0.id == form.outcome }) {
            return following(asked)
        }
        guard let kind = form.kind else {
            let links = OutcomeKind.allCases.map { kind in
                ButtonLink(kind.name, SiteURL.projectOutcomes(project).with(["loai": kind.rawValue])).html
            }
            return Panel("Ghi kết quả mới", content: "<div class=\"actions\">\(each: links, { $0 })</div>").html
        }
        return new(kind)
    }

    private func following(_ outcome: Outcome) -> HTML {
        let fields = form.fields
        let later = outcome.kind.laterMeasures.map { OutcomeLabels.field($0, fields) }
        let content: HTML = """
            \(ActField.html(OutcomePages.Step.follow))<input type="hidden" name="outcome" value="\(outcome.id)">
            <input type="hidden" name="version" value="\(outcome.version)">
            \(fields.html(FormField("on", "Ngày theo dõi", help: "Ghi như 31/03/2026.", isRequired: true)))
            \(each: later, { $0 })
            \(fields.html(FormField("words", "Nhận xét, hoặc vì sao chưa có số", .area(rows: 2))))
            """
        return Panel("Theo dõi lại: \(outcome.title)", content: sent("Ghi kết quả theo dõi", content)).html
    }

    private func new(_ kind: OutcomeKind) -> HTML {
        let fields = form.fields
        let party = kind.partyLabel.map { [FormField("party", $0)] } ?? []
        let day = FormField("happenedOn", "Ngày", help: "Ghi như 31/03/2026.", isRequired: true)
        let head = [FormField("title", kind.titleLabel, isRequired: true)] + party + [day]
        let figures = kind.measures.map { OutcomeLabels.field($0, fields) }
        let content: HTML = """
            \(ActField.html(OutcomePages.Step.enter))<input type="hidden" name="kind" value="\(kind.rawValue)">
            \(each: head, fields.html)\(each: figures, { $0 })
            \(fields.html(FormField("source", "Văn bản làm căn cứ", isRequired: true)))
            """
        return Panel("Ghi kết quả: \(kind.name.lowercased())", content: sent("Ghi kết quả", content)).html
    }

    private func sent(_ submit: String, _ content: HTML) -> HTML {
        let url = SiteURL.projectOutcomes(project)
        return FormView(to: url, submit: submit, faults: form.fields.faults, cancel: url)
            .html(in: context, fields: content)
    }
}
