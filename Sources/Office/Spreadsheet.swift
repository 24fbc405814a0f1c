import Synchronization

/// A workbook or list opened for reading; rows are streamed, so size matters little.
package struct Spreadsheet: Sendable {
    package let path: String
    package let format: SpreadsheetFormat
    package let sheets: [SheetInfo]
    private let limits: ReadingLimits
    private let content: Content
    private let log: WarningLog

    private enum Content: Sendable {
        case xlsx(XlsxWorkbook)
        case xls(XLSReader, [[MergedRange]])
        case csv(String)
    }

    /// Opens a file and reads the list of its sheets.
    ///
    /// - Parameters:
    ///   - path: the file; its name is not looked at.
    ///   - limits: what the file may ask of the machine.
    ///   - xlsReader: the program that reads `.xls` files in a process of its own.
    ///   - decodeText: turns the bytes of a csv file into text; files that begin with a UTF-16 mark never reach it.
    /// - Returns: the workbook; its rows are read from the file later, so the file must stay.
    /// - Throws: ``SpreadsheetError``.
    package static func open(
        path: String,
        limits: ReadingLimits = .standard,
        xlsReader: XLSReader = .currentExecutable,
        decodeText: ([UInt8]) -> String = { String(decoding: $0, as: UTF8.self) }
    ) throws -> Spreadsheet {
        switch try SpreadsheetFormat.sniff(path: path, limits: limits) {
        case .xlsx: try openXlsx(path, limits)
        case .xls: try openXls(path, limits, xlsReader)
        case .csv: try openCSV(path, limits, decodeText)
        }
    }

    /// What was noticed so far; the notes on a sheet are complete once its rows were read to the end.
    package var warnings: [SpreadsheetWarning] { log.warnings }

    /// The merged ranges of a sheet, in file order; csv has none.
    ///
    /// - Throws: ``SpreadsheetError``.
    package func merges(sheet index: Int) throws -> [MergedRange] {
        switch content {
        case .xlsx(let workbook):
            try XlsxMerges.read(workbook.sheets[index].part, in: ZipArchive(path: path, limits: limits))
        case .xls(_, let merges): merges[index]
        case .csv: []
        }
    }

    /// Calls `body` with each row that holds a value: its number, counted from 1, and its cells.
    ///
    /// Blank cells at the end are cut off, blank rows are skipped, row numbers only rise.
    ///
    /// - Throws: ``SpreadsheetError``, or what `body` throws.
    package func forEachRow(sheet index: Int, _ body: (Int, [CellValue]) throws -> Void) throws {
        switch content {
        case .xlsx(let workbook): try readXlsx(workbook, index, body)
        case .xls(let reader, _):
            try reader.forEachRow(path: path, sheet: index, name: sheets[index].name, limits: limits, body)
        case .csv(let text): try CSVReader(text: text, limits: limits).forEachRow(body)
        }
    }

    private static func openXlsx(_ path: String, _ limits: ReadingLimits) throws -> Spreadsheet {
        let workbook = try XlsxWorkbook(path: path, limits: limits)
        let log = WarningLog()
        if workbook.hasMacros { log.add([.macrosIgnored]) }
        return Spreadsheet(
            path: path,
            format: .xlsx,
            sheets: workbook.sheets.map(\.info),
            limits: limits,
            content: .xlsx(workbook),
            log: log
        )
    }

    private static func openXls(_ path: String, _ limits: ReadingLimits, _ reader: XLSReader) throws -> Spreadsheet {
        let contents = try reader.contents(path: path, limits: limits)
        let log = WarningLog()
        log.add(contents.filter { !$0.hidden.isEmpty }.map { .hidden(sheet: $0.info.name, $0.hidden) })
        return Spreadsheet(
            path: path,
            format: .xls,
            sheets: contents.map(\.info),
            limits: limits,
            content: .xls(reader, contents.map(\.merges)),
            log: log
        )
    }

    private static func openCSV(
        _ path: String,
        _ limits: ReadingLimits,
        _ decode: ([UInt8]) -> String
    ) throws -> Spreadsheet {
        let size = try FileBytes.size(of: path, limit: limits.maxFileBytes)
        let text = CSVReader.text(of: try FileBytes.read(path, count: size), decode: decode)
        return Spreadsheet(
            path: path,
            format: .csv,
            sheets: [SheetInfo(name: CSVReader.sheetName, isHidden: false)],
            limits: limits,
            content: .csv(text),
            log: WarningLog()
        )
    }

    private func readXlsx(_ workbook: XlsxWorkbook, _ index: Int, _ body: (Int, [CellValue]) throws -> Void) throws {
        let sheet = workbook.sheets[index]
        let archive = try ZipArchive(path: path, limits: limits)
        let warnings = try withoutActuallyEscaping(body) { body in
            let handler = XlsxSheetReader(sheet: sheet.info.name, workbook: workbook, limits: limits) { row, cells in
                try archive.budget.pausing { try body(row, cells) }
            }
            guard try XMLScanner.scan(sheet.part, of: archive, with: handler) else {
                throw SpreadsheetError.corrupt(detail: "thiếu nội dung của trang “\(sheet.info.name)”")
            }
            var noted = handler.formulas.warnings(sheet: sheet.info.name)
            if !handler.hidden.isEmpty { noted.append(.hidden(sheet: sheet.info.name, handler.hidden)) }
            if !handler.struck.isEmpty { noted.append(.struck(sheet: sheet.info.name, handler.struck)) }
            return noted
        }
        log.add(warnings)
    }
}

/// Collects warnings while a value of ``Spreadsheet`` is read, maybe from several threads.
private final class WarningLog: Sendable {
    private let notes = Mutex<[SpreadsheetWarning]>([])

    var warnings: [SpreadsheetWarning] { notes.withLock { $0 } }

    /// A sheet may be read twice, for the check and for the taking; its notes are kept once.
    func add(_ warnings: [SpreadsheetWarning]) {
        notes.withLock { notes in
            for warning in warnings where !notes.contains(warning) { notes.append(warning) }
        }
    }
}
