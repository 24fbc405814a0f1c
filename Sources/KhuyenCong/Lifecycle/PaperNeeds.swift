import Database

/// What the checklists ask of a file at a step, for its acts and for whoever looks it up.
struct PaperNeeds {
    let stage: PaperStage
    /// The lines that the step is about.
    let lines: [ProposalLine]
    let proposal: Proposal
    /// The day whose lists hold.
    let day: Day

    /// The papers that are asked for and not there, in the order of the law.
    ///
    /// - Throws: `ReferenceFilesMissing`, `PaperChecklistFault`.
    func missing(having papers: Set<PaperKind>) throws -> [MissingPaper] {
        let contents = lines.map { PaperChecklist.Content($0.kind, $0.item?.paperSubKind) }
        return try PaperChecklist.bundled().missing(kinds: contents, stage: stage, on: day, having: papers)
            .compactMap(decided)
    }

    /// Settled where the file itself tells whether there is such a thing.
    private func decided(_ missing: MissingPaper) -> MissingPaper? {
        switch missing.row.code {
        case PaperRowCode.beneficiaryRequest:
            let others = proposal.lines.compactMap(\.beneficiary).filter { $0.name != proposal.implementer }
            return others.isEmpty ? nil : MissingPaper(row: missing.row, need: .required)
        case PaperRowCode.groupPlan:
            return proposal.scheme == .group ? MissingPaper(row: missing.row, need: .required) : nil
        default:
            return missing
        }
    }
}
