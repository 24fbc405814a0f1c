/// The messages between the child that reads an `.xls` file and its parent.
///
/// Each is a kind byte, a length of four bytes (little endian) and that many bytes of content.
enum XLSWire {
    enum Kind: UInt8 {
        /// The list of sheets; always first.
        case contents = 1
        /// The rows that follow belong to the sheet of this number.
        case sheet
        case row
        /// The reading failed; the content is one ``Failure``.
        case failure
        case end
    }

    enum Failure: UInt8 {
        case corrupt = 1
        case memory
        case encrypted
        case notASpreadsheet
    }

    /// Far above any real row; a larger length can only come from a damaged stream.
    static let maxContentBytes = 8 << 20
    static let headerBytes = 5
    /// No sheet of an `.xls` file is longer.
    static let maxRows = 65_536
}

/// Builds the content of one message.
struct XLSWireEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func add<Value: FixedWidthInteger>(_ value: Value) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) {
        add(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ value: CellValue) {
        switch value {
        case .empty: add(UInt8(0))
        case .number(let number):
            add(UInt8(1))
            add(number.bitPattern)
        case .text(let text):
            add(UInt8(2))
            add(text)
        case .bool(let flag):
            add(UInt8(3))
            add(UInt8(flag ? 1 : 0))
        case .error(let text):
            add(UInt8(4))
            add(text)
        case .date(let year, let month, let day):
            add(UInt8(5))
            add(Int32(year))
            add(UInt8(month))
            add(UInt8(day))
        }
    }

    mutating func add(_ sheets: [XLSSheet]) {
        add(UInt16(sheets.count))
        for sheet in sheets {
            add(sheet.info.name)
            add(UInt8(sheet.info.isHidden ? 1 : 0))
            add(UInt32(sheet.merges.count))
            for range in sheet.merges {
                for number in [range.first.row, range.first.column, range.last.row, range.last.column] {
                    add(UInt32(number))
                }
            }
            add(sheet.hidden.rows)
            add(sheet.hidden.columns)
        }
    }

    private mutating func add(_ ranges: [ClosedRange<Int>]) {
        add(UInt32(ranges.count))
        for range in ranges {
            add(UInt32(range.lowerBound))
            add(UInt32(range.upperBound))
        }
    }
}

/// Takes the content of one message apart; nothing in it is trusted.
struct XLSWireDecoder {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) throws -> Value {
        let bytes = try take(Value.bitWidth / 8)
        return bytes.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
    }

    mutating func text() throws -> String {
        let count = try integer(UInt32.self)
        return String(decoding: try take(Int(count)), as: UTF8.self)
    }

    mutating func cell() throws -> CellValue {
        switch try integer(UInt8.self) {
        case 0: .empty
        case 1: .number(Double(bitPattern: try integer()))
        case 2: .text(FormulaEscape.restore(try text()))
        case 3: .bool(try integer(UInt8.self) != 0)
        case 4: .error(try text())
        case 5:
            .date(
                year: Int(try integer(Int32.self)),
                month: Int(try integer(UInt8.self)),
                day: Int(try integer(UInt8.self))
            )
        default: throw XLSWireDecoder.broken
        }
    }

    mutating func sheets() throws -> [XLSSheet] {
        try (0..<Int(try integer(UInt16.self))).map { _ in
            let name = try text()
            let isHidden = try integer(UInt8.self) != 0
            let merges = try (0..<Int(try integer(UInt32.self))).map { _ in try range() }
            var hidden = HiddenParts()
            for row in try ranges().joined() { hidden.add(row: row) }
            for range in try ranges() { hidden.add(columns: range) }
            return XLSSheet(info: SheetInfo(name: name, isHidden: isHidden), merges: merges, hidden: hidden)
        }
    }

    static let broken = SpreadsheetError.corrupt(detail: "nội dung tệp xls không đọc được")

    private mutating func range() throws -> MergedRange {
        let first = try address()
        return MergedRange(first: first, last: try address())
    }

    private mutating func ranges() throws -> [ClosedRange<Int>] {
        try (0..<Int(try integer(UInt32.self))).map { _ in
            let first = Int(try integer(UInt32.self))
            let last = Int(try integer(UInt32.self))
            guard first > 0, first <= last, last <= XLSWire.maxRows else { throw XLSWireDecoder.broken }
            return first...last
        }
    }

    private mutating func address() throws -> CellAddress {
        let row = Int(try integer(UInt32.self))
        return CellAddress(row: row, column: Int(try integer(UInt32.self)))
    }

    private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw XLSWireDecoder.broken }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
