import KhuyenCong

/// How each sheet was understood: its header, unit, stage and columns, and the rows that need a look.
struct ImportSheetViews {
    let view: ImportCheckView

    var html: HTML {
        "\(unknown)\(each: view.batch.sheets, sheet)"
    }

    private func sheet(_ sheet: SheetReading) -> HTML {
        let title = view.batch.files.count > 1 ? "\(sheet.file) › \(sheet.sheet)" : sheet.sheet
        let header =
            sheet.firstHeaderRow == sheet.lastHeaderRow
            ? "dòng \(sheet.firstHeaderRow)" : "dòng \(sheet.firstHeaderRow)–\(sheet.lastHeaderRow)"
        return Panel(
            title.isEmpty ? "Bảng" : title,
            note: "\(Count.written(sheet.rows)) dòng đề án",
            content: """
                \(ImportExcerpt(sheet: sheet, findings: findings(of: sheet)).html)
                \(DefinitionList([
                    (name: "Tiêu đề cột", value: "\(header)"),
                    (name: "Đơn vị tiền", value: "\(sheet.unit)"),
                    (name: "Giai đoạn của số tiền", value: "\(StageLabels.label(sheet.stage))"),
                ]).html)
                <details><summary>Cách hiểu \(sheet.columns.count) cột</summary>\(columns.html(sheet.columns))</details>
                """
        ).html
    }

    private func findings(of sheet: SheetReading) -> [ImportFinding] {
        view.batch.findings.filter { $0.file == sheet.file && $0.sheet == sheet.sheet }
    }

    private var columns: DataTable<SheetReading.Column> {
        DataTable(
            "Cách hiểu từng cột",
            columns: [
                .init("Cột", .code) { "\($0.letter)" },
                .init("Tiêu đề trong tệp") { "\($0.heading)" },
                .init("Hiểu là") { column in
                    column.field.map { "\(ImportLabels.field($0))" } ?? Tag(.waiting, "chưa biết, giữ nguyên văn").html
                },
                .init("Đơn vị") { "\($0.unit ?? "theo bảng")" },
                .init("Giai đoạn") { column in "\(column.stage.map(StageLabels.label) ?? "theo bảng")" },
            ]
        )
    }

    /// Headings that nobody knows may be explained once; the next lists of the province are then read so.
    private var unknown: HTML {
        let headings = ImportHeadings.unknown(in: view.batch)
        guard !headings.isEmpty, view.batch.state == .checked else { return .empty }
        let options = ImportField.all.map { (value: $0.code, label: ImportLabels.field($0)) }
        let form = FormView(to: .importCheck(view.batch.id), submit: "Nhớ cách đọc và kiểm tra lại")
        let fields: HTML = """
            \(ActField.html(ImportPages.CheckAct.remember))
            \(each: headings.enumerated(), { index, heading in
                let field = FormField(
                    ImportHeadings.field(index), heading, .choice(options, empty: "Giữ nguyên văn, không dùng")
                )
                return """
                    <input type="hidden" name="\(ImportHeadings.heading(index))" value="\(heading)">\(field.html())
                    """
            })
            """
        return Panel(
            "Cột chưa biết",
            note: "chọn một lần, các danh sách sau của tỉnh được đọc như vậy",
            content: form.html(in: view.context, fields: fields)
        ).html
    }
}

/// The headings of a batch that nobody knows, and the fields of the form that explains them.
enum ImportHeadings {
    static let limit = 30

    static func unknown(in batch: ImportBatch) -> [String] {
        var headings: [String] = []
        for column in batch.sheets.flatMap(\.columns) where column.field == nil && !headings.contains(column.heading) {
            headings.append(column.heading)
        }
        return Array(headings.prefix(limit))
    }

    static func heading(_ index: Int) -> String {
        "tieu-de-\(index)"
    }

    static func field(_ index: Int) -> String {
        "truong-\(index)"
    }

    /// What the form explains; headings left alone are not among it.
    static func read(_ form: Form) -> [(heading: String, field: ImportField)] {
        (0..<limit).compactMap { index in
            guard let heading = form[heading(index)], let field = form[field(index)].flatMap(ImportField.init(code:))
            else { return nil }
            return (heading, field)
        }
    }
}

/// The rows of a sheet that findings are about, with their cells marked by colour, sign and words.
struct ImportExcerpt {
    let sheet: SheetReading
    let findings: [ImportFinding]

    var html: HTML {
        guard !sheet.excerpt.isEmpty else { return .empty }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="Trích bảng \(sheet.sheet)"><table class="data small">
            <caption>Các dòng có ô cần xem</caption>
            <thead><tr><th scope="col" class="code">Dòng</th>\(each: heads, { "<th scope=\"col\">\($0.letter)<small>\($0.heading)</small></th>" })</tr></thead>
            <tbody>\(each: sheet.excerpt, row)</tbody></table></div>
            """
    }

    private var heads: [(letter: String, heading: String)] {
        let width = sheet.excerpt.map(\.cells.count).max() ?? 0
        return (0..<width).map { index in
            let letter = ImportExcerpt.letter(index)
            return (letter, sheet.columns.first { $0.letter == letter }?.heading ?? "")
        }
    }

    private func row(_ row: SheetReading.ExcerptRow) -> HTML {
        """
        <tr><th scope="row" class="code">\(row.number)</th>\(each: row.cells.enumerated(), { index, text in
            cell(text, at: ImportExcerpt.letter(index) + String(row.number))
        })</tr>

        """
    }

    private func cell(_ text: String, at address: String) -> HTML {
        let here = findings.filter { $0.cell == address }
        guard let worst = here.first(where: { $0.severity == .error }) ?? here.first else {
            return text.count > 14 ? "<td class=\"text\">\(text)</td>" : "<td>\(text)</td>"
        }
        let isError = worst.severity == .error
        return """
            <td class="text \(isError ? "faulty-cell" : "doubtful-cell")">\(text.isEmpty ? "(trống)" : text)
            <small>\(isError ? "✕" : "△") \(ImportLabels.severity(worst.severity)): \(worst.reason)</small></td>
            """
    }

    /// Column 0 is "A", 27 is "AB"; an excerpt ends before "ZZ".
    private static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let last = String(letters[index % 26])
        return index < 26 ? last : String(letters[index / 26 - 1]) + last
    }
}
