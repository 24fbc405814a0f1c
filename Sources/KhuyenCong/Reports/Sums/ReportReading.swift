import Database

/// What every report is read with: one transaction, what one officer may see, the maps, and the nation's facts.
struct ReportReading {
    let tx: Transaction
    let officer: Officer
    let territories: Territories
    let territory: Territory
    let nation: NationMemory

    init(_ tx: Transaction, by officer: Officer, nation: NationMemory) throws {
        self.tx = tx
        self.officer = officer
        self.nation = nation
        territories = try Territories.load(tx)
        territory = officer.territory(.viewReports)
    }

    /// - Throws: `Refusal` (invalid, missing).
    func place(_ query: PeriodQuery) throws -> ReportedPlace {
        try ReportedPlace.find(query, territories, seenBy: territory)
    }

    func period(_ query: PeriodQuery) throws -> PeriodReport {
        let computation = PeriodComputation(
            query: query,
            place: try place(query),
            territories: territories,
            territory: territory,
            nation: nation
        )
        return try computation.report(in: tx)
    }

    func sums(_ query: PeriodQuery, by dimensions: [SumDimension]) throws -> [LedgerSum] {
        let place = try place(query)
        guard NationSums.answers(query, place, territory: territory) else {
            return try booked(query, dimensions, place)
        }
        return try nation.sums.value(of: NationKey(query, place, dimensions), at: Ledger.revision(in: tx)) {
            if NationCube.known.isSuperset(of: dimensions) {
                return NationCube.sums(query, dimensions, place, try nation.facts(in: tx))
            }
            if dimensions.count == 1, let tag = DetailTag(dimensions[0]), let detail = try detail(query) {
                return try detail.sums(tag)
            }
            return try booked(query, dimensions, place)
        }
    }

    private func booked(
        _ query: PeriodQuery,
        _ dimensions: [SumDimension],
        _ place: ReportedPlace
    ) throws -> [LedgerSum] {
        let facts = PeriodFacts(query, place)
        guard facts.childColumn != nil || !dimensions.contains(.place) else { return [] }
        return try facts.sums(dimensions, territory, in: tx)
    }

    /// The second roll-up of the nation; nil where it does not answer the query, or acts have outrun it.
    func detail(_ query: PeriodQuery) throws -> DetailReading? {
        let place = try place(query)
        guard NationSums.answers(query, place, territory: territory), try NationDetail.isSettled(in: tx) else {
            return nil
        }
        return DetailReading(tx: tx, facts: PeriodFacts(query, place))
    }

    /// Computes an answer, or takes the one that was given before at the same revision, where the nation is seen whole.
    func remembered<Choice: Hashable & Sendable, Answer: Sendable>(
        _ cache: RevisionCache<NationKey<Choice>, Answer>,
        _ query: PeriodQuery,
        _ choice: Choice,
        compute: () throws -> Answer
    ) throws -> Answer {
        let place = try place(query)
        guard NationSums.answers(query, place, territory: territory) else { return try compute() }
        return try cache.value(of: NationKey(query, place, choice), at: Ledger.revision(in: tx), compute: compute)
    }

    func total(_ query: PeriodQuery) throws -> LedgerSum? {
        try sums(query, by: []).first
    }

    /// Distinct beneficiaries that are named on the lines; nil where no line names one.
    func establishments(_ query: PeriodQuery) throws -> Int? {
        let place = try place(query)
        if place.region == nil, NationSums.answers(query, place, territory: territory) {
            return NationSums(query, place, try nation.facts(in: tx)).total.establishments
        }
        return try PeriodFacts(query, place).establishments(territory, in: tx)
    }
}
