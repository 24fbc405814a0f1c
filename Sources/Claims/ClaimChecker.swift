/// Holds the figures of texts that were given together against each other.
package enum ClaimChecker {
    /// A text with what was read and computed of it.
    package struct Answer: Sendable {
        package let reading: Reading
        package let checks: [ClaimCheck]

        package init(reading: Reading, checks: [ClaimCheck]) {
            self.reading = reading
            self.checks = checks
        }
    }

    /// - Parameters:
    ///   - readings: The texts that are given together.
    ///   - priority: How many times a ceiling priority localities and trades may be given at most, by the rules in
    ///     force; where it is not known, no support above a ceiling is wrong for sure.
    /// - Returns: The answers in the order of the texts; the checks of a text in the order of the figures that they
    ///   judge.
    package static func check(_ readings: [Reading], priority: Double? = nil) -> [Answer] {
        let statements = readings.map(\.statements)
        let series = zip(readings, statements).map { SeriesChecks(reading: $0, statements: $1).series() }
        let growth = GrowthChecks(readings: readings, series: series)
        let words = readings.map(GapWords.init)
        let repeats = RepeatChecks(readings: readings, statements: statements, gaps: words).checks()
        return readings.indices.map { number in
            let reading = readings[number]
            let own = statements[number]
            let members = Set(series[number].flatMap(\.members))
            let gaps = words[number]
            let wholes = WholeFinder(reading: reading, statements: own, rates: members, gaps: gaps).wholes()
            var checks = SumChecks(reading: reading, wholes: wholes).checks()
            checks += ShareChecks(reading: reading, statements: own, wholes: wholes, gaps: gaps).checks()
            checks += SeriesChecks(reading: reading, statements: own).checks(series[number], gaps)
            checks += BracketedShares(reading: reading, wholes: wholes, gaps: gaps).checks()
            checks += ImpliedWholes(reading: reading, statements: own, wholes: wholes, gaps: gaps).checks()
            checks += ListChecks(reading: reading, statements: own, wholes: wholes).checks()
            checks += CountChecks(reading: reading, statements: own, gaps: gaps).checks()
            checks += ChangeChecks(reading: reading, statements: own, gaps: gaps).checks()
            checks += ClosingSums(reading: reading, statements: own, gaps: gaps).checks()
            checks += MultipleChecks(reading: reading, statements: own, gaps: gaps).checks()
            checks += BaseChecks(reading: reading, statements: own, gaps: gaps).checks()
            checks += MakeUpChecks(reading: reading, statements: own, gaps: gaps).checks()
            checks += ClassSizes(reading: reading, statements: own, gaps: gaps).checks()
            checks += PeriodSums(reading: reading, statements: own, gaps: gaps).checks()
            checks += PriceChecks(reading: reading, statements: own, gaps: gaps).checks()
            checks += PartShares(reading: reading, statements: own, gaps: gaps).checks()
            checks += named(reading, own, gaps)
            checks += lines(reading, own, gaps)
            checks += CeilingChecks(reading: reading, statements: own, gaps: gaps, priority: priority).checks()
            checks += PlausibilityChecks(reading: reading, statements: own, gaps: gaps).checks()
            checks += growth.checks(of: number)
            checks += repeats[number] ?? []
            var judged = Set(checks.compactMap(\.figures.first))
            checks += unjudged(sole(reading, own, gaps), by: &judged)
            checks += unjudged(near(reading, own, gaps), by: &judged)
            return Answer(reading: reading, checks: Corrections(reading).correct(once(sorted(checks, by: reading))))
        }
    }

    /// What one sentence says by itself: what each got, what is left, means, and wholes that its words name.
    private static func named(_ reading: Reading, _ statements: [Statement], _ gaps: GapWords) -> [ClaimCheck] {
        EachChecks(reading: reading, statements: statements, gaps: gaps).checks()
            + RemainderChecks(reading: reading, statements: statements, gaps: gaps).checks()
            + RestOfThings(reading: reading, statements: statements, gaps: gaps).checks()
            + OccupancyChecks(reading: reading, statements: statements, gaps: gaps).checks()
            + WordedAmounts(reading: reading, gaps: gaps).checks()
            + YearlyTotals(reading: reading, statements: statements, gaps: gaps).checks()
            + NamedWholes(reading: reading, statements: statements, gaps: gaps).checks()
            + YearMeans(reading: reading, statements: statements, gaps: gaps).checks()
            + PlanChecks(reading: reading, statements: statements, gaps: gaps).checks()
            + BracketSums(reading: reading, statements: statements, gaps: gaps).checks()
            + ColonSums(reading: reading, statements: statements, gaps: gaps).checks()
    }

    /// What follows from the only figures near that it may follow from, whatever words stand between.
    private static func sole(_ reading: Reading, _ statements: [Statement], _ gaps: GapWords) -> [ClaimCheck] {
        SharesAlike(reading: reading, statements: statements, gaps: gaps).checks()
            + SoleShares(reading: reading, statements: statements, gaps: gaps).checks()
            + SoleBases(reading: reading, statements: statements, gaps: gaps).checks()
            + SoleMeans(reading: reading, statements: statements, gaps: gaps).checks()
            + ProductChecks(reading: reading, statements: statements, gaps: gaps).checks()
            + PayerSums(reading: reading, statements: statements, gaps: gaps).checks()
            + GatheredSums(reading: reading, statements: statements, gaps: gaps).checks()
            + OneForOneChecks(reading: reading, statements: statements, gaps: gaps).checks()
            + PairChanges(reading: reading, statements: statements, gaps: gaps).checks()
            + RestChecks(reading: reading, statements: statements, gaps: gaps).checks()
            + TimeUnits(reading: reading, statements: statements, gaps: gaps).checks()
            + NamedShares(reading: reading, statements: statements, gaps: gaps).checks()
            + RankChecks(reading: reading, statements: statements, gaps: gaps).checks()
    }

    /// What nearly follows from all that was told before it, in words that name nothing else.
    private static func near(_ reading: Reading, _ statements: [Statement], _ gaps: GapWords) -> [ClaimCheck] {
        NearSums(reading: reading, statements: statements, gaps: gaps).checks()
            + NearShares(reading: reading, statements: statements, gaps: gaps).checks()
            + NearProducts(reading: reading, statements: statements, gaps: gaps).checks()
            + NearChanges(reading: reading, statements: statements, gaps: gaps).checks()
    }

    /// Where a closer rule has judged a figure, it knows better what that is of.
    private static func unjudged(_ checks: [ClaimCheck], by judged: inout Set<String>) -> [ClaimCheck] {
        let found = checks.filter { $0.figures.first.map { !judged.contains($0) } ?? false }
        judged.formUnion(found.compactMap(\.figures.first))
        return found
    }

    /// Sums whose parts stand on lines of their own, or in rows.
    private static func lines(_ reading: Reading, _ statements: [Statement], _ gaps: GapWords) -> [ClaimCheck] {
        let tables = gaps.tables()
        return SourceLines(reading: reading, statements: statements, gaps: gaps).checks()
            + ItemLines(reading: reading, statements: statements, gaps: gaps).checks()
            + YearLines(reading: reading, statements: statements, gaps: gaps).checks()
            + TableSums(reading: reading, gaps: gaps).checks(tables)
            + TableRates(reading: reading, gaps: gaps).checks(tables)
            + TableRowSums(reading: reading, gaps: gaps).checks(tables)
    }

    /// What two rules found of the same figures is told once.
    private static func once(_ checks: [ClaimCheck]) -> [ClaimCheck] {
        var told: Set<Finding> = []
        return checks.filter {
            told.insert(Finding(kind: $0.kind, verdict: $0.verdict, figures: Set($0.figures))).inserted
        }
    }

    private struct Finding: Hashable {
        let kind: ClaimCheck.Kind
        let verdict: ClaimCheck.Verdict
        let figures: Set<String>
    }

    private static func sorted(_ checks: [ClaimCheck], by reading: Reading) -> [ClaimCheck] {
        guard checks.count > 1 else { return checks }
        let order = checks.map { $0.figures.first.map { place(of: $0, in: reading) } ?? 0 }
        return checks.indices.sorted { order[$0] == order[$1] ? $0 < $1 : order[$0] < order[$1] }.map { checks[$0] }
    }

    /// Where a figure stands among those of a text; one of another text stands first.
    private static func place(of id: String, in reading: Reading) -> Int {
        let ends = id.utf8.split(separator: UInt8(ascii: "."))
        guard ends.count == 2, let text = reading.figures.first?.serial.text, Int32(Substring(ends[0])) == text,
            let figure = Int(Substring(ends[1]))
        else { return 0 }
        return figure - 1
    }
}
