import Database

extension Schema {
    /// Classes that projects held, and who took part in them.
    static let trainingTables = Migration(
        "087 training classes",
        """
        CREATE TABLE training_class (
            id {identity},
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            line_position {integer} NOT NULL CHECK (line_position >= 1),
            name {text} NOT NULL CHECK (length(name) > 0),
            place {text},
            from_day {text} NOT NULL,
            until_day {text} NOT NULL,
            days {integer} NOT NULL CHECK (days BETWEEN 1 AND 366),
            anonymised_at {integer},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK (until_day >= from_day)
        ){strict};
        CREATE INDEX training_class_dossier ON training_class (dossier_id);
        CREATE INDEX training_class_account ON training_class (account_id);

        CREATE TABLE trainee (
            id {identity},
            class_id {integer} NOT NULL REFERENCES training_class (id),
            position {integer} NOT NULL,
            full_name {text} NOT NULL CHECK (length(full_name) > 0),
            sex {text} NOT NULL CHECK (sex IN ('female', 'male')),
            birth_year {integer},
            residence {text},
            phone {text},
            attended {integer} NOT NULL CHECK (attended >= 0),
            result {text} NOT NULL CHECK (result IN ('awaited', 'certified', 'completed', 'failed')),
            certificate {text},
            UNIQUE (class_id, position)
        ){strict};
        """
    )
}
