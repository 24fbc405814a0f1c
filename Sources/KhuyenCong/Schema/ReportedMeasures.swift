import Database

extension Schema {
    /// Published figures may also be people, courses, models, machines and growths; means of a year; and targets, some
    /// with an upper end ("20–30 mô hình").
    ///
    /// SQLite changes a CHECK only by making the table anew. Nothing refers to a reported figure, so its rows may move.
    static let reportedMeasures = Migration(
        "028 reported measures",
        sqlite: """
            ALTER TABLE reported_figure RENAME TO reported_figure_before;
            CREATE TABLE reported_figure (
                id {identity},
                map {integer} NOT NULL,
                place_code {text} NOT NULL,
                year_from {integer} NOT NULL,
                year_to {integer} NOT NULL,
                source_code {text} REFERENCES funding_source (code),
                kind_code {text} REFERENCES activity_kind (code),
                basis {text} NOT NULL CHECK (basis IN ('support', 'counterpart', 'total')),
                measure {text} NOT NULL CHECK (measure IN ('amount', 'projects', 'establishments', 'people', 'women',
                    'courses', 'models', 'machines', 'growth')),
                value {integer} NOT NULL,
                publication {text} NOT NULL CHECK (length(publication) > 0),
                quotation {text} NOT NULL,
                entered_at {integer} NOT NULL,
                superseded_at {integer},
                nature {text} NOT NULL DEFAULT 'actual' CHECK (nature IN ('actual', 'yearlyAverage', 'target')),
                upper_value {integer},
                CHECK (year_from <= year_to),
                CHECK (upper_value IS NULL OR upper_value >= value)
            ){strict};
            INSERT INTO reported_figure (id, map, place_code, year_from, year_to, source_code, kind_code, basis, measure,
                value, publication, quotation, entered_at, superseded_at)
            SELECT id, map, place_code, year_from, year_to, source_code, kind_code, basis, measure,
                value, publication, quotation, entered_at, superseded_at
            FROM reported_figure_before ORDER BY id;
            DROP TABLE reported_figure_before;
            CREATE INDEX reported_figure_place ON reported_figure (map, place_code, year_from, year_to);
            CREATE INDEX reported_figure_source ON reported_figure (source_code);
            CREATE INDEX reported_figure_kind ON reported_figure (kind_code);
            """,
        postgres: """
            ALTER TABLE reported_figure DROP CONSTRAINT reported_figure_measure_check;
            ALTER TABLE reported_figure ADD CONSTRAINT reported_figure_measure_check CHECK (measure IN ('amount',
                'projects', 'establishments', 'people', 'women', 'courses', 'models', 'machines', 'growth'));
            ALTER TABLE reported_figure ADD COLUMN nature {text} NOT NULL DEFAULT 'actual'
                CHECK (nature IN ('actual', 'yearlyAverage', 'target'));
            ALTER TABLE reported_figure ADD COLUMN upper_value {integer};
            ALTER TABLE reported_figure ADD CONSTRAINT reported_figure_upper CHECK (upper_value IS NULL
                OR upper_value >= value);
            """
    )
}
