import Database

/// The account of a source in a year with its balance, as a page, the API and the command line show it.
package struct SourceSheet: Sendable, Hashable {
    package let key: SourceYear.Key
    /// Nil while nothing was booked on it: only plans or projects speak of it.
    package let account: SourceYear?
    package let provinceName: String?
    /// In the order in which they were booked.
    package let flows: [SourceFlow]
    package let balance: SourceBalance
    /// The rule by which what is left stays in the source; nil where the year ends it.
    package let goesOnBy: RuleUse?
    /// The day after which money that is left may no longer be used; nil where no rule says so.
    package let lapse: Ruled<Day>?

    /// The sheets of a year that an officer sees, the nation's first.
    static func load(year: Int, by officer: Officer, in tx: Transaction) throws -> [SourceSheet] {
        let territory = officer.territory(.viewProjects)
        let ledger = try SourceLedger.load(
            .year(year, provinces: territory.isNation ? nil : territory.provinces, isNational: territory.isNation),
            in: tx
        )
        let plans = try PlanTotals.load("p.year = \(year)", in: tx)
        let accounts = try SourceYear.rows("s.year = \(year)", in: tx)
        return try sheets(accounts, ledger, plans, beside: FundOpening.keys(in: year, tx), in: tx).filter {
            PlanPolicy.maySee(province: $0.key.provinceNow, by: officer)
        }
    }

    /// The sheet of one account.
    static func load(_ key: SourceYear.Key, in tx: Transaction) throws -> SourceSheet {
        let account = try SourceYear.find(key, in: tx)
        let flows = try SourceFlow.load(account.map { [$0.id] } ?? [], in: tx)
        let ledger = try SourceLedger.load(.key(key), in: tx)
        let plans = try PlanTotals.load("p.year = \(key.year)", in: tx)
        let territories = try Territories.load(tx)
        let law = try Law(key, try StandingPacks.load(in: tx), in: tx)
        return SourceSheet(key, account, flows.values.first ?? [], ledger, plans, territories, law)
    }

    /// The sheets of accounts, in as many statements whatever their number; those of funds that go on read on.
    static func load(_ accounts: [SourceYear], in tx: Transaction) throws -> [SourceSheet] {
        let years = Set(accounts.map(\.key.year)).sorted()
        let known = Set(accounts.map(\.key))
        return try sheets(
            accounts,
            try SourceLedger.load(of: accounts.map(\.key), in: tx),
            try PlanTotals.load("p.year IN (\(list: years))", in: tx),
            beside: [],
            in: tx
        ) { known.contains($0) }
    }

    /// Every sheet there is.
    static func all(in tx: Transaction) throws -> [SourceSheet] {
        try sheets(
            try SourceYear.rows("TRUE", in: tx),
            try SourceLedger.load(.all, in: tx),
            try PlanTotals.load("TRUE", in: tx),
            beside: [],
            in: tx
        )
    }

    private static func sheets(
        _ accounts: [SourceYear],
        _ ledger: SourceLedger,
        _ plans: PlanTotals,
        beside further: [SourceYear.Key],
        in tx: Transaction,
        where isWanted: (SourceYear.Key) -> Bool = { _ in true }
    ) throws -> [SourceSheet] {
        let known = Dictionary(accounts.map { ($0.key, $0) }) { first, _ in first }
        let flows = try SourceFlow.load(accounts.map(\.id), in: tx)
        let territories = try Territories.load(tx)
        let packs = try StandingPacks.load(in: tx)
        let keys = Set(known.keys).union(ledger.lines.keys).union(plans.byKey.keys).union(further)
        return try keys.filter(isWanted).sorted { order($0) < order($1) }.map { key in
            SourceSheet(
                key,
                known[key],
                known[key].flatMap { flows[$0.id] } ?? [],
                ledger,
                plans,
                territories,
                try Law(key, packs, in: tx)
            )
        }
    }

    private init(
        _ key: SourceYear.Key,
        _ account: SourceYear?,
        _ flows: [SourceFlow],
        _ ledger: SourceLedger,
        _ plans: PlanTotals,
        _ territories: Territories,
        _ law: Law
    ) {
        let plan = plans.byKey[key]
        self.key = key
        self.account = account
        self.flows = flows
        provinceName = key.provinceNow.map { territories.name(.of2025, $0) }
        balance = SourceBalance(
            flows: flows,
            lines: ledger.lines[key] ?? [],
            planned: plan?.all ?? .zero,
            plannedAssignments: plan?.assignments ?? .zero,
            before: law.opening?.balance
        )
        goesOnBy = law.opening?.use
        lapse = law.lapse
    }

    /// What the rules say of one account.
    private struct Law {
        let opening: FundOpening?
        let lapse: Ruled<Day>?

        init(_ key: SourceYear.Key, _ packs: StandingPacks, in tx: Transaction) throws {
            opening = try FundOpening.load(key, packs, in: tx)
            lapse = packs.lapse(key)
        }
    }

    private static func order(_ key: SourceYear.Key) -> (Int, String, Int) {
        (-key.year, key.provinceNow ?? "", FundingSource.Code.allCases.firstIndex(of: key.source) ?? 0)
    }
}

/// What the plans give from each source-year, in đồng.
struct PlanTotals {
    struct Total: Hashable {
        var all = Dong.zero
        var assignments = Dong.zero
    }

    private(set) var byKey: [SourceYear.Key: Total] = [:]

    /// Of the plans that a condition over `annual_plan p` names.
    static func load(_ condition: SQL, in tx: Transaction) throws -> PlanTotals {
        var totals = PlanTotals()
        try tx.forEach(
            """
            SELECT e.source_code, p.year, p.province_now, CAST(SUM(e.amount) AS BIGINT),
                CAST(SUM(CASE WHEN e.assignment_id IS NULL THEN 0 ELSE e.amount END) AS BIGINT)
            FROM annual_plan p JOIN plan_round r ON r.plan_id = p.id JOIN plan_entry e ON e.round_id = r.id
            WHERE \(condition) GROUP BY e.source_code, p.year, p.province_now
            """
        ) { row in
            let province: String? = try row.get(2)
            let key = SourceYear.Key(try row.get(0), province: province ?? "", year: try row.get(1))
            totals.byKey[key] = Total(all: try row.get(3), assignments: try row.get(4))
        }
        return totals
    }
}
