import Database

/// The figures of a report of the whole country, read from the roll-up.
struct NationSums {
    private(set) var amount: Int64?
    private(set) var establishments = 0
    private var bySource: [FundingSource.Code: Tally] = [:]
    private var byKind: [ActivityKind.Code?: Tally] = [:]
    private var byYear: [Int: Tally] = [:]
    private var byPlace: [String?: Tally] = [:]
    private var all = Tally()

    /// Money, and projects counted once: most by the cell, the wide ones by themselves.
    struct Tally {
        var amount: Int64 = 0
        var simple = 0
        var wide: Set<Int64> = []

        var projects: Int { simple + wide.count }
    }

    /// Whether the roll-up answers the query: the nation, seen whole, at the furthest stage, as of now.
    static func answers(_ query: PeriodQuery, territory: Territory) -> Bool {
        query.place == PeriodQuery.nation && query.stage == .furthest && query.asOf == nil && territory.isNation
    }

    init(_ query: PeriodQuery, in tx: Transaction) throws {
        let place: SQL = query.map == .of2024 ? "province_old" : "province_now"
        try addAmounts(query, place, tx)
        try addProjects(query, place, tx)
        try addWideProjects(query, place, tx)
        establishments =
            try tx.value(
                """
                SELECT CAST(COALESCE(SUM(establishment_count), 0) AS BIGINT) FROM nation_establishment
                WHERE basis = \(query.basis) AND budget_year BETWEEN \(query.from) AND \(query.to)
                    AND previous_year < \(query.from)
                """
            ) ?? 0
    }

    private mutating func addAmounts(_ query: PeriodQuery, _ place: SQL, _ tx: Transaction) throws {
        try tx.forEach(
            """
            SELECT \(place), budget_year, kind_code, source_code, amount FROM nation_amount
            WHERE budget_year BETWEEN \(query.from) AND \(query.to) AND source_code IN (\(list: query.basis.sources))
            """
        ) { row in
            let dong: Int64 = try row.get(4)
            amount = (amount ?? 0) + dong
            byPlace[try NationSums.place(row, 0), default: Tally()].amount += dong
            byYear[try row.get(1), default: Tally()].amount += dong
            byKind[try NationSums.kind(row, 2), default: Tally()].amount += dong
            bySource[try row.get(3), default: Tally()].amount += dong
        }
    }

    private mutating func addProjects(_ query: PeriodQuery, _ place: SQL, _ tx: Transaction) throws {
        let wanted = SourceSet.bits(query.basis.sources)
        let bits = query.basis.sources.map { ($0, SourceSet.bits([$0])) }
        try tx.forEach(
            """
            SELECT \(place), budget_year, kind_code, source_set, project_count FROM nation_project
            WHERE budget_year BETWEEN \(query.from) AND \(query.to)
            """
        ) { row in
            let set: Int64 = try row.get(3)
            guard set & wanted != 0 else { return }
            let count: Int = try row.get(4)
            all.simple += count
            byPlace[try NationSums.place(row, 0), default: Tally()].simple += count
            byYear[try row.get(1), default: Tally()].simple += count
            byKind[try NationSums.kind(row, 2), default: Tally()].simple += count
            for (source, bit) in bits where set & bit != 0 {
                bySource[source, default: Tally()].simple += count
            }
        }
    }

    private mutating func addWideProjects(_ query: PeriodQuery, _ place: SQL, _ tx: Transaction) throws {
        try tx.forEach(
            """
            SELECT COALESCE(f.\(place), ''), f.budget_year, COALESCE(f.kind_code, ''), f.source_code, f.project_id
            FROM wide_project w JOIN standing f ON f.project_id = w.project_id
            WHERE f.budget_year BETWEEN \(query.from) AND \(query.to)
                AND f.source_code IN (\(list: query.basis.sources))
            """
        ) { row in
            let project: Int64 = try row.get(4)
            all.wide.insert(project)
            byPlace[try NationSums.place(row, 0), default: Tally()].wide.insert(project)
            byYear[try row.get(1), default: Tally()].wide.insert(project)
            byKind[try NationSums.kind(row, 2), default: Tally()].wide.insert(project)
            bySource[try row.get(3), default: Tally()].wide.insert(project)
        }
    }

    /// The roll-up keeps "unknown" as an empty text, because NULL has no place in a primary key.
    private static func place(_ row: Row, _ column: Int) throws -> String? {
        let code: String = try row.get(column)
        return code.isEmpty ? nil : code
    }

    private static func kind(_ row: Row, _ column: Int) throws -> ActivityKind.Code? {
        ActivityKind.Code(rawValue: try row.get(column))
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
        groups(bySource) { $0.rawValue < $1.rawValue }
    }

    var kinds: [PeriodReport.Group<ActivityKind.Code?>] {
        groups(byKind) { NationSums.precedes($0?.rawValue, $1?.rawValue) }
    }

    var years: [PeriodReport.Group<Int>] {
        groups(byYear, <)
    }

    var places: [PeriodReport.Group<String?>] {
        groups(byPlace, NationSums.precedes)
    }

    /// What is unknown stands last.
    private static func precedes(_ left: String?, _ right: String?) -> Bool {
        guard let left else { return false }
        return right.map { left < $0 } ?? true
    }

    private func groups<Key: Hashable & Sendable>(
        _ tallies: [Key: Tally],
        _ precedes: (Key, Key) -> Bool
    ) -> [PeriodReport.Group<Key>] {
        tallies.keys.sorted(by: precedes).compactMap { key in
            guard let tally = tallies[key] else { return nil }
            return PeriodReport.Group(
                key: key,
                projects: tally.projects,
                amount: Dong(tally.amount),
                share: amount.flatMap { Percent(Dong(tally.amount), of: Dong($0)) }
            )
        }
    }
}
