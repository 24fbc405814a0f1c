import KhuyenCong

/// The packs of norms: the centre's, and those of a province or former province.
struct NormPages: RouteGroup {
    let desk: ReferenceDesk

    enum Act: String {
        case addPack, revisePack, add, revise, remove
    }

    func add(to table: inout RouteTable) {
        table.page(.norms, .viewReference, "Định mức hỗ trợ") { request, context in
            try await page(request.query, context)
        }
        table.form(.norms, .editReference, "Thêm, sửa bộ định mức và từng định mức") { form, context in
            let act = try ActField.read(form, as: Act.self)
            return try await FormAttempt.run {
                try await write(act, form, context)
            } orShow: { faults in
                let book = try await desk.norms.book(for: context.requireOfficer())
                let open = OpenForm(form.fields, faults: faults)
                return try NormPages.formPage(form.fields, open, book, context) ?? missing()
            }
        }
    }

    private func page(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let book = try await desk.norms.book(for: officer)
        if let form = try NormPages.formPage(query, nil, book, context) { return form }
        var shown = book.packs.first { String($0.id) == query["bo"] }
        if shown == nil, let id = query["bo"].flatMap({ Int64($0) }) {
            shown = try await desk.norms.pack(id, for: officer)
        }
        let today = desk.now().day
        guard let pack = shown ?? book.pack(of: nil, on: today) ?? book.packs.first else {
            return NormBookView(book: book, pack: nil, history: nil, today: today).page
        }
        let history = try await desk.norms.history(of: pack, for: officer)
        return NormBookView(book: book, pack: pack, history: history, today: today).page
    }

    /// The form that an address asks for; nil where it asks for none.
    ///
    /// - Throws: `Refusal` (missing) where it names what is not there or may not be edited.
    private static func formPage(
        _ query: URLQuery,
        _ sent: OpenForm?,
        _ book: NormBook,
        _ context: AppContext
    ) throws -> Page? {
        if query["them-bo"] != nil {
            return NormPackForm(pack: nil, book: book, open: sent ?? OpenForm([:])).page(in: context)
        }
        if let id = query["sua-bo"] {
            let pack = try book.editable { String($0.id) == id }
            return NormPackForm(pack: pack, book: book, open: sent ?? PackFields.opened(pack)).page(in: context)
        }
        if let id = query["them"] {
            let pack = try book.editable { String($0.id) == id }
            return NormForm(pack: pack, norm: nil, open: sent ?? OpenForm([:])).page(in: context)
        }
        if let id = query["sua"] {
            let pack = try book.editable { $0.norms.contains { String($0.id) == id } }
            guard let norm = pack.norms.first(where: { String($0.id) == id }) else { throw Refusal.missing }
            return NormForm(pack: pack, norm: norm, open: sent ?? NormForm.opened(norm)).page(in: context)
        }
        return nil
    }

    private func write(_ act: Act, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let now = desk.now()
        switch act {
        case .addPack:
            let id = try await desk.norms.addPack(PackFields.draft(form), by: officer, at: now)
            return .redirect(NormBookView.url(pack: id), .done("Đã thêm bộ định mức."))
        case .revisePack:
            let pack = try form.id("sua-bo")
            let id = try await desk.norms.revisePack(pack, PackFields.draft(form), by: officer, at: now)
            return .redirect(NormBookView.url(pack: id), .done("Đã sửa bộ định mức."))
        case .add:
            let pack = try form.id("them")
            try await desk.norms.add(NormForm.draft(form), toPack: pack, by: officer, at: now)
            return .redirect(NormBookView.url(pack: pack), .done("Đã thêm định mức."))
        case .revise:
            try await desk.norms.revise(form.id("sua"), NormForm.draft(form), by: officer, at: now)
            return .redirect(NormBookView.url(pack: try form.id("bo")), .done("Đã sửa định mức."))
        case .remove:
            try NormForm.checkRemoval(form)
            try await desk.norms.remove(form.id("sua"), by: officer, at: now)
            return .redirect(NormBookView.url(pack: try form.id("bo")), .done("Đã bỏ định mức; dòng cũ vào lịch sử."))
        }
    }

    private func missing() throws -> Page {
        throw Refusal.missing
    }
}

extension NormBook {
    /// The pack of a place that holds on a day.
    func pack(of place: PlaceKey?, on day: Day) -> NormPack? {
        packs.first { $0.place == place && $0.validity.contains(day) }
    }
}
