import Foundation

/// Reading a whole file with one allocation of its exact size.
enum FileBytes {
    /// - Throws: ``SpreadsheetError/cannotOpen(detail:)`` or ``SpreadsheetError/tooLarge(limit:)``.
    static func size(of path: String, limit: Int) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw SpreadsheetError.cannotOpen(detail: SystemMessage.last)
        }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG else {
            let detail = kind == S_IFDIR ? SystemMessage.text(EISDIR) : "đây không phải là một tệp"
            throw SpreadsheetError.cannotOpen(detail: detail)
        }
        guard status.st_size <= limit else { throw SpreadsheetError.tooLarge(limit: limit) }
        return Int(status.st_size)
    }

    /// The first `count` bytes, or all when the file is shorter.
    ///
    /// - Throws: ``SpreadsheetError/cannotOpen(detail:)``.
    static func read(_ path: String, count: Int) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw SpreadsheetError.cannotOpen(detail: SystemMessage.last)
        }
        defer { fclose(file) }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, taken in
            taken = count == 0 ? 0 : fread(buffer.baseAddress, 1, count, file)
        }
    }

    /// - Throws: ``SpreadsheetError/cannotWrite(detail:)``.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else {
            throw SpreadsheetError.cannotWrite(detail: SystemMessage.last)
        }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else {
            throw SpreadsheetError.cannotWrite(detail: SystemMessage.last)
        }
    }
}
