import KhuyenCong

/// The page that takes an import back: it asks for the reason and for the word, not for OK.
enum ImportUndoViews {
    static let reason = "reason"
    static let word = "xac-nhan"
    static let asked = "hoàn tác"

    static func page(_ batch: ImportBatch, _ typed: URLQuery, _ faults: FormFaults, in context: AppContext) -> Page {
        Page(
            "Hoàn tác lần nhập số \(batch.id)",
            section: .imports,
            crumbs: [
                Crumb("Nhập liệu", .imports),
                Crumb(batch.files.map(\.name).joined(separator: ", "), .importCheck(batch.id)),
            ],
            width: .narrow,
            status: faults.status,
            body: """
                <p>\(grouped: batch.taken) dòng đã ghi sẽ được bù trừ bằng bút toán ngược; đề án do lần nhập này tạo ra được
                rút khỏi sổ. Không có gì bị xóa: bút toán và tệp gốc vẫn còn trong nhật ký.</p>
                \(content(batch, typed, faults, context))
                """
        )
    }

    private static func content(
        _ batch: ImportBatch,
        _ typed: URLQuery,
        _ faults: FormFaults,
        _ context: AppContext
    ) -> HTML {
        guard batch.state == .taken else {
            return Alert(.note, "Lần nhập này không ở trong sổ, không có gì để hoàn tác.").html
        }
        let form = FormView(
            to: .importUndo(batch.id),
            submit: "Hoàn tác lần nhập",
            faults: faults,
            cancel: .importCheck(batch.id)
        )
        let fields: HTML = """
            \(FormField(reason, "Lý do", .area(rows: 3), isRequired: true).html(typed[reason], faults: faults))
            \(FormField(word, "Gõ “\(asked)” để xác nhận", isRequired: true).html(typed[word], faults: faults))
            """
        return form.html(in: context, fields: fields)
    }

    /// - Throws: `FormFaults`.
    static func read(_ form: Form) throws -> String {
        var reader = FieldReader(form)
        let why = reader.reason(field: reason)
        let typed = reader.text(word, "Từ xác nhận", isRequired: true)
        if let typed, typed.lowercased() != asked { reader.refuse(word, "Gõ đúng từ “\(asked)”.") }
        try reader.check()
        return why ?? ""
    }
}
