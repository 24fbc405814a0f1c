import GRDB
import GRDBSQLite

/// Statements on one SQLite connection.
///
/// GRDB prepares and keeps them; binding and stepping go to SQLite itself, because a row of GRDB costs an allocation
/// and a conversion for each value.
final class SQLiteSession: Session {
    private let connection: GRDB.Database

    init(_ connection: GRDB.Database) {
        self.connection = connection
    }

    func execute(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes64(connection.sqliteConnection)
        try forEach(sql, streaming: false) { _ in true }
        let after = sqlite3_total_changes64(connection.sqliteConnection)
        guard after != before else { return 0 }
        // The total counts what triggers changed as well; this does not.
        return Int(sqlite3_changes64(connection.sqliteConnection))
    }

    func forEach(_ sql: SQL, streaming: Bool, _ body: (Row) throws -> Bool) throws {
        let prepared = try prepare(sql.text, keep: !sql.isVariable)
        let statement = prepared.sqliteStatement
        defer { release(statement) }
        try bind(sql.values, to: statement, sql: sql.text)
        let row = Row(source: .sqlite(statement: statement))
        try withExtendedLifetime(prepared) {
            while try step(statement, sql: sql.text) {
                guard try body(row) else { return }
            }
        }
    }

    func insertMany(into table: String, columns: [String], _ nextRow: () throws -> [SQLValue]?) throws {
        let names = columns.map(SQLIdentifier.quoted).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let text = "INSERT INTO \(SQLIdentifier.quoted(table)) (\(names)) VALUES (\(marks))"
        let prepared = try prepare(text, keep: true)
        let statement = prepared.sqliteStatement
        defer { release(statement) }
        try withExtendedLifetime(prepared) {
            while let row = try nextRow() {
                try bind(row, to: statement, sql: text)
                _ = try step(statement, sql: text)
                sqlite3_reset(statement)
            }
        }
    }

    func script(_ text: String) throws {
        do {
            try connection.execute(sql: text)
        } catch let error as GRDB.DatabaseError {
            throw SQLiteErrors.translate(error)
        }
    }

    /// A kept statement may be running already when a query runs inside a query; then another one is made.
    private func prepare(_ text: String, keep: Bool) throws -> Statement {
        do {
            guard keep else { return try connection.makeStatement(sql: text) }
            let kept = try connection.cachedStatement(sql: text)
            guard sqlite3_stmt_busy(kept.sqliteStatement) == 0 else { return try connection.makeStatement(sql: text) }
            return kept
        } catch let error as GRDB.DatabaseError {
            throw SQLiteErrors.translate(error)
        }
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer, sql: String) throws {
        let expected = Int(sqlite3_bind_parameter_count(statement))
        guard values.count == expected else {
            let message = "\(values.count) values for \(expected) parameters"
            throw DatabaseError.statement(code: String(SQLITE_RANGE), message: message, sql: sql)
        }
        for (index, value) in values.enumerated() {
            let code = try SQLiteBinding.bind(value, to: statement, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw failure(sql: sql) }
        }
    }

    /// True when the statement stands on a row.
    private func step(_ statement: OpaquePointer, sql: String) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure(sql: sql)
        }
    }

    private func failure(sql: String) -> DatabaseError {
        let handle = connection.sqliteConnection
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? ""
        return SQLiteErrors.translate(code: sqlite3_extended_errcode(handle), message: message, sql: sql)
    }

    private func release(_ statement: OpaquePointer) {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }
}
