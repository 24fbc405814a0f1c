import Database

extension Schema {
    /// Rows of administrative units that were replaced; the unit itself keeps its map and code, which others name.
    static let unitHistory = Migration(
        "076 rows of units that were replaced",
        """
        CREATE TABLE admin_unit_past (
            id {identity},
            map {integer} NOT NULL,
            code {text} NOT NULL,
            name {text} NOT NULL,
            merged_into {text},
            valid_until {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            superseded_at {integer} NOT NULL,
            FOREIGN KEY (map, code) REFERENCES admin_unit (map, code)
        ){strict};
        CREATE INDEX admin_unit_past_unit ON admin_unit_past (map, code);

        UPDATE admin_unit SET citation = 'Chưa rõ số văn bản; ' || citation WHERE citation LIKE 'nhập vào %';
        """
    )

    /// The law by which one unit followed another; null where it is that of the unit that ended.
    static let successionBases = Migration(
        "078 legal basis of successions",
        """
        ALTER TABLE admin_unit_succession ADD COLUMN citation {text};
        ALTER TABLE admin_unit_succession ADD COLUMN evidence {text}
            CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M'));
        """
    )

    static let unitHistoryGuards = Migration.appendOnly("077 replaced units append only", ["admin_unit_past"])
}
