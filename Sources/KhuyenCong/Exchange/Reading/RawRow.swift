import Foundation
import Office
import Vietnamese

/// A row as the file holds it; columns count from 1, as in addresses.
struct RawRow {
    let number: Int
    var cells: [CellValue]

    func cell(_ column: Int) -> CellValue {
        cells.indices.contains(column - 1) ? cells[column - 1] : .empty
    }

    func address(_ column: Int) -> CellAddress {
        CellAddress(row: number, column: column)
    }

    /// Writes one cell, widening the row as needed.
    mutating func set(_ value: CellValue, _ column: Int) {
        while cells.count < column { cells.append(.empty) }
        cells[column - 1] = value
    }

    var isBlank: Bool {
        cells.allSatisfy(\.isBlank)
    }
}

extension CellValue {
    /// Nothing, or nothing but spaces.
    var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): CellValue.isBlank(text)
        case .error(let text): text.isEmpty
        default: false
        }
    }

    /// Told by the first byte in nearly every cell: a letter or a figure, and no byte that may begin a wide space.
    private static func isBlank(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 > 0x20 }) else { return true }
        let mayBeSpace = first == 0xC2 || (0xE1...0xE3).contains(first)
        return mayBeSpace && text.allSatisfy(\.isWhitespace)
    }

    /// The cell as a person reads it: trimmed, on one line, NFC; nil where there is nothing.
    var words: String? {
        switch self {
        case .empty: nil
        case .text(let text): CellValue.tidy(text)
        case .number(let number): CellValue.written(number)
        case .bool(let truth): truth ? "TRUE" : "FALSE"
        case .error(let text): text.isEmpty ? nil : text
        case .date(let year, let month, let day): "\(day)/\(month)/\(year)"
        }
    }

    /// The cell as a Vietnamese spreadsheet shows it: "80,5".
    var shown: String {
        guard case .number(let number) = self, number != number.rounded() else { return words ?? "" }
        return CellValue.written(number).replacing(".", with: ",")
    }

    private static func tidy(_ text: String) -> String? {
        if isTidy(text) { return text.isEmpty ? nil : text.nfc }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
        return line.isEmpty ? nil : line
    }

    /// No space at either end, none doubled, none of the wide or unbreakable kinds; most cells are so.
    private static func isTidy(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isTidy) ?? false
    }

    private static func isTidy(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text {
            // U+00A0 is C2 A0; the other spaces of Unicode begin with E1 9A, E2 80, E2 81 or E3 80.
            let isOddSpace =
                previous == 0xC2 && (byte == 0xA0 || byte == 0x85) || previous == 0xE1 && byte == 0x9A
                || previous == 0xE2 && (byte == 0x80 || byte == 0x81) || previous == 0xE3 && byte == 0x80
            if byte < 0x20 || isOddSpace || byte == 0x20 && previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20 || text.isEmpty
    }

    private static func written(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return String(number)
    }
}
