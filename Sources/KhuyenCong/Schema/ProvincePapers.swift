import Database

extension Schema {
    /// The papers that a province asks for, row by row, in its pack of rules.
    ///
    /// Edited rows are superseded, never overwritten; a check names the row and its version.
    static let paperRules = Migration(
        "036 paper rules",
        """
        CREATE TABLE paper_rule (
            id {identity},
            pack_id {integer} NOT NULL REFERENCES rule_pack (id),
            code {text} NOT NULL,
            kind_code {text},
            sub_kind {text},
            stage {text} NOT NULL,
            papers {text} NOT NULL CHECK (length(papers) > 0),
            need {text} NOT NULL CHECK (need IN ('required', 'ifAny')),
            note {text},
            citation {text} NOT NULL,
            evidence {text} NOT NULL CHECK (evidence IN ('V1', 'V2', 'V3', 'C', 'M')),
            version {integer} NOT NULL CHECK (version > 0),
            entered_at {integer} NOT NULL,
            superseded_at {integer}
        ){strict};
        CREATE INDEX paper_rule_pack ON paper_rule (pack_id);
        """
    )
}
