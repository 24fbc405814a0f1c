import KhuyenCong

/// The number of an act's paper, entered when the clerk has given it.
struct LateNumberPages: RouteGroup {
    static let position = "position"

    let desk: DossierDesk

    func add(to table: inout RouteTable) {
        table.page(.lateNumber(.any), .workOnProjects, "Ghi số văn bản của một việc đã làm") { request, context in
            let typed = FieldTree(form: [(LateNumberPages.position, request.query[LateNumberPages.position] ?? "")])
            return try await page(typed, .none, context)
        }
        table.form(.lateNumber(.any), .workOnProjects, "Ghi số văn bản của một việc đã làm") { form, context in
            let fields = FieldTree(
                form: form.fields.pairs.filter { $0.name != FormToken.name }.map { ($0.name, $0.value) }
            )
            do {
                let officer = try context.requireOfficer()
                let code = try context.dossierCode()
                let view = try await desk.dossiers.number(fields, in: code, by: officer, at: desk.now())
                return .redirect(.dossier(view.dossier.code), .done("Đã ghi số văn bản."))
            } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
                return .page(try await page(fields, FormFaults(details: refusal), context))
            }
        }
    }

    private func page(_ typed: FieldTree, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let view = try await desk.view(context)
        let position = typed.at(LateNumberPages.position).shown.flatMap { Int($0) }
        guard let record = view.history.first(where: { $0.position == position }) else { throw Refusal.missing }
        guard view.unnumbered.contains(record.position) || !faults.faults.isEmpty else { throw Refusal.forbidden }
        return LateNumberView(dossier: view.dossier, record: record, typed: typed, faults: faults).page(in: context)
    }
}

/// The act, and the form for the number of its paper.
struct LateNumberView {
    let dossier: Dossier
    let record: ActRecord
    let typed: FieldTree
    let faults: FormFaults

    func page(in context: AppContext) -> Page {
        Page(
            "Ghi số văn bản",
            section: .dossiers,
            crumbs: .dossier(dossier.code),
            summary: SummaryLine([
                dossier.code, record.act.name, record.day.vietnamese, DossierLabels.document(record.document),
            ]).html,
            width: .narrow,
            status: faults.status,
            body: form(in: context)
        )
    }

    private func form(in context: AppContext) -> HTML {
        let fields = TypedFields(tree: typed, faults: faults)
        let year = FormField(
            "year",
            "Năm",
            .input(kind: .text, inputMode: .numeric),
            help: "Năm của số, nếu khác năm của ngày văn bản."
        )
        return FormView(
            to: .lateNumber(dossier.code),
            submit: "Ghi số",
            faults: faults,
            cancel: .dossier(dossier.code)
        ).html(
            in: context,
            fields: """
                <input type="hidden" name="version" value="\(dossier.version)">
                <input type="hidden" name="\(LateNumberPages.position)" value="\(record.position)">
                <div class="row">\(fields.html(FormField("number", "Số văn bản", help: "Ví dụ 125/QĐ-SCT.", isRequired: true)))\
                \(fields.html(year))</div>
                """
        )
    }
}
