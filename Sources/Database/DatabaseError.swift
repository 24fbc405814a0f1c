/// What can go wrong with the database, told alike for both engines.
package enum DatabaseError: Error, Sendable, Equatable {
    /// A unique constraint refused the row: its columns as `table.column, table.column`, or the name of an index on
    /// an expression.
    case unique(constraint: String)
    case foreignKey
    /// The name given to the CHECK; engines call one without a name differently.
    case check(constraint: String)
    /// The column that may not be empty, as `table.column`.
    case notNull(column: String)
    /// The message a trigger raised.
    case raised(String)
    /// Another writer held the database for too long, or conflicted again and again.
    case busy
    /// A statement ran longer than the database allows.
    case timeout
    /// A statement tried to write in a read.
    case readOnly
    /// The server went away and what was being done cannot simply be done again.
    case connectionLost(message: String)
    case cannotOpen(message: String)
    /// Text with the character U+0000, which PostgreSQL cannot store.
    case nulInText
    /// A name that may not be placed into a statement.
    case invalidIdentifier(String)
    /// `NOT IN` of an empty list.
    case emptyList
    /// A row for `insertMany` with more or fewer values than there are columns.
    case rowWidth(expected: Int, found: Int)
    case decoding(column: String, expected: String, found: String)
    /// What this engine does not do.
    case unsupported(String)
    /// Everything else, with the code of the engine: an extended SQLite code or an SQLSTATE.
    case statement(code: String, message: String, sql: String)
}

extension DatabaseError {
    /// PostgreSQL abandons a transaction after a failed statement; errors of ours never reached the engine.
    var abandonsTransaction: Bool {
        switch self {
        case .nulInText, .invalidIdentifier, .emptyList, .rowWidth, .decoding, .unsupported:
            false
        case .unique, .foreignKey, .check, .notNull, .raised, .busy, .timeout, .readOnly, .connectionLost, .cannotOpen,
            .statement:
            true
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unique(let constraint): "not unique: \(constraint)"
        case .foreignKey: "a foreign key is violated"
        case .check(let constraint): "check failed: \(constraint)"
        case .notNull(let column): "may not be empty: \(column)"
        case .raised(let message): message
        case .busy: "the database is busy"
        case .timeout: "the statement ran too long"
        case .readOnly: "a read tried to write"
        case .connectionLost(let message): "connection lost: \(message)"
        case .cannotOpen(let message): "cannot open the database: \(message)"
        case .nulInText: "text with the character U+0000"
        case .invalidIdentifier(let name): "not a table or column name: \(name)"
        case .emptyList: "NOT IN of an empty list"
        case .rowWidth(let expected, let found): "a row of \(found) values for \(expected) columns"
        case .decoding(let column, let expected, let found): "column \(column): expected \(expected), found \(found)"
        case .unsupported(let what): what
        case .statement(let code, let message, let sql): "\(code): \(message) in: \(sql)"
        }
    }
}
