import Database

extension Rules {
    /// Copies a pack for a province (sao chép thành bộ của tỉnh), or for a later time; answers the new pack's id.
    ///
    /// The copy has the same level and the same rules, each in its first version.
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    @discardableResult
    package func copyPack(
        _ packID: Int64,
        _ draft: PackDraft,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            let editing = try PackEditing(by: officer, at: now, in: transaction)
            let source = try RulePack.standing(packID, in: transaction)
            try editing.require(draft.place)
            let others = try RulePack.standing(in: transaction)
            let draft = try draft.checked(level: source.level, beside: others, editing.territories)
            let id = try draft.insertRulePack(level: source.level, at: now, in: transaction)
            try Rules.copyRules(from: packID, to: id, version: "1", at: now, in: transaction)
            try PaperRule.copy(from: packID, to: id, at: now, in: transaction)
            let change = AuditChange(before: nil, after: draft)
            try editing.audit("rulePack.copy", on: "rulePack", id, of: draft.place, change)
            return id
        }
    }

    /// Puts a new pack, with the same rules, in the place of one that stands: to end it, to correct its basis.
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
            let old: RulePack = try editing.pack(packID)
            try editing.require(draft.place)
            let others = try RulePack.standing(in: transaction).filter { $0.id != packID }
            let draft = try draft.checked(level: old.level, beside: others, editing.territories)
            let id = try draft.insertRulePack(level: old.level, at: now, in: transaction)
            try Rules.copyRules(from: packID, to: id, version: "version", at: now, in: transaction)
            try PaperRule.carry(from: packID, to: id, at: now, in: transaction)
            try transaction.execute(
                "UPDATE rule SET superseded_at = \(now) WHERE pack_id = \(packID) AND superseded_at IS NULL"
            )
            try transaction.execute("UPDATE rule_pack SET superseded_at = \(now) WHERE id = \(packID)")
            let change = AuditChange(before: PackDraft(old), after: draft)
            try editing.audit("rulePack.revise", on: "rulePack", id, of: draft.place, change)
            return id
        }
    }

    /// Puts a new version of a rule in the place of one that stands; the old row stays as history.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    @discardableResult
    package func revise(
        _ ruleID: Int64,
        _ draft: RuleDraft,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try await database.write { transaction in
            let editing = try PackEditing(by: officer, at: now, in: transaction)
            let old = try Rule.standing(ruleID, in: transaction)
            let pack: RulePack = try editing.pack(old.packID)
            let draft = try RulePackRules.checked(draft, key: old.key)
            try transaction.execute("UPDATE rule SET superseded_at = \(now) WHERE id = \(ruleID)")
            let id = try transaction.insert(
                """
                INSERT INTO rule (pack_id, key, value, unit, citation, evidence, version, entered_at)
                VALUES (\(old.packID), \(old.key.rawValue), \(draft.value), \(old.key.unit.rawValue),
                    \(draft.basis.citation), \(draft.basis.evidence.rawValue), \(old.version + 1), \(now))
                RETURNING id
                """
            )
            let change = AuditChange(before: RuleDraft(old), after: draft)
            try editing.audit("rule.revise", on: "rule", id, of: pack.place, change)
            return id
        }
    }

    private static func copyRules(
        from source: Int64,
        to target: Int64,
        version: SQL,
        at now: Moment,
        in transaction: Transaction
    ) throws {
        try transaction.execute(
            """
            INSERT INTO rule (pack_id, key, value, unit, citation, evidence, version, entered_at)
            SELECT CAST(\(target) AS BIGINT), key, value, unit, citation, evidence, \(version), CAST(\(now) AS BIGINT)
            FROM rule WHERE pack_id = \(source) AND superseded_at IS NULL ORDER BY id
            """
        )
    }
}

extension PackDraft {
    func insertRulePack(level: ProgrammeLevel, at now: Moment, in transaction: Transaction) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO rule_pack (code, name, level, map, province_code, valid_from, valid_until, citation, evidence,
                entered_at)
            VALUES (\(code), \(name), \(level), \(place?.map), \(place?.code), \(validFrom), \(validUntil),
                \(basis.citation), \(basis.evidence.rawValue), \(now))
            RETURNING id
            """
        )
    }
}
