import Database

extension Schema {
    /// The ledger and the audit chain take new rows only; the engine itself refuses the rest.
    static let appendOnlyGuards = Migration(
        "007 append only",
        sqlite: """
            CREATE TRIGGER amount_entry_update BEFORE UPDATE ON amount_entry
            BEGIN SELECT RAISE(ABORT, 'amount_entry is append-only'); END;
            CREATE TRIGGER amount_entry_delete BEFORE DELETE ON amount_entry
            BEGIN SELECT RAISE(ABORT, 'amount_entry is append-only'); END;
            CREATE TRIGGER audit_entry_update BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
            CREATE TRIGGER audit_entry_delete BEFORE DELETE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
            """,
        postgres: """
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
            CREATE TRIGGER amount_entry_append_only BEFORE UPDATE OR DELETE ON amount_entry
            FOR EACH ROW EXECUTE FUNCTION refuse_change();
            CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
            FOR EACH ROW EXECUTE FUNCTION refuse_change();
            """
    )
}
