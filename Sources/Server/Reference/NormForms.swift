import KhuyenCong
import Vietnamese

/// The form that adds a pack of norms or changes what is said about one.
struct NormPackForm {
    /// The pack that is to be changed; nil for a new one.
    let pack: NormPack?
    let book: NormBook
    let open: OpenForm

    func page(in context: AppContext) -> Page {
        Page(
            pack == nil ? "Thêm bộ định mức" : "Sửa bộ định mức",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Định mức hỗ trợ", .norms)],
            summary: pack == nil
                ? "Của trung ương, hoặc của một tỉnh theo nghị quyết của Hội đồng nhân dân."
                : "Bộ sau khi sửa giữ nguyên các định mức; bộ cũ vào lịch sử.",
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .norms, submit: "Ghi", faults: open.faults, cancel: .norms)
                .html(in: context, fields: fields)
        )
    }

    private var fields: HTML {
        let hidden: HTML =
            pack.map { pack -> HTML in "<input type=\"hidden\" name=\"sua-bo\" value=\"\(pack.id)\">" }
            ?? "<input type=\"hidden\" name=\"them-bo\" value=\"1\">"
        return """
            \(ActField.html(pack == nil ? NormPages.Act.addPack : .revisePack))\(hidden)
            \(PackFields(book: book, shared: "Trung ương").html(open))
            """
    }
}

/// The form that adds a norm to a pack or changes one.
struct NormForm {
    let pack: NormPack
    /// The norm that is to be changed; nil for a new one.
    let norm: Norm?
    let open: OpenForm

    func page(in context: AppContext) -> Page {
        let back = NormBookView.url(pack: pack.id)
        return Page(
            norm == nil ? "Thêm định mức" : "Sửa định mức",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Định mức hỗ trợ", .norms), Crumb(pack.name, back)],
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: .norms, submit: "Ghi", faults: isRemoval ? .none : open.faults, cancel: back)
                .html(in: context, fields: fields) + removal(in: context)
        )
    }

    static func opened(_ norm: Norm) -> OpenForm {
        var typed: URLQuery = ["citation": norm.basis.citation, "evidence": norm.basis.evidence.rawValue]
        typed = typed.setting("kind", norm.kind.rawValue).setting("item", norm.item)
        typed = typed.setting("rate", NormColumns.rate(norm.rateHundredths))
        typed = typed.setting("ceiling", norm.ceiling.map { MoneyWriter.grouped($0.amount) })
        typed = typed.setting("per", norm.per?.rawValue).setting("note", norm.note)
        return OpenForm(NormFactorFields.typed(norm, typed))
    }

    /// - Throws: `FormFaults`.
    static func draft(_ form: Form) throws -> NormDraft {
        var reader = FieldReader(form)
        let kind = reader.choice("kind", "Nội dung", as: ActivityKind.Code.self, isRequired: true)
        let item = reader.text("item", "Nội dung được hỗ trợ", isRequired: true)
        let rate = NormFactorFields.hundredths(
            &reader,
            "rate",
            "Tỷ lệ phải là số phần trăm, ví dụ 30 hoặc 12,5."
        )
        let ceiling = ceiling(&reader)
        let per = reader.choice("per", "Tính cho một", as: NormUnit.self)
        let note = reader.text("note", "Ghi chú", atMost: TextLength.prose.rawValue)
        let itemCode = reader.choice("itemCode", "Mục hỗ trợ", as: NormItem.self)
        let factors = NormFactorFields.read(&reader)
        let basis = ReferenceFields.readBasis(&reader)
        try reader.check()
        guard let kind, let item, let basis else { throw FormFaults.none }
        return NormDraft(
            kind: kind,
            item: item,
            rateHundredths: rate,
            ceiling: ceiling,
            per: per,
            note: note,
            basis: basis,
            itemCode: itemCode,
            factors: factors
        )
    }

    private static func ceiling(_ reader: inout FieldReader) -> Dong? {
        guard let typed = reader.text("ceiling", "Mức trần", atMost: 100) else { return nil }
        guard case .amount(let money) = MoneyReader.read(typed, unit: .dong) else {
            reader.refuse("ceiling", "Không đọc được thành số tiền. Ví dụ: 300 triệu.")
            return nil
        }
        if let other = money.alternative {
            let (first, second) = (MoneyWriter.grouped(money.dong), MoneyWriter.grouped(other))
            reader.refuse("ceiling", "Có thể hiểu là \(first) hoặc \(second) đồng. Ghi rõ đơn vị, ví dụ 1,5 tỷ.")
            return nil
        }
        return Dong(money.dong)
    }
}

