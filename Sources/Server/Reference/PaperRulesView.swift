import KhuyenCong

/// The papers of a pack, step by step; the circular's where the pack has none of its own.
struct PaperRulesView {
    let book: PaperBook
    let faults: FormFaults
    let context: AppContext

    private var pack: RulePack { book.pack }

    var page: Page {
        let hasOwn = !book.rules.isEmpty
        return Page(
            "Giấy tờ phải nộp",
            section: .reference,
            crumbs: [
                Crumb("Danh mục", .reference), Crumb("Quy tắc", .rules),
                Crumb(pack.name, RuleBookView.url(pack: pack.id)),
            ],
            summary: hasOwn
                ? "Hồ sơ áp dụng bộ này mà thiếu giấy tờ bắt buộc thì không làm được bước đó."
                : "Danh mục của Thông tư 36/2013/TT-BCT: bắt buộc với kinh phí quốc gia, tham khảo với kinh phí địa phương.",
            status: faults.status,
            body: (ErrorSummary(faults).html ?? .empty) + actions + (hasOwn ? own : national)
        )
    }

    private var actions: HTML {
        guard book.mayEdit else { return .empty }
        guard book.rules.isEmpty else {
            let url = PaperRulePages.url(pack: pack.id).with([
                PaperRulePages.Name.pack: String(pack.id), PaperRulePages.Name.adding: "1",
            ])
            return "<div class=\"actions\">\(ButtonLink("Thêm giấy tờ", url).html)</div>"
        }
        return """
            <form class="form" action="\(SiteURL.paperRules)" method="post">\(FormToken.field(context))
            \(ActField.html(PaperRulePages.Act.copy))
            <input type="hidden" name="\(PaperRulePages.Name.pack)" value="\(pack.id)">
            <p>Tỉnh có danh mục riêng thì sao chép danh mục này rồi sửa từng dòng.</p>
            <div class="actions"><button type="submit" class="primary">Sao chép thành danh mục của tỉnh</button></div>
            </form>
            """
    }

    private var own: HTML {
        HTML(
            PaperRuleDraft.stages.map { stage in
                panel(stage, book.rules.filter { $0.draft.stage == stage }, ownColumns)
            }
        )
    }

    private var national: HTML {
        HTML(
            PaperRuleDraft.stages.map { stage in
                panel(stage, book.national.filter { $0.stage == stage }, PaperRulesView.columns)
            }
        )
    }

    private func panel<Row>(_ stage: PaperStage, _ rows: [Row], _ columns: [DataTable<Row>.Column]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        let table = DataTable("Giấy tờ của bước \(stage.label.lowercased())", columns: columns).html(rows)
        // The lists by kind of advance and settlement are long: they open when they are asked for.
        let content: HTML =
            rows.count > PaperRulesView.longest
            ? "<details><summary>Xem \(rows.count) dòng</summary>\(table)</details>" : table
        return Panel(stage.label, note: "\(rows.count) dòng", content: content).html
    }

    private static let longest = 12

    private static let columns: [DataTable<PaperChecklist.Row>.Column] = [
        .init("Giấy tờ") { PaperRulesView.name($0.papers, $0.note) },
        .init("Nội dung") { "\($0.kind?.officialName ?? "Mọi nội dung")" },
        .init("Yêu cầu") { "\($0.need.label)" },
        .init("Căn cứ") { "\($0.basis.html)" },
    ]

    private var ownColumns: [DataTable<PaperRule>.Column] {
        var columns: [DataTable<PaperRule>.Column] = [
            .init("Giấy tờ") { PaperRulesView.name($0.draft.papers, $0.draft.note) },
            .init("Nội dung") { "\($0.draft.kind?.officialName ?? "Mọi nội dung")" },
            .init("Yêu cầu") { "\($0.draft.need.label)" },
            .init("Căn cứ") { "\($0.draft.basis.html)" },
            .init("Lần sửa", .figure) { "\($0.version)" },
        ]
        if book.mayEdit {
            let pack = String(pack.id)
            columns.append(
                .init("Việc", .code) { rule in
                    let url = SiteURL.paperRules.with([
                        PaperRulePages.Name.pack: pack, PaperRulePages.Name.row: String(rule.id),
                    ])
                    return "<a href=\"\(url)\">Sửa</a>"
                }
            )
        }
        return columns
    }

    private static func name(_ papers: [PaperKind], _ note: String?) -> HTML {
        let names = papers.map(\.label).joined(separator: " hoặc ")
        return "\(names)\(note.map { note -> HTML in "<small>\(note)</small>" })"
    }
}

extension PaperChecklist.Need {
    var label: String {
        switch self {
        case .required: "Bắt buộc"
        case .ifAny: "Nếu có"
        case .depends: "Tùy mục hỗ trợ"
        }
    }
}
