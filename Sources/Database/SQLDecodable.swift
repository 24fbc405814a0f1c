/// What can be read from a column.
package protocol SQLDecodable {
    /// - Throws: `DatabaseError.decoding` when the column does not hold such a value.
    static func decode(_ row: Row, _ column: Int) throws -> Self
}

extension Int: SQLDecodable {
    package static func decode(_ row: Row, _ column: Int) throws -> Int {
        Int(try row.integer(column))
    }
}

extension Int64: SQLDecodable {
    package static func decode(_ row: Row, _ column: Int) throws -> Int64 {
        try row.integer(column)
    }
}

/// Reads 0 and 1, and what PostgreSQL answers for an expression such as `EXISTS (…)`.
extension Bool: SQLDecodable {
    package static func decode(_ row: Row, _ column: Int) throws -> Bool {
        try row.boolean(column)
    }
}

extension Double: SQLDecodable {
    package static func decode(_ row: Row, _ column: Int) throws -> Double {
        try row.real(column)
    }
}

extension String: SQLDecodable {
    package static func decode(_ row: Row, _ column: Int) throws -> String {
        try row.text(column)
    }
}

extension [UInt8]: SQLDecodable {
    package static func decode(_ row: Row, _ column: Int) throws -> [UInt8] {
        try row.bytes(column)
    }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
    package static func decode(_ row: Row, _ column: Int) throws -> Wrapped? {
        row.isNull(column) ? nil : try Wrapped.decode(row, column)
    }
}

extension SQLDecodable where Self: RawRepresentable, RawValue == String {
    package static func decode(_ row: Row, _ column: Int) throws -> Self {
        let stored = try row.text(column)
        guard let value = Self(rawValue: stored) else {
            throw row.mismatch(column, expected: String(describing: Self.self))
        }
        return value
    }
}
