/// How full an industrial cluster is: "đất công nghiệp 448 ha, đã cho thuê 336 ha, tỷ lệ lấp đầy 75%".
struct OccupancyChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// How many figures back the areas stand at most.
    private static let reach = 8
    private static let areas: Set = ["ha", "hecta", "héc ta", "m2"]
    /// What tells of letting the land named before, and of no other cluster.
    private static let letting: Set<Substring> = [
        "da", "cho", "thue", "dien", "tich", "dat", "cong", "nghiep", "trong", "do", "va", "duoc", "hien", "nay", "den",
        "co", "la", "thu", "hut", "lap", "day", "voi", "doanh", "cac", "du", "an",
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropFirst(2).compactMap { check($0, in: statement) }
        }
    }

    private func check(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let rate = reading.figures[index]
        guard rate.unit == .percent, rate.value != nil, rate.role != .growth, rate.role != .decline,
            gaps.clause(before: rate).has(["lap", "day"]),
            !reading.hasCue(.average, from: reading.places[index - 1], to: reading.places[index])
        else { return nil }
        let first = max(statement.figures.lowerBound, index - OccupancyChecks.reach)
        let areas = (first..<index).filter { isArea(reading.figures[$0]) }
        guard let rented = areas.last, gaps.clause(before: reading.figures[rented]).has(["thue"]),
            let number = reading.figures[rented].number
        else { return nil }
        let shares = areas.dropLast().compactMap { share(rate, of: reading.figures[rented], number, in: $0) }
        if let share = shares.first(where: { $0.check.verdict == .agrees }) { return share.check }
        // A rate may be of all the land; only that of the same cluster's industrial land is wrong for sure.
        guard gaps.clause(before: reading.figures[rented]).allSatisfy(OccupancyChecks.letting.contains),
            !reading.hasSemicolon(from: reading.places[areas[0]], to: reading.places[index])
        else { return nil }
        return shares.last { $0.isIndustrial }?.check
    }

    private func isArea(_ figure: Figure) -> Bool {
        OccupancyChecks.areas.contains(figure.unitName) && figure.isPlainAmount
    }

    private func share(
        _ rate: Figure,
        of part: Figure,
        _ number: Double,
        in index: Int
    )
        -> (check: ClaimCheck, isIndustrial: Bool)?
    {
        let whole = reading.figures[index]
        guard whole.unit == part.unit, let all = whole.number, all > number,
            let check = ClaimCheck.share(rate, of: part, number, in: all, within: Interval.ofWhole(whole), and: [whole])
        else { return nil }
        return (check, gaps.clause(before: whole).has(["dat", "cong", "nghiep"]))
    }
}
