import Database

/// Reads what a narrative needs beside the report itself.
struct NarrativeReading {
    let report: PeriodReport
    let reading: ReportReading

    private var query: PeriodQuery { report.query }
    private var tx: Transaction { reading.tx }

    func facts() throws -> NarrativeFacts {
        let said = try figures()
        return NarrativeFacts(
            report: report,
            growths: try growths(from: query.previous, said),
            quantities: try reading.doneQuantities(query),
            published: published(said),
            difficulties: try ConferenceExtract.difficulties(query, reading),
            programmes: try programmes(),
            undated: try reading.undatedNote(query)
        )
    }

    /// The same beside another period than the one before.
    func facts(against before: PeriodQuery) throws -> NarrativeFacts {
        let said = try figures()
        let amount = try reading.total(before)?.amount
        let growth = amount.flatMap { before in report.total.amount.flatMap { Percent.growth(from: before, to: $0) } }
        let previous = amount.map {
            PeriodReport.Previous(
                from: before.from,
                to: before.to,
                amount: $0,
                growth: growth,
                basedOn: .ledger,
                publication: nil
            )
        }
        return NarrativeFacts(try facts(), against: before, previous, try growths(from: before, said))
    }

    /// The place's own that run in the period of equal length that follows, as far as the officer sees them.
    private func programmes() throws -> [Programme] {
        let province = DecidedAwards.province(query, reading.territories)
        guard query.place == PeriodQuery.nation || province != nil,
            PlanPolicy.maySee(province: province, by: reading.officer)
        else { return [] }
        let running: SQL = """
            p.starts_on <= \(Day.lastOfYear(query.to + query.years)) AND p.ends_on >= \(Day.firstOfYear(query.to + 1))
            AND p.province_now IS NOT DISTINCT FROM \(province)
            """
        return try Programme.rows(running, in: tx).reversed()
    }

    /// The ledger first; where it has nothing of a source for the period before, a published figure of that source.
    private func growths(from earlier: PeriodQuery, _ said: [ReportedFigure]) throws -> [SourceGrowth] {
        let booked = try reading.sums(earlier, by: [.source])
        return report.sourcesInOrder.compactMap { group in
            guard let now = group.amount else { return nil }
            let ofSource = said.filter { $0.source == group.key && $0.kind == nil && $0.nature == .actual }
            let before = booked.first { $0.figures == [.source(group.key)] }?.amount
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

    /// What is published of this period beside its money and projects, and the targets of later ones.
    private func published(_ said: [ReportedFigure]) -> [ReportedFigure] {
        said.filter { figure in
            let isPlain =
                figure.nature == .actual && [.amount, .projects, .establishments, .growth].contains(figure.measure)
            return figure.nature == .target ? figure.from > query.to : isOf(query, figure) && !isPlain
        }
    }

    /// The figures of the place; a province that merged with none is the same on both maps.
    private func figures() throws -> [ReportedFigure] {
        let place = try reading.place(query)
        // A published figure of the whole nation says nothing of the part that an officer sees.
        guard reading.territory.isNation || place.unit != nil else { return [] }
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
        query.days == nil && (figure.from, figure.to) == (query.from, query.to)
    }
}

extension ReportReading {
    /// The narrative of a period, from the sums that its report reads as well.
    func narrativeFacts(_ query: PeriodQuery) throws -> NarrativeFacts {
        try NarrativeReading(report: try period(query), reading: self).facts()
    }

    /// The sentences that open a report: as its office has edited them, or, where it stands beside another period than the
    /// one before, as they are computed for that.
    func opening(of request: ReportRequest) throws -> [ReportParagraph] {
        let query = request.query
        guard request.before != query.previous else {
            return try told(try narrativeFacts(query))
        }
        return Narrative(try NarrativeReading(report: try period(query), reading: self).facts(against: request.before))
            .paragraphs
    }

    /// Sums of what the lines of the report have done, by measure and kind.
    func doneQuantities(_ query: PeriodQuery) throws -> [DoneQuantity] {
        try remembered(nation.done, query, .all) {
            try tx.rows(
                """
                SELECT r.measure, r.kind_code, CAST(SUM(r.done) AS BIGINT) FROM (\(try quantityRows(query))) AS r
                WHERE r.done > 0 AND r.measure <> 'establishments'
                GROUP BY r.measure, r.kind_code ORDER BY r.measure, r.kind_code
                """
            ) { row in
                DoneQuantity(measure: try row.get(0), kind: try row.get(1), done: try row.get(2))
            }
        }
    }
}
