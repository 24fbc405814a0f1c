/// A value as both engines store it.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])
}

/// What can be bound into a statement.
package protocol SQLEncodable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLEncodable {
    package var sqlValue: SQLValue { self }
}

extension Int: SQLEncodable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLEncodable {
    package var sqlValue: SQLValue { .integer(self) }
}

/// Stored as 0 or 1, because SQLite has no boolean type.
extension Bool: SQLEncodable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLEncodable {
    package var sqlValue: SQLValue { .real(self) }
}

extension String: SQLEncodable {
    package var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLEncodable {
    package var sqlValue: SQLValue { .bytes(self) }
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension SQLEncodable where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQLValue { .text(rawValue) }
}