extension NormForm {
    /// The word that is typed before a norm leaves its pack.
    private static let removalWord = "bỏ"

    /// - Throws: `FormFaults`.
    static func checkRemoval(_ form: Form) throws {
        var reader = FieldReader(form)
        if reader.text("word", "Xác nhận")?.lowercased() != removalWord {
            reader.refuse("word", "Gõ chữ “\(removalWord)” để xác nhận.")
        }
        try reader.check()
    }

    private var isRemoval: Bool {
        open.typed[ActField.name] == NormPages.Act.remove.rawValue
    }

    private func removal(in context: AppContext) -> HTML {
        guard let norm else { return .empty }
        let word = FormField(
            "word",
            "Xác nhận",
            help: "Gõ chữ “\(NormForm.removalWord)”. Dòng này vào lịch sử, không mất.",
            isRequired: true
        )
        let faults = isRemoval ? open.faults : .none
        let fields: HTML = """
            \(ActField.html(NormPages.Act.remove))
            <input type="hidden" name="sua" value="\(norm.id)"><input type="hidden" name="bo" value="\(pack.id)">
            \(word.html(open.typed["word"], faults: faults))
            """
        let form = FormView(to: .norms, submit: "Bỏ định mức này", faults: faults).html(in: context, fields: fields)
        return "<h2>Bỏ định mức này</h2>\(form)"
    }

    /// The row as it stands, where it was only its removal that was sent.
    private var shown: URLQuery {
        isRemoval ? norm.map { NormForm.opened($0).typed } ?? open.typed : open.typed
    }

    private var fields: HTML {
        let faults = isRemoval ? FormFaults.none : open.faults
        let kinds = ActivityKind.Code.allCases.map { ($0.rawValue, $0.officialName) }
        let kind = FormField("kind", "Nội dung", .choice(kinds, empty: "Chọn nội dung"), isRequired: true)
        let item = FormField("item", "Nội dung được hỗ trợ", isRequired: true)
        let rate = FormField("rate", "Tỷ lệ", .input(kind: .text, inputMode: .decimal), help: rateHelp, unit: "%")
        let ceiling = FormField("ceiling", "Mức trần", help: "\(ceilingHelp)")
        let units = NormUnit.allCases.map { ($0.rawValue, $0.officialName) }
        let per = FormField("per", "Tính cho một", .choice(units, empty: "Không ghi"))
        let note = FormField("note", "Ghi chú", .area(rows: 2))
        let hidden: HTML =
            norm.map { norm -> HTML in
                "<input type=\"hidden\" name=\"sua\" value=\"\(norm.id)\"><input type=\"hidden\" name=\"bo\" value=\"\(pack.id)\">"
            } ?? "<input type=\"hidden\" name=\"them\" value=\"\(pack.id)\">"
        return """
            \(ActField.html(norm == nil ? NormPages.Act.add : .revise))\(hidden)
            \(kind.html(shown["kind"], faults: faults))
            \(item.html(shown["item"], faults: faults))
            \(rate.html(shown["rate"], faults: faults))
            \(ceiling.html(shown["ceiling"], faults: faults))
            \(per.html(shown["per"], faults: faults))
            \(note.html(shown["note"], faults: faults))
            \(NormFactorFields.html(shown, faults: faults, itemIsKnown: norm?.itemCode != nil))
            \(ReferenceFields.basis(shown, faults: faults))
            """
    }

    private var rateHelp: HTML {
        "Phần chi phí được hỗ trợ, ví dụ 50. Bỏ trống nếu văn bản không quy định tỷ lệ."
    }

    /// What was typed, in words, for the eye to compare.
    private var ceilingHelp: String {
        guard let typed = shown["ceiling"], case .amount(let money) = MoneyReader.read(typed, unit: .dong) else {
            return "Đồng, hoặc có đơn vị: 300 triệu. Bỏ trống nếu không có mức trần."
        }
        return "\(MoneyWriter.grouped(money.dong)) đồng: \(MoneyWriter.words(money.dong))"
    }
}
