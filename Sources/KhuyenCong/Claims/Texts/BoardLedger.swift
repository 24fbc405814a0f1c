import Database

/// What the ledger says to the question that a published figure answers.
struct BoardLedger {
    let territories: Territories
    let territory: Territory
    let tx: Transaction
    private let nation = NationMemory()
    private var reports: [PeriodQuery: PeriodReport] = [:]

    init(territories: Territories, territory: Territory, tx: Transaction) {
        self.territories = territories
        self.territory = territory
        self.tx = tx
    }

    /// Nil where the ledger has nothing, or does not count such a thing.
    ///
    /// - Throws: `DatabaseError`.
    mutating func value(_ figure: ReportedFigure) throws -> Int64? {
        guard figure.nature != .target, let query = query(of: figure) else { return nil }
        guard let sum = try sum(figure, query) else { return nil }
        guard figure.nature == .yearlyAverage else { return sum }
        return Int64((Double(sum) / Double(query.years)).rounded())
    }

    private func query(of figure: ReportedFigure) -> PeriodQuery? {
        do {
            return try PeriodQuery(
                place: figure.place,
                map: figure.map,
                from: figure.from,
                to: figure.to,
                basis: figure.basis
            )
        } catch {
            // Years that no report can be asked for.
            return nil
        }
    }

    private mutating func sum(_ figure: ReportedFigure, _ query: PeriodQuery) throws -> Int64? {
        switch figure.measure {
        case .amount: return try amount(figure, query)
        case .projects:
            guard let report = try report(query) else { return nil }
            return projects(figure, report).flatMap { $0 > 0 ? Int64($0) : nil }
        case .establishments:
            guard figure.source == nil, figure.kind == nil else { return nil }
            return try report(query)?.total.establishments.map(Int64.init)
        case .people, .women, .courses, .models, .machines, .growth: return nil
        }
    }

    private func amount(_ figure: ReportedFigure, _ query: PeriodQuery) throws -> Int64? {
        guard let place = try place(query) else { return nil }
        let figures = [figure.source.map(PeriodFigure.source), figure.kind.map { PeriodFigure.kind($0) }].compactMap {
            $0
        }
        let rows = try PeriodRows.read(PeriodFacts(query, place), figures, page: 1, territory: territory, in: tx)
        return rows.sum?.amount
    }

    private func projects(_ figure: ReportedFigure, _ report: PeriodReport) -> Int? {
        switch (figure.source, figure.kind) {
        case (nil, nil): report.total.projects
        case (let source?, nil): report.bySource.first { $0.key == source }?.projects
        case (nil, let kind?): report.byKind.first { $0.key == kind }?.projects
        case (_?, _?): nil
        }
    }

    private mutating func report(_ query: PeriodQuery) throws -> PeriodReport? {
        if let known = reports[query] { return known }
        guard let place = try place(query) else { return nil }
        let computation = PeriodComputation(
            query: query,
            place: place,
            territories: territories,
            territory: territory,
            nation: nation
        )
        let report = try computation.report(in: tx)
        reports[query] = report
        return report
    }

    /// Nil where the officer may not see the place.
    private func place(_ query: PeriodQuery) throws -> ReportedPlace? {
        do {
            return try ReportedPlace.find(query, territories, seenBy: territory)
        } catch let refusal as Refusal where [.missing, .invalid].contains(refusal.kind) {
            return nil
        }
    }
}
