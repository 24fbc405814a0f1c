import Database

/// What the checklists ask of a file at a step, for its acts and for whoever looks it up.
struct PaperNeeds {
    let stage: PaperStage
    /// The lines that the step is about, but for those of work that could not be finished.
    let lines: [ProposalLine]
    /// The lines of the step whose work could not be finished for reasons beyond control.
    let struck: [ProposalLine]
    let proposal: Proposal
    /// The day whose lists hold.
    let day: Day
    let checklist: PaperChecklist
    /// Whether the list is the province's own, or national money is asked for: a missing paper then refuses the act.
    let isBinding: Bool

    /// The list of a local file is that of its rule pack, where the pack has one; else the circular's.
    ///
    /// `lines`: those that the step is about, counted from 1; nil means all. `struck`: as in `ForceMajeure`.
    ///
    /// - Throws: `DatabaseError`, `ReferenceFilesMissing`, `PaperChecklistFault`.
    init(
        _ stage: PaperStage,
        of dossier: Dossier,
        _ proposal: Proposal,
        lines: Set<Int>? = nil,
        struck: Set<Int> = [],
        on day: Day,
        in tx: Transaction
    ) throws {
        self.stage = stage
        let numbered = proposal.lines.enumerated().map { (position: $0.offset + 1, line: $0.element) }
            .filter { lines?.contains($0.position) ?? true }
        self.lines = numbered.filter { !struck.contains($0.position) }.map(\.line)
        self.struck = numbered.filter { struck.contains($0.position) }.map(\.line)
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

    /// Whether papers for work that was not finished stand in the place of the usual ones, as at the settlement alone.
    ///
    /// A province's own list may have none, and then its usual ones stay.
    private var replacesUsual: Bool {
        stage == .settlement && !struck.isEmpty
            && checklist.rows.contains {
                $0.stage == stage && $0.validity.contains(day) && PaperRowCode.isForceMajeure($0.code)
            }
    }

    /// The papers that are asked for and not there, in the order of the law.
    func missing(having papers: Set<PaperKind>) -> [MissingPaper] {
        let usual = replacesUsual ? lines : lines + struck
        let contents = usual.map { PaperChecklist.Content($0.kind, $0.item?.paperSubKind) }
        return checklist.missing(kinds: contents, stage: stage, on: day, having: papers).compactMap(decided)
    }

    /// Settled where the file itself tells whether there is such a thing.
    private func decided(_ missing: MissingPaper) -> MissingPaper? {
        if PaperRowCode.isForceMajeure(missing.row.code) {
            return struck.isEmpty ? nil : MissingPaper(row: missing.row, need: .required)
        }
        // Nothing of the step goes the usual way.
        if lines.isEmpty, replacesUsual { return nil }
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
