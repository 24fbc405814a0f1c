import CPostgres

/// Statements of one transaction on one connection to PostgreSQL.
final class PostgresSession: Session {
    private static let rowsPerFetch: Int32 = 1_000

    private let connection: PostgresConnection
    private var cursorCount = 0
    /// False until the server has answered a statement.
    private(set) var hasAnswered = false

    init(_ connection: PostgresConnection) {
        self.connection = connection
    }

    func execute(_ sql: SQL) throws -> Int {
        let result = try run(sql)
        return result.producesRows && Self.readsOnly(sql) ? 0 : result.affectedRows
    }

    func forEach(_ sql: SQL, streaming: Bool, _ body: (Row) throws -> Bool) throws {
        if streaming, Self.readsOnly(sql) {
            try stream(sql, body)
            return
        }
        let result = try run(sql)
        _ = try deliver(result, body)
    }

    func insertMany(into table: String, columns: [String], _ nextRow: () throws -> [SQLValue]?) throws {
        let count = try PostgresCopy.insert(into: table, columns: columns, on: connection, nextRow)
        hasAnswered = true
        if count > 0, columns.contains("id") {
            try advanceIdentity(of: table)
        }
    }

    func script(_ text: String) throws {
        try connection.command(text)
        hasAnswered = true
    }

    private func run(_ sql: SQL) throws -> PostgresResult {
        let statement = try PostgresStatement(sql)
        let result = sql.isVariable ? try connection.once(statement) : try connection.query(statement)
        hasAnswered = true
        return result
    }

    /// Through a cursor, because in libpq's single-row mode no other statement can run meanwhile.
    private func stream(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        cursorCount += 1
        let cursor = "cursor_\(cursorCount)"
        let declaration = try PostgresStatement(sql, prefix: "DECLARE \(cursor) NO SCROLL CURSOR FOR ")
        _ = try connection.once(declaration)
        hasAnswered = true
        defer { connection.closeCursor(cursor) }
        while true {
            let batch = try connection.command("FETCH FORWARD \(Self.rowsPerFetch) FROM \(cursor)")
            guard try deliver(batch, body), batch.rowCount == Self.rowsPerFetch else { return }
        }
    }

    /// False when `body` wants no more.
    private func deliver(_ result: PostgresResult, _ body: (Row) throws -> Bool) throws -> Bool {
        try withExtendedLifetime(result) {
            for index in 0..<result.rowCount {
                guard try body(result.row(index)) else { return false }
            }
            return true
        }
    }

    /// COPY writes the ids it is given and leaves the sequence behind; the next INSERT would collide.
    private func advanceIdentity(of table: String) throws {
        let advance: SQL = """
            SELECT setval(s, greatest(nextval(s), (SELECT max(id) FROM \(identifier: table))))
            FROM (SELECT CAST(pg_get_serial_sequence(\(table), 'id') AS regclass) AS s) AS sequence
            WHERE s IS NOT NULL
            """
        _ = try run(advance)
    }

    /// Only what reads can stand behind a cursor.
    private static func readsOnly(_ sql: SQL) -> Bool {
        let text = sql.text.drop { $0.isWhitespace }
        let start = text.prefix(6).uppercased()
        if start == "SELECT" || start == "VALUES" { return true }
        guard start.hasPrefix("WITH") else { return false }
        let words = text.uppercased()
        return !["INSERT INTO", "UPDATE ", "DELETE FROM"].contains { words.contains($0) }
    }
}

extension PostgresConnection {
    /// In an abandoned transaction the cursor is gone already.
    fileprivate func closeCursor(_ name: String) {
        guard PQtransactionStatus(handle) == PQTRANS_INTRANS else { return }
        PQclear(PQexec(handle, "CLOSE \(name)"))
    }
}
