import Database

extension Schema {
    /// What auditors and inspectors concluded on a project, and how each was answered.
    static let conclusionTables = Migration(
        "018 conclusions",
        """
        CREATE TABLE conclusion (
            id {identity},
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            line_position {integer},
            office {text} NOT NULL CHECK (length(office) > 0),
            number {text},
            issued_on {text} NOT NULL,
            finding {text} NOT NULL CHECK (length(finding) > 0),
            amount {integer} CHECK (amount >= 0),
            due_on {text},
            answer {text},
            answer_number {text},
            answered_on {text},
            version {integer} NOT NULL DEFAULT 1,
            entered_at {integer} NOT NULL,
            CHECK ((answer IS NULL) = (answered_on IS NULL))
        ){strict};
        CREATE INDEX conclusion_dossier ON conclusion (dossier_id);
        CREATE TABLE conclusion_recovery (
            conclusion_id {integer} NOT NULL REFERENCES conclusion (id),
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            amount {integer} NOT NULL CHECK (amount > 0),
            PRIMARY KEY (conclusion_id, act_id)
        ){strict};
        CREATE INDEX conclusion_recovery_act ON conclusion_recovery (act_id);
        CREATE INDEX conclusion_open ON conclusion (due_on) WHERE answered_on IS NULL;
        """
    )
}
