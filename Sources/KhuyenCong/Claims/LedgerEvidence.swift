import Claims
import Database

/// What the ledger, the published figures and the frozen reports say to a question; each query is read once.
struct LedgerEvidence {
    /// One number that may answer.
    struct Candidate {
        /// In the figure's own unit: đồng, percent, things.
        let value: Double
        let origin: FigureOrigin
        /// "hỗ trợ, giai đoạn 2016–2020".
        let scope: String
        /// The years of the period of which the place has nothing in the ledger.
        var missingYears: [Int] = []
    }

    private struct Key: Hashable {
        let query: PeriodQuery
        let dimensions: [SumDimension]
    }

    let reading: ReportReading
    private var known: [Key: [LedgerSum]?] = [:]
    private var things: [PeriodQuery: [DoneQuantity]] = [:]

    init(_ reading: ReportReading) {
        self.reading = reading
    }

    /// The ledger's answers, the likeliest first; none where it has no data.
    ///
    /// - Throws: `DatabaseError`.
    mutating func candidates(_ question: LedgerQuestion) throws -> [Candidate] {
        var found: [Candidate] = []
        for query in question.queries {
            let sources = question.sources.isEmpty ? [[]] : question.sources
            let kinds: [ActivityKind.Code?] = question.kinds.isEmpty ? [nil] : question.kinds
            for source in sources {
                for kind in kinds {
                    for measure in [question.measure, question.otherMeasure].compactMap(\.self) {
                        let asked = Asked(measure: measure, query: query, sources: source, kind: kind)
                        if let one = try candidate(question, asked) { found.append(one) }
                    }
                }
            }
        }
        return found
    }

    /// One of the numbers that a question leads to.
    private struct Asked {
        let measure: ReportedFigure.Measure
        let query: PeriodQuery
        let sources: [FundingSource.Code]
        let kind: ActivityKind.Code?
    }

    private mutating func candidate(_ question: LedgerQuestion, _ asked: Asked) throws -> Candidate? {
        let (query, kind) = (asked.query, asked.kind)
        guard let own = try value(asked.measure, query, asked.sources, kind) else { return nil }
        let origin = FigureOrigin.ledger(query, narrowing(own.sources, kind), measure: asked.measure)
        let scope = LedgerWords.scope(query, own.sources, kind, at: locality(query))
        switch question.form {
        case .sum:
            let missing = try missingYears(query)
            return Candidate(value: own.number, origin: origin, scope: scope, missingYears: missing)
        case .yearly:
            let missing = try missingYears(query)
            let mean = own.number / Double(query.years)
            return Candidate(value: mean, origin: origin, scope: "\(scope), bình quân năm", missingYears: missing)
        case .share:
            guard let whole = try value(asked.measure, query, [], nil), whole.number > 0 else { return nil }
            return Candidate(value: own.number / whole.number * 100, origin: origin, scope: scope)
        case .change(let years):
            guard let earlier = try earlier(asked, years), earlier > 0 else { return nil }
            return Candidate(value: (own.number / earlier - 1) * 100, origin: origin, scope: scope)
        case .difference(let years):
            guard let earlier = try earlier(asked, years) else { return nil }
            let words = "\(scope) so với \(PeriodWords.years(years.from, years.to))"
            return Candidate(
                value: own.number - earlier,
                origin: origin,
                scope: words,
                missingYears: try missingYears(query)
            )
        }
    }

    /// The number of the years that a change is measured against; nil where the ledger lacks one of them.
    private mutating func earlier(_ asked: Asked, _ years: YearSpan) throws -> Double? {
        let base = asked.query.over(years)
        guard try missingYears(base).isEmpty else { return nil }
        return try value(asked.measure, base, asked.sources, asked.kind)?.number
    }

