import Database

/// What an administrator may write anew of a unit; its map, code, level and the unit above stay.
package struct AdminUnitDraft: Sendable, Hashable, Encodable {
    package var name: String
    /// The unit of the same map that took it in: of units that ended before their map did, else nil.
    package var mergedInto: String?
    /// The first day on which it was no more; of the same units, others keep the day of their map.
    package var validUntil: Day?
    package var basis: LegalBasis

    package init(name: String, mergedInto: String? = nil, validUntil: Day? = nil, basis: LegalBasis) {
        self.name = name
        self.mergedInto = mergedInto
        self.validUntil = validUntil
        self.basis = basis
    }
}

/// A row of a unit that was replaced.
package struct AdminUnitPast: Sendable, Hashable {
    package let row: AdminUnitDraft
    package let supersededAt: Moment
}

extension AdminUnits {
    /// Corrects a unit, or writes down that it was compared with the law; the old row stays as history.
    ///
    /// `version`: how often its row was written when it was seen, `AdminUnitDetail.version`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict where another wrote it since), `DatabaseError`.
    package func revise(
        _ key: PlaceKey,
        _ draft: AdminUnitDraft,
        version: Int?,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { transaction in
            try officer.require(.editReference)
            let territories = try Territories.load(transaction)
            guard let unit = territories.unit(key.map, key.code),
                let provinceNow = territories.provinceNow(map: key.map, code: key.code),
                officer.territory(.editReference).contains(province: provinceNow),
                let old = try AdminUnitDraft.standing(key, in: transaction)
            else { throw Refusal.missing }
            let standing = try AdminUnitDraft.past(key, in: transaction).count + 1
            try StandingVersion.require(version, standing, of: old.name)
            let new = try AdminUnitRevisionRules.checked(draft, instead: old, of: unit, territories)
            try old.keep(of: key, supersededAt: now, in: transaction)
            try new.write(to: key, in: transaction)
            if new.mergedInto != old.mergedInto { try PlacePositions.rewrite(in: transaction) }
            let entry = AuditDraft(
                act: "adminUnit.revise",
                subject: "adminUnit",
                subjectID: nil,
                provinceNow: provinceNow,
                detail: AuditChange(before: old, after: new)
            )
            try Audit.append(entry, by: officer, at: now, in: transaction)
        }
    }
}

/// What must hold before a unit is written anew.
enum AdminUnitRevisionRules {
    /// - Throws: `Refusal` (invalid).
    static func checked(
        _ draft: AdminUnitDraft,
        instead old: AdminUnitDraft,
        of unit: AdminUnit,
        _ territories: Territories
    ) throws -> AdminUnitDraft {
        var draft = draft
        draft.name = try EarlierUnitRules.checkedName(draft.name, level: unit.level)
        draft.basis = try draft.basis.checked()
        guard old.mergedInto != nil else {
            guard draft.mergedInto == nil, draft.validUntil == nil || draft.validUntil == old.validUntil else {
                throw Refusal.invalid(
                    "Đơn vị này tồn tại đến hết bản đồ của nó, không có ngày kết thúc và đơn vị nhận riêng.",
                    field: draft.mergedInto == nil ? "validUntil" : "mergedInto"
                )
            }
            draft.validUntil = old.validUntil
            return draft
        }
        let successor = try EarlierUnitRules.successor(draft.mergedInto ?? "", of: unit.level, near: unit, territories)
        guard !leads(successor, to: unit, territories) else {
            throw Refusal.invalid("Đơn vị không thể nhập vào chính nó.", field: "mergedInto")
        }
        guard let end = draft.validUntil else {
            throw Refusal.invalid("Ghi ngày đầu tiên đơn vị không còn.", field: "validUntil")
        }
        try EarlierUnitRules.checkEnd(end)
        return draft
    }

    /// Whether those that took a unit in, one after the other, come back to another one.
    private static func leads(_ successor: AdminUnit, to unit: AdminUnit, _ territories: Territories) -> Bool {
        var next: AdminUnit? = successor
        while let current = next {
            if current.code == unit.code { return true }
            next = territories.successors(of: current).first { $0.unit.map == unit.map }?.unit
        }
        return false
    }
}

extension AdminUnitDraft {
    /// A unit as it stands; nil where there is none.
    static func standing(_ key: PlaceKey, in transaction: Transaction) throws -> AdminUnitDraft? {
        try transaction.first(
            """
            SELECT u.name, s.new_code, u.valid_until, u.citation, u.evidence FROM admin_unit u
            LEFT JOIN admin_unit_succession s ON s.old_map = u.map AND s.old_code = u.code AND s.new_map = u.map
            WHERE u.map = \(key.map) AND u.code = \(key.code)
            """
        ) { try decode($0) }
    }

    /// The rows of a unit that were replaced, the latest first.
    static func past(_ key: PlaceKey, in transaction: Transaction) throws -> [AdminUnitPast] {
        try transaction.rows(
            """
            SELECT name, merged_into, valid_until, citation, evidence, superseded_at FROM admin_unit_past
            WHERE map = \(key.map) AND code = \(key.code) ORDER BY id DESC
            """
        ) { AdminUnitPast(row: try decode($0), supersededAt: try $0.get(5)) }
    }

    fileprivate func keep(of key: PlaceKey, supersededAt now: Moment, in transaction: Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO admin_unit_past (map, code, name, merged_into, valid_until, citation, evidence, superseded_at)
            VALUES (\(key.map), \(key.code), \(name), \(mergedInto), \(validUntil), \(basis.citation),
                \(basis.evidence.rawValue), \(now))
            """
        )
    }

    fileprivate func write(to key: PlaceKey, in transaction: Transaction) throws {
        let names = AdminUnitNames(name)
        try transaction.execute(
            """
            UPDATE admin_unit SET name = \(name), name_key = \(names.key), sort_key = \(names.sortKey),
                valid_until = \(validUntil), citation = \(basis.citation), evidence = \(basis.evidence.rawValue)
            WHERE map = \(key.map) AND code = \(key.code)
            """
        )
        guard let mergedInto else { return }
        try transaction.execute(
            """
            UPDATE admin_unit_succession SET new_code = \(mergedInto)
            WHERE old_map = \(key.map) AND old_code = \(key.code) AND new_map = \(key.map)
            """
        )
    }

    /// Reads name, successor, last day, citation, evidence.
    private static func decode(_ row: Row) throws -> AdminUnitDraft {
        AdminUnitDraft(
            name: try row.get(0),
            mergedInto: try row.get(1),
            validUntil: try row.get(2),
            basis: try LegalBasis.decode(row, 3)
        )
    }
}
