/// The statements of one read or one write.
///
/// After a failed statement a transaction only repeats that failure, on both engines alike, because PostgreSQL
/// abandons it; what may fail and be passed over stands in `savepoint`.
///
/// Every statement throws `DatabaseError`, told alike for both engines, or what the closure given to it throws.
package final class Transaction {
    package let dialect: Dialect
    /// How many statements were run; scripts and bulk inserts count as one.
    package private(set) var statementCount = 0

    private let session: any Session
    private var failure: DatabaseError?
    private var savepointDepth = 0

    init(dialect: Dialect, session: any Session) {
        self.dialect = dialect
        self.session = session
    }

    /// Runs a statement and answers the number of rows it inserted, changed or deleted.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int {
        try perform(sql) { try session.execute(sql) }
    }

    /// Every row, decoded.
    ///
    /// The row is valid only inside the closure.
    package func rows<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> [T] {
        var all: [T] = []
        try perform(sql) {
            try session.forEach(sql, streaming: false) { row in
                all.append(try decode(row))
                return true
            }
        }
        return all
    }

    /// The first row, decoded; nil when there is none.
    package func first<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> T? {
        var found: T?
        try perform(sql) {
            try session.forEach(sql, streaming: false) { row in
                found = try decode(row)
                return false
            }
        }
        return found
    }

    /// The first column of the first row; nil when there is no row or when it is NULL.
    package func value<T: SQLDecodable>(_ sql: SQL) throws -> T? {
        let found = try first(sql) { row in try Optional<T>.decode(row, 0) }
        return found ?? nil
    }

    /// Goes through rows without holding them in memory together.
    ///
    /// Other statements may run meanwhile.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try perform(sql) {
            try session.forEach(sql, streaming: true) { row in
                try body(row)
                return true
            }
        }
    }

    /// Runs an `INSERT … RETURNING id` and answers the id.
    package func insert(_ sql: SQL) throws -> Int64 {
        guard let id: Int64 = try value(sql) else {
            throw DatabaseError.decoding(column: "id", expected: "Int64", found: "no row")
        }
        return id
    }

    /// Inserts many rows fast: one prepared statement on SQLite, COPY on PostgreSQL.
    ///
    /// No other statement may run while the rows are drawn from the sequence.
    package func insertMany(
        into table: String,
        columns: [String],
        rows: some Sequence<[SQLValue]>
    ) throws {
        try SQLIdentifier.check([table] + columns)
        var iterator = rows.makeIterator()
        // PostgreSQL abandons a COPY as a whole, so that here an error of ours counts like one of the engine.
        try perform(.empty, everyErrorAbandons: true) {
            try session.insertMany(into: table, columns: columns) {
                guard let row = iterator.next() else { return nil }
                guard row.count == columns.count else {
                    throw DatabaseError.rowWidth(expected: columns.count, found: row.count)
                }
                return row
            }
        }
    }

    /// Runs several statements without values: migrations.
    package func script(_ text: String) throws {
        try perform(.empty) { try session.script(text) }
    }

    /// What `body` does is undone when it throws, and the transaction goes on.
    @discardableResult
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        savepointDepth += 1
        defer { savepointDepth -= 1 }
        let name = "savepoint_\(savepointDepth)"
        try script("SAVEPOINT \(name)")
        do {
            let value = try body()
            try finish()
            try script("RELEASE SAVEPOINT \(name)")
            return value
        } catch {
            failure = nil
            try script("ROLLBACK TO SAVEPOINT \(name)")
            try script("RELEASE SAVEPOINT \(name)")
            throw error
        }
    }

    /// Throws the failure that the body of the transaction passed over.
    func finish() throws {
        if let failure {
            throw failure
        }
    }

    private func perform<T>(
        _ sql: SQL,
        everyErrorAbandons: Bool = false,
        _ statement: () throws -> T
    ) throws -> T {
        try finish()
        if let refusal = sql.refusal {
            throw refusal
        }
        statementCount += 1
        do {
            return try statement()
        } catch let error as DatabaseError {
            if everyErrorAbandons || error.abandonsTransaction {
                failure = error
            }
            throw error
        }
    }
}
