import Database

extension Schema {
    /// Collaborators and the communes of today's map that each looks after.
    static let collaboratorTables = Migration(
        "051 collaborators",
        """
        CREATE TABLE collaborator (
            id {identity},
            full_name {text} NOT NULL CHECK (length(full_name) > 0),
            phone {text},
            province_now {text} NOT NULL,
            decision {text} NOT NULL CHECK (length(decision) > 0),
            from_day {text} NOT NULL,
            until_day {text},
            anonymised_at {integer},
            entered_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK (until_day IS NULL OR until_day >= from_day)
        ){strict};
        CREATE INDEX collaborator_province ON collaborator (province_now);

        CREATE TABLE collaborator_commune (
            collaborator_id {integer} NOT NULL REFERENCES collaborator (id),
            commune_now {text} NOT NULL,
            PRIMARY KEY (collaborator_id, commune_now)
        ){strict};
        CREATE INDEX collaborator_commune_place ON collaborator_commune (commune_now);
        """
    )
}
