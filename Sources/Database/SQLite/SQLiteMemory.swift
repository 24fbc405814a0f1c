import CSQLite

/// SQLite's account of its own memory.
enum SQLiteMemory {
    /// Stops the account, which nobody reads and which takes a lock twice for each value that SQLite handles.
    ///
    /// Works only before the first connection of the process; afterwards SQLite refuses, and only the time is lost.
    static let isUncounted = khuyencong_sqlite_counts_no_memory() == 0
}
