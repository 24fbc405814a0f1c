/// A whole file, where it is not too large.
package enum FileContent {
    /// - Throws: ``SpreadsheetError`` (cannotOpen, tooLarge).
    package static func read(path: String, limit: Int) throws -> [UInt8] {
        try FileBytes.read(path, count: try FileBytes.size(of: path, limit: limit))
    }
}
