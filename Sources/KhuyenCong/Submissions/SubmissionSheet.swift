import Database
import Office

extension Submissions {
    /// Writes the form of a unit as a workbook that can be filled in and sent back.
    ///
    /// - Throws: `Refusal` (missing), `SpreadsheetError`, `DatabaseError`.
    package func export(_ token: String, to path: String) async throws {
        let (round, unit) = try await asked(token)
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "Báo cáo", columnWidths: [18, 40, 12, 20, 24])
        let years = round.years.from == round.years.to ? "\(round.years.from)" : "\(round.years.from)–\(round.years.to)"
        try writer.addLine("\(round.title), \(years): \(unit.placeName)", across: SubmissionSheet.headings.count)
        try writer.addHeader(SubmissionSheet.headings)
        for row in SubmissionSheet.rows(unit) {
            try writer.addRow(row)
        }
        try writer.close()
    }

    /// Takes such a workbook as the report of the unit.
    ///
    /// - Throws: `Refusal` as for sending; invalid where the file is no such form.
    package func take(
        _ token: String,
        path: String,
        name: String,
        from address: String?,
        at now: Moment
    ) async throws -> SubmissionUnit {
        try await send(token, try SubmissionSheet.read(path: path, name: name), from: address, at: now)
    }
}

/// The plain workbook of one unit: a row for each question, its answer in the last column.
enum SubmissionSheet {
    /// Rows for each of the questions that take several answers.
    private static let rowsOfWords = 5

    static let headings = ["Mã", "Nội dung", "Đơn vị tính", "Số trong sổ", "Đơn vị báo cáo"]

    static func rows(_ unit: SubmissionUnit) -> [[CellValue]] {
        let figures = SubmissionMeasure.allCases.map { measure -> [CellValue] in
            let said = unit.latest.map { $0.figures[measure] } ?? unit.suggested[measure]
            return [
                .text(measure.rawValue), .text(measure.name), .text(measure.unit),
                .number(Double(unit.computed[measure] ?? 0)), said.map { .number(Double($0)) } ?? .empty,
            ]
        }
        let latest = unit.latest
        let isNil = latest?.isNil ?? false
        return figures + [row("isNil", "Không phát sinh (ghi x)", isNil ? "x" : nil)]
            + [row("difficulties", "Khó khăn", latest?.difficulties)]
            + lines("recommendations", "Kiến nghị", latest?.recommendations ?? [])
            + lines("papers", "Tham luận", latest?.papers ?? [])
            + [
                row("reporter", "Người lập báo cáo", latest?.reporter),
                row("seen", "Số lần đã gửi (giữ nguyên)", String(unit.submissions.count)),
            ]
    }

    private static func lines(_ code: String, _ name: String, _ texts: [String]) -> [[CellValue]] {
        (0..<max(rowsOfWords, texts.count)).map { number in
            row(code, "\(name) \(number + 1)", texts.indices.contains(number) ? texts[number] : nil)
        }
    }

    private static func row(_ code: String, _ name: String, _ text: String?) -> [CellValue] {
        [.text(code), .text(name), .empty, .empty, text.map(CellValue.text) ?? .empty]
    }

    /// - Throws: `Refusal` (invalid) where the file is no such form.
    static func read(path: String, name: String) throws -> FieldTree {
        var rows: [RawRow] = []
        do {
            let book = try Spreadsheet.open(path: path, xlsReader: .currentExecutable)
            try book.forEachRow(sheet: 0) { rows.append(RawRow(number: $0, cells: $1)) }
        } catch let error as SpreadsheetError {
            throw Refusal.invalid("\(name): \(error.message).", field: "file", remedy: error.remedy + ".")
        }
        guard rows.contains(where: { $0.cells.map { $0.words ?? "" }.starts(with: headings) }) else {
            throw Refusal.invalid(
                "\(name): không có dòng tiêu đề của mẫu báo cáo.",
                field: "file",
                remedy: "Tải mẫu về, điền vào cột Đơn vị báo cáo rồi gửi lại."
            )
        }
        var answers: [String: [FieldTree]] = [:]
        for row in rows {
            guard let code = row.cell(1).words else { continue }
            let answer = tree(row.cell(5))
            if answer != .empty { answers[code, default: []].append(answer) }
        }
        return fields(answers)
    }

    private static func fields(_ answers: [String: [FieldTree]]) -> FieldTree {
        func one(_ code: String) -> FieldTree { answers[code]?.first ?? .empty }
        let figures = SubmissionMeasure.allCases.map { ($0.rawValue, one($0.rawValue)) }
        return .group([
            "figures": .group(Dictionary(uniqueKeysWithValues: figures)), "isNil": one("isNil"),
            "difficulties": one("difficulties"), "recommendations": .list(answers["recommendations"] ?? []),
            "papers": .list(answers["papers"] ?? []), "reporter": one("reporter"), "seen": one("seen"),
        ])
    }

    /// A number may be one or be typed as text; its fraction, where it has one, is refused by the reader of the field.
    private static func tree(_ cell: CellValue) -> FieldTree {
        if case .number(let number) = cell {
            return Int64(exactly: number).map(FieldTree.number) ?? .text(String(number).replacing(".", with: ","))
        }
        return cell.words.map(FieldTree.text) ?? .empty
    }
}
