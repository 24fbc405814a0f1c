/// One engine: connections, and transactions on them.
protocol Driver: Sendable {
    var dialect: Dialect { get }
    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    func outsideTransaction(_ text: String) async throws
    func backup(to path: String) async throws
    func close() async
}

/// The statements of one transaction on one connection.
///
/// Errors of the engine come as `DatabaseError`.
protocol Session: AnyObject {
    /// The number of rows inserted, changed or deleted.
    func execute(_ sql: SQL) throws -> Int
    /// Calls `body` with one row after the other until it answers false.
    /// With `streaming` the rows are not held in memory together, at the price of more round trips.
    func forEach(_ sql: SQL, streaming: Bool, _ body: (Row) throws -> Bool) throws
    /// The names are checked; `nextRow` answers nil at the end.
    func insertMany(into table: String, columns: [String], _ nextRow: () throws -> [SQLValue]?) throws
    func script(_ text: String) throws
}
