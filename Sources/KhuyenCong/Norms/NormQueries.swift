import Database

extension NormPack {
    /// Packs with their norms, the latest first within a place and the centre's before the provinces'.
    ///
    /// The condition is over `norm_pack p`.
    static func rows(_ condition: SQL, in transaction: Transaction) throws -> [NormPack] {
        let norms = try Norm.rows(ofPacks: condition, in: transaction)
        return try transaction.rows(
            """
            SELECT p.id, p.code, p.name, p.map, p.province_code, p.valid_from, p.valid_until, p.citation, p.evidence,
                p.entered_at, p.superseded_at
            FROM norm_pack p WHERE \(condition)
            ORDER BY CASE WHEN p.map IS NULL THEN 0 ELSE 1 END, p.map, p.province_code, p.valid_from DESC, p.id DESC
            """
        ) { row in
            let id: Int64 = try row.get(0)
            return NormPack(
                id: id,
                code: try row.get(1),
                name: try row.get(2),
                place: try PlaceKey.decodeIfPresent(row, 3),
                validity: try Validity.decode(row, 5),
                basis: try LegalBasis.decode(row, 7),
                enteredAt: try row.get(9),
                supersededAt: try row.get(10),
                norms: norms[id] ?? []
            )
        }
    }
}

extension Norm {
    /// The norms of each pack.
    ///
    /// A superseded pack keeps the rows that stood until that moment.
    fileprivate static func rows(ofPacks condition: SQL, in transaction: Transaction) throws -> [Int64: [Norm]] {
        let norms = try transaction.rows(
            """
            SELECT \(columns) FROM norm n JOIN norm_pack p ON p.id = n.pack_id
            WHERE (n.superseded_at IS NULL OR n.superseded_at = p.superseded_at) AND \(condition)
            ORDER BY n.pack_id, n.position, n.id
            """,
            decode
        )
        return Dictionary(grouping: norms, by: \.packID)
    }

    /// The norm of an id that is not superseded.
    ///
    /// - Throws: `Refusal` (missing).
    static func standing(_ id: Int64, in transaction: Transaction) throws -> Norm {
        let found = try transaction.first(
            "SELECT \(columns) FROM norm n WHERE n.id = \(id) AND n.superseded_at IS NULL",
            decode
        )
        guard let found else { throw Refusal.missing }
        return found
    }

    /// The norms of a pack that were revised or taken out, the latest entered first.
    static func superseded(inPack packID: Int64, in transaction: Transaction) throws -> [Norm] {
        try transaction.rows(
            """
            SELECT \(columns) FROM norm n WHERE n.pack_id = \(packID) AND n.superseded_at IS NOT NULL
            ORDER BY n.id DESC
            """,
            decode
        )
    }

    private static let columns: SQL = """
        n.id, n.pack_id, n.kind_code, n.item, n.rate_hundredths, n.ceiling, n.per, n.note, n.citation, n.evidence,
        n.entered_at, n.superseded_at, n.item_code, n.line_factor_hundredths, n.difficult_rate_hundredths,
        n.is_difficult_only, n.takes_priority, n.version
        """

    private static func decode(_ row: Row) throws -> Norm {
        Norm(
            id: try row.get(0),
            packID: try row.get(1),
            kind: try row.get(2),
            item: try row.get(3),
            rateHundredths: try row.get(4),
            ceiling: try row.get(5),
            per: try row.get(6),
            note: try row.get(7),
            basis: try LegalBasis.decode(row, 8),
            itemCode: try row.get(12),
            factors: NormFactors(
                lineFactorHundredths: try row.get(13),
                difficultRateHundredths: try row.get(14),
                isDifficultOnly: try row.get(15),
                takesPriority: try row.get(16)
            ),
            version: try row.get(17),
            enteredAt: try row.get(10),
            supersededAt: try row.get(11)
        )
    }
}
