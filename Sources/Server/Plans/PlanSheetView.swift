import HTTPTypes
import KhuyenCong

/// The sheet as a page: every line with its field, what comes of it, the drafts, the paper of a round.
struct PlanSheetView {
    let view: PlanView
    let rows: [PlanSheetRow]
    let sheet: PlanSheetForm
    let fields: TypedFields
    let trial: PlanTrial?
    let context: AppContext

    private var plan: AnnualPlan { view.plan }

    var page: Page {
        Page(
            "Thử phương án, điều chỉnh",
            section: .plans,
            crumbs: [Crumb("Kế hoạch", .plans), Crumb(plan.name, .plan(plan.id))],
            summary: "Đổi số tiền rồi tính thử; chưa ghi gì cho đến khi lưu bản nháp hoặc ghi đợt điều chỉnh.",
            status: isStale ? .conflict : fields.faults.status,
            body: """
                \(if: isStale, stale)
                \(ErrorSummary(fields.faults).html)
                \(trial.map { PlanTrialView(trial: $0, subjects: view.subjects).html })
                \(drafts)
                \(form)
                """
        )
    }

    private var isStale: Bool {
        sheet.version.map { $0 != plan.version } ?? false
    }

    private var stale: HTML {
        let since = view.rounds.suffix(max(0, view.rounds.count - (sheet.seen ?? view.rounds.count)))
        return Panel(
            "Thay đổi trong lúc ông/bà nhập",
            content: """
                <p>Kế hoạch hiện là phiên bản \(plan.version). Số ông/bà nhập còn nguyên ở dưới, cạnh số hiện hành; \
                gửi lại là gửi trên phiên bản này.</p>
                \(each: since, { PlanRoundView(round: $0, subjects: view.subjects).html })
                """
        ).html
    }

    private var drafts: HTML {
        guard !view.drafts.isEmpty else { return .empty }
        let id = plan.id
        return Panel(
            "Bản nháp",
            content: DataTable<PlanDraft>(
                "Bản nháp của kế hoạch",
                columns: [
                    .init("Tên") { draft in
                        "<a href=\"\(SiteURL.planSheet(id).with(["nhap": String(draft.id)]))\">\(draft.name)</a>"
                    },
                    .init("Sửa lần cuối", .code) { "\($0.changedAt.vietnamese)" },
                    .init("Người sửa") { "\($0.officer ?? Officer.localOperator.name)" },
                    .init("Việc") { draft in
                        ActButton(
                            "Bỏ bản nháp",
                            .planSheet(id),
                            values: [
                                (ActField.name, PlanSheetPages.Act.remove.rawValue), ("draft", String(draft.id)),
                            ]
                        ).html(in: context)
                    },
                ]
            ).html(view.drafts)
        ).html
    }

    private var form: HTML {
        """
        <form class="form wide-form" action="\(SiteURL.planSheet(plan.id))" method="post" novalidate>
        \(FormToken.field(context))
        <button type="submit" name="\(ActField.name)" value="\(PlanSheetPages.Act.attempt.rawValue)" class="unseen" \
        tabindex="-1">Tính thử</button>
        <input type="hidden" name="version" value="\(plan.version)">
        <input type="hidden" name="seen" value="\(view.rounds.count)">
        \(hidden("draft"))\(hidden("draftVersion"))
        <h2>Đề án, nhiệm vụ</h2>
        <p class="help">Bỏ trống là không đổi; ghi 0 để đưa ra khỏi kế hoạch.</p>
        \(PlanSheetTable(rows: rows, sources: plan.sources).html)
        <div class="actions"><button type="submit" name="\(ActField.name)" \
        value="\(PlanSheetPages.Act.attempt.rawValue)">Tính thử</button></div>
        <details\(attribute: "open", if: fields.isTouched("name"))><summary>Lưu bản nháp</summary><div class="form wide-form">
        \(fields.html(FormField("name", "Tên bản nháp")))
        <div class="actions"><button type="submit" name="\(ActField.name)" \
        value="\(PlanSheetPages.Act.save.rawValue)">Lưu bản nháp</button></div></div></details>
        \(if: view.mayDecide, round)
        </form>
        """
    }

