/// The formats that can be read; told apart by their bytes, because names lie.
package enum SpreadsheetFormat: String, Sendable, Equatable {
    case xlsx, xls, csv

    /// Bytes needed to tell the formats apart.
    private static let headBytes = 4096

    /// - Throws: ``SpreadsheetError`` when the bytes belong to another kind of file.
    static func sniff(path: String, limits: ReadingLimits) throws -> SpreadsheetFormat {
        let size = try FileBytes.size(of: path, limit: limits.maxFileBytes)
        let head = try FileBytes.read(path, count: min(size, headBytes))
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .xlsx }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return try sniffCompoundFile(path, size: size)
        }
        if isBareWorkbookStream(head) { return .xls }
        try refuseForeign(head)
        return .csv
    }

    /// An OLE file holds Excel 97, an encrypted xlsx, or another program's document; its stream names tell which.
    private static func sniffCompoundFile(_ path: String, size: Int) throws -> SpreadsheetFormat {
        let bytes = try FileBytes.read(path, count: size)
        func hasStream(_ name: String) -> Bool {
            let wide: [UInt8] = name.utf8.flatMap { byte -> [UInt8] in [byte, 0] } + [0, 0]
            return bytes.withUnsafeBufferPointer { ByteSearch(wide).first(in: $0) != nil }
        }
        if hasStream("EncryptedPackage") { throw SpreadsheetError.encrypted }
        guard hasStream("Workbook") || hasStream("Book") else { throw SpreadsheetError.notASpreadsheet }
        return .xls
    }

    /// Excel 2 to 4 wrote the record stream without a container: BOF is 0x0009, 0x0209 or 0x0409.
    private static func isBareWorkbookStream(_ head: [UInt8]) -> Bool {
        head.count >= 8 && head[0] == 0x09 && [0x00, 0x02, 0x04].contains(head[1]) && [0x04, 0x06].contains(head[2])
            && head[3] == 0
    }

    /// UTF-16 without its mark: every second byte is the high one of a letter, which is 0 in half of a list's text.
    ///
    /// A few bytes prove nothing.
    private static func isWideText(_ head: [UInt8]) -> Bool {
        guard head.count >= 64 else { return false }
        let zeros = [0, 1].map { start in stride(from: start, to: head.count, by: 2).count { head[$0] == 0 } }
        return zeros.contains(0) && zeros.contains { $0 * 5 > head.count }
    }

    /// Objects, or a list of them: read as csv they would be a list without rows.
    private static func isJSON(_ text: Substring) -> Bool {
        let opening = text.lazy.filter { !$0.isWhitespace }.prefix(2)
        return ["[{", "{\"", "[]", "{}"].contains(String(opening))
    }

    private static func refuseForeign(_ head: [UInt8]) throws {
        guard !head.isEmpty else { throw SpreadsheetError.notASpreadsheet }
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || isWideText(head)
        let signatures: [[UInt8]] = [
            Array("%PDF".utf8), Array("{\\rtf".utf8), Array("GIF8".utf8), Array("Rar!".utf8), Array("7z".utf8) + [0xBC],
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B],
        ]
        guard isWide || !head.contains(0), !signatures.contains(where: head.starts) else {
            throw SpreadsheetError.notASpreadsheet
        }
        let text = String(decoding: head, as: UTF8.self).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if isJSON(text) { throw SpreadsheetError.notASpreadsheet }
        guard text.hasPrefix("<") else { return }
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            throw SpreadsheetError.unsupported(.xmlSpreadsheet)
        }
        // Web pages saved under the name .xls are common; Excel opens them with a warning.
        throw text.contains("<html") || text.contains("<table")
            ? SpreadsheetError.unsupported(.html) : SpreadsheetError.notASpreadsheet
    }
}
