import Database

extension Migration {
    /// Rows of the tables are written once: the database refuses to change or delete them.
    ///
    /// Shipped migrations are made by it, so its text never changes.
    static func appendOnly(_ name: String, _ tables: [String]) -> Migration {
        Migration(
            name,
            sqlite: tables.map { table in
                """
                CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
                CREATE TRIGGER \(table)_delete BEFORE DELETE ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
                """
            }.joined(separator: "\n"),
            postgres: tables.map { table in
                """
                CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE ON \(table)
                FOR EACH ROW EXECUTE FUNCTION refuse_change();
                """
            }.joined(separator: "\n")
        )
    }
}
