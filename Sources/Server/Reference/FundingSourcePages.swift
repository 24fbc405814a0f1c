import KhuyenCong

/// The funding sources with the days between which each may take new commitments.
struct FundingSourcePages: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.page(.fundingSources, .viewReference, "Nguồn kinh phí") { request, context in
            try await page(request.query, context)
        }
        table.form(.fundingSources, .editReference, "Thêm hoặc sửa một dòng của nguồn kinh phí") { form, context in
            let act = try ActField.read(form, as: ReferenceAct.self)
            return try await FormAttempt.run {
                try await write(act, form, context)
            } orShow: { faults in
                let source = try FundingSourceForm.source(form.fields)
                let open = OpenForm(form.fields, faults: faults)
                return FundingSourceForm(source: source, term: form["sua"], open: open).page(in: context)
            }
        }
    }

    private func page(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let sources = try await desk.sources.list(for: officer)
        let mayEdit = officer.editsNationalReference
        if mayEdit, let id = query["sua"] {
            let found = sources.flatMap(\.terms).first { String($0.id) == id }
            guard let term = found else { throw Refusal.missing }
            let open = FundingSourceForm.opened(term)
            return FundingSourceForm(source: term.source, term: id, open: open).page(in: context)
        }
        if mayEdit, query["them"] != nil {
            let source = try FundingSourceForm.source(query)
            return FundingSourceForm(source: source, term: nil, open: OpenForm([:])).page(in: context)
        }
        let history = try await desk.sources.history(for: officer)
        let view = FundingSourceListView(sources: sources, history: history, mayEdit: mayEdit, today: desk.now().day)
        return view.page
    }

    private func write(_ act: ReferenceAct, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let draft = try FundingSourceForm.draft(form)
        switch act {
        case .add: try await desk.sources.add(draft, by: officer, at: desk.now())
        case .revise:
            let id = try form.id("sua")
            try await desk.sources.revise(id, draft, by: officer, at: desk.now())
        }
        return .redirect(.fundingSources, .done("Đã ghi “\(draft.name)”."))
    }
}
