import Database

/// Probable twins (đề án trùng): the same đề án told in two offices' lists, waiting for a person's decision.
enum Twins {
    /// Puts into the queue each new project of an import whose title and year another import has under other words
    /// of place.
    static func find(ofImport id: Int64, at now: Moment, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO twin_candidate (first_id, second_id, found_at)
            SELECT older.id, newer.id, \(now)
            FROM project newer
            JOIN project older ON older.match_hash = newer.match_hash AND older.id < newer.id
            WHERE newer.import_id = \(id) AND older.import_id IS NOT NULL AND older.import_id <> newer.import_id
                AND older.withdrawn_at IS NULL AND older.twin_of IS NULL
            ON CONFLICT (first_id, second_id) DO NOTHING
            """
        )
    }

    /// Puts those into the queue that an import found under other words of title.
    static func add(_ twins: [ProbableTwin], ofImport id: Int64, at now: Moment, in tx: Transaction) throws {
        for twin in twins {
            let project = twin.project
            try tx.execute(
                """
                INSERT INTO twin_candidate (first_id, second_id, found_at)
                SELECT \(twin.storedID), p.id, \(now) FROM project p
                WHERE p.import_id = \(id) AND p.origin_sheet = \(project.sheet) AND p.origin_row = \(project.row)
                    AND p.title = \(project.title)
                ON CONFLICT (first_id, second_id) DO NOTHING
                """
            )
        }
    }
}
