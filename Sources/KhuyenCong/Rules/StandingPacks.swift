package import Database

/// All rule packs that stand, read once for many files, accounts and days.
package struct StandingPacks: Sendable {
    let packs: [RulePack]
    /// Nil where no pack is of a former province, so that nobody needs to know which one a file came from.
    private let territories: Territories?

    /// - Throws: `DatabaseError`.
    package static func load(in transaction: Transaction) throws -> StandingPacks {
        let packs = try RulePack.standing(in: transaction)
        let isOfFormer = packs.contains { $0.place?.map == .of2024 }
        return StandingPacks(packs: packs, territories: try isOfFormer ? Territories.load(transaction) : nil)
    }

    /// The pack that holds on a day; the present province is of today's map, the former one of the map until 30/06/2025.
    package func inForce(
        _ level: ProgrammeLevel,
        formerProvince: String? = nil,
        presentProvince: String?,
        on day: Day
    ) -> RulePack? {
        RulePackRules.inForce(
            packs,
            level: level,
            formerProvince: formerProvince,
            presentProvince: presentProvince,
            on: day
        )
    }

    /// The highest value of a rule in any pack in force on a day of these; nil where none has it.
    func highest(_ key: RuleKey, from first: Day, to last: Day) -> Int? {
        packs.filter { $0.validity.meets(first, last) }.compactMap { $0.number(key)?.value }.max()
    }

    /// The pack that rules over the money of an account: that of the last day of its year.
    func inForce(_ key: SourceYear.Key) -> RulePack? {
        inForce(key.level, presentProvince: key.provinceNow, on: Day.lastOfYear(key.year))
    }

    /// The rule by which what a fund holds stays in it; nil for a source whose years end.
    func goesOn(_ key: SourceYear.Key) -> RuleUse? {
        guard key.source == .fund, let rule = inForce(key)?.flag(.fundGoesOn), rule.value else { return nil }
        return rule.use
    }

    /// The day after which the money of an account may no longer be used; nil where it goes on, or no rule says so.
    func lapse(_ key: SourceYear.Key) -> Ruled<Day>? {
        goesOn(key) == nil ? inForce(key)?.day(.lapseDay, inYear: key.year) : nil
    }

    /// The pack of a file: on the day of its approval, or on another day while there is none.
    func inForce(_ dossier: Dossier, on day: Day) -> RulePack? {
        inForce(
            dossier.level,
            formerProvince: territories.flatMap { territories in
                Proposal(.lenient(dossier.proposal), on: day, territories).formerProvince(territories)
            },
            presentProvince: dossier.provinceNow,
            on: dossier.approvedOn ?? day
        )
    }
}
