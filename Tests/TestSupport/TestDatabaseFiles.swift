import Database
import Foundation

/// Copies of prepared SQLite files: filling in the reference data takes longer than most tests.
actor TestDatabaseFiles {
    static let shared = TestDatabaseFiles()

    private struct Lease {
        weak var database: Database?
        let path: String
    }

    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("khuyencong-tests-\(ProcessInfo.processInfo.processIdentifier)")
    private var templates: [String: Task<String, any Error>] = [:]
    private var leases: [Lease] = []
    private var count = 0
    /// Databases that are being made.
    private var opening = 0

    func clone(
        _ migrations: [Migration],
        options: DatabaseOptions,
        prepare: @escaping TestDatabase.Preparing
    ) async throws -> Database {
        try await waitForRoom()
        opening += 1
        defer { opening -= 1 }
        let template = try await template(for: migrations, prepare: prepare)
        count += 1
        let path = folder.appendingPathComponent("test-\(count).sqlite").path
        try FileManager.default.copyItem(atPath: template, toPath: path)
        let database = try await Database.open(.sqlite(path: path), options: options)
        leases.append(Lease(database: database, path: path))
        return database
    }

    /// Several tests may ask at once; the first one makes the template and all wait for it.
    private func template(
        for migrations: [Migration],
        prepare: @escaping TestDatabase.Preparing
    ) async throws -> String {
        let key = migrations.map(\.checksum).joined(separator: " ")
        if let task = templates[key] { return try await task.value }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("template-\(templates.count).sqlite").path
        let task = Task {
            let database = try await Database.open(.memory)
            try await Migrator(migrations).migrate(database)
            try await prepare(database)
            try await database.backup(to: path)
            await database.close()
            return path
        }
        templates[key] = task
        return try await task.value
    }

    /// All tests begin at once; without a limit their databases would fill the disk.
    private func waitForRoom() async throws {
        removeUnused()
        for _ in 0..<TestDatabase.patience where leases.count + opening >= TestDatabase.mostAtOnce {
            try await Task.sleep(for: .milliseconds(50))
            removeUnused()
        }
    }

    private func removeUnused() {
        let unused = leases.filter { $0.database == nil }
        leases.removeAll { $0.database == nil }
        for lease in unused {
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: lease.path + ending)  // gone already is as good
            }
        }
    }
}
