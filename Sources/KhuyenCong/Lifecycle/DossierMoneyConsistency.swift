import Database

extension DossierConsistency {
    /// Each stage stays within the one before it, by line and source, and no more came back than was paid.
    ///
    /// A settlement pays what the advances that had not come back by then leave.
    ///
    /// Files that were taken over have the money of their papers, and closed ones may be corrected in the ledger: both
    /// are left out.
    static func money(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT dossier_id, position, source_code, approved, contracted, advanced, accepted, settled, returned FROM (
                SELECT d.dossier_id, d.position, e.source_code,
                    CAST(SUM(CASE WHEN e.stage = 'approved' THEN e.amount ELSE 0 END) AS BIGINT) AS approved,
                    CAST(SUM(CASE WHEN e.stage = 'contracted' THEN e.amount ELSE 0 END) AS BIGINT) AS contracted,
                    CAST(SUM(CASE WHEN e.stage = 'advanced' THEN e.amount ELSE 0 END) AS BIGINT) AS advanced,
                    CAST(SUM(CASE WHEN e.stage = 'accepted' THEN e.amount ELSE 0 END) AS BIGINT) AS accepted,
                    CAST(SUM(CASE WHEN e.stage = 'settled' THEN e.amount ELSE 0 END) AS BIGINT) AS settled,
                    CAST(SUM(CASE WHEN e.stage = 'returned' THEN e.amount ELSE 0 END) AS BIGINT) AS returned,
                    \(LineMoney.returnedAfterSettlement) AS late
                FROM dossier_line d JOIN amount_entry e ON e.line_id = d.line_id
                WHERE NOT EXISTS (
                        SELECT 1 FROM dossier_act a WHERE a.dossier_id = d.dossier_id AND a.act = 'takeOver'
                    )
                GROUP BY d.dossier_id, d.position, e.source_code
                HAVING MAX(CASE WHEN e.reason IS NULL THEN 0 ELSE 1 END) = 0
            ) sums
            WHERE approved < 0 OR contracted < 0 OR advanced < 0 OR accepted < 0 OR settled < 0 OR returned < 0
                OR contracted > approved OR accepted > contracted OR settled > accepted
                OR advanced - returned > contracted
                OR returned > advanced + CASE WHEN settled > advanced - returned + late
                    THEN settled - advanced + returned - late ELSE 0 END
            ORDER BY dossier_id, position, source_code
            """
        ) { row in
            let source: FundingSource.Code = try row.get(2)
            return "Hồ sơ HS\(try row.get(0) as Int64), dòng \(try row.get(1) as Int), \(source.officialName): "
                + "phê duyệt \(try row.get(3) as Int64), hợp đồng \(try row.get(4) as Int64), "
                + "tạm ứng \(try row.get(5) as Int64), nghiệm thu \(try row.get(6) as Int64), "
                + "quyết toán \(try row.get(7) as Int64), thu hồi \(try row.get(8) as Int64) đồng không khớp nhau."
        }
    }
}
