import Database

/// Keeps what reports of the nation have read for as long as the ledger stands at the same revision.
final class NationMemory: Sendable {
    private let known = RevisionCache<Nation, NationFacts>(capacity: 1)
    let sums = RevisionCache<NationKey<[SumDimension]>, [LedgerSum]>()
    let quantities = RevisionCache<NationKey<LineChoice>, [Quantity]>()
    let done = RevisionCache<NationKey<LineChoice>, [DoneQuantity]>()
    let stages = RevisionCache<NationKey<LineChoice>, [StageSource: Dong]>()
    let mixes = RevisionCache<NationKey<LineChoice>, [SourceMix]>()

    private enum Nation: Hashable, Sendable {
        case whole
    }

    func facts(in tx: Transaction) throws -> NationFacts {
        try known.value(of: .whole, at: Ledger.revision(in: tx)) { try NationFacts(tx) }
    }
}

/// A question about the nation or a region, with the provinces that the region has had.
struct NationKey<Choice: Hashable & Sendable>: Hashable, Sendable {
    private let query: PeriodQuery
    private let region: Region?
    private let choice: Choice

    init(_ query: PeriodQuery, _ place: ReportedPlace, _ choice: Choice) {
        self.query = query
        region = place.region
        self.choice = choice
    }
}
