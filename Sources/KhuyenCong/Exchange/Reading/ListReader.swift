import Office
import Vietnamese

/// Reads the files of an import into checked, typed sheets.
///
/// Touches no database.
struct ListReader {
    let context: SheetInterpreter.Context
    let xlsReader: XLSReader
    let progress: @Sendable (ImportProgress) -> Void

    /// `name`: the file's name as the officer knows it.
    /// - Throws: `Refusal` (invalid) where the file is no list that can be read.
    func read(path: String, name: String) throws -> [ImportedSheet] {
        let spreadsheet: Spreadsheet
        do {
            spreadsheet = try Spreadsheet.open(path: path, xlsReader: xlsReader, decodeText: decode)
        } catch let error as SpreadsheetError {
            throw Refusal.invalid("\(name): \(error.message)", field: "file", remedy: error.remedy)
        }
        do {
            return try sheets(of: spreadsheet, name: name)
        } catch let error as SpreadsheetError {
            throw Refusal.invalid("\(name): \(error.message)", field: "file", remedy: error.remedy)
        }
    }

    private func decode(_ bytes: [UInt8]) -> String {
        LegacyText.decode(bytes).text
    }

    private func sheets(of spreadsheet: Spreadsheet, name: String) throws -> [ImportedSheet] {
        var read: [ImportedSheet] = []
        for (index, info) in spreadsheet.sheets.enumerated() where !info.isHidden {
            let place = FindingPlace(file: name, sheet: info.name)
            let merges = try spreadsheet.merges(sheet: index)
            var rows = try rows(of: spreadsheet, index, place: place)
            guard let sheet = interpret(&rows, merges, place) else { continue }
            read.append(sheet)
        }
        guard !read.isEmpty else {
            throw Refusal.invalid(
                "\(name): không tìm thấy bảng đề án trong tệp.",
                field: "file",
                remedy: "Bảng cần một dòng tiêu đề cột có \"Tên đề án\" và ít nhất một cột kinh phí."
            )
        }
        return read
    }

    private func rows(of spreadsheet: Spreadsheet, _ index: Int, place: FindingPlace) throws -> [RawRow] {
        var rows: [RawRow] = []
        try spreadsheet.forEachRow(sheet: index) { number, cells in
            rows.append(RawRow(number: number, cells: cells.map(repaired)))
            if rows.count.isMultiple(of: 5000) {
                progress(ImportProgress(file: place.file, sheet: place.sheet, rows: rows.count))
            }
        }
        return rows
    }

    /// Cells typed in an old font arrive as Latin letters; they are turned into Vietnamese.
    private func repaired(_ cell: CellValue) -> CellValue {
        guard case .text(let text) = cell, let (vietnamese, _) = LegacyText.repair(text) else { return cell }
        return .text(vietnamese)
    }

    private func interpret(_ rows: inout [RawRow], _ merges: [MergedRange], _ place: FindingPlace) -> ImportedSheet? {
        let layout = HeaderFinder.find(
            in: Array(rows.prefix(HeaderFinder.searchedRows)),
            merges: merges,
            sheet: place.sheet,
            remembered: context.remembered
        )
        guard let layout else { return nil }
        var interpreter = SheetInterpreter(layout, rows: rows, context: context, place: place)
        interpreter.read(&rows, merges: VerticalMerges(merges, rows: rows))
        return ImportedSheet(
            name: place.sheet,
            layout: layout,
            stage: interpreter.stage,
            unit: interpreter.unit.vietnamese,
            projects: interpreter.projects,
            findings: interpreter.findings,
            excerpt: SheetExcerpt.rows(of: rows, layout: layout, findings: interpreter.findings)
        )
    }
}

/// How far a long import has come.
package struct ImportProgress: Sendable, Equatable {
    package let file: String
    package let sheet: String
    package let rows: Int
}
