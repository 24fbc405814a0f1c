import Database

extension Schema {
    /// What each change put in the place of what in the proposal; JSON, `{"value": …}`, null where there was nothing.
    static let changeDifferences = Migration(
        "070 change differences",
        """
        CREATE TABLE change_difference (
            id {identity},
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            path {text} NOT NULL,
            old_value {text} NOT NULL,
            new_value {text} NOT NULL,
            UNIQUE (act_id, path)
        ){strict};
        """
    )

    static let changeDifferenceGuards = Migration.appendOnly(
        "071 change differences append only",
        ["change_difference"]
    )
}
