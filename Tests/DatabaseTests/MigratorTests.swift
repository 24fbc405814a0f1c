import Database
import TestSupport
import Testing

/// A shipped migration never changes: an office's data was made by the old text.
@Suite struct MigratorTests {
    private let first = Migration("first", "CREATE TABLE a (id {identity}, x {integer}) {strict};")
    private let second = Migration("second", "CREATE TABLE b (id {identity}) {strict}; INSERT INTO a (x) VALUES (1);")

    @Test func `migrations are applied once and in order`() async throws {
        let database = try await TestDatabase.make()
        let migrator = Migrator([first, second])

        #expect(try await migrator.pending(database) == ["first", "second"])
        #expect(try await migrator.migrate(database) == ["first", "second"])
        #expect(try await migrator.pending(database) == [])
        #expect(try await migrator.migrate(database) == [])
        let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) FROM a") }
        #expect(count == 1)
    }

    @Test func `a later migration is added to a database in use`() async throws {
        let database = try await TestDatabase.make()
        try await Migrator([first]).migrate(database)

        #expect(try await Migrator([first, second]).migrate(database) == ["second"])
    }

    @Test func `a changed migration is refused`() async throws {
        let database = try await TestDatabase.make()
        try await Migrator([first]).migrate(database)
        let changed = Migration("first", "CREATE TABLE a (id {identity}, x {text}) {strict};")

        await #expect(throws: MigrationError.changed("first")) {
            try await Migrator([changed, second]).migrate(database)
        }
    }

    @Test func `a database of a newer program is refused`() async throws {
        let database = try await TestDatabase.make()
        try await Migrator([first, second]).migrate(database)

        await #expect(throws: MigrationError.unknown("second")) {
            try await Migrator([first]).migrate(database)
        }
    }

    @Test func `a migration before one that was applied is refused`() async throws {
        let database = try await TestDatabase.make()
        try await Migrator([first]).migrate(database)

        await #expect(throws: MigrationError.outOfOrder("zeroth")) {
            try await Migrator([Migration("zeroth", "SELECT 1;"), first]).migrate(database)
        }
    }

    @Test func `a migration that fails leaves nothing behind`() async throws {
        let database = try await TestDatabase.make()
        let broken = Migration("broken", "CREATE TABLE c (id {identity}) {strict}; INSERT INTO nowhere VALUES (1);")

        await #expect(throws: DatabaseError.self) {
            try await Migrator([first, broken]).migrate(database)
        }

        #expect(try await Migrator([first]).pending(database) == ["first"])
        #expect(try await Migrator([first]).migrate(database) == ["first"])
    }

    @Test func `several programs may migrate at once`() async throws {
        let database = try await TestDatabase.make()
        let migrator = Migrator([first, second])

        let applied = try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask { try await migrator.migrate(database) }
            }
            var applied: [String] = []
            for try await names in group {
                applied += names
            }
            return applied
        }

        #expect(applied == ["first", "second"])
    }
}
