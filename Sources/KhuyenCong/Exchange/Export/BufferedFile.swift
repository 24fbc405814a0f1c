import Foundation
import Office

/// A file that is written in large pieces.
final class BufferedFile {
    private static let size = 1 << 18

    private let handle: FileHandle
    private var waiting: [UInt8] = []

    /// - Throws: `SpreadsheetError.cannotWrite`.
    init(_ path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw SpreadsheetError.cannotWrite(detail: path) }
        self.handle = handle
        waiting.reserveCapacity(Self.size * 2)
    }

    func write(_ bytes: [UInt8]) throws {
        waiting += bytes
        if waiting.count >= Self.size { try flush() }
    }

    func close() throws {
        try flush()
        try handle.close()
    }

    private func flush() throws {
        try handle.write(contentsOf: Data(waiting))
        waiting.removeAll(keepingCapacity: true)
    }
}
