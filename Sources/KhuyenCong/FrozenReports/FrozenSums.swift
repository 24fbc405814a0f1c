import Database

/// Computes the figures of a frozen report again from its own rows, whatever kind of report it is.
struct FrozenSums {
    /// Rows of one query for which the same things hold.
    private struct Cell: Hashable {
        let query: Int
        let narrowing: Set<PeriodFigure>
    }

    private struct Sum {
        var amount = Dong.zero
        var projects: Set<Int64> = []
        var establishments: Set<Int64> = []

        mutating func add(_ row: FrozenRow) {
            amount += row.amount
            projects.insert(row.projectID)
            if let beneficiary = row.beneficiaryID { establishments.insert(beneficiary) }
        }
    }

    /// One query of the report, the places its rows lie in, and which narrowings its figures name together.
    private struct Question {
        let query: PeriodQuery
        let reading: Int
        let place: ReportedPlace
        var shapes: Set<Set<Dimension>>
    }

    private enum Dimension {
        case source, kind, year, place, provinceNow, provinceOld
    }

    private var questions: [Question] = []
    private var sums: [Cell: Sum] = [:]

    /// - Throws: `Refusal` where a place of the report is not known, `DatabaseError`.
    init(_ document: ReportDocument, report: Int64, _ territories: Territories, in tx: Transaction) throws {
        let readings = FrozenReading.all(document)
        for (position, reading) in readings.enumerated() {
            for query in reading.queries {
                let place = try ReportedPlace.find(query, territories)
                questions.append(Question(query: query, reading: position, place: place, shapes: []))
            }
        }
        for placed in document.figures {
            note(placed.figure)
        }
        try FrozenRows.forEach(report, in: tx) { add($0) }
    }

    /// What the figure is by the report's own rows; nil where its rows cannot say.
    func value(_ figure: ReportFigure) -> Int64?? {
        guard case .ledger(let query, let narrowing, let measure) = figure.origin,
            narrowing.allSatisfy({ $0 == .total || FrozenSums.dimension($0) != nil }),
            let question = questions.firstIndex(where: { $0.query == query })
        else { return nil }
        let sum = sums[Cell(query: question, narrowing: Set(narrowing.filter { $0 != .total }))]
        switch measure {
        case .amount: return .some(sum?.amount.amount)
        case .projects: return .some(sum.map { Int64($0.projects.count) })
        case .establishments:
            return .some(sum.flatMap { $0.establishments.isEmpty ? nil : Int64($0.establishments.count) })
        case .people, .women, .courses, .models, .machines, .growth: return nil
        }
    }

    private mutating func note(_ figure: ReportFigure) {
        guard case .ledger(let query, let narrowing, _) = figure.origin,
            let question = questions.firstIndex(where: { $0.query == query })
        else { return }
        questions[question].shapes.insert(Set(narrowing.compactMap(FrozenSums.dimension)))
    }

    private mutating func add(_ row: FrozenRow) {
        for (position, question) in questions.enumerated() where FrozenSums.holds(question, row) {
            for shape in question.shapes {
                let narrowing = Set(shape.map { FrozenSums.figure($0, of: row, question) })
                sums[Cell(query: position, narrowing: narrowing), default: Sum()].add(row)
            }
        }
    }

    private static func holds(_ question: Question, _ row: FrozenRow) -> Bool {
        let query = question.query
        return question.reading == row.key.reading && (query.from...query.to).contains(row.key.year)
            && query.basis.sources.contains(row.key.source)
            && row.lies(in: question.place, on: query.map)
    }

    /// Nil for what is no narrowing, and for what a frozen row does not hold: the form of its beneficiary, its month.
    private static func dimension(_ figure: PeriodFigure) -> Dimension? {
        switch figure {
        case .total, .form, .month: nil
        case .source: .source
        case .kind: .kind
        case .year: .year
        case .place: .place
        case .provinceNow: .provinceNow
        case .provinceOld: .provinceOld
        }
    }

    private static func figure(_ dimension: Dimension, of row: FrozenRow, _ question: Question) -> PeriodFigure {
        switch dimension {
        case .source: .source(row.key.source)
        case .kind: .kind(row.kind)
        case .year: .year(row.key.year)
        case .place: .place(row.child(question.query.map, question.place.level))
        case .provinceNow: .provinceNow(row.provinceNow)
        case .provinceOld: .provinceOld(row.provinceOld)
        }
    }
}

extension FrozenRow {
    /// The unit of a level that the row lies in, on a map.
    func place(_ map: AdminMap, _ level: AdminUnit.Level?) -> String? {
        switch (map, level) {
        case (_, nil): nil
        case (.of2024, .province): provinceOld
        case (.of2024, .district): districtOld
        case (.of2024, .commune): communeOld
        case (.of2025, .province): provinceNow
        case (.of2025, .district), (.of2025, .commune): communeNow
        }
    }

    /// The unit one level below, as the report's groups of places have it.
    func child(_ map: AdminMap, _ level: AdminUnit.Level?) -> String? {
        switch (map, level) {
        case (.of2024, nil): provinceOld
        case (.of2024, .province): districtOld
        case (.of2024, .district): communeOld
        case (.of2025, nil): provinceNow
        case (.of2025, .province): communeNow
        case (.of2024, .commune), (.of2025, .district), (.of2025, .commune): nil
        }
    }

    /// Whether the row is one of the place's; a region holds the parts of provinces that were its own.
    func lies(in reported: ReportedPlace, on map: AdminMap) -> Bool {
        if let region = reported.region {
            return provinceOld.map { region.provinces.contains($0) } ?? reported.wholeProvinces.contains(provinceNow)
        }
        return reported.level == nil || place(map, reported.level) == reported.place.code
    }

    /// Whether the row is one of those that a figure counts, as far as the row can say.
    func counts(in query: PeriodQuery, _ narrowing: [PeriodFigure], _ place: ReportedPlace) -> Bool {
        (query.from...query.to).contains(key.year) && query.basis.sources.contains(key.source)
            && lies(in: place, on: query.map)
            && narrowing.allSatisfy { figure in
                switch figure {
                case .total, .form, .month: true
                case .source(let source): key.source == source
                case .kind(let kind): self.kind == kind
                case .year(let year): key.year == year
                case .place(let code): child(query.map, place.level) == code
                case .provinceNow(let code): provinceNow == code
                case .provinceOld(let code): provinceOld == code
                }
            }
    }
}
