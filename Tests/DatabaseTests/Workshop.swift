import Database
import TestSupport

/// A small schema with every kind of column and constraint.
enum Workshop {
    static let tables = Migration(
        "workshop",
        """
        CREATE TABLE place (id {identity}, code {text} NOT NULL UNIQUE, label {text}) {strict};
        CREATE TABLE machine (
            id {identity},
            place_id {integer} REFERENCES place (id),
            code {text},
            year {integer} NOT NULL DEFAULT 2026,
            price {integer} CONSTRAINT machine_price_positive CHECK (price > 0),
            weight {real},
            photo {bytes},
            CONSTRAINT machine_code UNIQUE (code, year)
        ) {strict};
        CREATE UNIQUE INDEX place_label ON place (lower(label));
        CREATE TABLE counter (id {identity}, value {integer} NOT NULL) {strict};
        INSERT INTO counter (value) VALUES (0);
        """
    )

    static let trigger = Migration(
        "workshop_trigger",
        sqlite: """
            CREATE TRIGGER machine_stays BEFORE DELETE ON machine
            BEGIN SELECT RAISE(ABORT, 'a machine stays'); END;
            """,
        postgres: """
            CREATE FUNCTION machine_stays() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'a machine stays'; END $$;
            CREATE TRIGGER machine_stays BEFORE DELETE ON machine
            FOR EACH ROW EXECUTE FUNCTION machine_stays();
            """
    )

    static let migrations = [tables, trigger]

    static func open() async throws -> Database {
        try await TestDatabase.make(migrations: migrations)
    }
}

enum Hostile {
    static let texts = [
        "", " ", "'", "''", "\"", "'; DROP TABLE machine; --", "?", "?1", "$1", "\\", "\\x41", "\\N", "%_",
        "{identity}",
        "tab\there", "line\nbreak", "return\rhere", "a,b;c", "Đề án khuyến công – “ước”", "e\u{0301}", "👩‍🏭", "\u{FEFF}x",
        String(repeating: "dài ", count: 20_000),
    ]
}
