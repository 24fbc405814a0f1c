import CFreeXL
import Foundation

/// The work of the child process: read one file with freexl and write its rows to standard output.
enum XLSChild {
    private static let memoryBytes: UInt = 176 << 20
    private static let processorSeconds: UInt = 4

    static func run(path: String) -> Int32 {
        let output = takeOverOutput()
        limitSelf()
        let writer = XLSChildOutput(file: output)
        // Read first and let go, so that it does not lie in memory beside the cells.
        let outline = BIFFOutline.read(path: path)
        switch XLSFile.open(path) {
        case .failure(let reason): writer.fail(reason.code)
        case .success(let file): send(file, outline, writer)
        }
        writer.flush()
        return 0
    }

    private static func send(_ file: XLSFile, _ outline: [BIFFOutline.Sheet], _ writer: XLSChildOutput) {
        var contents = XLSWireEncoder()
        contents.add(file.sheets(outline: outline))
        writer.send(.contents, contents.bytes)
        for index in 0..<file.sheetCount {
            var header = XLSWireEncoder()
            header.add(UInt16(index))
            writer.send(.sheet, header.bytes)
            file.forEachRow(sheet: index) { number, cells in
                var row = XLSWireEncoder()
                row.add(UInt32(number))
                row.add(UInt32(cells.count))
                for cell in cells { row.add(cell) }
                writer.send(.row, row.bytes)
            }
        }
        writer.send(.end, [])
    }

    /// Keeps standard output for the messages alone: whatever the C library prints goes nowhere.
    private static func takeOverOutput() -> Int32 {
        signal(SIGPIPE, SIG_DFL)
        let output = dup(STDOUT_FILENO)
        let nowhere = open("/dev/null", O_WRONLY)
        dup2(nowhere, STDOUT_FILENO)
        // Sockets and databases of the parent are none of the child's business.
        for file in 3..<Int32(1024) where file != output { close(file) }
        return output
    }

    private static func limitSelf() {
        limit(Int32(RLIMIT_AS.rawValue), to: addressSpaceInUse() + memoryBytes)
        limit(Int32(RLIMIT_CPU.rawValue), to: processorSeconds)
        limit(Int32(RLIMIT_CORE.rawValue), to: 0)
        limit(Int32(RLIMIT_FSIZE.rawValue), to: 0)
    }

    private static func limit(_ resource: Int32, to value: UInt) {
        var pair = rlimit(rlim_cur: value, rlim_max: value)
        // A child without limits would be worse than none.
        if setrlimit(__rlimit_resource_t(UInt32(resource)), &pair) != 0 { exit(EXIT_FAILURE) }
    }

    private static func addressSpaceInUse() -> UInt {
        guard let file = fopen("/proc/self/statm", "r") else { exit(EXIT_FAILURE) }
        defer { fclose(file) }
        var text = [CChar](repeating: 0, count: 64)
        guard fgets(&text, Int32(text.count), file) != nil else { exit(EXIT_FAILURE) }
        return strtoul(text, nil, 10) * UInt(sysconf(Int32(_SC_PAGESIZE)))
    }
}

/// Writes messages with few system calls.
final class XLSChildOutput {
    private let file: Int32
    private var buffer: [UInt8] = []

    init(file: Int32) { self.file = file }

    func send(_ kind: XLSWire.Kind, _ content: [UInt8]) {
        buffer.append(kind.rawValue)
        withUnsafeBytes(of: UInt32(content.count).littleEndian) { buffer.append(contentsOf: $0) }
        buffer.append(contentsOf: content)
        if buffer.count >= 1 << 16 { flush() }
    }

    func fail(_ reason: XLSWire.Failure) { send(.failure, [reason.rawValue]) }

    func flush() {
        var sent = 0
        while sent < buffer.count {
            let count = buffer.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
            if count < 0, errno != EINTR { exit(EXIT_FAILURE) }
            sent += max(count, 0)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// An `.xls` file opened by freexl; for the child process only.
final class XLSFile {
    struct Refusal: Error {
        let code: XLSWire.Failure
    }

    private let handle: UnsafeRawPointer

    private init(_ handle: UnsafeRawPointer) { self.handle = handle }

    deinit { freexl_close(handle) }

    static func open(_ path: String) -> Result<XLSFile, Refusal> {
        var handle: UnsafeRawPointer?
        let code = freexl_open(path, &handle)
        guard code == FREEXL_OK, let handle else {
            switch code {
            case FREEXL_INSUFFICIENT_MEMORY: return .failure(Refusal(code: .memory))
            case FREEXL_BIFF_WORKBOOK_NOT_FOUND: return .failure(Refusal(code: .notASpreadsheet))
            default: return .failure(Refusal(code: .corrupt))
            }
        }
        let file = XLSFile(handle)
        guard file.info(FREEXL_BIFF_PASSWORD) != UInt32(FREEXL_BIFF_OBFUSCATED) else {
            return .failure(Refusal(code: .encrypted))
        }
        return .success(file)
    }

    var sheetCount: Int { Int(min(info(FREEXL_BIFF_SHEET_COUNT), UInt32(UInt16.max))) }

    /// The sheets with what freexl does not tell; an outline that does not fit is left out.
    func sheets(outline: [BIFFOutline.Sheet]) -> [XLSSheet] {
        (0..<sheetCount).map { index in
            var name: UnsafePointer<CChar>?
            freexl_get_worksheet_name(handle, UInt16(index), &name)
            let known = outline.count == sheetCount ? outline[index] : nil
            return XLSSheet(
                info: SheetInfo(
                    name: name.map { String(cString: $0) } ?? "Trang \(index + 1)",
                    isHidden: known?.isHidden ?? false
                ),
                merges: known?.merges ?? [],
                hidden: known?.hidden ?? HiddenParts()
            )
        }
    }

    func forEachRow(sheet: Int, _ body: (Int, [CellValue]) -> Void) {
        guard freexl_select_active_worksheet(handle, UInt16(sheet)) == FREEXL_OK else { return }
        var rows: UInt32 = 0
        var columns: UInt16 = 0
        guard freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK else { return }
        for row in 0..<rows {
            var cells = (0..<columns).map { cell(row, $0) }
            while cells.last == .empty { cells.removeLast() }
            if !cells.isEmpty { body(Int(row) + 1, cells) }
        }
    }

    private func cell(_ row: UInt32, _ column: UInt16) -> CellValue {
        var cell = FreeXL_CellValue()
        guard freexl_get_cell_value(handle, row, column, &cell) == FREEXL_OK else { return .empty }
        switch Int32(cell.type) {
        case FREEXL_CELL_INT: return .number(Double(cell.value.int_value))
        case FREEXL_CELL_DOUBLE: return .number(cell.value.double_value)
        case FREEXL_CELL_DATE, FREEXL_CELL_DATETIME:
            let text = String(cString: cell.value.text_value)
            return CivilDay.value(iso: text) ?? .text(text)
        case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_TIME:
            let text = String(cString: cell.value.text_value)
            return text.isEmpty ? .empty : .text(text)
        default: return .empty
        }
    }

    private func info(_ what: Int32) -> UInt32 {
        var value: UInt32 = 0
        return freexl_get_info(handle, UInt16(what), &value) == FREEXL_OK ? value : 0
    }
}
