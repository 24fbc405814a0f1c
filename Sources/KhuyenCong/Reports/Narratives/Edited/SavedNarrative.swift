import Database
import Foundation

/// The latest version of an edited narrative, as it is stored.
struct SavedNarrative {
    let id: Int64
    let version: Int
    /// Empty where the edited text was given up.
    let runs: [EditedRun]
    let savedBy: String
    let savedAt: Moment

    func text(_ query: PeriodQuery, following figures: [FigureKey: EditedFigure]) -> NarrativeText {
        NarrativeText(
            id: id,
            query: query,
            version: version,
            runs: runs.following(figures),
            savedBy: savedBy,
            savedAt: savedAt
        )
    }

    static func find(_ query: PeriodQuery, in tx: Transaction) throws -> SavedNarrative? {
        try tx.rows(
            """
            SELECT t.id, t.version, v.runs, COALESCE(a.full_name, v.officer_name), v.saved_at
            FROM narrative_text t
            JOIN narrative_version v ON v.text_id = t.id AND v.version = t.version
            LEFT JOIN account a ON a.id = v.account_id
            WHERE t.query_hash = \(try hash(query))
            """
        ) { row in
            let runs: String = try row.get(2)
            return SavedNarrative(
                id: try row.get(0),
                version: try row.get(1),
                runs: try JSONDecoder().decode([EditedRun].self, from: Data(runs.utf8)),
                savedBy: try row.get(3),
                savedAt: try row.get(4)
            )
        }
        .first
    }

    /// Moves the text on from `version`, so that of two who save at once one is refused; answers its id.
    ///
    /// - Throws: `Refusal` (conflict).
    static func claim(_ query: PeriodQuery, _ version: Int, _ province: String?, in tx: Transaction) throws -> Int64 {
        try tx.execute(
            """
            INSERT INTO narrative_text (query_hash, query, province_now, version)
            VALUES (\(try hash(query)), \(try AuditDraft.json(query)), \(province), 0) ON CONFLICT DO NOTHING
            """
        )
        let moved: Int64? = try tx.value(
            """
            UPDATE narrative_text SET version = \(version + 1)
            WHERE query_hash = \(try hash(query)) AND version = \(version) RETURNING id
            """
        )
        guard let moved else { throw StandingVersion.moved("Lời văn này") }
        return moved
    }

    /// Its numbers are those of the whole place, so only who sees all of it sees the text.
    static func seesWhole(_ query: PeriodQuery, _ officer: Officer, _ territories: Territories) throws -> Bool {
        let territory = officer.territory(.viewReports)
        return try province(query, territories).map(territory.contains(province:)) ?? territory.isNation
    }

    /// - Throws: `Refusal` (missing).
    static func requireWhole(_ query: PeriodQuery, _ officer: Officer, in tx: Transaction) throws -> String? {
        let province = try province(query, try Territories.load(tx))
        try FrozenPolicy.requireWhole(province, .freezeReports, by: officer)
        return province
    }

    private static func province(_ query: PeriodQuery, _ territories: Territories) throws -> String? {
        let provinces = try FrozenRecords.provinces(of: ReportRequest(.period, query), territories)
        return provinces.count == 1 ? provinces.first.flatMap { $0 } : nil
    }

    private static func hash(_ query: PeriodQuery) throws -> [UInt8] {
        Digest.sha256(try AuditDraft.json(query))
    }
}

extension ReportReading {
    /// The narrative as its office has edited it, else as it is computed.
    func told(_ facts: NarrativeFacts) throws -> [ReportParagraph] {
        let found = try narrativeToEdit(facts)
        return found.edited?.paragraphs ?? found.computed.paragraphs
    }

    func narrativeToEdit(_ facts: NarrativeFacts) throws -> NarrativeToEdit {
        let computed = Narrative(facts)
        let query = facts.report.query
        let isSeen = try SavedNarrative.seesWhole(query, officer, territories)
        let saved = try isSeen ? SavedNarrative.find(query, in: tx) : nil
        let edited = saved.flatMap { saved in
            saved.runs.isEmpty ? nil : saved.text(query, following: NarrativeRuns(computed).figures)
        }
        return NarrativeToEdit(query: query, computed: computed, edited: edited, version: saved?.version ?? 0)
    }
}
