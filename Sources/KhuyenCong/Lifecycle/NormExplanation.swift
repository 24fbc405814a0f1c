import Database

/// How the support of one line of a file stands to its norm (giải trình định mức), with every figure that was used.
package struct NormExplanation: Sendable, Equatable, Encodable {
    package let line: Int
    package let kind: ActivityKind.Code
    package let item: NormItem?
    /// The day whose norms hold: that of the approval, else the day of the question.
    package let day: Day
    /// The stage whose amounts were looked at; nil where they are those of the draft.
    package let stage: Stage?
    package let answer: SupportAnswer
}

extension Dossiers {
    /// The norm of each line that asks for State money, by the furthest stage that the file has reached.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func explainNorms(
        of code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws -> [NormExplanation] {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let day = dossier.approvedOn ?? now.day
            let territories = try Territories.load(tx)
            let proposal = Proposal(.lenient(dossier.proposal), on: day, territories)
            let money = try DossierMoney.load(dossier.id, in: tx)
            let law = try SupportLaw.load(in: tx)
            return proposal.lines.enumerated().compactMap { offset, line in
                let found = support(offset + 1, line, money)
                guard !found.support.isEmpty else { return nil }
                let question = SupportQuestion(
                    line,
                    support: found.support,
                    of: dossier,
                    formerProvince: proposal.formerProvince(of: line, territories),
                    on: day
                )
                return NormExplanation(
                    line: offset + 1,
                    kind: line.kind,
                    item: line.item,
                    day: day,
                    stage: found.stage,
                    answer: law.answer(question)
                )
            }
        }
    }

    private func support(
        _ position: Int,
        _ line: ProposalLine,
        _ money: DossierMoney
    ) -> (stage: Stage?, support: [SupportAmount]) {
        for stage in [Stage.approved, .appraised, .registered] {
            let held = money.amounts(stage).filter {
                $0.key.line == position && ($0.key.source.isStateMoney ?? false) && $0.value > .zero
            }
            guard held.isEmpty else {
                return (stage, held.map { SupportAmount($0.key.source, $0.value) }.sortedBySource)
            }
        }
        let asked = line.amounts.filter { ($0.source.isStateMoney ?? false) && $0.amount > .zero }
        return (nil, asked.map { SupportAmount($0.source, $0.amount) })
    }
}

extension [SupportAmount] {
    var sortedBySource: [SupportAmount] {
        sorted { $0.source.rawValue < $1.source.rawValue }
    }
}
