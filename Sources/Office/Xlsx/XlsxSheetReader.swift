import Foundation

/// Streams the rows of one worksheet part.
final class XlsxSheetReader: XMLHandler {
    private enum CellType { case number, shared, text, bool, error, isoDate }

    private let sheet: String
    private let workbook: XlsxWorkbook
    private let limits: ReadingLimits
    private let emit: (Int, [CellValue]) throws -> Void

    private(set) var formulas = FormulaTally()
    private(set) var hidden = HiddenParts()
    private(set) var struck = StruckCells()
    private var struckColumns: [Int] = []
    private var isRowHidden = false
    private var inSheetData = false
    private var inCell = false
    private var collects = false
    private var phoneticDepth = 0
    private var row = 0
    private var column = 0
    private var type = CellType.number
    private var style = 0
    private var hasFormula = false
    private var strike: SharedStrings.Strike?
    private var value: [UInt8] = []
    private var cells: [CellValue] = []
    private var filled = 0
    /// The cells of the row that hold a value.
    private var held = 0

    init(
        sheet: String,
        workbook: XlsxWorkbook,
        limits: ReadingLimits,
        emit: @escaping (Int, [CellValue]) throws -> Void
    ) {
        self.sheet = sheet
        self.workbook = workbook
        self.limits = limits
        self.emit = emit
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard inSheetData else {
            if name == "col" { noteHidden(columns: attributes) }
            inSheetData = name == "sheetData"
            return
        }
        if name == "c" {
            try startCell(attributes)
        } else if name == "row" {
            try startRow(attributes)
        } else if inCell {
            if name == "v" || name == "t" {
                collects = phoneticDepth == 0
            } else if name == "f" {
                hasFormula = true
            } else if name == "rPh" {
                phoneticDepth += 1
            }
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard collects else { return }
        value.append(contentsOf: bytes)
        guard value.count <= limits.maxCellCharacters * 4 else { throw tooLong() }
    }

    override func end(_ name: XMLName) throws {
        guard inSheetData else { return }
        if name == "v" || name == "t" {
            collects = false
        } else if name == "c" {
            try endCell()
        } else if name == "row" {
            if filled > 0 {
                if isRowHidden { hidden.add(row: row) }
                struck.add(row: row, columns: struckColumns, ofCells: held)
                try emit(row, Array(cells.prefix(filled)))
            }
        } else if name == "sheetData" {
            inSheetData = false
        } else if name == "rPh" {
            phoneticDepth -= 1
        }
    }

    private func startRow(_ attributes: XMLAttributes) throws {
        let last = row
        if let text = attributes.pointer("r") {
            guard let number = Int(String(cString: text)), number > last else {
                throw SpreadsheetError.corrupt(detail: "trang “\(sheet)” có số dòng sai sau dòng \(last)")
            }
            row = number
        } else {
            row = last + 1
        }
        guard row <= limits.maxRows else { throw SpreadsheetError.tooManyRows(sheet: sheet, limit: limits.maxRows) }
        column = 0
        filled = 0
        held = 0
        struckColumns.removeAll(keepingCapacity: true)
        isRowHidden = attributes.pointer("hidden").map { $0[0] == 0x31 || $0[0] == 0x74 } ?? false
        cells.removeAll(keepingCapacity: true)
    }

    private func noteHidden(columns attributes: XMLAttributes) {
        guard attributes.flag("hidden"), let first = attributes.integer("min"), let last = attributes.integer("max"),
            first > 0, first <= last
        else { return }
        hidden.add(columns: first...last)
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        guard row > 0 else { throw SpreadsheetError.corrupt(detail: "trang “\(sheet)” có ô nằm ngoài dòng") }
        inCell = true
        collects = false
        hasFormula = false
        strike = nil
        value.removeAll(keepingCapacity: true)
        type = attributes.pointer("t").map(cellType) ?? .number
        style = attributes.pointer("s").map { Int(strtol($0, nil, 10)) } ?? 0
        guard let reference = attributes.pointer("r") else {
            column += 1
            return
        }
        var scanner = CellAddressScanner()
        var cursor = reference
        while cursor.pointee != 0 {
            guard scanner.take(UInt8(bitPattern: cursor.pointee)) else { throw badReference(reference) }
            cursor += 1
        }
        guard scanner.column > 0 else { throw badReference(reference) }
        column = scanner.column
    }

    private func cellType(_ name: UnsafePointer<CChar>) -> CellType {
        switch UInt8(bitPattern: name[0]) {
        case UInt8(ascii: "s"): name[1] == 0 ? .shared : .text
        case UInt8(ascii: "i"): .text
        case UInt8(ascii: "b"): .bool
        case UInt8(ascii: "e"): .error
        case UInt8(ascii: "d"): .isoDate
        default: .number
        }
    }

    private func endCell() throws {
        inCell = false
        var cell = try cellValue()
        if hasFormula {
            formulas.note(CellAddress(row: row, column: column), hasValue: !cell.isEmpty)
            // A text result may be empty; a number never is.
            if cell.isEmpty, type == .number { cell = .uncomputed }
        }
        guard cell != .empty else { return }
        guard column <= limits.maxColumns else {
            throw SpreadsheetError.tooManyColumns(sheet: sheet, cell: CellAddress(row: row, column: column))
        }
        while cells.count < column { cells.append(.empty) }
        cells[column - 1] = cell
        filled = max(filled, column)
        held += 1
        noteStrike()
    }

    private func noteStrike() {
        if strike == .whole || workbook.struck.contains(style: style) {
            struckColumns.append(column)
        } else if strike == .words {
            struck.add(inPart: CellAddress(row: row, column: column))
        }
    }

    private func cellValue() throws -> CellValue {
        guard !value.isEmpty else { return .empty }
        switch type {
        case .number: return number()
        case .shared: return try sharedText()
        case .text: return try textCell(value.withUnsafeBufferPointer { FormulaEscape.restore(XlsxText.decode($0)) })
        case .bool: return .bool(value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t"))
        case .error: return .error(String(decoding: value, as: UTF8.self))
        case .isoDate:
            let raw = String(decoding: value, as: UTF8.self)
            return CivilDay.value(iso: raw) ?? .text(raw)
        }
    }

    private func number() -> CellValue {
        guard let number = DecimalBytes.parse(&value) else { return .text(String(decoding: value, as: UTF8.self)) }
        if workbook.dates.isDate(style: style), let day = workbook.dates.day(serial: number) { return day }
        return .number(number)
    }

    private func sharedText() throws -> CellValue {
        guard let index = DecimalBytes.parse(&value).flatMap({ Int(exactly: $0) }), let text = workbook.strings[index]
        else {
            let place = CellAddress(row: row, column: column)
            throw SpreadsheetError.corrupt(detail: "ô \(place) của trang “\(sheet)” trỏ tới đoạn chữ không có")
        }
        strike = workbook.strings.strike(of: index)
        return try textCell(text)
    }

    private func textCell(_ text: String) throws -> CellValue {
        guard !text.isEmpty else { return .empty }
        guard text.utf8.count <= limits.maxCellCharacters || text.utf16.count <= limits.maxCellCharacters else {
            throw tooLong()
        }
        return .text(text)
    }

    private func tooLong() -> SpreadsheetError {
        .cellTooLong(sheet: sheet, cell: CellAddress(row: row, column: column))
    }

    private func badReference(_ text: UnsafePointer<CChar>) -> SpreadsheetError {
        .corrupt(
            detail: "trang “\(sheet)” có địa chỉ ô sai “\(String(String(cString: text).prefix(20)))” ở dòng \(row)"
        )
    }
}
