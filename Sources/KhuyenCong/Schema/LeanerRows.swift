import Database

extension Schema {
    /// Columns that few rows fill are indexed for those rows only, and two indexes that no query reads are gone: each
    /// cost every row of an import a place in a tree.
    ///
    /// SQLite makes a temporary tree for each list in a CHECK at each row that is written, half of what an entry cost;
    /// comparisons say the same. A CHECK is changed there by making the table, or the column, anew.
    static let leanerRows = Migration(
        "008 leaner rows",
        sqlite: indexes + entryTable + formColumn,
        postgres: indexes
            + """
            DROP INDEX amount_entry_reverses;
            CREATE INDEX amount_entry_reverses ON amount_entry (reverses_id) WHERE reverses_id IS NOT NULL;
            DROP INDEX amount_entry_account;
            CREATE INDEX amount_entry_account ON amount_entry (account_id) WHERE account_id IS NOT NULL;
            """
    )

    private static let indexes = """
        DROP INDEX project_implementer;
        CREATE INDEX project_implementer ON project (implementer_id) WHERE implementer_id IS NOT NULL;
        DROP INDEX project_twin;
        CREATE INDEX project_twin ON project (twin_of) WHERE twin_of IS NOT NULL;
        DROP INDEX beneficiary_canonical;
        CREATE INDEX beneficiary_canonical ON beneficiary (canonical_id) WHERE canonical_id IS NOT NULL;
        DROP INDEX standing_source;
        DROP INDEX standing_kind;

        """

    /// The old table keeps its indexes until it goes: SQLite looks up the reversals of each row that goes with it.
    private static let entryTable = """
        ALTER TABLE amount_entry RENAME TO amount_entry_before;
        CREATE TABLE amount_entry (
            id {identity},
            line_id {integer} NOT NULL REFERENCES project_line (id),
            source_code {text} NOT NULL REFERENCES funding_source (code),
            stage {text} NOT NULL CHECK (stage = 'approved' OR stage = 'performed' OR stage = 'settled'
                OR stage = 'registered' OR stage = 'appraised' OR stage = 'contracted' OR stage = 'advanced'
                OR stage = 'accepted' OR stage = 'returned'),
            budget_year {integer} NOT NULL CHECK (budget_year BETWEEN 1990 AND 2100),
            document_day {text},
            document_precision {text} NOT NULL CHECK (document_precision = 'year' OR document_precision = 'month'
                OR document_precision = 'day'),
            booked_on {text} NOT NULL,
            entered_on {text} NOT NULL,
            amount {integer} NOT NULL,
            reverses_id {integer} REFERENCES amount_entry (id),
            reason {text},
            account_id {integer} REFERENCES account (id),
            import_id {integer},
            CHECK (reverses_id IS NULL OR reason IS NOT NULL),
            CHECK ((document_precision = 'year') = (document_day IS NULL))
        ){strict};
        INSERT INTO amount_entry (id, line_id, source_code, stage, budget_year, document_day, document_precision,
            booked_on, entered_on, amount, reverses_id, reason, account_id, import_id)
        SELECT id, line_id, source_code, stage, budget_year, document_day, document_precision,
            booked_on, entered_on, amount, reverses_id, reason, account_id, import_id
        FROM amount_entry_before ORDER BY id;
        DROP TABLE amount_entry_before;
        CREATE INDEX amount_entry_line ON amount_entry (line_id);
        CREATE INDEX amount_entry_import ON amount_entry (import_id);
        CREATE INDEX amount_entry_reverses ON amount_entry (reverses_id) WHERE reverses_id IS NOT NULL;
        CREATE INDEX amount_entry_account ON amount_entry (account_id) WHERE account_id IS NOT NULL;
        CREATE TRIGGER amount_entry_update BEFORE UPDATE ON amount_entry
        BEGIN SELECT RAISE(ABORT, 'amount_entry is append-only'); END;
        CREATE TRIGGER amount_entry_delete BEFORE DELETE ON amount_entry
        BEGIN SELECT RAISE(ABORT, 'amount_entry is append-only'); END;

        """

    private static let formColumn = """
        ALTER TABLE beneficiary ADD COLUMN form_anew {text} CHECK (form_anew = 'company' OR form_anew = 'household'
            OR form_anew = 'cooperative' OR form_anew = 'privateEnterprise' OR form_anew = 'cooperativeGroup'
            OR form_anew = 'cooperativeUnion' OR form_anew = 'artisan' OR form_anew = 'other');
        UPDATE beneficiary SET form_anew = form WHERE form IS NOT NULL;
        ALTER TABLE beneficiary DROP COLUMN form;
        ALTER TABLE beneficiary RENAME COLUMN form_anew TO form;
        """
}
