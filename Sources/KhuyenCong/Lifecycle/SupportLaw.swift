import Database

/// The packs and terms that stand, read once for all lines that are asked about.
struct SupportLaw {
    private let norms: [NormPack]
    private let rules: [RulePack]
    private let terms: [EligibilityTerm]

    static func load(in tx: Transaction) throws -> SupportLaw {
        SupportLaw(
            norms: try NormPack.standing(in: tx),
            rules: try RulePack.standing(in: tx),
            terms: try EligibilityTerm.all(in: tx)
        )
    }

    func answer(_ question: SupportQuestion) -> SupportAnswer {
        SupportRules.answer(question, norms: norms, rules: rules)
    }

    func answer(_ question: EligibilityQuestion, _ territories: Territories) -> EligibilityAnswer {
        EligibilityRules.answer(question, terms: terms, territories)
    }
}

extension SupportQuestion {
    /// The question of a line of a file, on the day that chooses its norm.
    init(
        _ line: ProposalLine,
        support: [SupportAmount],
        of dossier: Dossier,
        formerProvince: String?,
        on day: Day
    ) {
        self.init(
            line.item.map(SupportSubject.item) ?? .kind(line.kind),
            level: dossier.level,
            approvalDay: day,
            formerProvince: formerProvince,
            presentProvince: dossier.provinceNow,
            // A line that was taken over tells no cost of its own.
            eligibleCost: line.eligibleCost == .zero ? nil : line.eligibleCost,
            support: support,
            units: line.units,
            priorityHundredths: line.priorityHundredths,
            isWholeLine: line.isWholeLine,
            isDifficultArea: line.isDifficultArea
        )
    }
}
