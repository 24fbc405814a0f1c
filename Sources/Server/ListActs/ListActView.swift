import KhuyenCong
import Vietnamese

/// Which lists an officer can draw up now.
struct ListChoicesView {
    let choices: [(choice: ListChoice, count: Int)]

    var page: Page {
        Page(
            "Xử lý theo danh sách",
            section: .dossiers,
            crumbs: [.dossiers],
            summary: "Một văn bản, nhiều hồ sơ: ghi tất cả cùng lúc, hoặc không hồ sơ nào.",
            body: choices.isEmpty ? EmptyState("Không có hồ sơ nào chờ ông/bà xử lý theo danh sách.").html : table
        )
    }

    private var table: HTML {
        DataTable<Row>(
            "Việc làm được theo danh sách",
            columns: [
                .init("Việc") { row in
                    "<a href=\"\(row.choice.url)\">\(row.choice.act.name)\(if: row.choice.isEntered, " (nhập thay)")</a>"
                },
                .init("Trạng thái hồ sơ") { DossierLabels.tag($0.choice.state) },
                .init("Chương trình") { "\($0.choice.level.name)" },
                .init("Số hồ sơ", .figure) { "\(grouped: $0.count)" },
            ]
        ).html(choices.map { Row(choice: $0.choice, count: $0.count) })
    }

    private struct Row: Sendable {
        let choice: ListChoice
        let count: Int
    }
}

/// The files of a list with a box each, and the one form of the act.
struct ListActView {
    let choice: ListChoice
    let candidates: [ListCandidate]
    let fields: TypedFields
    /// Nil at first: then every file is ticked.
    let chosen: Set<String>?
    let outcomes: [ListActOutcome]?
    let context: AppContext

    var page: Page {
        Page(
            "\(choice.act.name) theo danh sách",
            section: .dossiers,
            crumbs: [.dossiers, Crumb("Xử lý theo danh sách", .listActs)],
            summary: SummaryLine([choice.level.name, choice.state.name, "\(candidates.count) hồ sơ"]).html,
            status: fields.faults.status,
            body: (ErrorSummary(fields.faults).html ?? .empty) + checked + content
        )
    }

    private var content: HTML {
        guard !candidates.isEmpty else {
            return EmptyState(
                "Không còn hồ sơ nào ở trạng thái này.",
                next: ButtonLink("Chọn việc khác", .listActs).html
            ).html
        }
        return """
            <form class="form wide-form" action="\(SiteURL.listActs)" method="post" novalidate>
            \(FormToken.field(context))
            \(TrialStep.onEnter("Kiểm tra"))
            <input type="hidden" name="act" value="\(choice.act.rawValue)">
            <input type="hidden" name="level" value="\(choice.level.rawValue)">
            <input type="hidden" name="state" value="\(choice.state.rawValue)">
            \(if: choice.isEntered, "<input type=\"hidden\" name=\"\(ListChoice.entered)\" value=\"1\">")
            \(table)
            \(common)
            \(ActPaperView(act: choice.act, fields: fields, proof: proof, takesCopy: false).html)
            \(confirmation)
            <div class="actions">\(TrialStep.perform.button(choice.act.name, tone: tone))
            \(TrialStep.check.button("Kiểm tra"))
            <a class="quiet" href="\(SiteURL.listActs)">Thôi</a></div>
            </form>
            """
    }

    /// A list carries no files, so the decision on it has its number.
    private var proof: PaperProof? {
        choice.isEntered ? .numberOrCopy : nil
    }

    private var tone: String {
        DossierLabels.confirmation(choice.act) == nil ? "primary" : "dangerous"
    }

    private var table: HTML {
        let chosen = chosen
        return DataTable<ListCandidate>(
            "Hồ sơ của danh sách",
            columns: [
                .init("Chọn", .code) { file in
                    TickBox(
                        name: "file",
                        value: "\(file.code):\(file.version)",
                        words: file.code,
                        isTicked: chosen?.contains(file.code) ?? true
                    ).html
                },
                .init("Tên đề án") { file in
                    "<a href=\"\(SiteURL.dossier(file.code))\">\(DossierLabels.title(file.title))</a><small>\(file.provinceName)</small>"
                },
                .init("Hỗ trợ", unit: ProjectLabels.unit, .figure) { "\(ProjectLabels.millions($0.support))" },
            ]
        ).html(candidates)
    }

    /// What the act says of every file; amounts are those of the stage before.
    private var common: HTML {
        switch choice.act {
        case .returnForRevision, .reject, .resume: reason
        case .suspend, .stop: reason + ActFieldsView.halt(fields)
        case .appraise, .appraiseAtMinistry:
            """
            <input type="hidden" name="conclusion" value="approve">
            <p class="note">Kết luận: đề nghị phê duyệt, số tiền theo đề nghị. Hồ sơ cần sửa số tiền thì thẩm định riêng.</p>
            """
        case .approve, .contract, .settle:
            "<p class=\"note\">Số tiền theo cột “Hỗ trợ”. Hồ sơ cần số tiền khác thì làm riêng.</p>"
        default: .empty
        }
    }

    private var reason: HTML {
        fields.html(FormField("reason", "Lý do, ghi chung cho mọi hồ sơ", .area(rows: 3), isRequired: true))
    }

    private var confirmation: HTML {
        guard let word = DossierLabels.confirmation(choice.act) else { return .empty }
        return FormField("word", "Gõ chữ “\(word)” để xác nhận", isRequired: true).html(nil, faults: fields.faults)
    }

    private var checked: HTML {
        guard let outcomes else { return .empty }
        let open = outcomes.filter { outcome in outcome.checks.contains { $0.verdict != .holds } }
        return Alert(.note, "Kiểm tra xong: cả \(outcomes.count) hồ sơ đều làm được; chưa có gì được ghi.").html
            + HTML(
                open.map { outcome -> HTML in
                    let checks = outcome.checks.filter { $0.verdict != .holds }
                    return Panel(outcome.code, note: outcome.title, content: CheckListView(checks: checks).html).html
                }
            )
    }
}
