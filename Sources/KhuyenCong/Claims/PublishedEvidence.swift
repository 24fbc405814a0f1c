import Claims
import Database
import Vietnamese

/// What publications and frozen reports say of a figure; each place and period is read once.
struct PublishedEvidence {
    struct Finding {
        let id: Int64
        let check: ClaimCheck
    }

    private struct Key: Hashable {
        let place: String
        let from: Int
        let to: Int
    }

    /// How many frozen reports of one place and period are looked into, the latest first.
    private static let mostReports = 5

    private let reading: ReportReading
    private var figures: [Key: [ReportedFigure]] = [:]
    private var reports: [Key: [(name: String, document: ReportDocument)]] = [:]

    init(_ reading: ReportReading) {
        self.reading = reading
    }

    /// The published figure of the same place, period, source, kind and basis; the latest entered where several.
    ///
    /// - Throws: `DatabaseError`.
    mutating func reported(_ figure: Figure, _ question: LedgerQuestion) throws -> Finding? {
        guard let query = question.queries.first, PublishedEvidence.isAsked(figure, question) else { return nil }
        let measure = figure.role == .growth ? .growth : question.measure
        let sources = question.sources.flatMap { $0 }
        let bases = Set(question.queries.map(\.basis))
        let alike = try published(query).filter { published in
            published.measure == measure && bases.contains(published.basis)
                && (published.source.map(sources.contains) ?? sources.isEmpty)
                && (published.kind.map(question.kinds.contains) ?? question.kinds.isEmpty)
                && (published.nature == .target) == figure.isPlanned
                && (published.nature == .yearlyAverage) == figure.isPerYear
        }
        let agreeing = alike.last { PublishedEvidence.agrees(figure, $0) }
        guard let chosen = agreeing ?? alike.last else { return nil }
        let words =
            measure == .amount
            ? LedgerWords.number(Double(chosen.value), like: figure)
            : ReportedFigureWords.value(chosen.measure, chosen.value)
        let said = "số đã công bố là \(words) (\(chosen.publication)); văn bản ghi \(LedgerWords.printed(figure))"
        let value = Double(chosen.value) / (measure == .growth ? 100 : 1)
        let check = ClaimCheck(
            .ledger,
            agreeing == nil ? .differs : .agrees,
            figures: [figure.id],
            expected: ExactDecimal(shown: value),
            found: figure.value,
            explanation: said + (agreeing == nil ? ": lệch" : ": khớp")
        )
        return Finding(id: chosen.id, check: check)
    }

    /// Publications are kept of sums, and of how money grew.
    private static func isAsked(_ figure: Figure, _ question: LedgerQuestion) -> Bool {
        switch question.form {
        case .sum, .yearly: true
        case .change: figure.role == .growth && question.measure == .amount
        case .share, .difference: false
        }
    }

    /// A frozen report that says what the text says, where the ledger of today says something else.
    ///
    /// - Throws: `DatabaseError`.
    mutating func frozen(_ figure: Figure, _ question: LedgerQuestion) throws -> String? {
        guard question.form == .sum, let query = question.queries.first else { return nil }
        let wanted = Set(question.queries)
        for (name, document) in try frozen(query) {
            let isSaid = document.figures.contains { placed in
                guard case .ledger(let query, let narrowing, let measure) = placed.figure.origin,
                    let value = placed.figure.value, measure == question.measure, wanted.contains(query)
                else { return false }
                return PublishedEvidence.matches(narrowing, question) && figure.mayStandFor(Double(value))
            }
            if isSaid { return "khớp với \(name)" }
        }
        return nil
    }

    private static func matches(_ narrowing: [PeriodFigure], _ question: LedgerQuestion) -> Bool {
        let named = narrowing.filter { $0 != .total }
        guard named.count == (question.sources.isEmpty ? 0 : 1) + (question.kinds.isEmpty ? 0 : 1) else { return false }
        return named.allSatisfy { figure in
            switch figure {
            case .source(let code): question.sources.contains { $0.contains(code) }
            case .kind(let code): code.map(question.kinds.contains) ?? false
            default: false
            }
        }
    }

    private static func agrees(_ figure: Figure, _ published: ReportedFigure) -> Bool {
        let factor = published.measure == .growth ? 100.0 : 1
        if let upper = published.upper, let low = figure.low?.double, let high = figure.high?.double {
            return low == Double(published.value) / factor && high == Double(upper) / factor
        }
        return figure.mayStandFor(Double(published.value) / factor)
    }

    private mutating func published(_ query: PeriodQuery) throws -> [ReportedFigure] {
        let key = Key(place: query.place, from: query.from, to: query.to)
        if let seen = figures[key] { return seen }
        var found: [ReportedFigure] = []
        if try isVisible(query) {
            found = try reading.tx.rows(
                ReportedFigures.select + """
                     WHERE place_code = \(query.place) AND year_from = \(query.from) AND year_to = \(query.to)
                        AND superseded_at IS NULL ORDER BY id
                    """
            ) { try ReportedFigures.decode($0) }
        }
        figures[key] = found
        return found
    }

    private mutating func frozen(_ query: PeriodQuery) throws -> [(name: String, document: ReportDocument)] {
        let key = Key(place: query.place, from: query.from, to: query.to)
        if let seen = reports[key] { return seen }
        let condition: SQL = """
            r.place_code = \(query.place) AND r.year_from = \(query.from) AND r.year_to = \(query.to)
                AND r.state <> 'withdrawn' AND \(FrozenPolicy.visible(reading.officer))
            ORDER BY r.id DESC LIMIT \(PublishedEvidence.mostReports)
            """
        let found = try FrozenRecords.rows(condition, in: reading.tx).map { report in
            (name: report.name, document: try FrozenRecords.document(report.id, in: reading.tx))
        }
        reports[key] = found
        return found
    }

    /// Of the nation publications say nothing about the part that an officer of a province sees.
    private func isVisible(_ query: PeriodQuery) throws -> Bool {
        guard !reading.territory.isNation else { return true }
        do {
            return try reading.place(query).unit != nil
        } catch is Refusal {
            return false
        }
    }
}
