import KhuyenCong

/// What may be done to a dated row of the law.
enum ReferenceAct: String {
    case add, revise
}

/// The activity kinds with the law behind each name.
struct ActivityKindPages: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.page(.activityKinds, .viewReference, "Nội dung hoạt động khuyến công") { request, context in
            try await page(request.query, context)
        }
        table.form(.activityKinds, .editReference, "Thêm hoặc sửa tên nội dung hoạt động") { form, context in
            let act = try ActField.read(form, as: ReferenceAct.self)
            return try await FormAttempt.run {
                try await write(act, form, context)
            } orShow: { faults in
                let kind = try ActivityKindForm.kind(form.fields)
                let open = OpenForm(form.fields, faults: faults)
                return ActivityKindForm(kind: kind, term: form["sua"], open: open).page(in: context)
            }
        }
    }

    private func page(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let kinds = try await desk.kinds.list(for: officer)
        let mayEdit = officer.editsNationalReference
        if mayEdit, let id = query["sua"] {
            guard let term = kinds.flatMap(\.terms).first(where: { String($0.id) == id }) else { throw Refusal.missing }
            return ActivityKindForm(kind: term.kind, term: id, open: ActivityKindForm.opened(term)).page(in: context)
        }
        if mayEdit, query["them"] != nil {
            let kind = try ActivityKindForm.kind(query)
            return ActivityKindForm(kind: kind, term: nil, open: OpenForm([:])).page(in: context)
        }
        let history = try await desk.kinds.history(for: officer)
        return ActivityKindListView(kinds: kinds, history: history, mayEdit: mayEdit).page
    }

    private func write(_ act: ReferenceAct, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let draft = try ActivityKindForm.draft(form)
        switch act {
        case .add: try await desk.kinds.add(draft, by: officer, at: desk.now())
        case .revise:
            let id = try form.id("sua")
            try await desk.kinds.revise(id, draft, by: officer, at: desk.now())
        }
        return .redirect(.activityKinds, .done("Đã ghi “\(draft.name)”."))
    }
}
