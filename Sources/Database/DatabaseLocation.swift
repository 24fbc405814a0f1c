/// Where the data lives.
package enum DatabaseLocation: Sendable, Equatable {
    /// A file; the name is relative to the working folder or absolute.
    case sqlite(path: String)
    /// Passed to libpq as it is, password and all.
    case postgres(url: String)
    /// Gone when closed; for tests.
    case memory

    /// A `postgres://` or `postgresql://` address, `:memory:`, or else the path of a file.
    package init(_ text: String) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(url: text)
        } else if text == ":memory:" {
            self = .memory
        } else {
            self = .sqlite(path: text)
        }
    }
}
