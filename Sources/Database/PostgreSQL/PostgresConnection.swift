import CPostgres

/// One connection and the statements prepared on it.
///
/// Confined to the queue of its slot.
final class PostgresConnection {
    /// Each prepared statement holds memory in the server; the oldest gives way.
    private static let preparedLimit = 256

    private struct PreparedKey: Hashable {
        let text: String
        let types: [Oid]
    }

    let handle: OpaquePointer
    private var prepared: [PreparedKey: String] = [:]
    private var preparedOrder: [PreparedKey] = []
    private var preparedCount = 0

    /// Throws `DatabaseError.cannotOpen`.
    init(url: String, options: DatabaseOptions) throws {
        guard let handle = Self.connect(url) else {
            throw DatabaseError.cannotOpen(message: "out of memory")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let message = Self.message(handle)
            PQfinish(handle)
            throw DatabaseError.cannotOpen(message: message)
        }
        self.handle = handle
        // Without a receiver libpq prints notices to standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try command(
            """
            SET statement_timeout = \(options.statementTimeout.milliseconds);
            SET client_min_messages = warning;
            SET TIME ZONE 'UTC';
            SET bytea_output = 'hex';
            SET standard_conforming_strings = on;
            SET cursor_tuple_fraction = 1
            """
        )
    }

    deinit { PQfinish(handle) }

    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    /// Alive and in no transaction.
    var isIdle: Bool { isAlive && PQtransactionStatus(handle) == PQTRANS_IDLE }

    /// Runs one or more statements without values and answers the result of the last.
    @discardableResult
    func command(_ text: String) throws -> PostgresResult {
        try check(PQexec(handle, text), sql: text)
    }

    /// Runs a statement that is not worth preparing.
    func once(_ statement: PostgresStatement) throws -> PostgresResult {
        let result = statement.parameters.withPointers { types, values, lengths, formats in
            PQexecParams(handle, statement.text, Int32(types.count), types.baseAddress, values, lengths, formats, 0)
        }
        return try check(result, sql: statement.text)
    }

    /// Runs a statement that is prepared at its first use.
    func query(_ statement: PostgresStatement) throws -> PostgresResult {
        let name = try preparedName(for: statement)
        let result = statement.parameters.withPointers { types, values, lengths, formats in
            PQexecPrepared(handle, name, Int32(types.count), values, lengths, formats, 0)
        }
        return try check(result, sql: statement.text)
    }

    /// Leaves whatever transaction is open.
    ///
    /// A connection on which this fails is not idle and is discarded.
    func rollBack() {
        guard isAlive, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        PQclear(PQexec(handle, "ROLLBACK"))
    }

    func lost() -> DatabaseError {
        .connectionLost(message: Self.message(handle))
    }

    /// Takes charge of a result; throws what it reports.
    func check(_ result: OpaquePointer?, sql: String) throws -> PostgresResult {
        guard let result else { throw lost() }
        let owned = PostgresResult(result)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY: return owned
        default: throw PostgresErrors.translate(result, isAlive: isAlive, sql: sql)
        }
    }

    private func preparedName(for statement: PostgresStatement) throws -> String {
        let types = statement.parameters.types
        let key = PreparedKey(text: statement.text, types: types)
        if let name = prepared[key] { return name }
        if preparedOrder.count >= Self.preparedLimit {
            try forgetOldest()
        }
        preparedCount += 1
        let name = "s\(preparedCount)"
        _ = try check(PQprepare(handle, name, statement.text, Int32(types.count), types), sql: statement.text)
        prepared[key] = name
        preparedOrder.append(key)
        return name
    }

    private func forgetOldest() throws {
        let oldest = preparedOrder.removeFirst()
        if let name = prepared.removeValue(forKey: oldest) {
            try command("DEALLOCATE \(name)")
        }
    }

    /// The address comes last, so that what it says itself goes before our defaults.
    private static func connect(_ url: String) -> OpaquePointer? {
        let settings = [
            ("client_encoding", "UTF8"), ("connect_timeout", "10"), ("fallback_application_name", "khuyencong"),
            ("dbname", url),
        ]
        return CStrings.withArray(settings.map(\.0)) { keywords in
            CStrings.withArray(settings.map(\.1)) { values in
                PQconnectdbParams(keywords, values, 1)
            }
        }
    }

    private static func message(_ handle: OpaquePointer) -> String {
        PQerrorMessage(handle).map { PostgresErrors.trimmed(String(cString: $0)) } ?? ""
    }
}
