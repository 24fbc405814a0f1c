import KhuyenCong

/// The packs of rules: the centre's, the default for local projects, and those of a province or former province.
struct RulePages: RouteGroup {
    let desk: ReferenceDesk

    enum Act: String {
        case copy, revisePack, revise
    }

    func add(to table: inout RouteTable) {
        table.page(.rules, .viewReference, "Quy tắc, thời hạn, thẩm quyền") { request, context in
            try await page(request.query, context)
        }
        table.form(.rules, .editReference, "Sao chép bộ quy tắc cho tỉnh, sửa bộ và từng quy tắc") { form, context in
            let act = try ActField.read(form, as: Act.self)
            return try await FormAttempt.run {
                try await write(act, form, context)
            } orShow: { faults in
                let book = try await desk.rules.book(for: context.requireOfficer())
                let open = OpenForm(form.fields, faults: faults)
                guard let page = try RulePages.formPage(form.fields, open, book, context) else {
                    throw Refusal.missing
                }
                return page
            }
        }
    }

    private func page(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let book = try await desk.rules.book(for: officer)
        if let form = try RulePages.formPage(query, nil, book, context) { return form }
        var shown = book.packs.first { String($0.id) == query["bo"] }
        if shown == nil, let id = query["bo"].flatMap({ Int64($0) }) {
            shown = try await desk.rules.pack(id, for: officer)
        }
        let today = desk.now().day
        guard let pack = shown ?? book.packs.first else {
            return RuleBookView(book: book, pack: nil, history: nil, today: today).page
        }
        let history = try await desk.rules.history(of: pack, for: officer)
        return RuleBookView(book: book, pack: pack, history: history, today: today).page
    }

    /// The form that an address asks for; nil where it asks for none.
    ///
    /// - Throws: `Refusal` (missing) where it names what is not there or may not be edited.
    private static func formPage(
        _ query: URLQuery,
        _ sent: OpenForm?,
        _ book: RuleBook,
        _ context: AppContext
    ) throws -> Page? {
        if let id = query["chep"] {
            guard let pack = book.packs.first(where: { String($0.id) == id }), book.mayCopy(pack) else {
                throw Refusal.missing
            }
            let open = sent ?? RulePackForm.opened(pack, asCopy: true)
            return RulePackForm(pack: pack, isCopy: true, book: book, open: open).page(in: context)
        }
        if let id = query["sua-bo"] {
            let pack = try book.editable { String($0.id) == id }
            let open = sent ?? RulePackForm.opened(pack, asCopy: false)
            return RulePackForm(pack: pack, isCopy: false, book: book, open: open).page(in: context)
        }
        if let id = query["sua"] {
            let pack = try book.editable { $0.rules.contains { String($0.id) == id } }
            guard let rule = pack.rules.first(where: { String($0.id) == id }) else { throw Refusal.missing }
            return RuleForm(pack: pack, rule: rule, open: sent ?? RuleForm.opened(rule)).page(in: context)
        }
        return nil
    }

    private func write(_ act: Act, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let now = desk.now()
        switch act {
        case .copy:
            let source = try form.id("chep")
            let id = try await desk.rules.copyPack(source, PackFields.draft(form), by: officer, at: now)
            return .redirect(RuleBookView.url(pack: id), .done("Đã sao chép bộ quy tắc."))
        case .revisePack:
            let pack = try form.id("sua-bo")
            let id = try await desk.rules.revisePack(pack, PackFields.draft(form), by: officer, at: now)
            return .redirect(RuleBookView.url(pack: id), .done("Đã sửa bộ quy tắc."))
        case .revise:
            let book = try await desk.rules.book(for: officer)
            let id = try form.id("sua")
            guard let rule = book.packs.flatMap(\.rules).first(where: { $0.id == id }) else { throw Refusal.missing }
            try await desk.rules.revise(id, RuleForm.draft(form, rule.key.unit), by: officer, at: now)
            return .redirect(RuleBookView.url(pack: rule.packID), .done("Đã sửa quy tắc; dòng cũ vào lịch sử."))
        }
    }
}

extension RuleBook {
    /// A province copies what is local; the centre's own pack is copied by whoever may edit it.
    func mayCopy(_ pack: RulePack) -> Bool {
        pack.level == .local ? !editableProvinces.isEmpty : mayEdit(nil)
    }
}
