import KhuyenCong
import Vietnamese

/// The hand-overs so far and the form of a new one: first what would pass is shown, then it is confirmed.
struct HandOverPages: RouteGroup {
    let desk: HandOverDesk

    func add(to table: inout RouteTable) {
        table.page(.handOvers, .managePeople, "Bàn giao giữa người, tổ chức") { _, context in
            let start = FieldTree.group(["day": .text(desk.now().day.vietnamese), "passesGrants": .text("1")])
            return try await page(TypedFields(tree: start, faults: .none), nil, context)
        }
        table.form(.handOvers, .managePeople, "Xem số liệu sẽ bàn giao, rồi bàn giao") { form, context in
            try await take(form, context)
        }
    }

    private func take(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        return try await FormAttempt.run(form.tree) { tree in
            guard TrialStep(form) == .perform else {
                let parties = try PartiesBody(tree).parties()
                let count = try await desk.handOvers.count(of: parties, by: officer, at: desk.now())
                return .page(try await page(TypedFields(tree: tree, faults: .none), count, context))
            }
            let done = try await desk.handOvers.perform(tree, by: officer, at: desk.now())
            context.site.sessions.forgetAll()
            let words = "Đã bàn giao \(done.count.files) hồ sơ, \(done.count.grants) vai trò cho \(done.toName)."
            return .redirect(.handOvers, .done(words))
        } orShow: { fields in
            try await page(fields, nil, context)
        }
    }

    private func page(_ fields: TypedFields, _ count: HandOverCount?, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return HandOverView(
            list: try await desk.handOvers.list(by: officer),
            people: try await desk.accounts.people(for: officer),
            organisations: try await desk.accounts.organisationChoices(on: desk.now().day),
            fields: fields,
            count: count,
            context: context
        ).page
    }
}

extension PartiesBody {
    init(_ tree: FieldTree) {
        func number(_ name: String) -> Int64? { tree.at(name).shown.flatMap { Int64($0) } }
        self.init(
            from: number("from"),
            to: number("to"),
            fromOrganisation: number("fromOrganisation"),
            toOrganisation: number("toOrganisation")
        )
    }
}

/// The page of hand-overs.
struct HandOverView {
    let list: [HandOver]
    let people: [Account]
    let organisations: [OrganisationChoice]
    let fields: TypedFields
    let count: HandOverCount?
    let context: AppContext

    var page: Page {
        Page(
            "Bàn giao",
            section: .people,
            crumbs: [Crumb("Người dùng", .people)],
            summary: "Hồ sơ, việc đang chờ, hợp đồng, tạm ứng và vai trò chuyển sang người hoặc tổ chức nhận.",
            width: .narrow,
            status: fields.faults.status,
            body: (ErrorSummary(fields.faults).html ?? .empty) + counted + form + history
        )
    }

    private var counted: HTML {
        guard let count else { return .empty }
        return """
            <section class="panel" id="se-ban-giao"><div class="panel-head"><h2>Sẽ bàn giao</h2></div>
            \(DefinitionList(HandOverView.facts(count)).html)
            <p class="note">Chưa có gì được ghi. Xem lại rồi bấm “Bàn giao”.</p></section>
            """
    }

    private static func facts(_ count: HandOverCount) -> [(name: String, value: HTML)] {
        [
            ("Hồ sơ", "\(grouped: count.files)"),
            ("Việc đang chờ", "\(grouped: count.tasks)"),
            ("Hợp đồng", "\(grouped: count.contracts)"),
            ("Giá trị hợp đồng", "\(MoneyWriter.grouped(count.contracted.amount)) đồng"),
            ("Tạm ứng chưa quyết toán", "\(MoneyWriter.grouped(count.outstanding.amount)) đồng"),
            ("Vai trò", "\(grouped: count.grants)"),
        ]
    }

    private var form: HTML {
        """
        <form class="form" action="\(SiteURL.handOvers)" method="post" novalidate>\(FormToken.field(context))
        \(TrialStep.onEnter("Xem số liệu"))
        <h2>Bên giao, bên nhận</h2>
        <div class="row">\(each: partyFields("from", "to", people.map { (String($0.id), "\($0.fullName) (\($0.userName))") }), fields.html)</div>
        <details\(attribute: "open", if: fields.isTouched("fromOrganisation"))><summary>Hoặc từ tổ chức sang tổ chức</summary>
        <div class="row">\(each: partyFields("fromOrganisation", "toOrganisation", organisations.map { (String($0.id), $0.name) }), fields.html)</div>
        </details>
        \(each: HandOverView.others, fields.html)
        <div class="actions">\(TrialStep.check.button("Xem số liệu", tone: count == nil ? "primary" : nil))
        \(if: count != nil, TrialStep.perform.button("Bàn giao", tone: "primary"))</div>
        </form>
        """
    }

    private func partyFields(_ from: String, _ to: String, _ options: [(value: String, label: String)]) -> [FormField] {
        [
            FormField(from, "Bên giao", .choice(options, empty: "Chọn")),
            FormField(to, "Bên nhận", .choice(options, empty: "Chọn")),
        ]
    }

    private static let others = [
        FormField("day", "Ngày bàn giao", help: "Ghi như 31/03/2026.", isRequired: true),
        FormField("reason", "Lý do", help: "Ví dụ: chuyển công tác, sáp nhập.", isRequired: true),
        FormField("document", "Biên bản, quyết định"),
        FormField(
            "passesGrants",
            "Vai trò",
            .flag(text: "Chuyển cả vai trò: bên giao không còn xem, xử lý hồ sơ.")
        ),
    ]

    private var history: HTML {
        guard !list.isEmpty else { return .empty }
        let table = DataTable<HandOver>(
            "Các lần bàn giao",
            columns: [
                .init("Ngày", .code) { "\($0.day.vietnamese)" },
                .init("Bên giao → bên nhận") { row in
                    "\(row.fromName) → \(row.toName)<small>\(row.reason)\(if: row.document != nil, " · \(row.document ?? "")")</small>"
                },
                .init("Hồ sơ", .figure) { "\(grouped: $0.count.files)" },
                .init("Hợp đồng", unit: ProjectLabels.unit, .figure) {
                    "\(ProjectLabels.millions($0.count.contracted))"
                },
                .init("Tạm ứng còn", unit: ProjectLabels.unit, .figure) {
                    "\(ProjectLabels.millions($0.count.outstanding))"
                },
                .init("Người ghi") { "\($0.officerName)" },
            ]
        )
        return Panel("Đã bàn giao", note: "mới nhất trước", content: table.html(list)).html
    }
}
