import GRDB
import GRDBSQLite

/// SQLite's codes and messages in our words.
enum SQLiteErrors {
    static func translate(_ error: any Error) -> any Error {
        guard let error = error as? GRDB.DatabaseError else { return error }
        return translate(error)
    }

    static func translate(_ error: GRDB.DatabaseError) -> DatabaseError {
        translate(
            code: error.extendedResultCode.rawValue,
            message: error.message ?? "",
            sql: error.sql ?? ""
        )
    }

    /// `code` is the extended result code.
    static func translate(code: Int32, message: String, sql: String) -> DatabaseError {
        switch code {
        case SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (6 << 8), SQLITE_CONSTRAINT | (10 << 8):
            return .unique(constraint: constraint(in: message))
        case SQLITE_CONSTRAINT | (3 << 8):
            return .foreignKey
        case SQLITE_CONSTRAINT | (1 << 8):
            return .check(constraint: constraint(in: message))
        case SQLITE_CONSTRAINT | (5 << 8):
            return .notNull(column: constraint(in: message))
        case SQLITE_CONSTRAINT | (7 << 8):
            return .raised(message)
        default:
            return translate(primary: code & 0xFF, code: code, message: message, sql: sql)
        }
    }

    private static func translate(primary: Int32, code: Int32, message: String, sql: String) -> DatabaseError {
        switch primary {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_READONLY: .readOnly
        case SQLITE_CANTOPEN, SQLITE_NOTADB: .cannotOpen(message: message)
        default: .statement(code: String(code), message: message, sql: sql)
        }
    }

    /// "UNIQUE constraint failed: project.code, project.year" names the columns after the colon; an index on an
    /// expression stands there as "index 'name'".
    private static func constraint(in message: String) -> String {
        guard let colon = message.firstRange(of: ": ") else { return message }
        let name = message[colon.upperBound...]
        guard name.hasPrefix("index '"), name.hasSuffix("'") else { return String(name) }
        return String(name.dropFirst("index '".count).dropLast())
    }
}
