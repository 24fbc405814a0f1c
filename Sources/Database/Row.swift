import CPostgres
import GRDBSQLite

/// One row of a result, read in place.
///
/// Valid only inside the closure that receives it. Columns count from 0; a column that holds another type, or NULL where
/// none is asked for, throws `DatabaseError.decoding`.
package struct Row {
    enum Source {
        case sqlite(statement: OpaquePointer)
        case postgres(result: OpaquePointer, index: Int32)
    }

    let source: Source

    /// The value of a column.
    ///
    /// The types of nearly all columns have their own below: from another module this one finds its type at run time,
    /// which takes longer than reading the value.
    @inlinable
    package func get<T: SQLDecodable>(_ column: Int) throws -> T {
        try T.decode(self, column)
    }

    package func get(_ column: Int) throws -> Int64 {
        try integer(column)
    }

    package func get(_ column: Int) throws -> Int64? {
        isNull(column) ? nil : try integer(column)
    }

    package func get(_ column: Int) throws -> Int {
        Int(try integer(column))
    }

    package func get(_ column: Int) throws -> String {
        try text(column)
    }

    package func get(_ column: Int) throws -> String? {
        isNull(column) ? nil : try text(column)
    }

    package func isNull(_ column: Int) -> Bool {
        switch source {
        case .sqlite(let statement): sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
        case .postgres(let result, let index): PQgetisnull(result, index, Int32(column)) == 1
        }
    }

    package func integer(_ column: Int) throws -> Int64 {
        let value: Int64? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.integer(statement, Int32(column))
            case .postgres(let result, let index): PostgresColumn.integer(result, index, Int32(column))
            }
        return try value ?? fail(column, expected: "integer")
    }

    package func boolean(_ column: Int) throws -> Bool {
        let value: Bool? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.integer(statement, Int32(column)).map { $0 != 0 }
            case .postgres(let result, let index): PostgresColumn.boolean(result, index, Int32(column))
            }
        return try value ?? fail(column, expected: "boolean")
    }

    package func real(_ column: Int) throws -> Double {
        let value: Double? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.real(statement, Int32(column))
            case .postgres(let result, let index): PostgresColumn.real(result, index, Int32(column))
            }
        return try value ?? fail(column, expected: "real")
    }

    package func text(_ column: Int) throws -> String {
        let value: String? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.text(statement, Int32(column))
            case .postgres(let result, let index): PostgresColumn.text(result, index, Int32(column))
            }
        return try value ?? fail(column, expected: "text")
    }

    package func bytes(_ column: Int) throws -> [UInt8] {
        let value: [UInt8]? =
            switch source {
            case .sqlite(let statement): SQLiteColumn.bytes(statement, Int32(column))
            case .postgres(let result, let index): PostgresColumn.bytes(result, index, Int32(column))
            }
        return try value ?? fail(column, expected: "bytes")
    }

    func mismatch(_ column: Int, expected: String) -> DatabaseError {
        let found = isNull(column) ? "NULL" : shown(column)
        return .decoding(column: name(column), expected: expected, found: found)
    }

    private func fail<T>(_ column: Int, expected: String) throws -> T {
        throw mismatch(column, expected: expected)
    }

    private func name(_ column: Int) -> String {
        let pointer =
            switch source {
            case .sqlite(let statement): sqlite3_column_name(statement, Int32(column))
            case .postgres(let result, _): UnsafePointer(PQfname(result, Int32(column)))
            }
        return pointer.map { String(cString: $0) } ?? "\(column)"
    }

    private func shown(_ column: Int) -> String {
        switch source {
        case .sqlite(let statement): SQLiteColumn.text(statement, Int32(column)) ?? "a column that does not exist"
        case .postgres(let result, let index): PostgresColumn.text(result, index, Int32(column)) ?? "NULL"
        }
    }
}
