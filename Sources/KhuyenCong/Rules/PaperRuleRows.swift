import Database

extension PaperRule {
    /// The rows of a pack that stand, or that stood when it was superseded, in the order of their first versions.
    static func ofPack(_ packID: Int64, in tx: Transaction) throws -> [PaperRule] {
        try tx.rows(
            """
            SELECT \(columns) FROM paper_rule r JOIN rule_pack p ON p.id = r.pack_id
            JOIN (SELECT code, MIN(id) AS first FROM paper_rule WHERE pack_id = \(packID) GROUP BY code) o
                ON o.code = r.code
            WHERE r.pack_id = \(packID) AND (r.superseded_at IS NULL OR r.superseded_at = p.superseded_at)
            ORDER BY o.first, r.id
            """,
            decode
        )
    }

    /// - Throws: `Refusal` (missing) for a row that another one has replaced.
    static func standing(_ id: Int64, in tx: Transaction) throws -> PaperRule {
        let found = try tx.first(
            "SELECT \(columns) FROM paper_rule r WHERE r.id = \(id) AND r.superseded_at IS NULL",
            decode
        )
        guard let found else { throw Refusal.missing }
        return found
    }

    private static let columns: SQL = """
        r.id, r.pack_id, r.code, r.sub_kind, r.version, r.kind_code, r.stage, r.papers, r.need, r.note, r.citation,
        r.evidence
        """

    private static func decode(_ row: Row) throws -> PaperRule {
        let papers: String = try row.get(7)
        let need: String = try row.get(8)
        return PaperRule(
            id: try row.get(0),
            packID: try row.get(1),
            code: try row.get(2),
            subKind: try row.get(3),
            draft: PaperRuleDraft(
                stage: try row.get(6),
                kind: try row.get(5),
                papers: papers.split(separator: "|").compactMap { PaperKind(rawValue: String($0)) },
                need: PaperChecklist.Need(rawValue: need) ?? .required,
                note: try row.get(9),
                basis: try LegalBasis.decode(row, 10)
            ),
            version: try row.get(4)
        )
    }

    static func supersede(_ id: Int64, at now: Moment, in tx: Transaction) throws {
        try tx.execute("UPDATE paper_rule SET superseded_at = \(now) WHERE id = \(id)")
    }

    /// The rows of one pack for another one beside it, each in its first version.
    static func copy(from source: Int64, to target: Int64, at now: Moment, in tx: Transaction) throws {
        for rule in try ofPack(source, in: tx) {
            try rule.draft.insert(packID: target, code: rule.code, subKind: rule.subKind, version: 1, at: now, in: tx)
        }
    }

    /// The rows of one pack for another one that takes its place, each in its version.
    static func carry(from source: Int64, to target: Int64, at now: Moment, in tx: Transaction) throws {
        for rule in try ofPack(source, in: tx) {
            try rule.draft.insert(
                packID: target,
                code: rule.code,
                subKind: rule.subKind,
                version: rule.version,
                at: now,
                in: tx
            )
            try supersede(rule.id, at: now, in: tx)
        }
    }
}

extension PaperRuleDraft {
    @discardableResult
    func insert(
        packID: Int64,
        code: String,
        subKind: String?,
        version: Int,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO paper_rule (pack_id, code, kind_code, sub_kind, stage, papers, need, note, citation, evidence,
                version, entered_at)
            VALUES (\(packID), \(code), \(kind), \(subKind), \(stage),
                \(papers.map(\.rawValue).joined(separator: "|")), \(need.rawValue), \(note), \(basis.citation),
                \(basis.evidence.rawValue), \(version), \(now))
            RETURNING id
            """
        )
    }
}
