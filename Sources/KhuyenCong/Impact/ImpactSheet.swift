import Database
import Office

extension ImpactSurveys {
    /// Writes the years of the officer's establishments as a workbook that can be filled in and taken back.
    ///
    /// Each supported establishment has its asked-for years, entered or not; a cell holds the figure in the unit of its
    /// heading, or the reason why there is none.
    /// - Throws: `Refusal` (forbidden), `SpreadsheetError`, `DatabaseError`.
    package func export(to path: String, by officer: Officer, at now: Moment) async throws {
        let panels = try await panels(andSupportedSince: now.day.year - ImpactPanel.yearsAfter - 1, by: officer)
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(
            name: "Hiệu quả",
            columnWidths: [8, 44, 8, 10, 20, 30] + ImpactMeasure.allCases.map { _ in 18 }
        )
        try writer.addHeader(ImpactSheet.headings)
        for panel in panels {
            for year in panel.years(today: now.day) {
                try writer.addRow(ImpactSheet.cells(panel, year))
            }
        }
        try writer.close()
    }

    /// Takes the rows of such a workbook, all or none; rows without any figure are left out.
    ///
    /// - Returns: how many years were entered.
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict; the message names the row), `DatabaseError`.
    package func take(path: String, name: String, by officer: Officer, at now: Moment) async throws -> Int {
        let rows = try ImpactSheet.read(path: path, name: name)
        return try await database.write { tx in
            for row in rows {
                do {
                    _ = try ImpactSurveys.save(
                        row.fields,
                        of: row.beneficiary,
                        year: row.year,
                        by: officer,
                        at: now,
                        in: tx
                    )
                } catch let refusal as Refusal {
                    throw Refusal(
                        refusal.kind == .missing ? .invalid : refusal.kind,
                        "Dòng \(row.number): \(refusal.message)",
                        field: "file",
                        remedy: refusal.remedy
                    )
                }
            }
            return rows.count
        }
    }
}

/// The columns of the workbook of years.
enum ImpactSheet {
    struct Row {
        let number: Int
        let beneficiary: Int64
        let year: Int
        let fields: FieldTree
    }

    private static let fixed = ["Mã cơ sở", "Tên cơ sở", "Năm", "Phiên bản", "Đơn vị sản phẩm", "Nguồn số liệu"]

    static var headings: [String] {
        fixed + ImpactMeasure.allCases.map { "\($0.name) (\($0.unit()))" }
    }

    static func cells(_ panel: ImpactPanel, _ year: Int) -> [CellValue] {
        let survey = panel.survey(year)
        let sources = survey.map { Set($0.figures.values.compactMap(source)).sorted().joined(separator: "; ") }
        let head: [CellValue] = [
            .number(Double(panel.beneficiary.id)), .text(panel.beneficiary.name), .number(Double(year)),
            .number(Double(survey?.version ?? 0)), survey?.productUnit.map(CellValue.text) ?? .empty,
            sources.map(CellValue.text) ?? .empty,
        ]
        return head
            + ImpactMeasure.allCases.map { measure in
                switch survey?.figures[measure] {
                case .value(let value, _): .number(Double(value) / Double(measure.scale))
                case .missing(let reason): .text(reason.name)
                case nil: .empty
                }
            }
    }

    private static func source(_ figure: ImpactSurvey.Figure) -> String? {
        if case .value(_, let source) = figure { source } else { nil }
    }

    /// - Throws: `Refusal` (invalid) where the file is no such workbook.
    static func read(path: String, name: String) throws -> [Row] {
        var rows: [RawRow] = []
        do {
            let book = try Spreadsheet.open(path: path, xlsReader: .currentExecutable)
            try book.forEachRow(sheet: 0) { rows.append(RawRow(number: $0, cells: $1)) }
        } catch let error as SpreadsheetError {
            throw Refusal.invalid("\(name): \(error.message).", field: "file", remedy: error.remedy + ".")
        }
        guard let header = rows.first, header.cells.map({ $0.words ?? "" }).starts(with: headings) else {
            throw Refusal.invalid(
                "\(name): dòng đầu không phải tiêu đề của bảng số liệu cơ sở.",
                field: "file",
                remedy: "Tải bảng mẫu về, điền vào rồi gửi lại."
            )
        }
        return try rows.dropFirst().filter { !$0.isBlank }.compactMap { try self.row($0, name) }
    }

    private static func row(_ raw: RawRow, _ name: String) throws -> Row? {
        let measures = ImpactMeasure.allCases.enumerated().map { (measure: $1, cell: raw.cell(fixed.count + 1 + $0)) }
        guard measures.contains(where: { !$0.cell.isBlank }) else { return nil }
        guard let id = whole(raw.cell(1)), let year = whole(raw.cell(3)) else {
            throw Refusal.invalid("\(name), dòng \(raw.number): thiếu mã cơ sở hoặc năm.", field: "file")
        }
        let figures = Dictionary(uniqueKeysWithValues: measures.map { ($0.measure.rawValue, tree($0.cell)) })
        let fields = FieldTree.group([
            "version": .number(whole(raw.cell(4)) ?? 0), "missing": .text(MissingReason.notAsked.rawValue),
            "productUnit": raw.cell(5).words.map(FieldTree.text) ?? .empty,
            "source": raw.cell(6).words.map(FieldTree.text) ?? .empty, "figures": .group(figures),
        ])
        return Row(number: raw.number, beneficiary: id, year: Int(year), fields: fields)
    }

    private static func whole(_ cell: CellValue) -> Int64? {
        if case .number(let number) = cell { return Int64(exactly: number) }
        return cell.words.flatMap { Int64($0) }
    }

    /// A reason is written in words; a number may be one or be typed as text.
    private static func tree(_ cell: CellValue) -> FieldTree {
        if case .number(let number) = cell {
            let value: FieldTree = Int64(exactly: number).map(FieldTree.number) ?? .text(comma(number))
            return .group(["value": value])
        }
        guard let words = cell.words else { return .empty }
        if let reason = MissingReason.allCases.first(where: { $0.name.lowercased() == words.lowercased() }) {
            return .group(["missing": .text(reason.rawValue)])
        }
        return .group(["value": .text(words)])
    }

    /// With the comma of Vietnamese decimals, so that three of them are not taken for thousands.
    private static func comma(_ number: Double) -> String {
        String(number).replacing(".", with: ",")
    }
}
