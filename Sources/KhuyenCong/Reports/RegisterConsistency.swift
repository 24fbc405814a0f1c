import Database

/// What must hold of the registers beside the ledger: who stands for whom, terms one after another, one number for one,
/// keys that say what the row says.
enum RegisterConsistency {
    /// - Throws: `DatabaseError`.
    static func differences(in tx: Transaction) throws -> [String] {
        try mergedRoots(in: tx) + sharedTaxCodes(in: tx) + strayedKeys(in: tx)
            + kindOverlaps(in: tx) + sourceOverlaps(in: tx) + organisationOverlaps(in: tx)
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

    private static func kindOverlaps(in tx: Transaction) throws -> [String] {
        try overlaps(
            """
            SELECT a.name, b.name FROM activity_kind_term a JOIN activity_kind_term b
                ON a.id < b.id AND a.kind_code = b.kind_code AND a.sub_code IS NOT DISTINCT FROM b.sub_code
            WHERE a.superseded_at IS NULL AND b.superseded_at IS NULL
                AND (a.valid_until IS NULL OR b.valid_from IS NULL OR b.valid_from < a.valid_until)
                AND (b.valid_until IS NULL OR a.valid_from IS NULL OR a.valid_from < b.valid_until)
            ORDER BY a.id, b.id
            """,
            of: "loại hoạt động",
            in: tx
        )
    }

    private static func sourceOverlaps(in tx: Transaction) throws -> [String] {
        try overlaps(
            """
            SELECT a.name, b.name FROM funding_source_term a JOIN funding_source_term b
                ON a.id < b.id AND a.source_code = b.source_code
            WHERE a.superseded_at IS NULL AND b.superseded_at IS NULL
                AND (a.commit_until IS NULL OR b.commit_from IS NULL OR b.commit_from < a.commit_until)
                AND (b.commit_until IS NULL OR a.commit_from IS NULL OR a.commit_from < b.commit_until)
            ORDER BY a.id, b.id
            """,
            of: "nguồn kinh phí",
            in: tx
        )
    }

    private static func organisationOverlaps(in tx: Transaction) throws -> [String] {
        try overlaps(
            """
            SELECT a.name, b.name FROM organisation_term a JOIN organisation_term b
                ON a.id < b.id AND a.organisation_id = b.organisation_id
            WHERE a.superseded_at IS NULL AND b.superseded_at IS NULL
                AND (a.valid_until IS NULL OR b.valid_from IS NULL OR b.valid_from < a.valid_until)
                AND (b.valid_until IS NULL OR a.valid_from IS NULL OR a.valid_from < b.valid_until)
            ORDER BY a.id, b.id
            """,
            of: "cơ quan, đơn vị",
            in: tx
        )
    }

    /// Two terms of one thing that hold on the same day, by their names.
    private static func overlaps(_ pairs: SQL, of what: String, in tx: Transaction) throws -> [String] {
        try tx.rows(pairs) { row in
            let first: String = try row.get(0)
            let second: String = try row.get(1)
            return "Hai giai đoạn của một \(what) trùng thời gian: \(first); \(second)."
        }
    }
}
