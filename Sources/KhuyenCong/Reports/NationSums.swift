/// The figures of a report of the whole country or of a region, added up from the facts of the nation.
struct NationSums {
    private(set) var amount: Int64?
    /// Of the whole country; what the roll-up counts of them knows no places.
    private(set) var establishments = 0
    private let facts: NationFacts
    private let query: PeriodQuery
    private let years: ClosedRange<Int>
    private let region: RegionNumbers?
    private var all = Tally()
    private var bySource: [Tally]
    private var byKind: [Tally]
    private var byYear: [Tally]
    private var byPlace: [Tally]

    /// Money, and projects counted once.
    struct Tally {
        private(set) var amount: Int64 = 0
        private(set) var projects = 0
        private(set) var isEmpty = true
        private var lastProject: Int32 = 0

        mutating func add(dong: Int64) {
            isEmpty = false
            amount += dong
        }

        mutating func add(projects count: Int32) {
            isEmpty = false
            projects += Int(count)
        }

        /// All rows of one project come together, so that knowing the last one is enough to count each once.
        mutating func add(project: Int32) {
            guard lastProject != project else { return }
            isEmpty = false
            lastProject = project
            projects += 1
        }
    }

    /// Whether the roll-up answers the query: the nation or a region, seen whole, at the furthest stage, as of now, in
    /// whole years.
    static func answers(_ query: PeriodQuery, _ place: ReportedPlace, territory: Territory) -> Bool {
        place.unit == nil && query.stage == .furthest && query.asOf == nil && query.days == nil && territory.isNation
    }

    /// `place`: the nation or a region.
    init(_ query: PeriodQuery, _ place: ReportedPlace, _ facts: NationFacts) {
        region = RegionNumbers(place, facts)
        self.facts = facts
        self.query = query
        years = query.from...query.to
        bySource = Array(repeating: Tally(), count: NationFacts.sources.count)
        byKind = Array(repeating: Tally(), count: NationFacts.kinds.count)
        byYear = Array(repeating: Tally(), count: years.count)
        byPlace = Array(repeating: Tally(), count: facts.places.count)
        let wanted = Int16(SourceSet.bits(query.basis.sources))
        addAmounts(of: wanted)
        addProjects(of: wanted)
        addWideProjects(of: wanted)
        for entry in facts.establishments
        where entry.basis == query.basis && years.contains(Int(entry.year)) && entry.previousYear < query.from {
            establishments += entry.count
        }
    }

    private mutating func addAmounts(of wanted: Int16) {
        for fact in facts.amounts where wanted >> fact.source & 1 == 1 && holds(fact.cell) {
            amount = (amount ?? 0) + fact.dong
            bySource[Int(fact.source)].add(dong: fact.dong)
            addToCell(fact.cell) { $0.add(dong: fact.dong) }
        }
    }

    private mutating func addProjects(of wanted: Int16) {
        for fact in facts.projects where wanted & fact.sources != 0 && holds(fact.cell) {
            all.add(projects: fact.count)
            addToCell(fact.cell) { $0.add(projects: fact.count) }
            for source in bySource.indices where (wanted & fact.sources) >> source & 1 == 1 {
                bySource[source].add(projects: fact.count)
            }
        }
    }

    private mutating func addWideProjects(of wanted: Int16) {
        for fact in facts.wide where wanted >> fact.source & 1 == 1 && holds(fact.cell) {
            all.add(project: fact.project)
            bySource[Int(fact.source)].add(project: fact.project)
            addToCell(fact.cell) { $0.add(project: fact.project) }
        }
    }

    private func holds(_ cell: NationFacts.Cell) -> Bool {
        years.contains(Int(cell.year)) && (region?.contains(cell) ?? true)
    }

    private mutating func addToCell(_ cell: NationFacts.Cell, _ add: (inout Tally) -> Void) {
        add(&byKind[Int(cell.kind)])
        add(&byYear[Int(cell.year) - query.from])
        add(&byPlace[Int(query.map == .of2024 ? cell.placeOld : cell.placeNow)])
    }
}

extension NationSums {
    var total: PeriodReport.Total {
        PeriodReport.Total(
            projects: all.projects,
            establishments: establishments == 0 ? nil : establishments,
            amount: amount.map(Dong.init)
        )
    }

    var sources: [PeriodReport.Group<FundingSource.Code>] {
        groups(NationFacts.sources, bySource) { $0.rawValue < $1.rawValue }
    }

    var kinds: [PeriodReport.Group<ActivityKind.Code?>] {
        groups(NationFacts.kinds, byKind) { NationSums.precedes($0?.rawValue, $1?.rawValue) }
    }

    var yearly: [PeriodReport.Group<Int>] {
        groups(Array(years), byYear, <)
    }

    var places: [PeriodReport.Group<String?>] {
        groups(facts.places, byPlace, NationSums.precedes)
    }

    /// What is unknown stands last.
    private static func precedes(_ left: String?, _ right: String?) -> Bool {
        guard let left else { return false }
        return right.map { left < $0 } ?? true
    }

    private func groups<Key: Sendable>(
        _ keys: [Key],
        _ tallies: [Tally],
        _ precedes: (Key, Key) -> Bool
    ) -> [PeriodReport.Group<Key>] {
        zip(keys, tallies).filter { !$1.isEmpty }.sorted { precedes($0.0, $1.0) }.map { key, tally in
            PeriodReport.Group(
                key: key,
                projects: tally.projects,
                amount: Dong(tally.amount),
                share: amount.flatMap { Percent(Dong(tally.amount), of: Dong($0)) }
            )
        }
    }
}
