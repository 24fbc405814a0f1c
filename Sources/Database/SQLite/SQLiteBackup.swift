import Dispatch
import Foundation
import GRDB

enum SQLiteBackup {
    /// Copies into a file beside the wanted one and renames it, so that a half-written backup never bears the name.
    ///
    /// Throws `DatabaseError.cannotOpen` when the file exists already.
    static func copy(_ source: any DatabaseWriter, to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw DatabaseError.cannotOpen(message: "\(path) exists already")
        }
        do {
            try await onOwnThread { try copyNow(source, to: path) }
        } catch {
            throw SQLiteErrors.translate(error)
        }
    }

    private static func copyNow(_ source: any DatabaseWriter, to path: String) throws {
        let partial = path + ".partial"
        let files = FileManager.default
        if files.fileExists(atPath: partial) {
            try files.removeItem(atPath: partial)
        }
        let destination = try DatabaseQueue(path: partial)
        try source.backup(to: destination)
        // One file, whatever the source used: a backup travels without its -wal companion.
        try destination.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try destination.close()
        try files.moveItem(atPath: partial, toPath: path)
    }

    /// A copy blocks for seconds, which threads of the concurrency runtime must not.
    private static func onOwnThread(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(with: Result(catching: work))
            }
        }
    }
}
