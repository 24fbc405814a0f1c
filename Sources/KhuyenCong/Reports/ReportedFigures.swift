package import Database

/// A reported figure (số đã công bố): what a publication says of a place and a period.
///
/// It lies beside the ledger and is never mixed with it.
package struct ReportedFigure: Sendable, Equatable {
    package enum Measure: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case amount, projects, establishments
        case people, women, courses, models, machines
        /// Hundredths of a percent by which an amount grew from the period of equal length before.
        case growth

        package var unit: FigureUnit {
            switch self {
            case .amount: .dong
            case .growth: .percent
            case .projects, .establishments, .people, .women, .courses, .models, .machines: .count
            }
        }

        /// The largest that a publication can mean, up or down: more people than the nation has, a growth by ten
        /// thousand times; few enough that sums of them stay within an Int64.
        var most: UInt64 {
            switch self {
            case .amount: Dong.most.amount.magnitude
            case .growth: 100_000_000
            case .projects, .establishments, .people, .women, .courses, .models, .machines: 1_000_000_000
            }
        }
    }

    /// What a publication says of the figure.
    package enum Nature: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case actual
        /// The mean of one year of the period, not its sum.
        case yearlyAverage
        /// What is to be reached in the period.
        case target
    }

    package let id: Int64
    package let map: AdminMap
    package let place: String
    package let from: Int
    package let to: Int
    package let source: FundingSource.Code?
    package let kind: ActivityKind.Code?
    package let basis: ReportBasis
    package let measure: Measure
    /// Đồng for amounts, hundredths of a percent for growths, else a count.
    package let value: Int64
    package let publication: String
    package let quotation: String
    package let nature: Nature
    /// The upper end of a target that is a range ("20–30 mô hình").
    package let upper: Int64?
}

/// A figure about to be written down.
package struct ReportedFigureDraft: Sendable, Equatable {
    package let query: PeriodQuery
    package let source: FundingSource.Code?
    package let kind: ActivityKind.Code?
    package let measure: ReportedFigure.Measure
    package let value: Int64
    package let publication: String
    package let quotation: String
    package let nature: ReportedFigure.Nature
    package let upper: Int64?

    package init(
        query: PeriodQuery,
        source: FundingSource.Code? = nil,
        kind: ActivityKind.Code? = nil,
        measure: ReportedFigure.Measure = .amount,
        value: Int64,
        publication: String,
        quotation: String,
        nature: ReportedFigure.Nature = .actual,
        upper: Int64? = nil
    ) {
        self.query = query
        self.source = source
        self.kind = kind
        self.measure = measure
        self.value = value
        self.publication = publication
        self.quotation = quotation
        self.nature = nature
        self.upper = upper
    }
}

extension ReportBasis: SQLEncodable, SQLDecodable {}

package struct ReportedFigures: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// - Throws: `Refusal` where a needed word is missing or the place is not the officer's.
    package func add(_ draft: ReportedFigureDraft, by officer: Officer, at now: Moment) async throws -> Int64 {
        try officer.require(.editReportedFigures)
        try ReportedFigures.check(draft)
        return try await database.write { tx in
            try ReportedFigures.write(draft, by: officer, at: now, in: tx)
        }
    }

    /// The figures that stand, of the places that the officer may see and of the nation.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [ReportedFigure] {
        try officer.require(.viewReports)
        let visible = ReportedFigures.visible(officer.territory(.viewReports))
        return try await database.read { tx in
            try tx.rows(
                ReportedFigures.select
                    + " WHERE superseded_at IS NULL AND \(visible) ORDER BY place_code, year_from, id"
            ) {
                try ReportedFigures.decode($0)
            }
        }
    }

    /// The whole amount published for a place and period on a basis, the latest entered first.
    static func amount(_ query: PeriodQuery, in tx: Transaction) throws -> ReportedFigure? {
        let condition: SQL = """
             WHERE map = \(query.map) AND place_code = \(query.place) AND year_from = \(query.from)
                AND year_to = \(query.to) AND basis = \(query.basis) AND measure = 'amount'
                AND source_code IS NULL AND kind_code IS NULL AND nature = 'actual' AND superseded_at IS NULL
            ORDER BY id DESC LIMIT 1
            """
        return try tx.first(select + condition) { try decode($0) }
    }

    static func insert(_ draft: ReportedFigureDraft, at now: Moment, in tx: Transaction) throws -> Int64 {
        try tx.insert(
            """
            INSERT INTO reported_figure (map, place_code, year_from, year_to, source_code, kind_code, basis, measure,
                value, publication, quotation, entered_at, nature, upper_value)
            VALUES (\(draft.query.map), \(draft.query.place), \(draft.query.from), \(draft.query.to),
                \(draft.source), \(draft.kind), \(draft.query.basis), \(draft.measure), \(draft.value),
                \(draft.publication), \(draft.quotation), \(now), \(draft.nature), \(draft.upper))
            RETURNING id
            """
        )
    }

    static let select: SQL = """
        SELECT id, map, place_code, year_from, year_to, source_code, kind_code, basis, measure, value, publication,
            quotation, nature, upper_value
        FROM reported_figure
        """

    static func decode(_ row: Row) throws -> ReportedFigure {
        ReportedFigure(
            id: try row.get(0),
            map: try row.get(1),
            place: try row.get(2),
            from: try row.get(3),
            to: try row.get(4),
            source: try row.get(5),
            kind: try row.get(6),
            basis: try row.get(7),
            measure: try row.get(8),
            value: try row.get(9),
            publication: try row.get(10),
            quotation: try row.get(11),
            nature: try row.get(12),
            upper: try row.get(13)
        )
    }
}
