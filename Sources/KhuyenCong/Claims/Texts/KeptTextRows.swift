import Claims
import Database

/// Kept texts in the database.
enum KeptTextRows {
    static let select: SQL = """
        SELECT t.id, t.province_now, t.title, \(SQL.officerName(of: "t")), t.kept_at, t.version,
            (SELECT COUNT(*) FROM kept_text_part p WHERE p.text_id = t.id),
            (SELECT COUNT(*) FROM kept_figure f JOIN reported_figure r ON r.id = f.figure_id
                WHERE f.text_id = t.id AND r.superseded_at IS NULL)
        FROM kept_text t
        """

    static func decode(_ row: Row) throws -> KeptText {
        KeptText(
            id: try row.get(0),
            provinceNow: try row.get(1),
            title: try row.get(2),
            officer: try row.get(3),
            keptAt: try row.get(4),
            version: try row.get(5),
            parts: try row.get(6),
            confirmed: try row.get(7)
        )
    }

    /// - Throws: `Refusal` (missing).
    static func detail(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> KeptTextDetail {
        let text = try find(id, by: officer, in: tx)
        let sources = try tx.rows(
            "SELECT name, content FROM kept_text_part WHERE text_id = \(id) ORDER BY position"
        ) { ClaimSource(name: try $0.get(0), text: try $0.get(1)) }
        return KeptTextDetail(
            text: text,
            sources: sources,
            picks: try picks(of: id, parts: sources.count, in: tx),
            confirmed: try confirmed(of: id, in: tx),
            mayEdit: KeptTextPolicy.may(edit: text, officer)
        )
    }

    /// Keeps the text from being changed by anybody else until the transaction ends.
    ///
    /// - Throws: `Refusal` (missing).
    static func lock(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> KeptText {
        let locked: Int64? = try tx.value("SELECT id FROM kept_text WHERE id = \(id)\(tx.dialect.forUpdate)")
        guard locked != nil else { throw Refusal.missing }
        return try find(id, by: officer, in: tx)
    }

    static func insert(_ draft: KeptTextDraft, by officer: Officer, at now: Moment, in tx: Transaction) throws -> Int64
    {
        let id = try tx.insert(
            """
            INSERT INTO kept_text (province_now, title, account_id, officer_name, kept_at)
            VALUES (\(draft.province), \(draft.title), \(officer.userID), \(officer.name), \(now)) RETURNING id
            """
        )
        for (position, picks) in draft.picks.enumerated() {
            for pick in picks {
                let place = KeptPlace(position: position, start: pick.start, end: pick.end)
                try insert(pick.choice, at: place, of: id, by: officer, at: now, in: tx)
            }
        }
        for (position, source) in draft.sources.enumerated() {
            try tx.execute(
                """
                INSERT INTO kept_text_part (text_id, position, name, content)
                VALUES (\(id), \(position), \(source.name), \(source.text.filter { $0 != "\0" }))
                """
            )
        }
        return id
    }

    static func insert(
        _ choice: FigurePick.Choice,
        at place: KeptPlace,
        of id: Int64,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let table = choice.isOfDigits ? "kept_text_pick" : "kept_text_reading"
        try tx.execute(
            """
            INSERT INTO \(identifier: table) (text_id, position, start_at, end_at, choice, account_id, officer_name,
                picked_at)
            VALUES (\(id), \(place.position), \(place.start), \(place.end), \(choice.rawValue), \(officer.userID),
                \(officer.name), \(now))
            """
        )
    }

    /// Whether the text has so many letters there.
    static func hasPlace(_ place: KeptPlace, of id: Int64, in tx: Transaction) throws -> Bool {
        let content: String? = try tx.value(
            "SELECT content FROM kept_text_part WHERE text_id = \(id) AND position = \(place.position)"
        )
        guard let content, place.start >= 0, place.start < place.end else { return false }
        return place.end <= content.unicodeScalars.count
    }

    private static func find(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> KeptText {
        let condition: SQL = " WHERE t.id = \(id) AND t.dropped_at IS NULL AND \(KeptTextPolicy.visible(officer))"
        guard let text = try tx.first(select + condition, decode) else { throw Refusal.missing }
        return text
    }

    private static func picks(of id: Int64, parts: Int, in tx: Transaction) throws -> [[FigurePick]] {
        var picks = [[FigurePick]](repeating: [], count: parts)
        for table in ["kept_text_pick", "kept_text_reading"] {
            let sql: SQL = """
                SELECT position, start_at, end_at, choice FROM \(identifier: table) WHERE text_id = \(id) ORDER BY id
                """
            try tx.forEach(sql) { row in
                let position: Int = try row.get(0)
                guard let choice = FigurePick.Choice(rawValue: try row.get(3)), position < parts else { return }
                picks[position].append(FigurePick(start: try row.get(1), end: try row.get(2), choice: choice))
            }
        }
        return picks
    }

    private static func confirmed(of id: Int64, in tx: Transaction) throws -> [ConfirmedFigure] {
        try tx.rows(
            """
            SELECT f.position, f.start_at, f.end_at, f.figure_id
            FROM kept_figure f JOIN reported_figure r ON r.id = f.figure_id
            WHERE f.text_id = \(id) AND r.superseded_at IS NULL ORDER BY f.id
            """
        ) {
            ConfirmedFigure(
                position: try $0.get(0),
                start: try $0.get(1),
                end: try $0.get(2),
                figureID: try $0.get(3)
            )
        }
    }
}
