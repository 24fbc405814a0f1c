import Database

extension Schema {
    /// Texts that officers kept after checking them, what they picked where a reading was unclear, and the figures that
    /// they took over as published ones.
    ///
    /// `start_at` and `end_at` count Unicode scalars of the part in normal form C.
    static let keptTextTables = Migration(
        "040 kept texts",
        """
        CREATE TABLE kept_text (
            id {identity},
            province_now {text},
            title {text} NOT NULL CHECK (length(title) > 0),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            kept_at {integer} NOT NULL,
            dropped_at {integer},
            version {integer} NOT NULL DEFAULT 1
        ){strict};
        CREATE INDEX kept_text_province ON kept_text (province_now, id);
        CREATE INDEX kept_text_account ON kept_text (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE kept_text_part (
            text_id {integer} NOT NULL REFERENCES kept_text (id),
            position {integer} NOT NULL,
            name {text} NOT NULL,
            content {text} NOT NULL,
            PRIMARY KEY (text_id, position)
        ){strict};

        CREATE TABLE kept_text_pick (
            id {identity},
            text_id {integer} NOT NULL REFERENCES kept_text (id),
            position {integer} NOT NULL,
            start_at {integer} NOT NULL,
            end_at {integer} NOT NULL CHECK (end_at > start_at),
            choice {text} NOT NULL CHECK (choice IN ('read', 'other', 'none')),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            picked_at {integer} NOT NULL
        ){strict};
        CREATE INDEX kept_text_pick_text ON kept_text_pick (text_id, id);
        CREATE INDEX kept_text_pick_account ON kept_text_pick (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE kept_figure (
            id {identity},
            text_id {integer} NOT NULL REFERENCES kept_text (id),
            position {integer} NOT NULL,
            start_at {integer} NOT NULL,
            end_at {integer} NOT NULL CHECK (end_at > start_at),
            figure_id {integer} NOT NULL REFERENCES reported_figure (id),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            confirmed_at {integer} NOT NULL,
            UNIQUE (figure_id)
        ){strict};
        CREATE INDEX kept_figure_text ON kept_figure (text_id, id);
        CREATE INDEX kept_figure_account ON kept_figure (account_id) WHERE account_id IS NOT NULL;
        """
    )

    /// What was said of a figure, and which figures were taken over, stays said.
    static let keptTextGuards = Migration.appendOnly("041 kept texts append only", ["kept_text_pick", "kept_figure"])
}
