import Database

/// What the annual plans of a report's years give to its place, as they were decided and adjusted, and what was carried
/// out and paid of it.
///
/// A plan names projects and sources, no lines: of a project that lies in several places nothing can be told for one of
/// them, so it is left out and its money is named. What was carried out and paid is that of the planned projects alone.
struct PlannedMoney {
    /// What a row of a report is about: the projects of a source, or its other assignments.
    struct Part: Hashable {
        let source: FundingSource.Code
        let isAssignment: Bool
    }

    struct Sums {
        var decided = Dong.zero
        var adjusted = Dong.zero
        var carriedOut = Dong.zero
        var paid = Dong.zero
        /// Those that the officer may see.
        var plans: Set<Int64> = []
        var projects: Set<Int64> = []

        fileprivate mutating func addSpent(_ amount: Dong) {
            carriedOut += amount
            paid += amount
        }
    }

    private let query: PeriodQuery
    private let reading: ReportReading
    private let facts: PeriodFacts
    /// The plans of the years that the officer may see.
    private let seen: Set<Int64>
    /// Those whose assignments belong to the place.
    private let own: [Int64]

    private var tx: Transaction { reading.tx }

    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    init(query: PeriodQuery, reading: ReportReading) throws {
        self.query = query
        self.reading = reading
        let place = try reading.place(query)
        facts = PeriodFacts(query.at(.furthest), place)
        let plans = try AnnualPlan.rows("p.year BETWEEN \(query.from) AND \(query.to)", in: reading.tx)
            .filter { PlanPolicy.maySee(province: $0.provinceNow, by: reading.officer) }
        let province = DecidedAwards.province(query, reading.territories)
        seen = Set(plans.map(\.id))
        own = plans.filter { plan in
            guard query.place != PeriodQuery.nation else { return true }
            guard let planned = plan.provinceNow else { return false }
            return planned == province || place.wholeProvinces.contains(planned)
        }
        .map(\.id)
    }

    /// Empty where no plan of these years names anything of the place.
    ///
    /// - Throws: `DatabaseError`.
    func sums() throws -> [Part: Sums] {
        var sums = try decided()
        guard !sums.isEmpty else { return [:] }
        func ofProjects(_ source: FundingSource.Code) -> Part { Part(source: source, isAssignment: false) }
        try tx.forEach("SELECT DISTINCT n.source_code, n.project_id FROM \(named) AND \(ofPlace)") { row in
            let project: Int64 = try row.get(1)
            sums[ofProjects(try row.get(0))]?.projects.insert(project)
        }
        try tx.forEach(carriedOut) { row in
            let amount: Dong = try row.get(1)
            sums[ofProjects(try row.get(0))]?.carriedOut += amount
        }
        try PaidEntry.forEach(ofPlannedLines, in: tx) { entry in
            if query.counts(entry.year, paperOf: entry.day) { sums[ofProjects(entry.source)]?.paid += entry.amount }
        }
        try tx.forEach(spent) { row in
            let amount: Dong = try row.get(1)
            sums[Part(source: try row.get(0), isAssignment: true)]?.addSpent(amount)
        }
        return sums
    }

    /// How many planned projects lie in other places too, and what the plans give them; nil where none does.
    ///
    /// - Throws: `DatabaseError`.
    func divided() throws -> (projects: Int, amount: Dong)? {
        let found = try tx.first(
            """
            SELECT COUNT(DISTINCT n.project_id), CAST(COALESCE(SUM(n.amount), 0) AS BIGINT)
            FROM \(named) AND \(isOfPlace) AND \(isDivided)
            """
        ) { row in (projects: try row.get(0) as Int, amount: try row.get(1) as Dong) }
        return found.flatMap { $0.projects > 0 ? $0 : nil }
    }

