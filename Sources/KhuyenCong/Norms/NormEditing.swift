import Database

extension Norms {
    /// Adds a norm at the end of a pack that stands; answers its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    @discardableResult
    package func add(
        _ draft: NormDraft,
        toPack packID: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            let editing = try PackEditing(by: officer, at: now, in: transaction)
            let pack: NormPack = try editing.pack(packID)
            let draft = try NormRules.checked(draft)
            let last: Int = try transaction.value("SELECT MAX(position) FROM norm WHERE pack_id = \(packID)") ?? 0
            let id = try draft.insert(packID: packID, position: last + 1, version: 1, at: now, in: transaction)
            let change = AuditChange(before: nil, after: draft)
            try editing.audit("norm.add", on: "norm", id, of: pack.place, change)
            return id
        }
    }

    /// Puts a new norm in the place of one that stands; the old row stays as history.
    ///
    /// A draft without an item code keeps the old row's code and factors.
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    @discardableResult
    package func revise(
        _ normID: Int64,
        _ draft: NormDraft,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            let old = try Norm.standing(normID, in: transaction)
            let editing = try PackEditing(by: officer, at: now, in: transaction)
            let pack: NormPack = try editing.pack(old.packID)
            let draft = try NormRules.checked(draft.keepingItem(of: old))
            let position: Int = try transaction.value("SELECT position FROM norm WHERE id = \(normID)") ?? 0
            try transaction.execute("UPDATE norm SET superseded_at = \(now) WHERE id = \(normID)")
            let id = try draft.insert(
                packID: old.packID,
                position: position,
                version: old.version + 1,
                at: now,
                in: transaction
            )
            let change = AuditChange(before: NormDraft(old), after: draft)
            try editing.audit("norm.revise", on: "norm", id, of: pack.place, change)
            return id
        }
    }

    /// Takes a norm out of its pack; the row stays as history.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func remove(_ normID: Int64, by officer: Officer, at now: Moment) async throws {
        try await database.write { transaction in
            let old = try Norm.standing(normID, in: transaction)
            let editing = try PackEditing(by: officer, at: now, in: transaction)
            let pack: NormPack = try editing.pack(old.packID)
            try transaction.execute("UPDATE norm SET superseded_at = \(now) WHERE id = \(normID)")
            let change = AuditChange(before: NormDraft(old), after: nil)
            try editing.audit("norm.remove", on: "norm", normID, of: pack.place, change)
        }
    }
}

extension PackDraft {
    func insertNormPack(at now: Moment, in transaction: Transaction) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO norm_pack (code, name, map, province_code, valid_from, valid_until, citation, evidence,
                entered_at)
            VALUES (\(code), \(name), \(place?.map), \(place?.code), \(validFrom), \(validUntil), \(basis.citation),
                \(basis.evidence.rawValue), \(now))
            RETURNING id
            """
        )
    }
}

extension NormDraft {
    /// A program that knows no item codes must not take one away.
    fileprivate func keepingItem(of old: Norm) -> NormDraft {
        guard itemCode == nil else { return self }
        var draft = self
        draft.itemCode = old.itemCode
        draft.factors = old.factors
        return draft
    }

    func insert(
        packID: Int64,
        position: Int,
        version: Int,
        at now: Moment,
        in transaction: Transaction
    ) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO norm (pack_id, position, kind_code, item, rate_hundredths, ceiling, per, note, citation,
                evidence, entered_at, item_code, line_factor_hundredths, difficult_rate_hundredths, is_difficult_only,
                takes_priority, version)
            VALUES (\(packID), \(position), \(kind), \(item), \(rateHundredths), \(ceiling), \(per), \(note),
                \(basis.citation), \(basis.evidence.rawValue), \(now), \(itemCode), \(factors.lineFactorHundredths),
                \(factors.difficultRateHundredths), \(factors.isDifficultOnly), \(factors.takesPriority), \(version))
            RETURNING id
            """
        )
    }
}
