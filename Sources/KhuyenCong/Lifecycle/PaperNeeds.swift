import Database

/// What the checklists ask of a file at a step, for its acts and for whoever looks it up.
struct PaperNeeds {
    let stage: PaperStage
    /// The lines that the step is about.
    let lines: [ProposalLine]
    let proposal: Proposal
    /// The day whose lists hold.
    let day: Day
    let checklist: PaperChecklist
    /// Whether the list is the province's own, or national money is asked for: a missing paper then refuses the act.
    let isBinding: Bool

    /// The list of a local file is that of its rule pack, where the pack has one; else the circular's.
    ///
    /// - Throws: `DatabaseError`, `ReferenceFilesMissing`, `PaperChecklistFault`.
    init(
        _ stage: PaperStage,
        of dossier: Dossier,
        _ proposal: Proposal,
        lines: [ProposalLine],
        on day: Day,
        in tx: Transaction
    ) throws {
        self.stage = stage
        self.lines = lines
        self.proposal = proposal
        self.day = day
        let hasNationalMoney =
            dossier.level == .national || proposal.lines.contains { $0.amounts.contains { $0.source == .national } }
        let own = hasNationalMoney ? [] : try PaperNeeds.ownRows(of: dossier, on: day, in: tx)
        checklist = own.isEmpty ? try PaperChecklist.bundled() : PaperChecklist(rows: own)
        isBinding = hasNationalMoney || !own.isEmpty
    }

    private static func ownRows(
        of dossier: Dossier,
        on day: Day,
        in tx: Transaction
    ) throws -> [PaperChecklist.Row] {
        guard let pack = try StandingPacks.load(in: tx).inForce(dossier, on: day) else { return [] }
        return try PaperRule.ofPack(pack.id, in: tx).map(\.row)
    }

    /// The papers that are asked for and not there, in the order of the law.
    func missing(having papers: Set<PaperKind>) -> [MissingPaper] {
        let contents = lines.map { PaperChecklist.Content($0.kind, $0.item?.paperSubKind) }
        return checklist.missing(kinds: contents, stage: stage, on: day, having: papers).compactMap(decided)
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
