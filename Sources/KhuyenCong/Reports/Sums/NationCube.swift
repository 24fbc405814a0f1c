/// Sums of the nation or of a region along several dimensions, added up in memory from the facts of the nation.
struct NationCube {
    private let query: PeriodQuery
    private let facts: NationFacts
    private let dimensions: [SumDimension]
    private let wanted: Int16
    /// Which provinces count, by their numbers; nil where all do.
    private let region: RegionNumbers?
    private var tallies: [UInt64: NationSums.Tally] = [:]

    /// What the roll-up has a key for; forms and months are read from the ledger.
    static let known: Set<SumDimension> = [.source, .kind, .year, .place, .provinceNow, .provinceOld]

    static func sums(
        _ query: PeriodQuery,
        _ dimensions: [SumDimension],
        _ place: ReportedPlace,
        _ facts: NationFacts
    ) -> [LedgerSum] {
        var cube = NationCube(query, dimensions, place, facts)
        cube.addUp()
        return cube.sums
    }

    private init(_ query: PeriodQuery, _ dimensions: [SumDimension], _ place: ReportedPlace, _ facts: NationFacts) {
        self.query = query
        self.facts = facts
        self.dimensions = dimensions
        wanted = Int16(SourceSet.bits(query.basis.sources))
        region = RegionNumbers(place, facts)
    }

    private mutating func addUp() {
        let years = query.from...query.to
        for fact in facts.amounts
        where wanted >> fact.source & 1 == 1 && years.contains(Int(fact.cell.year)) && holds(fact.cell) {
            tallies[key(fact.cell, fact.source), default: NationSums.Tally()].add(dong: fact.dong)
        }
        for fact in facts.projects
        where wanted & fact.sources != 0 && years.contains(Int(fact.cell.year)) && holds(fact.cell) {
            add(fact)
        }
        for fact in facts.wide
        where wanted >> fact.source & 1 == 1 && years.contains(Int(fact.cell.year)) && holds(fact.cell) {
            tallies[key(fact.cell, fact.source), default: NationSums.Tally()].add(project: fact.project)
        }
    }

    private mutating func add(_ fact: NationFacts.Projects) {
        guard dimensions.contains(.source) else {
            tallies[key(fact.cell, 0), default: NationSums.Tally()].add(projects: fact.count)
            return
        }
        for source in UInt8(0)..<UInt8(NationFacts.sources.count) where (wanted & fact.sources) >> source & 1 == 1 {
            tallies[key(fact.cell, source), default: NationSums.Tally()].add(projects: fact.count)
        }
    }

    private func holds(_ cell: NationFacts.Cell) -> Bool {
        region?.contains(cell) ?? true
    }

    /// Sixteen bits for each dimension, in their order.
    private func key(_ cell: NationFacts.Cell, _ source: UInt8) -> UInt64 {
        dimensions.reduce(0) { key, dimension in
            let number: UInt16 =
                switch dimension {
                case .source: UInt16(source)
                case .kind: UInt16(cell.kind)
                case .year: UInt16(bitPattern: cell.year)
                case .place: query.map == .of2024 ? cell.placeOld : cell.placeNow
                case .provinceNow: cell.placeNow
                case .provinceOld: cell.placeOld
                case .form, .month: 0
                }
            return key << 16 | UInt64(number)
        }
    }

    private var sums: [LedgerSum] {
        tallies.map { key, tally in
            let numbers = dimensions.indices.map { Int(key >> (16 * (dimensions.count - 1 - $0)) & 0xFFFF) }
            return LedgerSum(
                figures: zip(dimensions, numbers).map(figure),
                amount: Dong(tally.amount),
                projects: tally.projects
            )
        }
    }

    private func figure(_ dimension: SumDimension, _ number: Int) -> PeriodFigure {
        switch dimension {
        case .source: .source(NationFacts.sources[number])
        case .kind: .kind(NationFacts.kinds[number])
        case .year: .year(number)
        case .place: .place(facts.places[number])
        case .provinceNow: .provinceNow(facts.places[number])
        case .provinceOld: .provinceOld(facts.places[number])
        case .form: .form(nil)
        case .month: .month(nil)
        }
    }
}

/// The provinces of a region by the numbers that the facts of the nation have for them.
struct RegionNumbers {
    private let old: Set<UInt16>
    private let now: Set<UInt16>
    private let unknown: UInt16?

    /// Nil for the nation.
    init?(_ place: ReportedPlace, _ facts: NationFacts) {
        guard let region = place.region else { return nil }
        let numbered = facts.places.enumerated().map { (number: UInt16($0.offset), code: $0.element) }
        old = Set(numbered.filter { $0.code.map(region.provinces.contains) ?? false }.map(\.number))
        now = Set(numbered.filter { $0.code.map(place.wholeProvinces.contains) ?? false }.map(\.number))
        unknown = numbered.first { $0.code == nil }?.number
    }

    func contains(_ cell: NationFacts.Cell) -> Bool {
        old.contains(cell.placeOld) || (cell.placeOld == unknown && now.contains(cell.placeNow))
    }
}
