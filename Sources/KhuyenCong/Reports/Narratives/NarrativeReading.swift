import Database

/// Reads what a narrative needs beside the report itself.
struct NarrativeReading {
    let report: PeriodReport
    let place: ReportedPlace
    let territory: Territory

    private var query: PeriodQuery { report.query }

    /// The ledger first; where it has nothing of a source for the period before, a published figure of that source.
    func growths(in tx: Transaction) throws -> [SourceGrowth] {
        let earlier = query.previous
        let facts = PeriodFacts(earlier, place)
        let booked = try tx.rows(
            """
            SELECT f.source_code, CAST(SUM(f.amount) AS BIGINT) FROM \(facts.relation)
            WHERE \(facts.condition(territory)) GROUP BY f.source_code
            """
        ) { row in (source: try row.get(0) as FundingSource.Code, amount: try row.get(1) as Dong) }
        let said = try figures(in: tx)
        return report.bySource.compactMap { group in
            guard let now = group.amount else { return nil }
            let ofSource = said.filter { $0.source == group.key && $0.kind == nil && $0.nature == .actual }
            let before = booked.first { $0.source == group.key }?.amount
            let base = ofSource.last { $0.measure == .amount && isOf(earlier, $0) }
            return SourceGrowth(
                source: group.key,
                now: now,
                before: before ?? base.map { Dong($0.value) },
                base: before == nil ? base : nil,
                published: ofSource.last { $0.measure == .growth && isOf(query, $0) }
            )
        }
    }

    func quantities(in tx: Transaction) throws -> [DoneQuantity] {
        try DoneQuantity.all(PeriodFacts(query, place), territory, in: tx)
    }

    /// What is published of this period beside its money and projects, and the targets of later ones.
    func published(in tx: Transaction) throws -> [ReportedFigure] {
        try figures(in: tx).filter { figure in
            let isPlain =
                figure.nature == .actual && [.amount, .projects, .establishments, .growth].contains(figure.measure)
            return figure.nature == .target ? figure.from > query.to : isOf(query, figure) && !isPlain
        }
    }

    /// The figures of the place; a province that merged with none is the same on both maps.
    private func figures(in tx: Transaction) throws -> [ReportedFigure] {
        // A published figure of the whole nation says nothing of the part that an officer sees.
        guard territory.isNation || place.unit != nil else { return [] }
        let isSame = query.place == PeriodQuery.nation || place.place.formedFrom.map(\.code) == [query.place]
        let map: SQL = isSame ? "TRUE" : "map = \(query.map)"
        let sql: SQL =
            ReportedFigures.select + """
                 WHERE place_code = \(query.place) AND \(map) AND (basis = \(query.basis) OR nature = 'target')
                    AND superseded_at IS NULL
                ORDER BY year_from, id
                """
        return try tx.rows(sql) { try ReportedFigures.decode($0) }
    }

    private func isOf(_ query: PeriodQuery, _ figure: ReportedFigure) -> Bool {
        (figure.from, figure.to) == (query.from, query.to)
    }
}

extension DoneQuantity {
    /// Sums of what the lines of a report have done, by measure and kind.
    static func all(_ facts: PeriodFacts, _ territory: Territory, in tx: Transaction) throws -> [DoneQuantity] {
        try tx.rows(
            """
            SELECT q.measure, l.kind_code, CAST(SUM(q.done) AS BIGINT)
            FROM line_quantity q JOIN project_line l ON l.id = q.line_id
            WHERE q.done > 0 AND q.measure <> 'establishments'
                AND q.line_id IN (SELECT f.line_id FROM \(facts.relation) WHERE \(facts.condition(territory)))
            GROUP BY q.measure, l.kind_code ORDER BY q.measure, l.kind_code
            """
        ) { row in
            DoneQuantity(measure: try row.get(0), kind: try row.get(1), done: try row.get(2))
        }
    }
}
