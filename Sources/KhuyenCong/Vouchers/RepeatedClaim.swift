import Database

/// One voucher that was claimed more than once (chứng từ trùng), in one file or in several.
package struct RepeatedClaim: Sendable, Equatable {
    package let claims: [Claim]

    package struct Claim: Sendable, Equatable {
        package let dossierID: Int64
        package let title: String
        package let voucher: Voucher
    }

    /// The claims of which at least one lies in a file that the officer sees; what lies outside stays unnamed.
    static func all(by officer: Officer, in tx: Transaction) throws -> [RepeatedClaim] {
        let sql: SQL =
            "SELECT \(Voucher.columns), f.id, f.title, v.claim_key FROM voucher v"
            + " JOIN dossier_line d ON d.line_id = v.line_id JOIN dossier f ON f.id = d.dossier_id"
            + " WHERE v.claim_key IN (SELECT claim_key FROM voucher WHERE claim_key <> '' GROUP BY claim_key"
            + " HAVING COUNT(*) > 1) AND f.id IN (SELECT d.id FROM dossier d WHERE "
            + DossierReach(officer: officer).visible + ") ORDER BY v.id"
        var groups: [String: [Claim]] = [:]
        try tx.forEach(sql) { row in
            let claim = Claim(dossierID: try row.get(15), title: try row.get(16), voucher: try Voucher.decode(row))
            groups[try row.get(17), default: []].append(claim)
        }
        return groups.values.map(RepeatedClaim.init)
            .sorted { ($0.claims.first?.voucher.id ?? 0) < ($1.claims.first?.voucher.id ?? 0) }
    }
}

extension Voucher {
    /// For each voucher of a file the other claims of it: "HS12", in the order in which they were made.
    static func claimedIn(_ dossierID: Int64, in tx: Transaction) throws -> [Int64: [String]] {
        var files: [Int64: [String]] = [:]
        try tx.forEach(
            """
            SELECT v.id, o.dossier_id FROM voucher v JOIN dossier_line d ON d.line_id = v.line_id
            JOIN voucher w ON w.claim_key = v.claim_key AND w.id <> v.id
            JOIN dossier_line o ON o.line_id = w.line_id
            WHERE d.dossier_id = \(dossierID) AND v.claim_key <> '' ORDER BY v.id, w.id
            """
        ) { row in
            let other: Int64 = try row.get(1)
            files[try row.get(0), default: []].append("HS\(other)")
        }
        return files
    }
}
