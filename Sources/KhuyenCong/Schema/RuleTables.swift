import Database

extension Schema {
    /// Rule packs, who and what may be supported, and the structured factors of a norm.
    ///
    /// Edited rows are superseded, never overwritten; a check names the row and its version.
    static let ruleTables = Migration(
        "013 rules",
        """
        CREATE TABLE rule_pack (
            id {identity},
            code {text} NOT NULL,
            name {text} NOT NULL CHECK (length(name) > 0),
            level {text} NOT NULL CHECK (level IN ('national', 'local')),
            map {integer},
            province_code {text},
            valid_from {text} NOT NULL,
            valid_until {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            entered_at {integer} NOT NULL,
            superseded_at {integer},
            FOREIGN KEY (map, province_code) REFERENCES admin_unit (map, code),
            CHECK ((map IS NULL) = (province_code IS NULL)),
            CHECK (level = 'local' OR map IS NULL),
            CHECK (valid_until IS NULL OR valid_from < valid_until)
        ){strict};
        CREATE INDEX rule_pack_province ON rule_pack (map, province_code);

        CREATE TABLE rule (
            id {identity},
            pack_id {integer} NOT NULL REFERENCES rule_pack (id),
            key {text} NOT NULL,
            value {text} NOT NULL CHECK (length(value) > 0),
            unit {text} NOT NULL,
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            version {integer} NOT NULL CHECK (version > 0),
            entered_at {integer} NOT NULL,
            superseded_at {integer}
        ){strict};
        CREATE INDEX rule_pack_rows ON rule (pack_id);

        CREATE TABLE eligibility_term (
            id {identity},
            subject {text} NOT NULL CHECK (subject IN ('form', 'place', 'trade', 'exception')),
            code {text} NOT NULL,
            name {text} NOT NULL CHECK (length(name) > 0),
            verdict {text} NOT NULL CHECK (verdict IN ('holds', 'doesNotHold', 'undecided')),
            remedy {text},
            valid_from {text} NOT NULL,
            valid_until {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            version {integer} NOT NULL CHECK (version > 0),
            entered_at {integer} NOT NULL,
            superseded_at {integer},
            CHECK (valid_until IS NULL OR valid_from < valid_until)
        ){strict};

        ALTER TABLE norm ADD COLUMN item_code {text};
        ALTER TABLE norm ADD COLUMN version {integer} NOT NULL DEFAULT 1;
        ALTER TABLE norm ADD COLUMN line_factor_hundredths {integer}
            CHECK (line_factor_hundredths BETWEEN 100 AND 300);
        ALTER TABLE norm ADD COLUMN difficult_rate_hundredths {integer}
            CHECK (difficult_rate_hundredths BETWEEN 1 AND 10000);
        ALTER TABLE norm ADD COLUMN is_difficult_only {integer} NOT NULL DEFAULT 0
            CHECK (is_difficult_only IN (0, 1));
        ALTER TABLE norm ADD COLUMN takes_priority {integer} NOT NULL DEFAULT 0
            CHECK (takes_priority IN (0, 1));
        """
    )
}
