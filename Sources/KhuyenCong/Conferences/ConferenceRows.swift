import Database

extension Conference {
    /// The conferences that a condition over `conference c` names, the latest first.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [Conference] {
        let territories = try Territories.load(tx)
        return try tx.rows(
            """
            SELECT c.id, c.number, c.province_now, c.region, c.theme, c.host, c.venue, c.held_on, c.year_from, c.year_to,
                c.round_id, c.next_host, c.state, c.version
            FROM conference c WHERE \(condition) ORDER BY c.year_to DESC, c.id DESC
            """
        ) { row in
            let province: String? = try row.get(2)
            let region: String? = try row.get(3)
            return Conference(
                id: try row.get(0),
                number: try row.get(1),
                provinceNow: province,
                region: region,
                placeName: placeName(province, region, territories),
                theme: try row.get(4),
                host: try row.get(5),
                venue: try row.get(6),
                heldOn: try row.get(7),
                years: YearSpan(from: try row.get(8), to: try row.get(9)),
                roundID: try row.get(10),
                nextHost: try row.get(11),
                state: try row.get(12),
                version: try row.get(13)
            )
        }
    }

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func find(_ id: Int64, seenBy officer: Officer, in tx: Transaction) throws -> Conference {
        guard let conference = try rows("c.id = \(id)", in: tx).first,
            ConferencePolicy.maySee(conference, by: officer)
        else { throw Refusal.missing }
        return conference
    }

    /// The one before, of the same place.
    func previous(in tx: Transaction) throws -> Conference? {
        try Conference.rows("\(samePlace) AND c.number < \(number)", in: tx).max { $0.number < $1.number }
    }

    /// Over `conference c`: those of the same place.
    var samePlace: SQL {
        "c.province_now IS NOT DISTINCT FROM \(provinceNow) AND c.region IS NOT DISTINCT FROM \(region)"
    }

    private static func placeName(_ province: String?, _ region: String?, _ territories: Territories) -> String {
        if let region { return territories.region(region)?.name ?? region }
        return province.map { territories.name(.of2025, $0) } ?? "Cả nước"
    }
}

extension ConferenceRecord {
    /// The things that a condition over `conference_record r` names, in the order of entering.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [ConferenceRecord] {
        let files = try tx.rows(
            """
            SELECT f.record_id, f.id, f.name, f.content_type, f.size, f.sha256 FROM conference_file f
            JOIN conference_record r ON r.id = f.record_id WHERE \(condition) AND r.removed_at IS NULL ORDER BY f.id
            """
        ) { row in
            let file = ConferenceFile(
                id: try row.get(1),
                name: try row.get(2),
                contentType: try row.get(3),
                size: try row.get(4),
                sha256: try row.get(5)
            )
            return (record: try row.get(0) as Int64, file: file)
        }
        let byRecord = Dictionary(grouping: files, by: \.record).mapValues { $0.map(\.file) }
        return try tx.rows(
            """
            SELECT r.id, r.conference_id, r.part, r.unit, r.place, r.words, r.office, r.kind, r.delegates, r.due_on,
                r.answer, r.document, r.document_on, r.version
            FROM conference_record r WHERE \(condition) AND r.removed_at IS NULL ORDER BY r.id
            """
        ) { row in try decode(row, byRecord) }
    }

    private static func decode(_ row: Row, _ files: [Int64: [ConferenceFile]]) throws -> ConferenceRecord {
        let id: Int64 = try row.get(0)
        return ConferenceRecord(
            id: id,
            conferenceID: try row.get(1),
            part: try row.get(2),
            unit: try row.get(3),
            place: try row.get(4),
            words: try row.get(5),
            office: try row.get(6),
            kind: try row.get(7),
            delegates: try row.get(8),
            dueOn: try row.get(9),
            answer: try row.get(10),
            document: try row.get(11),
            documentOn: try row.get(12),
            files: files[id] ?? [],
            version: try row.get(13)
        )
    }

    static func insert(
        _ draft: ConferenceRecordDraft,
        to conference: Int64,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO conference_record (conference_id, part, unit, place, words, office, kind, delegates, due_on,
                document, document_on, entered_at)
            VALUES (\(conference), \(draft.part), \(draft.unit), \(draft.place), \(draft.words), \(draft.office),
                \(draft.kind), \(draft.delegates), \(draft.dueOn), \(draft.document), \(draft.documentOn), \(now))
            RETURNING id
            """
        )
    }

    func write(_ draft: ConferenceRecordDraft, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE conference_record SET unit = \(draft.unit), place = \(draft.place), words = \(draft.words),
                office = \(draft.office), kind = \(draft.kind), delegates = \(draft.delegates),
                due_on = \(draft.dueOn), document = COALESCE(\(draft.document), document),
                document_on = COALESCE(\(draft.documentOn), document_on), version = version + 1
            WHERE id = \(id)
            """
        )
    }
}
