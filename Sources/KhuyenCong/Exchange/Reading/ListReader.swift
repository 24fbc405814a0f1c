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
            throw Refusal.invalid("\(name): \(error.message).", field: "file", remedy: error.remedy + ".")
        }
        do {
            return try sheets(of: spreadsheet, name: name)
        } catch let error as SpreadsheetError {
            throw Refusal.invalid("\(name): \(error.message).", field: "file", remedy: error.remedy + ".")
        }
    }

    private func decode(_ bytes: [UInt8]) -> String {
        LegacyText.decode(bytes).text
    }

    private func sheets(of spreadsheet: Spreadsheet, name: String) throws -> [ImportedSheet] {
        let read = try sheets(of: spreadsheet, name: name, contentIsTitle: false)
        guard read.count == 1, !read[0].layout.isUnderstood else { return read }
        // An estimate tells its projects under "Nội dung" alone; a table that only sums each content is no list.
        let asEstimate = try sheets(of: spreadsheet, name: name, contentIsTitle: true)
        return asEstimate.count == 1 && asEstimate[0].tellsProjectsByContent ? asEstimate : read
    }

    private func sheets(
        of spreadsheet: Spreadsheet,
        name: String,
        contentIsTitle: Bool
    ) throws -> [ImportedSheet] {
        var read: [ImportedSheet] = []
        var passedOver: [ImportFinding] = []
        var extent = FileExtent(name: name, format: spreadsheet.format)
        for (index, info) in spreadsheet.sheets.enumerated() {
            let place = FindingPlace(file: name, sheet: info.name)
            if info.isHidden {
                passedOver.append(ListReader.hidden(place))
                continue
            }
            let merges = try spreadsheet.merges(sheet: index)
            var rows = try rows(of: spreadsheet, index, place: place)
            let isBlank = rows.allSatisfy(\.isBlank)
            extent.note(rows)
            let sheet = SheetAsked(
                merges: merges,
                hidden: HiddenCells(of: info.name, in: spreadsheet),
                struck: StruckThrough(of: info.name, in: spreadsheet),
                place: place
            )
            let tables = interpret(&rows, sheet, contentIsTitle: contentIsTitle)
            if tables.isEmpty, !isBlank { passedOver.append(ListReader.noTable(place)) }
            read += tables
        }
        guard !read.isEmpty else { throw extent.refusal }
        return together(read, passedOver, name: name)
    }

    /// One sheet, before any of its tables is found.
    private struct SheetAsked {
        let merges: [MergedRange]
        let hidden: HiddenCells
        let struck: StruckThrough
        let place: FindingPlace
    }

    /// A workbook's summaries stand beside its lists and are passed over; a file without any list cannot be taken.
    private func together(
        _ read: [ImportedSheet],
        _ passedOver: [ImportFinding],
        name: String
    ) -> [ImportedSheet] {
        var sheets = read
        let hasList = sheets.contains { $0.layout.isUnderstood }
        for index in sheets.indices where !sheets[index].layout.isUnderstood {
            sheets[index].findings = [ListReader.doubt(sheets[index], isError: !hasList, file: name)]
        }
        RepeatedRows.name(in: &sheets, file: name)
        sheets[0].findings = passedOver + sheets[0].findings
        return sheets
    }

    private static func doubt(_ sheet: ImportedSheet, isError: Bool, file: String) -> ImportFinding {
        let place = FindingPlace(file: file, sheet: sheet.name)
        let title = sheet.layout.column(.title) == nil ? "cột tên đề án" : nil
        let amount = sheet.layout.amountColumns.isEmpty ? "cột kinh phí" : nil
        let reason =
            "Không nhận ra \([title, amount].compactMap { $0 }.joined(separator: " và ")); bảng này không được nhập."
        let remedy = "Nếu đây là danh sách đề án, chọn dòng tiêu đề và nghĩa của từng cột ở phần cách hiểu bảng."
        let cell = CellAddress(row: sheet.layout.headerRows.lowerBound, column: 1)
        return isError
            ? place.error(cell, sheet.name, reason, remedy: remedy)
            : place.warning(cell, sheet.name, reason, remedy: remedy)
    }

    private static func hidden(_ place: FindingPlace) -> ImportFinding {
        place.warning(
            nil,
            place.sheet,
            "Trang tính \"\(place.sheet)\" đang ẩn: không đọc.",
            remedy: "Nếu cần nhập, bỏ ẩn trang tính rồi nhập lại."
        )
    }

    private static func noTable(_ place: FindingPlace) -> ImportFinding {
        place.warning(
            nil,
            place.sheet,
            "Trang tính \"\(place.sheet)\" không có bảng đề án (không thấy cột tên đề án và cột kinh phí): không đọc.",
            remedy: "Nếu trang này là danh sách đề án, ghi tiêu đề cột \"Tên đề án\" và \"Kinh phí\" rồi nhập lại."
        )
    }

    private func rows(of spreadsheet: Spreadsheet, _ index: Int, place: FindingPlace) throws -> [RawRow] {
        var rows: [RawRow] = []
        var legacy = LegacyCells()
        try spreadsheet.forEachRow(sheet: index) { number, cells in
            let mended = cells.enumerated().map { position, cell in
                legacy.repaired(cell, at: CellAddress(row: number, column: position + 1))
            }
            rows.append(RawRow(number: number, cells: mended))
            if rows.count.isMultiple(of: 5000) {
                progress(ImportProgress(file: place.file, sheet: place.sheet, rows: rows.count))
            }
        }
        legacy.mendTheRest(of: &rows)
        return rows
    }

    private func interpret(
        _ rows: inout [RawRow],
        _ sheet: SheetAsked,
        contentIsTitle: Bool
    ) -> [ImportedSheet] {
        let finder = HeaderFinder(
            contentIsTitle: contentIsTitle,
            merges: sheet.merges,
            sheet: sheet.place.sheet,
            remembered: context.remembered,
            provinces: ProvinceHeading.names(in: context.territories)
        )
        guard var beside = TablesBeside(rows, finder) else { return interpret(&rows, finder, from: 0, sheet) }
        let left = interpret(&beside.left, finder, from: 0, sheet)
        return left + interpret(&beside.right, finder, from: left.count, sheet)
    }

    /// `position`: how many tables of the sheet were read before these.
    private func interpret(
        _ rows: inout [RawRow],
        _ finder: HeaderFinder,
        from position: Int,
        _ sheet: SheetAsked
    ) -> [ImportedSheet] {
        let header = correction(of: position, at: sheet.place)?.header
        let tables = SheetTables(&rows, finder: finder, fixed: header).tables
        let tall = VerticalMerges(finder.merges, rows: rows)
        var former: (layout: SheetLayout, sums: [Int: Int64])?
        return tables.enumerated().map { index, table in
            let layout = table.layout.corrected(by: correction(of: position + index, at: sheet.place))
            var ofTable = rows
            // Held once: a long list is one table, and its rows are emptied as they are read.
            if tables.count == 1 { rows = [] }
            ofTable.removeSubrange(table.rows.upperBound...)
            ofTable.removeFirst(table.rows.lowerBound)
            let above = former.flatMap { layout.hasSameColumns(as: $0.layout) ? $0.sums : nil } ?? [:]
            let read = interpret(&ofTable, layout, tall, sheet, above: above)
            former = (layout, read.sums)
            return read.sheet
        }
    }

    private func interpret(
        _ rows: inout [RawRow],
        _ layout: SheetLayout,
        _ merges: VerticalMerges,
        _ sheet: SheetAsked,
        above: [Int: Int64]
    ) -> (sheet: ImportedSheet, sums: [Int: Int64]) {
        let struck =
            layout.isUnderstood ? sheet.struck.takeOut(of: &rows, layout, sheet.place) : StruckThrough.TakenOut()
        let hidden = layout.isUnderstood ? sheet.hidden.findings(layout, rows, sheet.place) : []
        var interpreter = SheetInterpreter(layout, rows: rows, context: context, place: sheet.place, above: above)
        if layout.isUnderstood { interpreter.read(&rows, merges: merges) }
        struck.putBack(into: &rows)
        let findings = struck.findings + hidden + interpreter.findings
        let read = ImportedSheet(
            name: sheet.place.sheet,
            layout: layout,
            stage: interpreter.stage,
            unit: interpreter.unit.vietnamese,
            projects: interpreter.projects,
            findings: findings,
            excerpt: SheetExcerpt.rows(of: rows, layout: layout, findings: findings)
        )
        return (read, interpreter.totals.throughHere)
    }

    private func correction(of table: Int, at place: FindingPlace) -> TableCorrection? {
        context.options.corrections.first { $0.isAbout(file: place.file, sheet: place.sheet, table: table) }
    }
}

/// How far a long import has come.
package struct ImportProgress: Sendable, Equatable {
    package let file: String
    package let sheet: String
    package let rows: Int
}

extension ImportedSheet {
    /// Whether the rows under "Nội dung" are projects: a table that sums each content names each of them once.
    fileprivate var tellsProjectsByContent: Bool {
        guard layout.isUnderstood, !projects.isEmpty else { return false }
        let kinds = projects.map { $0.lines.first?.kind }
        return kinds.contains(nil) || Set(kinds).count < kinds.count
    }
}
