import Database

/// Computes one period report in one read.
struct PeriodComputation {
    let query: PeriodQuery
    let place: ReportedPlace
    let territories: Territories
    let territory: Territory
    let nation: NationMemory

    func report(in tx: Transaction) throws -> PeriodReport {
        if NationSums.answers(query, place, territory: territory) { return try nationReport(in: tx) }
        let facts = PeriodFacts(query, place)
        let total = try total(facts, in: tx)
        return PeriodReport(
            place: place.place,
            query: query,
            total: total,
            bySource: try groups(facts, "f.source_code", total, in: tx),
            byKind: try groups(facts, "f.kind_code", total, in: tx),
            byYear: try groups(facts, "f.budget_year", total, in: tx),
            byPlace: try byPlace(facts, total, in: tx),
            previous: try previous(total, in: tx)
        )
    }

    private func nationReport(in tx: Transaction) throws -> PeriodReport {
        let sums = NationSums(query, place, try nation.facts(in: tx))
        let total = try nationTotal(sums, in: tx)
        return PeriodReport(
            place: place.place,
            query: query,
            total: total,
            bySource: sums.sources,
            byKind: sums.kinds,
            byYear: sums.yearly,
            byPlace: named(sums.places),
            previous: try previous(total, in: tx)
        )
    }

    private func nationTotal(_ sums: NationSums, in tx: Transaction) throws -> PeriodReport.Total {
        guard place.region != nil else { return sums.total }
        let establishments = try PeriodFacts(query, place).establishments(territory, in: tx)
        return PeriodReport.Total(
            projects: sums.total.projects,
            establishments: establishments,
            amount: sums.total.amount
        )
    }

    private func total(_ facts: PeriodFacts, in tx: Transaction) throws -> PeriodReport.Total {
        let sums: SQL = """
            SELECT COUNT(DISTINCT f.project_id), COUNT(DISTINCT f.beneficiary_id), CAST(SUM(f.amount) AS BIGINT)
            FROM \(facts.relation) WHERE \(facts.condition(territory))
            """
        let total = try tx.first(sums) { row in
            let establishments: Int = try row.get(1)
            return PeriodReport.Total(
                projects: try row.get(0),
                establishments: establishments == 0 ? nil : establishments,
                amount: try row.get(2)
            )
        }
        return total ?? PeriodReport.Total(projects: 0, establishments: nil, amount: nil)
    }

    private func groups<Key: SQLDecodable & Sendable & Equatable>(
        _ facts: PeriodFacts,
        _ column: SQL,
        _ total: PeriodReport.Total,
        in tx: Transaction
    ) throws -> [PeriodReport.Group<Key>] {
        let sums: SQL = """
            SELECT \(column), COUNT(DISTINCT f.project_id), CAST(SUM(f.amount) AS BIGINT)
            FROM \(facts.relation) WHERE \(facts.condition(territory))
            GROUP BY \(column) ORDER BY \(column) IS NULL, \(column)
            """
        return try tx.rows(sums) { row in
            let amount: Dong? = try row.get(2)
            return PeriodReport.Group(
                key: try row.get(0),
                projects: try row.get(1),
                amount: amount,
                share: amount.flatMap { part in total.amount.flatMap { Percent(part, of: $0) } }
            )
        }
    }

    private func byPlace(
        _ facts: PeriodFacts,
        _ total: PeriodReport.Total,
        in tx: Transaction
    ) throws -> [PeriodReport.Group<ReportPlace>] {
        guard let column = facts.childColumn else { return [] }
        return named(try groups(facts, column, total, in: tx))
    }

    private func named(_ groups: [PeriodReport.Group<String?>]) -> [PeriodReport.Group<ReportPlace>] {
        groups.map { group in
            let name = group.key.map { territories.name(query.map, $0) } ?? "Chưa xác định được"
            return PeriodReport.Group(
                key: ReportPlace(code: group.key, name: name),
                projects: group.projects,
                amount: group.amount,
                share: group.share
            )
        }
    }

    /// The ledger first; where it has nothing for the earlier period, a published figure that is then named.
    private func previous(_ total: PeriodReport.Total, in tx: Transaction) throws -> PeriodReport.Previous? {
        let earlier = query.previous
        let booked =
            NationSums.answers(earlier, place, territory: territory)
            ? NationSums(earlier, place, try nation.facts(in: tx)).total
            : try self.total(PeriodFacts(earlier, place), in: tx)
        if let amount = booked.amount {
            return PeriodReport.Previous(
                from: earlier.from,
                to: earlier.to,
                amount: amount,
                growth: total.amount.flatMap { Percent.growth(from: amount, to: $0) },
                basedOn: .ledger,
                publication: nil
            )
        }
        // A published figure of the whole nation says nothing of the part that an officer sees.
        guard territory.isNation || place.unit != nil,
            let figure = try ReportedFigures.amount(earlier, in: tx)
        else { return nil }
        let amount = Dong(figure.value)
        return PeriodReport.Previous(
            from: earlier.from,
            to: earlier.to,
            amount: amount,
            growth: total.amount.flatMap { Percent.growth(from: amount, to: $0) },
            basedOn: .reported,
            publication: figure.publication
        )
    }
}
