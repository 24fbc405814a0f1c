import CXLSXWriter
import Foundation

/// Writes an `.xlsx` file row by row with constant memory; the same calls give the same bytes.
///
/// Text that a program would run as a formula is escaped by ``FormulaEscape``; ``Spreadsheet`` takes it off again.
/// Cells are written in reading order only. A writer that is not closed leaves no file.
package final class SpreadsheetWriter {
    /// 01/01/2000: a fixed day of creation, so that equal content gives an equal file.
    private static let createdAt: time_t = 946_684_800

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var isClosed = false
    /// The row that the next call writes, from 1.
    package private(set) var nextRow = 1

    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    package init(path: String) throws {
        // Found out now rather than after all rows are written.
        guard access(SpreadsheetWriter.folder(of: path), W_OK) == 0 else {
            throw SpreadsheetError.cannotWrite(detail: SystemMessage.last)
        }
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = workbook_new_opt(path, &options) else {
            throw SpreadsheetError.cannotWrite(detail: "không đủ bộ nhớ")
        }
        self.workbook = workbook
        var properties = lxw_doc_properties()
        properties.created = SpreadsheetWriter.createdAt
        try check(workbook_set_properties(workbook, &properties))
        for style in CellStyle.allCases { formats[style] = style.make(in: workbook) }
    }

    deinit {
        if !isClosed { lxw_workbook_free(workbook) }
    }

    /// Begins a sheet: A4 landscape, as wide as one page.
    ///
    /// - Parameters:
    ///   - name: cleaned by ``SheetName/clean(_:)``; names must differ without regard to case.
    ///   - columnWidths: in characters, from column A on.
    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    package func addSheet(name: String, columnWidths: [Double] = []) throws {
        guard let sheet = workbook_add_worksheet(workbook, SheetName.clean(name)) else {
            throw SpreadsheetError.cannotWrite(detail: "tên trang “\(name)” trùng hoặc sai")
        }
        self.sheet = sheet
        nextRow = 1
        for (column, width) in columnWidths.enumerated() {
            try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil))
        }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
        try check(worksheet_set_footer(sheet, "&C&P/&N"))
    }

    /// A line of its own across the table, such as the title or the money unit.
    ///
    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    package func addLine(_ text: String, style: CellStyle = .title, across columns: Int) throws {
        let sheet = try currentSheet()
        let row = lxw_row_t(nextRow - 1)
        let escaped = XlsxText.encode(FormulaEscape.escape(text))
        if columns > 1 {
            try check(worksheet_merge_range(sheet, row, 0, row, lxw_col_t(columns - 1), escaped, formats[style]))
        } else {
            try check(worksheet_write_string(sheet, row, 0, escaped, formats[style]))
        }
        nextRow += 1
    }

    /// The column headings; they stay in view and are repeated on every printed page.
    ///
    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    package func addHeader(_ names: [String]) throws {
        let row = lxw_row_t(nextRow - 1)
        try addRow(names.map(CellValue.text), styles: Array(repeating: .header, count: names.count))
        let sheet = try currentSheet()
        worksheet_freeze_panes(sheet, row + 1, 0)
        try check(worksheet_repeat_rows(sheet, row, row))
    }

    /// Leaves rows empty.
    package func skipRows(_ count: Int) { nextRow += count }

    /// Writes one row; a column without a style gets the usual one for its value.
    ///
    /// An empty cell is bordered only where `styles` names a style for it. `formulas` holds, by column from 0, formulas
    /// of ours whose result is the value at that place; programs that compute nothing show that value.
    ///
    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    package func addRow(_ values: [CellValue], styles: [CellStyle?] = [], formulas: [Int: String] = [:]) throws {
        let sheet = try currentSheet()
        for (column, value) in values.enumerated() {
            let usual = value.isEmpty ? nil : CellStyle.usual(for: value)
            let style = column < styles.count ? styles[column] : usual
            let format = style.flatMap { formats[$0] }
            if let formula = formulas[column], case .number(let result) = value {
                let row = lxw_row_t(nextRow - 1)
                try check(worksheet_write_formula_num(sheet, row, lxw_col_t(column), formula, format, result))
            } else {
                try write(value, format, to: sheet, column: lxw_col_t(column))
            }
        }
        nextRow += 1
    }

    /// A note shown when the pointer rests on a cell of the row that comes next.
    ///
    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    package func addNote(_ note: String, column: Int) throws {
        let sheet = try currentSheet()
        var options = lxw_comment_options()
        options.width = 260
        options.height = 100
        try check(worksheet_write_comment_opt(sheet, lxw_row_t(nextRow - 1), lxw_col_t(column - 1), note, &options))
    }

    /// Packs the file; nothing can be written afterwards.
    ///
    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    package func close() throws {
        guard !isClosed else { return }
        isClosed = true
        try check(workbook_close(workbook))
    }

    private func write(
        _ value: CellValue,
        _ format: UnsafeMutablePointer<lxw_format>?,
        to sheet: UnsafeMutablePointer<lxw_worksheet>,
        column: lxw_col_t
    ) throws {
        let row = lxw_row_t(nextRow - 1)
        switch value {
        case .empty:
            if format != nil { try check(worksheet_write_blank(sheet, row, column, format)) }
        case .number(let number):
            try check(worksheet_write_number(sheet, row, column, number, format))
        case .text(let text), .error(let text):
            try check(worksheet_write_string(sheet, row, column, XlsxText.encode(FormulaEscape.escape(text)), format))
        case .bool(let flag):
            try check(worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, format))
        case .date(let year, let month, let day) where year < 1900 || year > 9999:
            // The calendar of a workbook begins in 1900.
            let text = CSVWriter.dayText(year: year, month: month, day: day)
            try check(worksheet_write_string(sheet, row, column, text, format))
        case .date(let year, let month, let day):
            var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            try check(worksheet_write_datetime(sheet, row, column, &date, format))
        }
    }

    private func currentSheet() throws -> UnsafeMutablePointer<lxw_worksheet> {
        guard let sheet, !isClosed else { throw SpreadsheetError.cannotWrite(detail: "chưa có trang tính") }
        return sheet
    }

    private func check(_ code: lxw_error) throws {
        guard code != LXW_NO_ERROR else { return }
        switch code {
        case LXW_ERROR_MEMORY_MALLOC_FAILED: throw SpreadsheetError.memory
        case LXW_ERROR_PARAMETER_VALIDATION, LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
            throw SpreadsheetError.cannotWrite(detail: "nội dung ô ở dòng \(nextRow) không ghi được")
        case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
            throw SpreadsheetError.cannotWrite(detail: "dòng \(nextRow) vượt quá kích thước trang tính")
        default: throw SpreadsheetError.cannotWrite(detail: "lỗi số \(code.rawValue) khi ghi xlsx")
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
