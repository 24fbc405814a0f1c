import Database

/// What a fund brings from its earlier years: its balance does not end with the year.
///
/// The rule pack of the province says whether it does (`RuleKey.fundGoesOn`); where it does not, what is left is carried
/// over by a decision, as from any other source.
struct FundOpening {
    /// The rule by which the money stays.
    let use: RuleUse
    /// All years before the one asked for, as one.
    let balance: SourceBalance

    /// Nil for a source whose years end.
    static func load(_ key: SourceYear.Key, _ packs: StandingPacks, in tx: Transaction) throws -> FundOpening? {
        guard let use = packs.goesOn(key) else { return nil }
        let earlier = try SourceYear.rows("s.source_code = \(key.source) AND s.year < \(key.year)", in: tx)
            .filter { $0.key.provinceNow == key.provinceNow }
        let flows = try SourceFlow.load(earlier.map(\.id), in: tx)
        let ledger = try SourceLedger.load(.before(key), in: tx)
        let balance = SourceBalance(
            flows: flows.values.flatMap { $0 },
            lines: ledger.lines.values.flatMap { $0 },
            planned: .zero,
            plannedAssignments: .zero
        )
        return FundOpening(use: use, balance: balance)
    }

    /// The funds that had an account before a year, as accounts of that year: they are there without anything booked.
    static func keys(in year: Int, _ tx: Transaction) throws -> [SourceYear.Key] {
        let earlier = try SourceYear.rows(
            "s.source_code = \(FundingSource.Code.fund) AND s.year < \(year)",
            in: tx
        )
        return Set(earlier.map { $0.key.moved(to: year) }).filter { $0.source == .fund }.sorted {
            ($0.provinceNow ?? "") < ($1.provinceNow ?? "")
        }
    }
}