    /// Whether the ledger has anything of the place in the period, though not what was asked.
    ///
    /// - Throws: `DatabaseError`.
    mutating func hasPeriod(_ question: LedgerQuestion) throws -> Bool {
        guard let query = question.queries.first else { return false }
        return try missingYears(query).count < query.years
    }

    /// "huyện Lắk", where the question is of a unit below the province.
    private func locality(_ query: PeriodQuery) -> String? {
        let territories = reading.territories
        guard let unit = territories.unit(query.map, query.place), unit.level != .province else { return nil }
        return unit.name.prefix(1).lowercased() + unit.name.dropFirst()
    }

    private struct Value {
        let number: Double
        /// Those of the asked sources that have money.
        let sources: [FundingSource.Code]
    }

    private mutating func value(
        _ measure: ReportedFigure.Measure,
        _ query: PeriodQuery,
        _ sources: [FundingSource.Code],
        _ kind: ActivityKind.Code?
    ) throws -> Value? {
        switch measure {
        case .amount, .projects: return try sum(measure, query, sources, kind)
        case .establishments:
            guard sources.isEmpty, kind == nil else { return nil }
            guard try sums(query, []) != nil else { return nil }
            return try reading.establishments(query).map { Value(number: Double($0), sources: []) }
        default:
            guard sources.isEmpty else { return nil }
            let done = try quantities(query).filter { $0.measure == measure && (kind == nil || $0.kind == kind) }
            return done.isEmpty ? nil : Value(number: Double(done.map(\.done).reduce(0, +)), sources: [])
        }
    }

    private mutating func sum(
        _ measure: ReportedFigure.Measure,
        _ query: PeriodQuery,
        _ sources: [FundingSource.Code],
        _ kind: ActivityKind.Code?
    ) throws -> Value? {
        let dimensions: [SumDimension] = (sources.isEmpty ? [] : [.source]) + (kind == nil ? [] : [.kind])
        guard let all = try sums(query, dimensions) else { return nil }
        let own = all.filter { sum in
            sum.figures.allSatisfy { figure in
                switch figure {
                case .source(let code): sources.contains(code)
                case .kind(let code): code == kind
                default: true
                }
            }
        }
        guard !own.isEmpty else { return nil }
        let found = own.compactMap { sum -> FundingSource.Code? in
            if case .source(let code) = sum.figures.first { code } else { nil }
        }
        let number =
            measure == .amount ? own.map(\.amount.amount).reduce(0, +) : Int64(own.map(\.projects).reduce(0, +))
        return Value(number: Double(number), sources: found)
    }

    /// One source narrows the rows; of several the page of rows knows none.
    private func narrowing(_ sources: [FundingSource.Code], _ kind: ActivityKind.Code?) -> [PeriodFigure] {
        (sources.count == 1 ? sources.map { .source($0) } : []) + (kind.map { [.kind($0)] } ?? [])
    }

    private mutating func missingYears(_ query: PeriodQuery) throws -> [Int] {
        let known = Set(
            (try sums(query, [.year]) ?? []).compactMap { sum -> Int? in
                if case .year(let year) = sum.figures.first { year } else { nil }
            }
        )
        return (query.from...query.to).filter { !known.contains($0) }
    }

    /// Nil for a place that the map does not have or the officer may not see.
    mutating func sums(_ query: PeriodQuery, _ dimensions: [SumDimension]) throws -> [LedgerSum]? {
        let key = Key(query: query, dimensions: dimensions)
        if let seen = known[key] { return seen }
        let found: [LedgerSum]?
        do {
            found = try reading.sums(query, by: dimensions)
        } catch is Refusal {
            // Another province's ledger and a code that the map lacks are both no data.
            found = nil
        }
        known[key] = .some(found)
        return found
    }

    private mutating func quantities(_ query: PeriodQuery) throws -> [DoneQuantity] {
        if let seen = things[query] { return seen }
        guard try sums(query, []) != nil else { return [] }
        let found = try reading.doneQuantities(query)
        things[query] = found
        return found
    }
}
