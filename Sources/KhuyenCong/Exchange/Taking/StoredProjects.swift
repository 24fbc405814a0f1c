import Database
import Vietnamese

/// A project of the store that a row of a list may be telling again.
struct StoredProject {
    let id: Int64
    let key: MatchKey
    /// The number of its file, while that is open.
    let fileID: Int64?
    /// The lines by position.
    var lines: [Int: Int64] = [:]
    /// Net amounts over all lines.
    var amounts: [AmountKey: Int64] = [:]
    /// Stages with an entry that was not reversed, even where the net amount is zero.
    var occasions: Set<Occasion> = []
}

/// The projects of the store with the titles and years of a list, oldest first under each key.
struct StoredProjects {
    /// Of one province: lists of the whole country tell projects of one name in several.
    private struct Key: Hashable {
        let provinceNow: String
        let words: MatchKey
    }

    private var byKey: [Key: [StoredProject]] = [:]
    /// Few rows of a list are known as a rule: the hash spares the others the folding of their words.
    private var hashes: Set<Int64> = []
    /// How many rows of the list had a key so far.
    private var turns: [Key: Int] = [:]
    /// Those that rows of the list tell again.
    private(set) var told: Set<Int64> = []

    static func load(like candidates: ImportCandidates, in tx: Transaction) throws -> StoredProjects {
        var stored = StoredProjects()
        let any: Int64? = try tx.value("SELECT id FROM project LIMIT 1")
        guard any != nil else { return stored }
        for (province, hashes) in candidates.hashesByProvince {
            let sorted = hashes.sorted()
            for start in stride(from: 0, to: sorted.count, by: 400) {
                let chunk = Array(sorted[start..<min(start + 400, sorted.count)])
                try stored.add(chunk, province, tx)
            }
        }
        return stored
    }

    /// The project that a row tells again; equal rows are given one project after the other.
    mutating func next(like candidate: ImportCandidate) -> StoredProject? {
        guard hashes.contains(candidate.matchHash) else { return nil }
        let (project, province) = (candidate.project, candidate.provinceNow)
        if let same = next(under: Key(provinceNow: province, words: MatchKey(project))) { return same }
        // Until a heading's place was read, such a project was kept without one.
        guard project.isPlaceAround, project.placeText != nil else { return nil }
        let unplaced = MatchKey(title: project.title, place: nil, year: project.year)
        return next(under: Key(provinceNow: province, words: unplaced))
    }

    private mutating func next(under key: Key) -> StoredProject? {
        let turn = turns[key, default: 0]
        turns[key] = turn + 1
        guard let twins = byKey[key], twins.indices.contains(turn) else { return nil }
        told.insert(twins[turn].id)
        return twins[turn]
    }

    private mutating func add(_ hashes: [Int64], _ provinceNow: String, _ tx: Transaction) throws {
        var projects: [Int64: StoredProject] = [:]
        var order: [Int64] = []
        let heads: SQL = """
            SELECT p.id, p.title, p.place_text, p.year,
                (SELECT d.id FROM dossier d WHERE d.project_id = p.id AND d.state <> 'closed')
            FROM project p
            WHERE p.match_hash IN (\(list: hashes)) AND p.province_now = \(provinceNow)
                AND p.withdrawn_at IS NULL ORDER BY p.id
            """
        try tx.forEach(heads) { row in
            let id: Int64 = try row.get(0)
            let key = MatchKey(title: try row.get(1), place: try row.get(2), year: try row.get(3))
            projects[id] = StoredProject(id: id, key: key, fileID: try row.get(4))
            order.append(id)
        }
        try tx.forEach(StoredProjects.amounts(hashes, provinceNow)) { row in
            let id: Int64 = try row.get(0)
            projects[id]?.lines[try row.get(1)] = try row.get(2)
            guard let stage: Stage = try row.get(3), let source: FundingSource.Code = try row.get(4) else { return }
            let key = AmountKey(year: try row.get(5), stage: stage, source: source)
            projects[id]?.amounts[key, default: 0] += try row.get(6)
            let entries: Int = try row.get(7)
            if entries > 0 { projects[id]?.occasions.insert(Occasion(year: key.year, stage: stage)) }
        }
        for id in order {
            guard let project = projects[id] else { continue }
            self.hashes.insert(project.key.hash(provinceNow: provinceNow))
            byKey[Key(provinceNow: provinceNow, words: project.key), default: []].append(project)
        }
    }

    private static func amounts(_ hashes: [Int64], _ provinceNow: String) -> SQL {
        """
        SELECT p.id, l.position, l.id, e.stage, e.source_code, e.budget_year, CAST(COALESCE(SUM(e.amount), 0) AS BIGINT),
            CAST(SUM(CASE WHEN e.reverses_id IS NULL THEN 1 ELSE -1 END) AS BIGINT)
        FROM project p
        JOIN project_line l ON l.project_id = p.id
        LEFT JOIN amount_entry e ON e.line_id = l.id
        WHERE p.match_hash IN (\(list: hashes)) AND p.province_now = \(provinceNow) AND p.withdrawn_at IS NULL
        GROUP BY p.id, l.position, l.id, e.stage, e.source_code, e.budget_year
        """
    }
}
