/// How a database is opened.
///
/// The defaults serve an office; tests lower the limits.
package struct DatabaseOptions: Sendable {
    /// Reads at the same time on SQLite; each keeps a page cache of `cacheKibibytes`.
    package var readers = 4
    /// Page cache of one SQLite connection.
    ///
    /// Small, because the kernel caches the file as well and the server is to stay under 120 MiB with a million
    /// projects.
    package var cacheKibibytes = 8_000
    /// Whether SQLite writes into a log beside the file, so that others read and write meanwhile.
    ///
    /// Without it a row that is added is written once instead of twice; a file that somebody else has open keeps it.
    package var keepsLog = true
    /// How long SQLite waits for another process that writes.
    package var busyTimeout: Duration = .seconds(5)
    /// Connections to PostgreSQL at the same time, of which one writes; at least two are made.
    package var connections = 8
    /// After this long PostgreSQL ends a statement.
    package var statementTimeout: Duration = .seconds(60)
    /// How often a transaction that PostgreSQL could not serialize, or that ran into a deadlock, is run again.
    package var retries = 10

    package init() {}

    /// For a process that writes one large transaction, most often with the file to itself: pages that would leave a
    /// small cache half filled, to be read again for the next row, stay in it.
    package static var forBulkWriting: DatabaseOptions {
        var options = DatabaseOptions()
        options.cacheKibibytes = 16_000
        options.keepsLog = false
        return options
    }
}

extension Duration {
    var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
