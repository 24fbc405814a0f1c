import KhuyenCong

/// How each sheet was understood: its header, unit, stage and columns, and the rows that need a look.
struct ImportSheetViews {
    let view: ImportCheckView

    var html: HTML {
        "\(each: view.batch.sheets.enumerated(), { sheet($1, at: $0) })"
    }

    private func sheet(_ sheet: SheetReading, at position: Int) -> HTML {
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
                \(understanding(of: sheet, at: position))
                """
        ).html
    }

    /// What was taken is read as it was; before that it may be corrected.
    private func understanding(of sheet: SheetReading, at position: Int) -> HTML {
        if view.batch.state == .checked {
            return ImportTableForm(sheet: sheet, position: position, view: view).html
        }
        return """
            <details><summary>Cách hiểu \(sheet.columns.count) cột</summary>\(columns.html(sheet.columns))</details>
            """
    }

    private func findings(of sheet: SheetReading) -> [ImportFinding] {
        view.batch.findings.filter { $0.file == sheet.file && $0.sheet == sheet.sheet }
    }

    private var columns: DataTable<SheetReading.Column> {
        DataTable(
            "Cách hiểu từng cột",
            columns: [
                .init("Cột", .code) { "\($0.letter)" },
                .init("Tiêu đề trong tệp") { $0.heading.isEmpty ? "(trống)" : "\($0.heading)" },
                .init("Hiểu là") { column in
                    column.field.map { "\(ImportLabels.field($0))" } ?? Tag(.waiting, "chưa biết, giữ nguyên văn").html
                },
                .init("Đơn vị") { "\($0.unit ?? "theo bảng")" },
                .init("Giai đoạn") { column in "\(column.stage.map(StageLabels.label) ?? "theo bảng")" },
            ]
        )
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
