/// The place of a cell in its sheet; row and column count from 1, as people do.
package struct CellAddress: Hashable, Sendable, CustomStringConvertible, Comparable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `H14`; `$H$14` and small letters are accepted, anything else gives nil.
    package init?(_ text: String) {
        var position = CellAddressScanner()
        for byte in text.utf8 {
            guard position.take(byte) else { return nil }
        }
        guard let address = position.address else { return nil }
        self = address
    }

    package var description: String { "\(CellAddress.letters(ofColumn: column))\(row)" }

    /// Reading order: by row, then by column.
    package static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }

    /// Column 8 is `H`, column 28 is `AB`.
    package static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters.insert(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))), at: letters.startIndex)
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// Reads an address byte by byte without building a string; refuses what no spreadsheet can hold.
struct CellAddressScanner {
    /// The largest values a `.xlsx` file may name.
    static let lastColumn = 16_384
    static let lastRow = 1_048_576

    private(set) var column = 0
    private(set) var row = 0

    var address: CellAddress? { column > 0 && row > 0 ? CellAddress(row: row, column: column) : nil }

    /// False when the byte cannot continue an address.
    mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): takeLetter(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): takeLetter(byte - UInt8(ascii: "a"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): takeDigit(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "$"): true
        default: false
        }
    }

    private mutating func takeLetter(_ index: UInt8) -> Bool {
        column = column * 26 + Int(index) + 1
        return row == 0 && column <= CellAddressScanner.lastColumn
    }

    private mutating func takeDigit(_ digit: UInt8) -> Bool {
        row = row * 10 + Int(digit)
        return column > 0 && row > 0 && row <= CellAddressScanner.lastRow
    }
}
