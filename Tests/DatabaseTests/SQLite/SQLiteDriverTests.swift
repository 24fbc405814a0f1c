import Database
import Foundation
import Testing

@Suite struct SQLiteDriverTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a file is made with its folder, in WAL mode, synchronous and with foreign keys`() async throws {
        let database = try await Database.open(.sqlite(path: folder.path("new/folder/data.db")))

        let settings = try await database.write { transaction -> [String?] in
            [
                try transaction.value("PRAGMA journal_mode"), try transaction.value("PRAGMA synchronous"),
                try transaction.value("PRAGMA foreign_keys"), try transaction.value("PRAGMA cache_size"),
            ]
        }

        #expect(settings == ["wal", "2", "1", "-8000"])
        await database.close()
    }

    /// Officers copy the file; a log beside it would hold the last writes back.
    @Test func `a closed database is one file`() async throws {
        let database = try await openWorkshop("alone.db")
        _ = try await database.read { try $0.value("SELECT value FROM counter") as Int? }

        await database.close()

        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("")).filter { $0.hasPrefix("alone") }
        #expect(left == ["alone.db"])
    }

    @Test func `one large writer needs no log and leaves one file, which is read as before`() async throws {
        let path = folder.path("bulk.db")
        let before = try await openWorkshop("bulk.db")
        await before.close()

        let bulk = try await Database.open(.sqlite(path: path), options: .forBulkWriting)
        try await bulk.write { try $0.execute("UPDATE counter SET value = 7") }
        let settings = try await bulk.write { transaction -> [String?] in
            [
                try transaction.value("PRAGMA journal_mode"), try transaction.value("PRAGMA synchronous"),
                try transaction.value("PRAGMA foreign_keys"), try transaction.value("PRAGMA busy_timeout"),
            ]
        }
        await bulk.close()

        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("")).filter { $0.hasPrefix("bulk") }
        let after = try await Database.open(.sqlite(path: path))
        #expect(settings == ["delete", "2", "1", "5000"])
        #expect(left == ["bulk.db"])
        #expect(try await after.write { try $0.value("PRAGMA journal_mode") } == "wal")
        #expect(try await after.read { try $0.value("SELECT value FROM counter") } == 7)
    }

    @Test func `a large writer beside a server keeps the log, so that the server goes on reading`() async throws {
        let server = try await openWorkshop("served.db")
        let bulk = try await Database.open(.sqlite(path: folder.path("served.db")), options: .forBulkWriting)
        let isWritten = DispatchSemaphore(value: 0)
        let isRead = DispatchSemaphore(value: 0)

        async let mode = bulk.write { transaction -> String? in
            try transaction.execute("UPDATE counter SET value = 9")
            isWritten.signal()
            isRead.wait()
            return try transaction.value("PRAGMA journal_mode")
        }
        await DispatchQueue.global().wait(for: isWritten)
        #expect(try await server.read { try $0.value("SELECT value FROM counter") } == 0)
        isRead.signal()

        #expect(try await mode == "wal")
        #expect(try await server.read { try $0.value("SELECT value FROM counter") } == 9)
    }

    @Test func `a read keeps its snapshot while a write is open and after it`() async throws {
        let database = try await openWorkshop("snapshot.db")
        let readerHasSnapshot = DispatchSemaphore(value: 0)
        let writerIsDone = DispatchSemaphore(value: 0)

        async let seen = database.read { transaction -> [Int?] in
            let before: Int? = try transaction.value("SELECT value FROM counter")
            readerHasSnapshot.signal()
            writerIsDone.wait()
            return [before, try transaction.value("SELECT value FROM counter")]
        }
        let beside = try await database.write { transaction -> Int? in
            readerHasSnapshot.wait()
            try transaction.execute("UPDATE counter SET value = 5")
            return try transaction.value("SELECT value FROM counter")
        }
        writerIsDone.signal()

        #expect(try await seen == [0, 0])
        #expect(beside == 5)
        #expect(try await database.read { try $0.value("SELECT value FROM counter") } == 5)
    }

    @Test func `a backup holds everything in one file`() async throws {
        let database = try await openWorkshop("data.db")
        try await database.write { try $0.execute("INSERT INTO place (code) VALUES ('NA')") }

        try await database.backup(to: folder.path("backup.db"))

        #expect(try folder.contents().filter { $0.hasPrefix("backup") } == ["backup.db"])
        let copy = try await Database.open(.sqlite(path: folder.path("backup.db")))
        let codes = try await copy.read { try $0.rows("SELECT code FROM place") { row -> String in try row.get(0) } }
        #expect(codes == ["NA"])
    }

    @Test func `a backup does not replace a file`() async throws {
        let database = try await openWorkshop("data.db")
        let path = folder.path("data.db")

        await #expect(throws: DatabaseError.cannotOpen(message: "\(path) exists already")) {
            try await database.backup(to: path)
        }
    }

    @Test func `a writer of another process is waited for, then told`() async throws {
        var options = DatabaseOptions()
        options.busyTimeout = .milliseconds(50)
        let path = folder.path("busy.db")
        let first = try await Database.open(.sqlite(path: path), options: options)
        try await Migrator(Workshop.migrations).migrate(first)
        let second = try await Database.open(.sqlite(path: path), options: options)
        let writing = DispatchSemaphore(value: 0)
        let refused = DispatchSemaphore(value: 0)

        async let holding: Void = first.write { transaction in
            try transaction.execute("UPDATE counter SET value = 1")
            writing.signal()
            refused.wait()
        }
        await DispatchQueue.global().wait(for: writing)
        await #expect(throws: DatabaseError.busy) {
            try await second.write { try $0.execute("UPDATE counter SET value = 2") }
        }
        refused.signal()
        try await holding

        #expect(try await second.read { try $0.value("SELECT value FROM counter") } == 1)
    }

    @Test func `a file that is no database is not opened`() async throws {
        let path = folder.path("text.db")
        try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: path))

        let error = await #expect(throws: DatabaseError.self) { try await Database.open(.sqlite(path: path)) }

        guard case .cannotOpen = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    private func openWorkshop(_ name: String) async throws -> Database {
        let database = try await Database.open(.sqlite(path: folder.path(name)))
        try await Migrator(Workshop.migrations).migrate(database)
        return database
    }
}

/// Deleted with the test that made it.
private final class TemporaryFolder: Sendable {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("khuyencong-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // What cannot be deleted lies in the system's temporary folder.
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String {
        url.appendingPathComponent(name).path
    }

    func contents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    }
}

extension DispatchQueue {
    /// Waits on a thread of its own, because those of the concurrency runtime must not block.
    func wait(for semaphore: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            async {
                semaphore.wait()
                continuation.resume()
            }
        }
    }
}
