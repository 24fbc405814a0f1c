import Database

/// Difficulties, recommendations, conclusions, tasks and awards of the conferences of a place, as other reports tell them,
/// with the awards decided on proposals.
struct ConferenceExtract {
    private static let parts: [ConferencePart] = [.difficulty, .recommendation, .conclusion, .task, .award]

    /// Nothing where no conference of the place and of these years brought any, and no award was decided.
    ///
    /// - Throws: `DatabaseError`.
    static func sections(_ query: PeriodQuery, _ reading: ReportReading) throws -> [ReportSection] {
        let conferences = try conferences(query, reading)
        let decided = try DecidedAwards.rows(query, reading)
        guard !conferences.isEmpty || !decided.isEmpty else { return [] }
        let names = Dictionary(uniqueKeysWithValues: conferences.map { ($0.id, $0.name) })
        let records = try ConferenceRecord.rows(
            """
            r.part IN (\(list: parts.map(\.rawValue))) AND r.conference_id IN (\(list: conferences.map(\.id)))
            """,
            in: reading.tx
        )
        return parts.compactMap { part in
            let told = records.filter { $0.part == part }.map { (from: names[$0.conferenceID], record: $0) }
            let more = part == .award ? decided.filter { !DecidedAwards.isTold($0, in: records) } : []
            guard !told.isEmpty || !more.isEmpty else { return nil }
            let rows = more.map(DecidedAwards.row)
            return ReportSection(
                part.name,
                tables: [ConferenceWords.table("told-\(part.rawValue)", part, told, more: rows)]
            )
        }
    }

    /// What stands in the way, as the narrative of a report tells it.
    ///
    /// - Throws: `DatabaseError`.
    static func difficulties(_ query: PeriodQuery, _ reading: ReportReading) throws -> [ToldDifficulty] {
        let conferences = try conferences(query, reading)
        guard !conferences.isEmpty else { return [] }
        let told = try ConferenceRecord.rows(
            "r.part = 'difficulty' AND r.conference_id IN (\(list: conferences.map(\.id)))",
            in: reading.tx
        )
        return ToldDifficulty.all(told)
    }

    /// Those of the place whose span meets the years, once they were held, as far as the officer sees them.
    private static func conferences(_ query: PeriodQuery, _ reading: ReportReading) throws -> [Conference] {
        try Conference.rows(
            "c.state <> 'preparing' AND c.year_from <= \(query.to) AND c.year_to >= \(query.from)",
            in: reading.tx
        )
        .filter { $0.place == query.place && ConferencePolicy.maySee($0, by: reading.officer) }
    }
}
