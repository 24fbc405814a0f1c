import Database

extension Schema {
    /// Law and territory as dated rows.
    ///
    /// Edited rows are superseded, never overwritten.
    static let referenceTables = Migration(
        "001 reference",
        """
        CREATE TABLE admin_unit (
            map {integer} NOT NULL CHECK (map IN (2024, 2025)),
            code {text} NOT NULL CHECK (length(code) BETWEEN 2 AND 8),
            name {text} NOT NULL CHECK (length(name) > 0),
            level {text} NOT NULL CHECK (level IN ('province', 'district', 'commune')),
            parent_code {text},
            latitude {real},
            longitude {real},
            valid_from {text},
            valid_until {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            name_key {text} NOT NULL,
            sort_key {bytes} NOT NULL,
            PRIMARY KEY (map, code),
            FOREIGN KEY (map, parent_code) REFERENCES admin_unit (map, code),
            CHECK ((level = 'province') = (parent_code IS NULL)),
            CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
        ){strict};
        CREATE INDEX admin_unit_parent ON admin_unit (map, parent_code);

        CREATE TABLE admin_unit_succession (
            old_map {integer} NOT NULL,
            old_code {text} NOT NULL,
            new_map {integer} NOT NULL,
            new_code {text} NOT NULL,
            extent {text} NOT NULL CHECK (extent IN ('whole', 'main', 'part')),
            PRIMARY KEY (old_map, old_code, new_map, new_code),
            FOREIGN KEY (old_map, old_code) REFERENCES admin_unit (map, code),
            FOREIGN KEY (new_map, new_code) REFERENCES admin_unit (map, code)
        ){strict};
        CREATE INDEX admin_unit_succession_new ON admin_unit_succession (new_map, new_code);

        CREATE TABLE place_position (
            map {integer} NOT NULL,
            code {text} NOT NULL,
            province_old {text},
            district_old {text},
            commune_old {text},
            province_now {text} NOT NULL,
            commune_now {text},
            PRIMARY KEY (map, code),
            FOREIGN KEY (map, code) REFERENCES admin_unit (map, code)
        ){strict};

        CREATE TABLE activity_kind (
            code {text} PRIMARY KEY,
            position {integer} NOT NULL
        ){strict};
        CREATE TABLE activity_kind_term (
            id {identity},
            kind_code {text} NOT NULL REFERENCES activity_kind (code),
            sub_code {text},
            name {text} NOT NULL CHECK (length(name) > 0),
            article {text},
            valid_from {text},
            valid_until {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            entered_at {integer} NOT NULL,
            superseded_at {integer},
            CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
        ){strict};
        CREATE INDEX activity_kind_term_kind ON activity_kind_term (kind_code);

        CREATE TABLE funding_source (
            code {text} PRIMARY KEY,
            position {integer} NOT NULL,
            basis {text} NOT NULL CHECK (basis IN ('support', 'counterpart', 'other', 'total'))
        ){strict};
        CREATE TABLE funding_source_term (
            id {identity},
            source_code {text} NOT NULL REFERENCES funding_source (code),
            name {text} NOT NULL CHECK (length(name) > 0),
            commit_from {text},
            commit_until {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            entered_at {integer} NOT NULL,
            superseded_at {integer},
            CHECK (commit_from IS NULL OR commit_until IS NULL OR commit_from < commit_until)
        ){strict};
        CREATE INDEX funding_source_term_source ON funding_source_term (source_code);

        CREATE TABLE norm_pack (
            id {identity},
            code {text} NOT NULL,
            name {text} NOT NULL CHECK (length(name) > 0),
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
            CHECK (valid_until IS NULL OR valid_from < valid_until)
        ){strict};
        CREATE INDEX norm_pack_province ON norm_pack (map, province_code);
        CREATE TABLE norm (
            id {identity},
            pack_id {integer} NOT NULL REFERENCES norm_pack (id),
            position {integer} NOT NULL,
            kind_code {text} NOT NULL REFERENCES activity_kind (code),
            item {text} NOT NULL CHECK (length(item) > 0),
            rate_hundredths {integer} CHECK (rate_hundredths BETWEEN 1 AND 10000),
            ceiling {integer} CHECK (ceiling > 0),
            per {text},
            note {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            entered_at {integer} NOT NULL,
            superseded_at {integer}
        ){strict};
        CREATE INDEX norm_pack_rows ON norm (pack_id);
        CREATE INDEX norm_kind ON norm (kind_code);
        """
    )
}
