import Database

/// A product with all that is known of it: its contests, its sheets, what the State gave before and after it won.
package struct ContestCareer: Sendable {
    /// A step of the product: one contest that it entered.
    package struct Step: Sendable, Hashable {
        package let contest: Contest
        package let entry: ContestEntry
    }

    package let detail: ContestDetail
    package let entry: ContestEntry
    /// From the lowest level up, this entry included.
    package let steps: [Step]
    /// Empty while they are sealed.
    package let sheets: [ContestSheet]
    /// Industrial-promotion money of the establishment in the years before its first certificate.
    package let supportBefore: Dong
    /// From the year of its first certificate on.
    package let supportSince: Dong
    package let firstAward: Day?
}

extension Contests {
    /// One product; a judge for whom names are hidden sees neither steps nor money.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func career(of id: Int64, by officer: Officer, on today: Day) async throws -> ContestCareer {
        try await database.read { tx in
            let found = try Contests.entry(id, in: tx)
            let detail = try Contests.detail(found.contestID, by: officer, on: today, in: tx)
            guard let entry = detail.entries.first(where: { $0.id == id }) else { throw Refusal.missing }
            let steps = detail.namesEstablishments ? try Contests.steps(of: entry, in: tx) : []
            let firstAward = steps.compactMap { $0.entry.certificate?.awardedOn }.min()
            let support =
                detail.namesEstablishments
                ? try Contests.support(of: entry.beneficiary, since: firstAward, in: tx) : nil
            return ContestCareer(
                detail: detail,
                entry: entry,
                steps: steps,
                sheets: detail.isSealed ? [] : try ContestSheet.latest("s.entry_id = \(id)", in: tx),
                supportBefore: support?.before ?? .zero,
                supportSince: support?.since ?? .zero,
                firstAward: firstAward
            )
        }
    }

    /// The products that an establishment entered, the latest contest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func products(of beneficiary: Int64, by officer: Officer) async throws -> [ContestCareer.Step] {
        try officer.require(.viewBeneficiaries)
        return try await database.read { tx in
            let entries = try ContestEntry.rows("e.beneficiary_id IN (\(Beneficiary.group(of: beneficiary)))", in: tx)
            return try Contests.steps(entries, in: tx).filter { ContestPolicy.maySee($0.contest, by: officer) }
                .reversed()
        }
    }

    private static func steps(of entry: ContestEntry, in tx: Transaction) throws -> [ContestCareer.Step] {
        let establishment = Beneficiary.group(of: entry.beneficiary)
        let entries = try ContestEntry.rows("e.beneficiary_id IN (\(establishment))", in: tx)
        let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
        var chain: Set<Int64> = [entry.id]
        var lower = entry.from
        while let id = lower, chain.insert(id).inserted { lower = byID[id]?.from }
        // Upwards: a level at a time, until no entry follows.
        var grew = true
        while grew {
            let next = entries.filter { $0.from.map(chain.contains) == true && !chain.contains($0.id) }.map(\.id)
            chain.formUnion(next)
            grew = !next.isEmpty
        }
        return try steps(entries.filter { chain.contains($0.id) }, in: tx)
    }

    private static func steps(_ entries: [ContestEntry], in tx: Transaction) throws -> [ContestCareer.Step] {
        let contests = try Contest.rows("c.id IN (\(list: Array(Set(entries.map(\.contestID)))))", in: tx)
        let byID = Dictionary(uniqueKeysWithValues: contests.map { ($0.id, $0) })
        return entries.compactMap { entry in
            byID[entry.contestID].map { ContestCareer.Step(contest: $0, entry: entry) }
        }
        .sorted { ($0.contest.year, $0.contest.level.height) < ($1.contest.year, $1.contest.level.height) }
    }

    private static func support(
        of beneficiary: Int64,
        since day: Day?,
        in tx: Transaction
    ) throws -> (before: Dong, since: Dong) {
        let year = day?.year ?? 9_999
        let found = try tx.first(
            """
            SELECT CAST(COALESCE(SUM(CASE WHEN s.budget_year < \(year) THEN s.amount ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(SUM(CASE WHEN s.budget_year >= \(year) THEN s.amount ELSE 0 END), 0) AS BIGINT)
            FROM standing s JOIN funding_source f ON f.code = s.source_code
            WHERE s.beneficiary_id IN (\(Beneficiary.group(of: beneficiary))) AND f.basis = 'support'
            """
        ) { row in (before: try row.get(0) as Dong, since: try row.get(1) as Dong) }
        return found ?? (.zero, .zero)
    }
}

extension ContestLevel {
    /// From the commune up.
    fileprivate var height: Int { ContestLevel.allCases.firstIndex(of: self) ?? 0 }
}
