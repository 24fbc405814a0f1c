import Database

/// Merging two rows that are one beneficiary, and taking that back.
///
/// Every project line keeps the row it was entered with; only `canonical_id` says who stands for it.
extension Beneficiaries {
    /// Merges one beneficiary into another; answers the merge's id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func merge(
        _ mergedID: Int64,
        into keptID: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            let merged = try Beneficiary.find(mergedID, in: transaction)
            let kept = try Beneficiary.find(keptID, in: transaction)
            try BeneficiaryPolicy.require(.editBeneficiaries, on: merged, by: officer)
            try BeneficiaryPolicy.require(.editBeneficiaries, on: kept, by: officer)
            let reason = try TypedName.checked(reason, field: "reason", "Ghi lý do gộp.", .prose)
            guard mergedID != keptID else { throw Refusal.invalid("Chọn hai đơn vị khác nhau.") }
            guard merged.canonicalID == nil, kept.canonicalID == nil else {
                throw Refusal.conflict("Một trong hai đơn vị đã được gộp vào đơn vị khác.")
            }
            let mergeID = try transaction.insert(
                """
                INSERT INTO beneficiary_merge (kept_id, merged_id, reason, merged_at)
                VALUES (\(keptID), \(mergedID), \(reason), \(now)) RETURNING id
                """
            )
            try Beneficiaries.settle(roots: [mergedID, keptID], in: transaction)
            try BeneficiaryAudit(officer: officer, now: now, transaction: transaction).append(
                "beneficiary.merge",
                keptID,
                provinceNow: kept.provinceNow,
                detail: MergeDetail(merge: mergeID, kept: keptID, merged: mergedID),
                personal: MergeReason(reason: reason)
            )
            return mergeID
        }
    }

    /// Takes a merge back: each line is again its own beneficiary's.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func unmerge(_ mergeID: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            let found = try transaction.first(
                "SELECT kept_id, merged_id FROM beneficiary_merge WHERE id = \(mergeID) AND undone_at IS NULL"
            ) { (kept: try $0.get(0) as Int64, merged: try $0.get(1) as Int64) }
            guard let found else { throw Refusal.missing }
            let kept = try Beneficiary.find(found.kept, in: transaction)
            try BeneficiaryPolicy.require(.editBeneficiaries, on: kept, by: officer)
            let merged = try Beneficiary.find(found.merged, in: transaction)
            try BeneficiaryPolicy.require(.editBeneficiaries, on: merged, by: officer)
            try transaction.execute("UPDATE beneficiary_merge SET undone_at = \(now) WHERE id = \(mergeID)")
            try Beneficiaries.settle(roots: [kept.canonicalID ?? kept.id], in: transaction)
            try BeneficiaryAudit(officer: officer, now: now, transaction: transaction).append(
                "beneficiary.unmerge",
                kept.id,
                provinceNow: kept.provinceNow,
                detail: MergeDetail(merge: mergeID, kept: kept.id, merged: merged.id)
            )
        }
    }

    private struct MergeDetail: Encodable, Sendable {
        let merge: Int64
        let kept: Int64
        let merged: Int64
    }

    private struct MergeReason: Encodable, Sendable {
        let reason: String
    }

    /// Writes anew who stands for whom, in the groups of some roots, from the merges that stand.
    private static func settle(roots: [Int64], in transaction: Transaction) throws {
        let members = try transaction.rows(
            "SELECT id FROM beneficiary WHERE id IN (\(list: roots)) OR canonical_id IN (\(list: roots)) ORDER BY id"
        ) { try $0.get(0) as Int64 }
        var merges: [Int64: Int64] = [:]
        try transaction.forEach(
            """
            SELECT merged_id, kept_id FROM beneficiary_merge
            WHERE undone_at IS NULL AND merged_id IN (\(list: members))
            """
        ) { merges[try $0.get(0)] = try $0.get(1) }
        let rootOf = BeneficiaryRules.roots(merges)
        for member in members {
            try transaction.execute(
                """
                UPDATE beneficiary SET canonical_id = \(rootOf[member]), version = version + 1 WHERE id = \(member)
                """
            )
        }
        try Standing.refresh(.ofBeneficiaries(members), in: transaction)
        try Ledger.advanceRevision(in: transaction)
    }
}
