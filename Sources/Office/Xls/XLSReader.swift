/// The program that reads `.xls` files in a process of its own, because the C library dies on damaged files.
package struct XLSReader: Sendable {
    /// This very program, which must answer to ``subcommand``.
    package static let currentExecutable = XLSReader(executable: "/proc/self/exe")

    /// The first argument that makes the program call ``runChild(path:)`` with the second.
    package static let subcommand = "internal-read-xls"

    package let executable: String

    package init(executable: String) { self.executable = executable }

    /// Reads a file and writes its rows to standard output, within limits of memory and processor time.
    ///
    /// For the child process only: it changes the limits of the whole process. The result is its exit code.
    package static func runChild(path: String) -> Int32 { XLSChild.run(path: path) }

    /// The sheets of a file.
    ///
    /// - Throws: ``SpreadsheetError``.
    func contents(path: String, limits: ReadingLimits) throws -> [XLSSheet] {
        let process = try start(path, limits)
        defer { process.stop() }
        return try contents(from: process, limits: limits)
    }

    /// Streams one sheet; the child is stopped as soon as the sheet ends.
    ///
    /// - Throws: ``SpreadsheetError``, or what `body` throws.
    func forEachRow(
        path: String,
        sheet: Int,
        name: String,
        limits: ReadingLimits,
        _ body: (Int, [CellValue]) throws -> Void
    ) throws {
        let process = try start(path, limits)
        defer { process.stop() }
        _ = try contents(from: process, limits: limits)
        var current = -1
        while current <= sheet {
            let message = try process.next()
            var content = XLSWireDecoder(message.content)
            switch message.kind {
            case .sheet: current = Int(try content.integer(UInt16.self))
            case .row where current == sheet:
                let (number, cells) = try row(&content, sheet: name, limits: limits)
                try process.pausing { try body(number, cells) }
            case .row: break
            case .failure: throw failure(&content)
            case .end: return
            case .contents: throw XLSWireDecoder.broken
            }
        }
    }

    private func start(_ path: String, _ limits: ReadingLimits) throws -> ChildProcess {
        try ChildProcess(executable: executable, arguments: [XLSReader.subcommand, path], seconds: limits.xlsSeconds)
    }

    private func contents(from process: ChildProcess, limits: ReadingLimits) throws -> [XLSSheet] {
        let message = try process.next()
        var content = XLSWireDecoder(message.content)
        switch message.kind {
        case .contents:
            let sheets = try content.sheets()
            guard !sheets.isEmpty else { throw SpreadsheetError.corrupt(detail: "không có trang tính nào") }
            guard sheets.count <= limits.maxSheets else {
                throw SpreadsheetError.tooManySheets(limit: limits.maxSheets)
            }
            return sheets
        case .failure: throw failure(&content)
        case .sheet, .row, .end: throw XLSWireDecoder.broken
        }
    }

    private func row(
        _ content: inout XLSWireDecoder,
        sheet: String,
        limits: ReadingLimits
    ) throws -> (Int, [CellValue]) {
        let number = Int(try content.integer(UInt32.self))
        let count = Int(try content.integer(UInt32.self))
        guard number <= limits.maxRows else {
            throw SpreadsheetError.tooManyRows(sheet: sheet, limit: limits.maxRows)
        }
        guard count <= limits.maxColumns else {
            throw SpreadsheetError.tooManyColumns(sheet: sheet, cell: CellAddress(row: number, column: count))
        }
        let cells = try (1...max(count, 1)).map { column in
            let cell = try content.cell()
            if case .text(let text) = cell, text.utf16.count > limits.maxCellCharacters {
                throw SpreadsheetError.cellTooLong(sheet: sheet, cell: CellAddress(row: number, column: column))
            }
            return cell
        }
        return (number, cells)
    }

    private func failure(_ content: inout XLSWireDecoder) -> SpreadsheetError {
        guard let code = try? content.integer(UInt8.self) else {
            // An unreadable reason is itself a sign of a damaged file.
            return XLSWireDecoder.broken
        }
        switch XLSWire.Failure(rawValue: code) {
        case .memory: return .memory
        case .encrypted: return .encrypted
        case .notASpreadsheet: return .notASpreadsheet
        case .corrupt, nil: return XLSWireDecoder.broken
        }
    }
}

/// A sheet of an `.xls` file as the child lists it.
struct XLSSheet: Sendable, Equatable {
    let info: SheetInfo
    let merges: [MergedRange]
    var hidden = HiddenParts()
}
