import GRDBSQLite

/// Columns of the row a SQLite statement stands on.
///
/// Nil for NULL and for what is not such a value.
enum SQLiteColumn {
    static func integer(_ statement: OpaquePointer, _ column: Int32) -> Int64? {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: sqlite3_column_int64(statement, column)
        case SQLITE_FLOAT: Int64(exactly: sqlite3_column_double(statement, column))
        case SQLITE_TEXT: text(statement, column).flatMap { Int64($0) }
        default: nil
        }
    }

    static func real(_ statement: OpaquePointer, _ column: Int32) -> Double? {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_column_double(statement, column)
        case SQLITE_TEXT: text(statement, column).flatMap { Double($0) }
        default: nil
        }
    }

    static func text(_ statement: OpaquePointer, _ column: Int32) -> String? {
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    static func bytes(_ statement: OpaquePointer, _ column: Int32) -> [UInt8]? {
        guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
        // SQLite answers no address for an empty blob.
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
}
