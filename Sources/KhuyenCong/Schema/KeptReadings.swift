import Database

extension Schema {
    /// What officers said of the source, kind, basis and period of a figure of a kept text.
    ///
    /// `choice` is as `FigurePick.Choice` writes it: "source=national", "period=2016-2020".
    static let keptReadings = Migration(
        "074 kept readings",
        """
        CREATE TABLE kept_text_reading (
            id {identity},
            text_id {integer} NOT NULL REFERENCES kept_text (id),
            position {integer} NOT NULL,
            start_at {integer} NOT NULL,
            end_at {integer} NOT NULL CHECK (end_at > start_at),
            choice {text} NOT NULL CHECK (length(choice) > 0),
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            picked_at {integer} NOT NULL
        ){strict};
        CREATE INDEX kept_text_reading_text ON kept_text_reading (text_id, id);
        CREATE INDEX kept_text_reading_account ON kept_text_reading (account_id) WHERE account_id IS NOT NULL;
        """
    )

    /// What was said stays said.
    static let keptReadingGuards = Migration.appendOnly("075 kept readings append only", ["kept_text_reading"])
}
