/// Reads comma-separated text (RFC 4180) as people really send it: any of seven separators, any line ending.
package struct CSVReader: Sendable {
    /// A csv file has no tabs; messages name its one sheet so.
    package static let sheetName = "CSV"

    private let text: String
    private let limits: ReadingLimits
    private let fixedDialect: CSVDialect?

    /// Without a dialect the separator is found from the text itself.
    package init(text: String, limits: ReadingLimits = .standard, dialect: CSVDialect? = nil) {
        self.text = text
        self.limits = limits
        fixedDialect = dialect
    }

    /// Text of a whole file: UTF-16 by its mark, anything else by `decode`; a byte order mark is dropped.
    static func text(of bytes: [UInt8], decode: ([UInt8]) -> String) -> String {
        var text: String
        if bytes.starts(with: [0xFF, 0xFE]) {
            text = wideText(bytes, highByte: 1)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = wideText(bytes, highByte: 0)
        } else {
            text = decode(bytes)
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        text.makeContiguousUTF8()
        return text
    }

    /// Calls `body` with each record that holds a value; records are numbered as Excel numbers its rows.
    ///
    /// Every value is text: a csv file does not say what is a number.
    ///
    /// - Throws: ``SpreadsheetError``, or what `body` throws.
    package func forEachRow(_ body: (Int, [CellValue]) throws -> Void) throws {
        var contiguous = text
        try contiguous.withUTF8 { bytes in
            let hint = CSVReader.separatorHint(bytes)
            let rest = UnsafeBufferPointer(rebasing: bytes[(hint?.end ?? 0)...])
            let dialect = fixedDialect ?? hint.map { CSVDialect(separator: $0.separator) } ?? .sniff(rest)
            var scanner = CSVScanner(bytes: rest, separator: dialect.separator, limits: limits)
            while let record = try scanner.next() {
                if !record.isEmpty { try body(scanner.row, record) }
            }
        }
    }

    /// The line `sep=;` that Excel writes and reads in front of the first row.
    private static func separatorHint(_ bytes: UnsafeBufferPointer<UInt8>) -> (separator: UInt8, end: Int)? {
        guard bytes.count >= 6, bytes.starts(with: "sep=".utf8) else { return nil }
        switch (bytes[5], bytes.count > 6 ? bytes[6] : 0) {
        case (0x0D, 0x0A): return (bytes[4], 7)
        case (0x0D, _), (0x0A, _): return (bytes[4], 6)
        default: return nil
        }
    }

    private static func wideText(_ bytes: [UInt8], highByte: Int) -> String {
        let units = (0..<bytes.count / 2).lazy.map { index in
            UInt16(bytes[2 * index + highByte]) << 8 | UInt16(bytes[2 * index + 1 - highByte])
        }
        return String(decoding: units, as: UTF16.self)
    }
}

/// Takes records off a buffer one at a time.
struct CSVScanner {
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The number of the record last returned, from 1.
    private(set) var row = 0
    private let bytes: UnsafeBufferPointer<UInt8>
    private let separator: UInt8
    private let limits: ReadingLimits
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, limits: ReadingLimits) {
        self.bytes = bytes
        self.separator = separator
        self.limits = limits
    }

    /// The next record without blank cells at its end; nil after the last.
    mutating func next() throws -> [CellValue]? {
        guard position < bytes.count else { return nil }
        row += 1
        guard row <= limits.maxRows else {
            throw SpreadsheetError.tooManyRows(sheet: CSVReader.sheetName, limit: limits.maxRows)
        }
        var cells: [CellValue] = []
        var column = 0
        while true {
            column += 1
            let text = try field(column)
            if !text.isEmpty { try place(text, column, into: &cells) }
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        skipLineEnd()
        return cells
    }

    private func place(_ text: String, _ column: Int, into cells: inout [CellValue]) throws {
        let address = CellAddress(row: row, column: column)
        guard column <= limits.maxColumns else {
            throw SpreadsheetError.tooManyColumns(sheet: CSVReader.sheetName, cell: address)
        }
        guard text.utf8.count <= limits.maxCellCharacters || text.utf16.count <= limits.maxCellCharacters else {
            throw SpreadsheetError.cellTooLong(sheet: CSVReader.sheetName, cell: address)
        }
        while cells.count < column - 1 { cells.append(.empty) }
        cells.append(.text(FormulaEscape.restore(text)))
    }

    private mutating func field(_ column: Int) throws -> String {
        guard position < bytes.count, bytes[position] == CSVScanner.quote else { return plainText() }
        return try quotedText(column)
    }

    private mutating func plainText() -> String {
        let start = position
        while position < bytes.count, !endsField(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Doubled quotes stand for one; text after the closing quote is kept, as spreadsheet programs do.
    private mutating func quotedText(_ column: Int) throws -> String {
        var text: [UInt8] = []
        position += 1
        while true {
            guard position < bytes.count, text.count <= limits.maxCellCharacters * 4 else {
                let cell = CellAddress(row: row, column: column)
                throw SpreadsheetError.corrupt(detail: "ô \(cell) mở dấu nháy kép mà không đóng")
            }
            let byte = bytes[position]
            position += 1
            if byte != CSVScanner.quote {
                text.append(byte)
            } else if position < bytes.count, bytes[position] == CSVScanner.quote {
                text.append(byte)
                position += 1
            } else {
                break
            }
        }
        return String(decoding: text, as: UTF8.self) + plainText()
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == CSVScanner.newline || byte == CSVScanner.carriageReturn
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isPair =
            bytes[position] == CSVScanner.carriageReturn && position + 1 < bytes.count
            && bytes[position + 1] == CSVScanner.newline
        position += isPair ? 2 : 1
    }
}
