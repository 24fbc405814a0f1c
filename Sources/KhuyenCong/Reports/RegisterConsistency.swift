import Database

/// What must hold of the registers beside the ledger: who stands for whom, terms one after another, one number for one,
/// keys that say what the row says.
enum RegisterConsistency {
    /// - Throws: `DatabaseError`.
    static func differences(in tx: Transaction) throws -> [String] {
        try mergedRoots(in: tx) + sharedTaxCodes(in: tx) + strayedKeys(in: tx)
            + termOverlaps(in: tx)
    }

    /// Whoever stands for others was merged into nobody: a chain would be counted twice or not at all.
    private static func mergedRoots(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT m.id, r.id FROM beneficiary m JOIN beneficiary r ON r.id = m.canonical_id
            WHERE r.canonical_id IS NOT NULL ORDER BY m.id
            """
        ) { row in
            let merged: Int64 = try row.get(0)
            let kept: Int64 = try row.get(1)
            return "Cơ sở \(merged) gộp vào cơ sở \(kept), mà cơ sở \(kept) lại đã gộp vào cơ sở khác."
        }
    }

    /// A tax code is one establishment's at a time.
    private static func sharedTaxCodes(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT DISTINCT a.value, COALESCE(f.canonical_id, f.id), COALESCE(s.canonical_id, s.id)
            FROM beneficiary_identifier a
            JOIN beneficiary_identifier b ON b.kind = a.kind AND b.lookup = a.lookup AND b.id <> a.id
            JOIN beneficiary f ON f.id = a.beneficiary_id JOIN beneficiary s ON s.id = b.beneficiary_id
            WHERE a.kind = 'taxCode' AND COALESCE(f.canonical_id, f.id) < COALESCE(s.canonical_id, s.id)
                AND (a.valid_until IS NULL OR b.valid_from IS NULL OR b.valid_from < a.valid_until)
                AND (b.valid_until IS NULL OR a.valid_from IS NULL OR a.valid_from < b.valid_until)
            ORDER BY 1, 2, 3
            """
        ) { row in
            let code: String = try row.get(0)
            let first: Int64 = try row.get(1)
            let second: Int64 = try row.get(2)
            return "Mã số thuế \(code) cùng lúc là của hai cơ sở \(first) và \(second)."
        }
    }

    /// An establishment whose keys say something else than its row is not found again under another name.
    private static func strayedKeys(in tx: Transaction) throws -> [String] {
        try BeneficiaryTraits.strayed(in: tx).map { id in
            "Cơ sở \(id): số điện thoại, tài khoản, địa chỉ dùng để đối chiếu không khớp với thông tin của cơ sở."
        }
    }

    private static func termOverlaps(in tx: Transaction) throws -> [String] {
        try overlaps(
            of: "loại hoạt động",
            "activity_kind_term",
            "a.kind_code = b.kind_code AND a.sub_code IS NOT DISTINCT FROM b.sub_code",
            in: tx
        )
            + overlaps(
                of: "nguồn kinh phí",
                "funding_source_term",
                "a.source_code = b.source_code",
                from: "commit_from",
                until: "commit_until",
                in: tx
            )
            + overlaps(
                of: "cơ quan, đơn vị",
                "organisation_term",
                "a.organisation_id = b.organisation_id",
                in: tx
            )
    }

    /// Two terms of one thing that hold on the same day, by their names.
    ///
    /// `isSame`: whether the terms `a` and `b` are of one thing.
    private static func overlaps(
        of what: String,
        _ table: SQL,
        _ isSame: SQL,
        from: SQL = "valid_from",
        until: SQL = "valid_until",
        in tx: Transaction
    ) throws -> [String] {
        try tx.rows(
            """
            SELECT a.name, b.name FROM \(table) a JOIN \(table) b ON a.id < b.id AND \(isSame)
            WHERE a.superseded_at IS NULL AND b.superseded_at IS NULL
                AND (a.\(until) IS NULL OR b.\(from) IS NULL OR b.\(from) < a.\(until))
                AND (b.\(until) IS NULL OR a.\(from) IS NULL OR a.\(from) < b.\(until))
            ORDER BY a.id, b.id
            """
        ) { row in
            let first: String = try row.get(0)
            let second: String = try row.get(1)
            return "Hai giai đoạn của một \(what) trùng thời gian: \(first); \(second)."
        }
    }
}
