/// Writes comma-separated text (RFC 4180) that Excel opens with the right letters.
///
/// Escapes text that a program would run as a formula; ``CSVReader`` takes the escape off again.
/// Dates are written as `31/05/2016`, numbers with a decimal point and without grouping.
package struct CSVWriter {
    private let separator: UInt8
    private var bytes: [UInt8]

    /// Without the byte order mark Excel takes UTF-8 for the local code page.
    package init(separator: UInt8 = UInt8(ascii: ","), byteOrderMark: Bool = true) {
        self.separator = separator
        bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    }

    package mutating func addRow(_ values: [CellValue]) {
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(separator) }
            addField(value)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Hands over what was written since the last call, so that a long list need not stay in memory.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func addField(_ value: CellValue) {
        switch value {
        case .empty: break
        case .number(let number): bytes.append(contentsOf: CSVWriter.plain(number).utf8)
        case .text(let text), .error(let text): addText(FormulaEscape.escape(text))
        case .bool(let flag): bytes.append(contentsOf: (flag ? "TRUE" : "FALSE").utf8)
        case .date(let year, let month, let day):
            bytes.append(contentsOf: CSVWriter.dayText(year: year, month: month, day: day).utf8)
        }
    }

    private mutating func addText(_ text: String) {
        guard needsQuotes(text) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(CSVWriter.quote)
        for byte in text.utf8 {
            if byte == CSVWriter.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(CSVWriter.quote)
    }

    /// Also quotes the separators of other dialects, so that a guessing reader is never misled.
    private func needsQuotes(_ text: String) -> Bool {
        text.utf8.contains { byte in byte == separator || CSVWriter.quoted.contains(byte) }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let quoted = Array("\",;|\t\r\n".utf8)

    static func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }

    /// `31/05/2016`.
    static func dayText(year: Int, month: Int, day: Int) -> String {
        [pad(day, 2), pad(month, 2), pad(year, 4)].joined(separator: "/")
    }

    static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
