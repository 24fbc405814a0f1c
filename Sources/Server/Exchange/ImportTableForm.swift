import KhuyenCong
import Vietnamese

/// How a table was understood, column by column, and the officer's way to say otherwise.
struct ImportTableForm {
    enum Name {
        static let table = "bang"
        static let readAt = "doc-luc"
        static let first = "dong-dau"
        static let last = "dong-cuoi"
        static let unit = "don-vi"
        static let stage = "giai-doan"
        static let column = "cot"
    }

    let sheet: SheetReading
    /// Among the tables of the batch.
    let position: Int
    let view: ImportCheckView

    var html: HTML {
        """
        <details\(attribute: "open", if: needsHelp)><summary>Cách hiểu \(sheet.columns.count) cột, sửa nếu sai</summary>
        \(FormView(to: .importCheck(view.batch.id), submit: "Nhớ cách đọc và kiểm tra lại").html(
            in: view.context, fields: fields
        ))</details>
        """
    }

    /// Something is unknown that may be money, or the table is not understood at all.
    private var needsHelp: Bool {
        !sheet.isUnderstood || sheet.columns.contains { $0.field == nil }
    }

    private var fields: HTML {
        """
        \(ActField.html(ImportPages.CheckAct.correct))
        <input type="hidden" name="\(Name.table)" value="\(String(position))">
        <input type="hidden" name="\(Name.readAt)" value="\(String(view.batch.progress.heardAt))">
        <p class="note">Nghĩa của cột được nhớ cho các danh sách sau của \(rememberedFor); dòng tiêu đề, đơn vị, \
        giai đoạn và nghĩa của cột không có tiêu đề chỉ dùng cho lần nhập này.</p>
        <div class="row">\(row(Name.first, "Tiêu đề từ dòng", sheet.firstHeaderRow))\
        \(row(Name.last, "đến dòng", sheet.lastHeaderRow))\(unit)\(stage)</div>
        \(columns.html(sheet.columns))
        """
    }

    private var rememberedFor: String {
        view.batch.provinceNow == PeriodQuery.nation ? "cả nước" : "tỉnh"
    }

    private func row(_ name: String, _ label: String, _ value: Int) -> HTML {
        field(name, label, .input(kind: .text, inputMode: .numeric)).html(String(value))
    }

    private var unit: HTML {
        let units = MoneyUnit.allCases.map { (value: $0.rawValue, label: $0.vietnamese) }
        return field(Name.unit, "Đơn vị tiền", .choice(units, empty: "Như đã đọc: \(sheet.unit)")).html()
    }

    private var stage: HTML {
        let stages = Stage.allCases.map { (value: $0.rawValue, label: StageLabels.label($0)) }
        let read = "Như đã đọc: \(StageLabels.label(sheet.stage))"
        return field(Name.stage, "Giai đoạn của số tiền", .choice(stages, empty: read)).html()
    }

    private func field(_ name: String, _ label: String, _ control: FormField.Control) -> FormField {
        FormField(ImportTableForm.name(name, position), label, control, isRequired: true)
    }

    private var columns: DataTable<SheetReading.Column> {
        DataTable(
            "Cách hiểu từng cột",
            columns: [
                .init("Cột", .code) { "\($0.letter)" },
                .init("Tiêu đề trong tệp") { $0.heading.isEmpty ? "(trống)" : "\($0.heading)" },
                .init("Hiểu là") { choice($0) },
                .init("Đơn vị") { "\($0.unit ?? "theo bảng")" },
                .init("Giai đoạn") { column in "\(column.stage.map(StageLabels.label) ?? "theo bảng")" },
            ]
        )
    }

    private func choice(_ column: SheetReading.Column) -> HTML {
        let name = ImportTableForm.name(Name.column + "-" + column.letter, position)
        return """
            <select id="\(name)" name="\(name)" aria-label="Cột \(column.letter) là">
            <option value="">\(if: column.field == nil, "Chưa biết")</option>
            \(each: ImportField.all, { field in
                """
                <option value="\(field.code)"\(attribute: "selected", if: field.code == column.field)>\
                \(ImportLabels.field(field))</option>
                """
            })
            </select>
            """
    }

    /// The fields of one table among several on the page.
    private static func name(_ name: String, _ position: Int) -> String {
        "\(name)-\(position)"
    }
}

extension ImportTableForm {
    /// What the officer wants read otherwise.
    struct Answer {
        let correction: TableCorrection
        /// The headings whose meaning was changed.
        let headings: [(heading: String, field: ImportField)]
        let readAt: Int64
    }

    /// - Throws: `FormFaults`, `RequestFault.malformed` for a table that the import does not have.
    static func read(_ form: Form, _ batch: ImportBatch) throws -> Answer {
        guard let position = form[Name.table].flatMap({ Int($0) }), batch.sheets.indices.contains(position),
            let readAt = form[Name.readAt].flatMap({ Int64($0) })
        else { throw RequestFault.malformed("Biểu mẫu không nói rõ bảng cần sửa.", field: Name.table) }
        let sheet = batch.sheets[position]
        var reader = FieldReader(form)
        let header = header(&reader, sheet, position)
        let correction = TableCorrection(
            file: sheet.file,
            sheet: sheet.sheet,
            table: batch.sheets[..<position].count { $0.file == sheet.file && $0.sheet == sheet.sheet },
            header: header,
            unit: reader.choice(name(Name.unit, position), "Đơn vị tiền", as: MoneyUnit.self),
            stage: reader.choice(name(Name.stage, position), "Giai đoạn của số tiền", as: Stage.self),
            unnamed: unnamed(form, sheet, position)
        )
        try reader.check()
        let headings = sheet.columns.compactMap { column -> (heading: String, field: ImportField)? in
            guard !column.heading.isEmpty, let field = field(of: column, form, position),
                field.code != column.field
            else { return nil }
            return (column.heading, field)
        }
        return Answer(correction: correction, headings: headings, readAt: readAt)
    }

    /// A column without a heading has nothing to be remembered by: its meaning holds for this import alone.
    private static func unnamed(_ form: Form, _ sheet: SheetReading, _ position: Int) -> [String: String]? {
        let meanings = sheet.columns.filter(\.heading.isEmpty).compactMap { column in
            field(of: column, form, position).map { (column.letter, $0.code) }
        }
        return meanings.isEmpty ? nil : Dictionary(meanings, uniquingKeysWith: { first, _ in first })
    }

    private static func field(of column: SheetReading.Column, _ form: Form, _ position: Int) -> ImportField? {
        form[name(Name.column + "-" + column.letter, position)].flatMap(ImportField.init(code:))
    }

    /// Nil where the rows are those that were found.
    private static func header(
        _ reader: inout FieldReader,
        _ sheet: SheetReading,
        _ position: Int
    ) -> ClosedRange<Int>? {
        let rows: ClosedRange<Int64> = 1...1_000_000
        let first = reader.integer(name(Name.first, position), "Dòng đầu của tiêu đề", in: rows, isRequired: true)
        let last = reader.integer(name(Name.last, position), "Dòng cuối của tiêu đề", in: rows, isRequired: true)
        guard let first, let last else { return nil }
        guard first <= last, last - first < 6 else {
            reader.refuse(name(Name.last, position), "Tiêu đề chiếm từ 1 đến 6 dòng liền nhau.")
            return nil
        }
        let header = Int(first)...Int(last)
        return header == sheet.firstHeaderRow...sheet.lastHeaderRow ? nil : header
    }
}
