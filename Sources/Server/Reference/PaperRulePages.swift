import KhuyenCong

/// The papers that a local pack of rules asks for: copied from the circular, then edited row by row.
struct PaperRulePages: RouteGroup {
    let desk: ReferenceDesk

    enum Act: String {
        case copy, add, revise, drop
    }

    enum Name {
        static let pack = "bo"
        static let row = "sua"
        static let adding = "them"
    }

    static func url(pack: Int64) -> SiteURL {
        SiteURL.paperRules.with([Name.pack: String(pack)])
    }

    func add(to table: inout RouteTable) {
        table.page(.paperRules, .viewReference, "Giấy tờ phải nộp theo một bộ quy tắc") { request, context in
            try await page(request.query, nil, .none, context)
        }
        table.form(.paperRules, .editReference, "Sao chép danh mục giấy tờ, thêm, sửa, bỏ một giấy tờ") {
            form,
            context in
            try await FormAttempt.run {
                let pack = try form.id(Name.pack)
                let message = try await write(form, pack, context)
                return .redirect(PaperRulePages.url(pack: pack), .done(message))
            } orShow: { faults in
                try await page(form.fields, PaperRulePages.fields(form), faults, context)
            }
        }
    }

    private func page(
        _ query: URLQuery,
        _ typed: FieldTree?,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        guard let id = query[Name.pack].flatMap({ Int64($0) }) else { throw Refusal.missing }
        let book = try await desk.rules.papers(ofPack: id, for: context.requireOfficer())
        if let row = query[Name.row], !row.isEmpty {
            guard let rule = book.rules.first(where: { String($0.id) == row }), book.mayEdit else {
                throw Refusal.missing
            }
            let fields = TypedFields(tree: typed ?? rule.draft.fields, faults: faults)
            return PaperRuleForm(book: book, rule: rule, fields: fields).page(in: context)
        }
        if query[Name.adding] != nil {
            guard book.mayEdit else { throw Refusal.missing }
            let fields = TypedFields(tree: typed ?? .group([:]), faults: faults)
            return PaperRuleForm(book: book, rule: nil, fields: fields).page(in: context)
        }
        return PaperRulesView(book: book, faults: faults, context: context).page
    }

    private func write(_ form: Form, _ pack: Int64, _ context: AppContext) async throws -> String {
        let officer = try context.requireOfficer()
        let now = desk.now()
        let fields = PaperRulePages.fields(form)
        switch try ActField.read(form, as: Act.self) {
        case .copy:
            let count = try await desk.rules.copyPapers(toPack: pack, by: officer, at: now)
            return "Đã sao chép \(count) dòng; sửa theo quy chế của tỉnh."
        case .add:
            try await desk.rules.addPaper(fields, toPack: pack, by: officer, at: now)
            return "Đã thêm giấy tờ."
        case .revise:
            try await desk.rules.revisePaper(form.id(Name.row), fields, by: officer, at: now)
            return "Đã sửa giấy tờ; dòng cũ vào lịch sử."
        case .drop:
            try await desk.rules.dropPaper(form.id(Name.row), by: officer, at: now)
            return "Đã bỏ giấy tờ khỏi danh mục."
        }
    }

    private static func fields(_ form: Form) -> FieldTree {
        form.tree(without: [Name.pack, Name.row, Name.adding])
    }
}
