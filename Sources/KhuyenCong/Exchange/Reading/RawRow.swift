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

    var isBlank: Bool {
        cells.allSatisfy(\.isBlank)
    }
}

extension CellValue {
    /// Nothing, or nothing but spaces.
    var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): !text.utf8.contains { $0 > 0x20 } || text.allSatisfy(\.isWhitespace)
        default: false
        }
    }

    /// The cell as a person reads it: trimmed, on one line, NFC; nil where there is nothing.
    var words: String? {
        switch self {
        case .empty: nil
        case .text(let text): CellValue.tidy(text)
        case .number(let number): CellValue.written(number)
        case .bool(let truth): truth ? "TRUE" : "FALSE"
        case .error(let text): text
        case .date(let year, let month, let day): "\(day)/\(month)/\(year)"
        }
    }

    private static func tidy(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
        if isPlain { return text.isEmpty ? nil : text }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
        return line.isEmpty ? nil : line
    }

    private static func written(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return String(number)
    }
}
