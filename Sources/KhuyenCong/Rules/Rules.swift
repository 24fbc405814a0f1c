package import Database

/// The rule packs: which one holds for a project, and what an officer reads of them.
package struct Rules: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The packs that stand, with their rules.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func packs(for officer: Officer) async throws -> [RulePack] {
        try officer.require(.viewReference)
        return try await database.read { try RulePack.standing(in: $0) }
    }

    /// A pack, superseded or not: an old check names it by its id.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func pack(_ id: Int64, for officer: Officer) async throws -> RulePack {
        try officer.require(.viewReference)
        return try await database.read { try RulePack.found(id, in: $0) }
    }

    /// The pack for a project on a day; nil before the first pack we know.
    ///
    /// The former province is of the map until 30/06/2025, where known; the present one is of today's map.
    /// - Throws: `DatabaseError`.
    package static func inForce(
        level: ProgrammeLevel,
        formerProvince: String?,
        presentProvince: String?,
        on day: Day,
        in transaction: Transaction
    ) throws -> RulePack? {
        RulePackRules.inForce(
            try RulePack.standing(in: transaction),
            level: level,
            formerProvince: formerProvince,
            presentProvince: presentProvince,
            on: day
        )
    }

    /// All packs that stand, for a page.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func book(for officer: Officer) async throws -> RuleBook {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            RuleBook(
                packs: try RulePack.standing(in: transaction),
                territories: try Territories.load(transaction),
                officer: officer
            )
        }
    }

    /// What stood before a pack and in it.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func history(of pack: RulePack, for officer: Officer) async throws -> RuleHistory {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            let replaced = try RulePack.rows("p.superseded_at IS NOT NULL", in: transaction)
            return RuleHistory(
                packs: replaced.filter { $0.level == pack.level && $0.place == pack.place }
                    .sorted { $1.id < $0.id },
                rules: try Rule.superseded(inPack: pack.id, in: transaction)
            )
        }
    }
}

/// All packs that stand, and which of them an officer may edit.
package struct RuleBook: StandingPackBook {
    package let packs: [RulePack]
    package let territories: Territories
    package let officer: Officer
}

/// Rows that were superseded, the latest entered first.
package struct RuleHistory: Sendable, Hashable {
    /// Packs that another one replaced, for the same level and place.
    package let packs: [RulePack]
    /// Rules of this very pack that were revised.
    package let rules: [Rule]
}
