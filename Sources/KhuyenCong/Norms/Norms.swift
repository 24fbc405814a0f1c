package import Database

/// The support norms: which pack holds for a project, and editing packs and their rows.
package struct Norms: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The packs that stand, with their norms.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func packs(for officer: Officer) async throws -> [NormPack] {
        try officer.require(.viewReference)
        return try await database.read { try NormPack.standing(in: $0) }
    }

    /// A pack, superseded or not: an old check names it by its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func pack(_ id: Int64, for officer: Officer) async throws -> NormPack {
        try officer.require(.viewReference)
        return try await database.read { try NormPack.found(id, in: $0) }
    }

    /// The pack for a project approved on a day; nil before the first pack we know.
    ///
    /// The former province is of the map until 30/06/2025, where known; the present one is of today's map.
    /// - Throws: `DatabaseError`.
    package static func inForce(
        on day: Day,
        formerProvince: String?,
        presentProvince: String?,
        in transaction: Transaction
    ) throws -> NormPack? {
        try NormPack.standing(in: transaction)
            .inForce(on: day, formerProvince: formerProvince, presentProvince: presentProvince)
    }

    /// Adds an empty pack; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func addPack(_ draft: PackDraft, by officer: Officer, at now: Moment) async throws -> Int64 {
        try await database.write { transaction in
            let editing = try PackEditing(by: officer, at: now, in: transaction)
            try editing.require(draft.place)
            let others = try NormPack.standing(in: transaction)
            let draft = try draft.checked(as: "bộ định mức", beside: others, editing.territories)
            let id = try draft.insertNormPack(at: now, in: transaction)
            let change = AuditChange(before: nil, after: draft)
            try editing.audit("normPack.add", on: "normPack", id, of: draft.place, change)
            return id
        }
    }

    /// Puts a new pack, with the same norms, in the place of one that stands: to end it, to correct its basis.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func revisePack(
        _ packID: Int64,
        _ draft: PackDraft,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            let editing = try PackEditing(by: officer, at: now, in: transaction)
            let old: NormPack = try editing.pack(packID)
            try editing.require(draft.place)
            let others = try NormPack.standing(in: transaction).filter { $0.id != packID }
            let draft = try draft.checked(as: "bộ định mức", beside: others, editing.territories)
            let id = try draft.insertNormPack(at: now, in: transaction)
            try transaction.execute(
                """
                INSERT INTO norm (pack_id, position, kind_code, item, rate_hundredths, ceiling, per, note, citation,
                    evidence, entered_at, item_code, line_factor_hundredths, difficult_rate_hundredths,
                    is_difficult_only, takes_priority, version)
                SELECT CAST(\(id) AS BIGINT), position, kind_code, item, rate_hundredths, ceiling, per, note, citation,
                    evidence, CAST(\(now) AS BIGINT), item_code, line_factor_hundredths, difficult_rate_hundredths,
                    is_difficult_only, takes_priority, version
                FROM norm WHERE pack_id = \(packID) AND superseded_at IS NULL
                """
            )
            try transaction.execute(
                "UPDATE norm SET superseded_at = \(now) WHERE pack_id = \(packID) AND superseded_at IS NULL"
            )
            try transaction.execute("UPDATE norm_pack SET superseded_at = \(now) WHERE id = \(packID)")
            let change = AuditChange(before: PackDraft(old), after: draft)
            try editing.audit("normPack.revise", on: "normPack", id, of: draft.place, change)
            return id
        }
    }
}
