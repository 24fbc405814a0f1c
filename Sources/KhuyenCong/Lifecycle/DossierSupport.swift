import Database

/// The support of a file (kinh phí khuyến công hỗ trợ): what is booked by stage, and the advances still open, in đồng.
struct DossierSupport {
    private var byStage: [Stage: Dong] = [:]
    private(set) var open = AdvanceOffset<LineSource>()

    func sum(_ stage: Stage) -> Dong { booked(stage) ?? .zero }

    /// Nil where nothing was booked.
    func booked(_ stage: Stage) -> Dong? { byStage[stage] }

    /// By file; files without money are absent.
    static func load(_ ids: [Int64], in tx: Transaction) throws -> [Int64: DossierSupport] {
        guard !ids.isEmpty else { return [:] }
        var support: [Int64: DossierSupport] = [:]
        try tx.forEach(
            """
            SELECT l.dossier_id, l.position, e.source_code, e.stage, CAST(SUM(e.amount) AS BIGINT)
            FROM dossier_line l JOIN amount_entry e ON e.line_id = l.line_id
            WHERE l.dossier_id IN (\(list: ids))
            GROUP BY l.dossier_id, l.position, e.source_code, e.stage
            """
        ) { row in
            let side = LineSource(line: try row.get(1), source: try row.get(2))
            guard side.source.basis == .support else { return }
            let (file, stage, amount): (Int64, Stage, Dong) = (try row.get(0), try row.get(3), try row.get(4))
            support[file, default: DossierSupport()].byStage[stage, default: .zero] += amount
            support[file]?.open.add(amount, stage, of: side)
        }
        return support
    }
}
