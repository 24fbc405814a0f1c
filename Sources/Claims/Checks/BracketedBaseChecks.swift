import Vietnamese

/// A change against the base that stands in brackets behind it, where more than links parts it from what changed.
///
/// "giải ngân 5,4 tỷ đồng vốn khuyến công cho 30 đề án, tăng 20% so với năm 2022 (4,5 tỷ đồng)", "5,6 tỷ đồng, bằng 112% so
/// với năm 2022 (5 tỷ đồng)".
extension BaseChecks {
    private static let leads: Set<[Substring]> = [
        ["tang"], ["giam"], ["bang"], ["tuong", "duong"], ["tuc", "tang"], ["tuc", "giam"], ["tuc", "bang"],
        ["tuong", "ung", "tang"], ["tuong", "ung", "giam"],
    ]

    func bracketed(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let (change, base) = (reading.figures[index], reading.figures[index + 1])
        let lead = lead(to: index)
        let isDifference = change.unit == base.unit && change.isPlainAmount && reading.isChange(index)
        guard change.unit == .percent || isDifference, change.value != nil, base.isPlainAmount, gaps.isBracketed(base),
            BaseChecks.leads.contains(lead), let words = gaps.between(change, base), !words.isEmpty,
            words.allSatisfy(BaseChecks.yearWords.contains)
        else { return nil }
        let isShare = lead.last == "bang" || lead.last == "duong"
        guard isShare || words.isAgainst else { return nil }
        let sums = Told(before: index, in: statement, reading).main.filter { reading.figures[$0].unit == base.unit }
        guard sums.count == 1, isToldNow(reading.figures[sums[0]]) else { return nil }
        let now = reading.figures[sums[0]]
        guard now.from != base.from || now.from == nil || now.months != base.months,
            isShare || !(sums[0] == index - 1 && gaps.links(now, change, BaseChecks.links))
        else { return nil }
        guard !isDifference else {
            let (last, first) = evenly(now, base)
            return isShare ? nil : check(change, last, first, isGrowth: false, isDown: lead.last == "giam")
        }
        return check(change, now, base, isShare: isShare, isDown: lead.last == "giam")
    }

    /// A change is none of the amount beside it where a larger whole before that fits: "5,4 tỷ đồng, trong đó quốc gia 2 tỷ đồng,
    /// tăng 20% so với năm 2022 (4,5 tỷ đồng)".
    func ofOther(_ index: Int, in statement: Statement, _ found: ClaimCheck?) -> ClaimCheck? {
        guard let found, found.verdict == .differs else { return found }
        let (change, base) = (reading.figures[index], reading.figures[index + 1])
        let isDown =
            change.role == .decline || reading.hasCue(.down, from: reading.places[index - 1], to: reading.places[index])
        let others = Told(before: index, in: statement, reading).all.filter {
            $0 != index - 1 && reading.figures[$0].unit == base.unit
        }
        let fitting = others.compactMap { other in
            let (last, first) = evenly(reading.figures[other], base)
            return check(change, last, first, isGrowth: change.unit == .percent, isDown: isDown)
        }
        return fitting.last { $0.verdict == .agrees } ?? found
    }

    /// The words of the change, behind the figure and the "và" before it.
    private func lead(to index: Int) -> [Substring] {
        let clause = gaps.clause(before: reading.figures[index])
        guard let own = gaps.between(reading.figures[index - 1], reading.figures[index]) else { return clause }
        let words = own.count < clause.count ? own : clause
        return words.lastIndex(of: "va").map { Array(words[($0 + 1)...]) } ?? words
    }

    private func check(_ change: Figure, _ now: Figure, _ base: Figure, isShare: Bool, isDown: Bool) -> ClaimCheck? {
        let (last, first) = evenly(now, base)
        guard isShare else { return self.check(change, last, first, isGrowth: true, isDown: isDown) }
        guard let above = now.number, let below = base.number else { return nil }
        return .share(change, of: last, above, in: below, within: Interval.ofWhole(first), and: [base])
    }

    /// Both printed as exactly as the more exact of them: "5 tỷ" beside "5,5 tỷ" is 5,0.
    func evenly(_ now: Figure, _ base: Figure) -> (now: Figure, base: Figure) {
        var (last, first) = (now, base)
        if first.step.double > now.step.double { first.step = now.step } else { last.step = base.step }
        return (last, first)
    }

    private static let yearWords: Set<Substring> = [
        "so", "voi", "nam", "cung", "ky", "giai", "doan", "thang", "dau", "quy", "truoc", "cua", "muc",
    ]
}
