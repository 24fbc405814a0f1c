import Database
import Foundation
import Synchronization

/// A PostgreSQL server that tests fill with copies of migrated templates. A copy takes less time than the migrations.
actor TestDatabaseCluster {
    private struct Lease {
        weak var database: Database?
        let name: String
    }

    private static let opening = Mutex<[String: Task<TestDatabaseCluster, any Error>]>([:])

    private let url: String
    private let maintenance: Database
    private let hasFileCopy: Bool
    private var templates: [String: Task<String, any Error>] = [:]
    private var leases: [Lease] = []
    private var count = 0
    /// Databases that are being made.
    private var opening = 0

    /// One for each server in this process.
    static func shared(_ url: String) async throws -> TestDatabaseCluster {
        try TestDatabase.requireLoopback(url)
        let task = opening.withLock { tasks in
            let task = tasks[url] ?? Task { try await TestDatabaseCluster(url: url) }
            tasks[url] = task
            return task
        }
        return try await task.value
    }

    private init(url: String) async throws {
        self.url = url
        maintenance = try await Database.open(.postgres(url: url))
        let version: String? = try await maintenance.read { try $0.value("SHOW server_version_num") }
        hasFileCopy = version.flatMap { Int($0) }.map { $0 >= 150_000 } ?? false
    }

    func clone(
        _ migrations: [Migration],
        options: DatabaseOptions,
        prepare: TestDatabase.Preparing?
    ) async throws -> Database {
        try await waitForRoom()
        opening += 1
        defer { opening -= 1 }
        let template = try await template(for: migrations, prepare: prepare)
        let name = nextName("test")
        // Where the server knows it, copying the files takes half the time of copying page by page through its log.
        let copying = hasFileCopy ? " STRATEGY file_copy" : ""
        try await maintenance.outsideTransaction("CREATE DATABASE \(name) TEMPLATE \(template)\(copying)")
        let database = try await Database.open(.postgres(url: address(of: name)), options: options)
        leases.append(Lease(database: database, name: name))
        return database
    }

    /// Several tests may ask at once; the first one makes the template and all wait for it.
    private func template(for migrations: [Migration], prepare: TestDatabase.Preparing?) async throws -> String {
        let key = migrations.map(\.checksum).joined(separator: " ") + (prepare == nil ? "" : " prepared")
        if let task = templates[key] {
            return try await task.value
        }
        let name = nextName("template")
        let task = Task {
            try await self.maintenance.outsideTransaction("CREATE DATABASE \(name) TEMPLATE template0")
            let database = try await Database.open(.postgres(url: self.address(of: name)))
            try await Migrator(migrations).migrate(database)
            try await prepare?(database)
            await database.close()
            return name
        }
        templates[key] = task
        return try await task.value
    }

    /// All tests begin at once; without a limit their databases would fill the disk.
    private func waitForRoom() async throws {
        try await dropUnused()
        for _ in 0..<TestDatabase.patience where leases.count + opening >= TestDatabase.mostAtOnce {
            try await Task.sleep(for: .milliseconds(50))
            try await dropUnused()
        }
    }

    private func dropUnused() async throws {
        let unused = leases.filter { $0.database == nil }
        leases.removeAll { $0.database == nil }
        for lease in unused {
            try await maintenance.outsideTransaction("DROP DATABASE IF EXISTS \(lease.name) WITH (FORCE)")
        }
    }

    /// The process is part of the name, because several may test on one server.
    private func nextName(_ kind: String) -> String {
        count += 1
        return "khuyencong_\(kind)_\(ProcessInfo.processInfo.processIdentifier)_\(count)"
    }

    private func address(of name: String) throws -> String {
        guard var parts = URLComponents(string: url) else { throw TestDatabaseError.notLocal(url) }
        parts.path = "/" + name
        return parts.string ?? url
    }
}