    private var round: HTML {
        """
        <details\(attribute: "open", if: fields.isTouched("decision") || fields.isTouched("cause"))>
        <summary>Ghi đợt điều chỉnh theo quyết định</summary><div class="form wide-form">
        \(fields.html(FormField("cause", "Nguyên nhân điều chỉnh", .area(rows: 2), isRequired: true)))
        \(PlanLabels.paper(fields))
        <div class="actions"><button type="submit" class="primary" name="\(ActField.name)" \
        value="\(PlanSheetPages.Act.adjust.rawValue)">Ghi đợt điều chỉnh</button>
        <a class="quiet" href="\(SiteURL.plan(plan.id))">Thôi</a></div></div></details>
        """
    }

    private func hidden(_ name: String) -> HTML? {
        fields.text(name).map { value -> HTML in "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">" }
    }
}

/// The rows of the sheet as a table of fields.
struct PlanSheetTable {
    let rows: [PlanSheetRow]
    let sources: [FundingSource.Code]

    private struct Numbered: Sendable {
        let number: Int
        let row: PlanSheetRow

        var path: String { "lines.\(number)" }
    }

    var html: HTML {
        let sources = sources
        return DataTable<Numbered>(
            "Số tiền theo dòng",
            columns: [
                .init("Đề án, nhiệm vụ") { PlanSheetTable.subject($0) },
                .init("Nguồn") { PlanSheetTable.source($0, sources) },
                .init("Đề nghị", unit: ProjectLabels.unit, .figure) { $0.row.asked.map(PlanLabels.millions) ?? "—" },
                .init("Mức tối đa", unit: ProjectLabels.unit, .figure) {
                    $0.row.ceiling.map(PlanLabels.millions) ?? "—"
                },
                .init("Trong kế hoạch", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.row.before) },
                .init("Số mới", unit: "đồng", .figure) { row in
                    """
                    <input type="text" inputmode="decimal" name="\(row.path).amount" value="\(row.row.typed)" \
                    aria-label="Số mới, dòng \(row.number)">
                    """
                },
            ]
        ).html(rows.enumerated().map { Numbered(number: $0.offset + 1, row: $0.element) })
    }

    private static func subject(_ numbered: Numbered) -> HTML {
        let path = numbered.path
        switch numbered.row.subject {
        case .project(let code):
            return """
                <input type="hidden" name="\(path).project" value="\(code)">\
                \(PlanLabels.link(code))<small>\(numbered.row.title)</small>
                """
        case .assignment(let id):
            return """
                <input type="hidden" name="\(path).assignment" value="\(id)">\(numbered.row.title)<small>Nhiệm vụ</small>
                """
        case .new(let kind, let title):
            return """
                <select name="\(path).kind" aria-label="Loại nhiệm vụ mới, dòng \(numbered.number)">
                <option value="">Nhiệm vụ mới</option>
                \(each: PlanAssignment.Kind.allCases, { option in
                    """
                    <option value="\(option.rawValue)"\(attribute: "selected", if: option.rawValue == kind)>\
                    \(option.name)</option>
                    """
                })</select>
                <input type="text" name="\(path).title" value="\(title)" placeholder="Tên nhiệm vụ" \
                aria-label="Tên nhiệm vụ mới, dòng \(numbered.number)">
                """
        }
    }

    /// The source of a line that stands is fixed; that of a new assignment is chosen.
    private static func source(_ numbered: Numbered, _ sources: [FundingSource.Code]) -> HTML {
        let name = "\(numbered.path).source"
        guard case .new = numbered.row.subject, sources.count > 1 else {
            return """
                <input type="hidden" name="\(name)" value="\(numbered.row.source.rawValue)">\
                \(numbered.row.source.officialName)
                """
        }
        return """
            <select name="\(name)" aria-label="Nguồn, dòng \(numbered.number)">\(each: sources, { source in
                """
                <option value="\(source.rawValue)"\(attribute: "selected", if: source == numbered.row.source)>\
                \(source.officialName)</option>
                """
            })</select>
            """
    }
}