    private func decided() throws -> [Part: Sums] {
        var sums: [Part: Sums] = [:]
        try tx.forEach(
            """
            SELECT n.source_code, r.plan_id, CASE WHEN n.assignment_id IS NULL THEN 0 ELSE 1 END,
                CASE WHEN r.position = 0 THEN 0 ELSE 1 END, CAST(SUM(n.amount) AS BIGINT)
            FROM \(named) AND ((\(ofPlace)) OR (n.assignment_id IS NOT NULL AND r.plan_id IN (\(list: own))))
            GROUP BY 1, 2, 3, 4
            """
        ) { row in
            let (plan, kind, round): (Int64, Int, Int) = (try row.get(1), try row.get(2), try row.get(3))
            let part = Part(source: try row.get(0), isAssignment: kind == 1)
            let amount: Dong = try row.get(4)
            var sum = sums[part] ?? Sums()
            if round == 0 { sum.decided += amount } else { sum.adjusted += amount }
            if seen.contains(plan) { sum.plans.insert(plan) }
            sums[part] = sum
        }
        return sums
    }

    /// What counts as carried out at the furthest stage known of each planned line.
    private var carriedOut: SQL {
        """
        SELECT f.source_code, CAST(SUM(f.amount) AS BIGINT) FROM \(facts.relation)
        WHERE \(facts.condition(reading.territory)) AND f.stage IN ('performed', 'accepted', 'settled')
            AND (f.project_id, f.source_code) IN (SELECT n.project_id, n.source_code FROM \(named) AND \(ofPlace))
        GROUP BY f.source_code
        """
    }

    /// The entries `e` of planned projects and their sources.
    private var ofPlannedLines: SQL {
        let entered: SQL = query.asOf.map { "e.entered_on <= \($0)" } ?? "TRUE"
        return """
            (e.line_id, e.source_code) IN (SELECT l.id, n.source_code FROM project_line l JOIN
                (SELECT n.project_id, n.source_code FROM \(named) AND \(ofPlace)) AS n ON n.project_id = l.project_id)
                AND \(entered)
            """
    }

    /// What was paid for assignments, from the accounts of the sources.
    private var spent: SQL {
        let days: SQL =
            query.days.map { days in
                guard !query.partialYears.isEmpty else { return "TRUE" }
                return "(s.year NOT IN (\(list: query.partialYears)) OR f.day BETWEEN \(days.from) AND \(days.to))"
            } ?? "TRUE"
        let entered: SQL = end.map { "f.entered_at < \($0)" } ?? "TRUE"
        return """
            SELECT s.source_code, CAST(SUM(f.amount) AS BIGINT)
            FROM source_flow f JOIN source_year s ON s.id = f.source_year_id
            JOIN annual_plan a ON a.year = s.year AND COALESCE(a.province_now, '') = COALESCE(s.province_now, '')
            WHERE f.kind = 'spent' AND a.id IN (\(list: own)) AND \(days) AND \(entered)
            GROUP BY s.source_code
            """
    }

    /// The entries `n` of rounds `r` that count: of the years and sources, as far as they were known and decided by then.
    ///
    /// The plan of a year is the plan of all of it; of a year that is cut, later adjustments are left out.
    private var named: SQL {
        let known: SQL = end.map { "r.performed_at < \($0)" } ?? "TRUE"
        let decided: SQL =
            query.days.map { days in
                guard !query.partialYears.isEmpty else { return "TRUE" }
                return """
                    (a.year NOT IN (\(list: query.partialYears)) OR r.position = 0 OR r.document_day <= \(days.to))
                    """
            } ?? "TRUE"
        return """
            plan_entry n JOIN plan_round r ON r.id = n.round_id JOIN annual_plan a ON a.id = r.plan_id
            WHERE a.year BETWEEN \(query.from) AND \(query.to) AND n.source_code IN (\(list: query.basis.sources))
                AND \(known) AND \(decided)
            """
    }

    /// The moment after the last one that the report knows of.
    private var end: Moment? {
        query.asOf.map { Moment.start(of: $0.moved(byDays: 1)) }
    }

    private var ofPlace: SQL { "\(isOfPlace) AND NOT \(isDivided)" }

    private var isOfPlace: SQL {
        "n.project_id IS NOT NULL AND \(facts.concerns(reading.territory, project: "n.project_id"))"
    }

    private var isDivided: SQL { facts.reachesOut(reading.territory, project: "n.project_id") }
}
