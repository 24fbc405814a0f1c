import GRDBSQLite

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

enum SQLiteBinding {
    /// SQLite copies the value before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Answers the result code of SQLite.
    ///
    /// Throws `DatabaseError.nulInText`.
    static func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) throws -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(statement, index)
        case .integer(let number):
            return sqlite3_bind_int64(statement, index, number)
        case .real(let number):
            return sqlite3_bind_double(statement, index, number)
        case .text(var text):
            return try text.withUTF8 { try bind(text: $0, to: statement, at: index) }
        case .bytes(let bytes):
            // Without an address SQLite would store NULL instead of an empty value.
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), copied)
            }
        }
    }

    private static func bind(
        text: UnsafeBufferPointer<UInt8>,
        to statement: OpaquePointer,
        at index: Int32
    ) throws -> Int32 {
        guard let start = text.baseAddress, !text.isEmpty else {
            return sqlite3_bind_text(statement, index, "", 0, copied)
        }
        guard memchr(start, 0, text.count) == nil else { throw DatabaseError.nulInText }
        return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            sqlite3_bind_text64(statement, index, $0, UInt64(text.count), copied, UInt8(SQLITE_UTF8))
        }
    }
}
