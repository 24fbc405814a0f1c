import KhuyenCong

/// Choosing an act and its files, then one form for all of them.
struct ListActPages: RouteGroup {
    let lists: ListActs
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.listActs, .workOnProjects, "Xử lý nhiều hồ sơ theo một danh sách") { request, context in
            let officer = try context.requireOfficer()
            guard let choice = ListChoice(request.query) else {
                return ListChoicesView(choices: try await lists.choices(for: officer)).page
            }
            // The day of a paper that others signed is read off that paper.
            let day: [String: FieldTree] = choice.isEntered ? [:] : ["day": .text(now().day.vietnamese)]
            let start = FieldTree.group(["conclusion": .text("approve")]).merging(.group(day))
            return try await page(choice, TypedFields(tree: start, faults: .none), nil, context)
        }
        table.form(.listActs, .workOnProjects, "Làm một việc trên mọi hồ sơ của danh sách, hoặc chỉ kiểm tra") {
            form,
            context in
            try await take(form, context)
        }
    }

    private func take(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        guard let choice = ListChoice(form.fields) else {
            throw RequestFault.malformed("Biểu mẫu không nói rõ việc cần làm.", field: "act")
        }
        let officer = try context.requireOfficer()
        let typed = ListActForm(form)
        if !typed.isCheck, let word = DossierLabels.confirmation(choice.act), typed.word?.lowercased() != word {
            let fault = FieldFault(field: "word", message: "Gõ chữ “\(word)” để xác nhận.")
            return .page(try await page(choice, typed.fields(FormFaults(faults: [fault])), typed, context))
        }
        do {
            guard !typed.isCheck else {
                let outcomes = try await lists.check(choice.act, typed.tree, by: officer, at: now())
                return .page(try await page(choice, typed.fields(.none), typed, context, outcomes: outcomes))
            }
            let done = try await lists.perform(choice.act, typed.tree, by: officer, at: now())
            let url = SiteURL.listActs
            return .redirect(url, .done("Đã ghi việc “\(choice.act.name)” cho \(done.count) hồ sơ."))
        } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
            return .page(try await page(choice, typed.fields(ListActPages.faults(refusal)), typed, context))
        }
    }

    /// The sentence over all first, then each file's own.
    private static func faults(_ refusal: Refusal) -> FormFaults {
        guard refusal.kind == .conflict, !refusal.details.isEmpty else { return FormFaults(details: refusal) }
        let whole = FormFaults(details: Refusal(.conflict, refusal.message, remedy: refusal.remedy))
        return FormFaults(faults: whole.faults + FormFaults(details: refusal).faults)
    }

    private func page(
        _ choice: ListChoice,
        _ fields: TypedFields,
        _ typed: ListActForm?,
        _ context: AppContext,
        outcomes: [ListActOutcome]? = nil
    ) async throws -> Page {
        ListActView(
            choice: choice,
            candidates: try await lists.candidates(choice, for: context.requireOfficer()),
            fields: fields,
            chosen: typed?.chosen,
            outcomes: outcomes,
            context: context
        ).page
    }
}

/// The form of a list as it was sent.
struct ListActForm {
    let isCheck: Bool
    let word: String?
    /// Codes of the ticked files.
    let chosen: Set<String>
    let tree: FieldTree

    init(_ form: Form) {
        isCheck = TrialStep(form) == .check
        word = form["word"]
        let files = form.fields.values("file").compactMap { value -> (code: String, version: Int64)? in
            let parts = value.split(separator: ":")
            guard parts.count == 2, let version = Int64(parts[1]) else { return nil }
            return (String(parts[0]), version)
        }
        chosen = Set(files.map(\.code))
        let own = [FormToken.name, ActField.name, "word", "file", "act", "level", "state", ListChoice.entered]
        let typed = form.fields.pairs.filter { !own.contains($0.name) }.map { (name: $0.name, value: $0.value) }
        let list = files.map { FieldTree.group(["code": .text($0.code), "version": .number($0.version)]) }
        tree = FieldTree(form: typed).merging(.group(["files": .list(list)]))
    }

    func fields(_ faults: FormFaults) -> TypedFields {
        TypedFields(tree: tree, faults: faults)
    }
}

extension ListChoice {
    /// Nil where the address names no list.
    init?(_ query: URLQuery) {
        guard let act = query["act"].flatMap(ProjectAct.init(rawValue:)), ListActs.commonActs.contains(act),
            let level = query["level"].flatMap(ProgrammeLevel.init),
            let state = query["state"].flatMap(ProjectState.init)
        else { return nil }
        self.init(act: act, level: level, state: state, isEntered: query[ListChoice.entered] == "1")
    }

    static let entered = "nhap-thay"

    var url: SiteURL {
        let query: URLQuery = ["act": act.rawValue, "level": level.rawValue, "state": state.rawValue]
        return SiteURL.listActs.with(isEntered ? query.setting(ListChoice.entered, "1") : query)
    }
}
