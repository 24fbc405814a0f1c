package import Database
import Foundation

/// A database for one test: SQLite in memory, or PostgreSQL where `KHUYENCONG_TEST_POSTGRES` holds the address of a
/// server that may be filled with databases.
package enum TestDatabase {
    /// Nil when the tests run on SQLite.
    package static let server = ProcessInfo.processInfo.environment["KHUYENCONG_TEST_POSTGRES"]

    package static var isPostgres: Bool { server != nil }

    /// An empty database, migrated and, where `prepare` is given, filled by it.
    ///
    /// A copy of a template that is made once per process, and dropped when another one is made after its last use.
    /// Throws `TestDatabaseError.notLocal` for a server on another machine.
    ///
    /// `prepare`: must do the same for every test that has the same migrations.
    package static func make(
        migrations: [Migration] = [],
        options: DatabaseOptions = testOptions,
        prepare: Preparing? = nil
    ) async throws -> Database {
        if let server {
            let cluster = try await TestDatabaseCluster.shared(server)
            return try await cluster.clone(migrations, options: options, prepare: prepare)
        }
        if let prepare {
            return try await TestDatabaseFiles.shared.clone(migrations, options: options, prepare: prepare)
        }
        let database = try await Database.open(.memory, options: options)
        try await Migrator(migrations).migrate(database)
        return database
    }

    /// Where another process finds a database of `prepared`, in the words of `--database`.
    package static func location(of database: Database) async throws -> String {
        guard let server, var parts = URLComponents(string: server) else {
            let file: String? = try await database.read {
                try $0.value("SELECT file FROM pragma_database_list WHERE name = 'main'")
            }
            return file ?? ""
        }
        let name: String? = try await database.read { try $0.value("SELECT current_database()") }
        parts.path = "/" + (name ?? "")
        return parts.string ?? server
    }

    package typealias Preparing = @Sendable (Database) async throws -> Void

    /// How many databases live side by side: some 15 MB each.
    static let mostAtOnce = 150
    /// After so many waits of 50 ms a test goes on all the same: one that holds two must not wait for itself.
    static let patience = 12_000

    /// Few connections, because many tests run at once.
    package static var testOptions: DatabaseOptions {
        var options = DatabaseOptions()
        options.connections = 4
        return options
    }

    /// libpq would also take a host from the query, so there may be none.
    package static func requireLoopback(_ url: String) throws {
        let parts = URLComponents(string: url)
        let isLoopback = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(parts?.host ?? "")
        let redirects = parts?.queryItems?.contains { ["host", "hostaddr", "service"].contains($0.name) } ?? false
        guard isLoopback, !redirects else { throw TestDatabaseError.notLocal(url) }
    }
}

package enum TestDatabaseError: Error, Equatable {
    /// Tests create and drop databases; they do so on this machine only.
    case notLocal(String)
}
