import Vietnamese

/// A share of the only amount that it may be of, in its sentence or the one before.
///
/// "Huyện có 45 cơ sở được hỗ trợ. Trong số này
/// 18 cơ sở chế biến gỗ, chiếm 40%", "đã giải ngân 2,76 tỷ đồng trong tổng số 3 tỷ đồng được giao, đạt 92%".
///
/// The words that lead to the share may only link, or say again what the two amounts are.
struct SoleShares {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// Two amounts of one unit, the one of which is a share of the other.
    private struct Pair {
        let part: Int
        let whole: Int
    }

    private static let links: Set<Substring> = [
        "chiem", "bang", "dat", "dap", "ung", "tuong", "duong", "moi", "chi", "da", "duoc", "khoang", "toi", "ty", "le",
        "giai", "ngan", "nghiem", "thu", "hoan", "thanh", "vuot", "voi", "tong", "va", "la", "tuc", "so", "khuyen",
        "cong", "trong", "phan", "nay", "hon", "gan", "thuc", "hien",
    ]
    private static let verbs: Set<Substring> = ["chiem", "bang", "dat", "ung", "vuot", "duong", "thanh", "le", "tuc"]
    /// What makes an amount a whole: its own words, or those that open its parts.
    private static let wholes: Set<Substring> = ["tong", "toan", "co", "ca", "gia", "so"]
    private static let parts: Set<Substring> = ["trong", "rieng", "tren"]
    private static let plans: [[Substring]] = [
        ["ke", "hoach"], ["du", "toan"], ["giao"], ["duyet"], ["phan", "bo"], ["chi", "tieu"], ["duoc", "cap"],
    ]
    /// What may be said of a plan behind its rate: "kế hoạch 6 tháng" is another one.
    private static let ofPlan: Set<Substring> = [
        "ke", "hoach", "von", "giao", "duoc", "nam", "du", "toan", "chi", "tieu", "so", "voi", "ca",
    ]
    private static let acts: [[Substring]] = [
        ["hoan", "thanh"], ["giai", "ngan"], ["thuc", "hien"], ["nghiem", "thu"], ["quyet", "toan"],
        ["thanh", "toan"], ["ket", "qua"], ["da"],
    ]

    func checks() -> [ClaimCheck] {
        let vicinity = Vicinity(reading: reading, statements: statements)
        return statements.indices.flatMap { number in
            statements[number].figures.dropFirst().compactMap {
                check($0, in: number, vicinity) ?? restated($0, in: number, vicinity)
            } + statements[number].figures.dropLast(2).compactMap(explained)
        }
    }

    private func check(_ index: Int, in number: Int, _ vicinity: Vicinity) -> ClaimCheck? {
        let (last, share) = (reading.figures[index - 1], reading.figures[index])
        guard share.unit == .percent, share.value != nil, share.qualifier == .exact, isSum(index - 1),
            !gaps.areCells(last, share),
            let base = vicinity.sole(like: last, before: index - 1, in: number) ?? named(index - 1, in: number),
            isSum(base), !isOfTied(index, base, in: number, vicinity)
        else { return nil }
        let pair = pair(base, index - 1)
        let (part, whole) = (reading.figures[pair.part], reading.figures[pair.whole])
        let lead = lead(last, share)
        guard isWithin(part, whole), !isShared(pair.whole),
            !SoleShares.verbs.isDisjoint(with: lead) || lead.has(["ty", "trong"]),
            says(lead, of: part, whole), isDone(pair) || !hasSemicolon(index - 1, index), let above = part.number,
            let below = whole.number, below > 0
        else { return nil }
        if lead.last == "vuot" {
            guard isDone(pair) else { return nil }
            return BaseChecks(reading: reading, statements: statements, gaps: gaps)
                .check(share, part, whole, isGrowth: true, isDown: false)
        }
        guard share.role != .growth, share.role != .decline, isOf(share, pair),
            isDone(pair)
                || above < below && !lead.contains("dat") && isPart(pair) && !fits(share, above, above + below)
                || above < below && !lead.contains("dat") && isOutOf(pair)
        else { return nil }
        return .share(share, of: part, above, in: below, within: Interval.ofWhole(whole), and: [whole])
    }

    /// "Tổng mức đầu tư là 2 tỷ đồng; Nhà nước hỗ trợ 30%, tương đương 600 triệu đồng".
    private func restated(_ index: Int, in number: Int, _ vicinity: Vicinity) -> ClaimCheck? {
        let (share, part) = (reading.figures[index - 1], reading.figures[index])
        guard share.unit == .percent, share.value != nil, share.qualifier == .exact, share.role != .growth,
            share.role != .decline, isSum(index), let words = gaps.between(share, part), let first = words.first,
            ["tuong", "tuc"].contains(first), words.allSatisfy(SoleShares.links.contains),
            gaps.clause(behind: share).isEmpty || gaps.clause(behind: share).starts(with: words),
            let base = vicinity.sole(like: part, before: index - 1, in: number), isSum(base),
            gaps.clause(before: reading.figures[base]).contains("tong"), let above = part.number,
            let below = reading.figures[base].number, above < below
        else { return nil }
        let whole = reading.figures[base]
        return .share(share, of: part, above, in: below, within: Interval.ofWhole(whole), and: [whole])
    }

    /// "Tỷ lệ giải ngân đạt 85% kế hoạch: đã chi 6,8 tỷ đồng trên tổng số 8 tỷ đồng".
    private func explained(_ index: Int) -> ClaimCheck? {
        let (share, part, whole) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard share.unit == .percent, share.value != nil, share.role != .growth, share.role != .decline,
            isSum(index + 1), isSum(index + 2), part.isOfOneThing(as: whole),
            isOutOf(Pair(part: index + 1, whole: index + 2)), reading.hasColon(from: index, to: index + 1),
            let above = part.number, let below = whole.number, above < below
        else { return nil }
        return .share(share, of: part, above, in: below, within: Interval.ofWhole(whole), and: [whole])
    }

    /// "Thực hiện 20 đề án; kế hoạch 25 đề án; tỷ lệ 80%" is one sentence, but other shares begin anew behind the mark.
    private func hasSemicolon(_ first: Int, _ last: Int) -> Bool {
        reading.hasSemicolon(from: reading.places[first], to: reading.places[last])
    }

    /// "36 doanh nghiệp (chiếm 45%)": what has a share of its own is no whole of those behind it.
    private func isShared(_ index: Int) -> Bool {
        let share = reading.figures[index + 1]
        return share.unit == .percent && share.role != .growth && share.role != .decline
            && reading.figures[index].end < share.start
            && gaps.between(reading.figures[index], share).map {
                $0.isEmpty || ShareLead.isOne($0)
            } ?? false
    }

    private func isSum(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        // "số cơ sở có trên 50 lao động là 14": a bound is no whole of things.
        return figure.isOneSum && (figure.isPlainAmount || figure.unit == .money) && !reading.isChange(index)
            && gaps.each(before: figure) == nil
    }

    /// A plan is the whole of what was done of it, and else the larger one.
    private func pair(_ first: Int, _ second: Int) -> Pair {
        let (one, other) = (reading.figures[first], reading.figures[second])
        if isPlan(first) != isPlan(second) {
            return isPlan(first) ? Pair(part: second, whole: first) : Pair(part: first, whole: second)
        }
        return one.number ?? 0 < other.number ?? 0
            ? Pair(part: first, whole: second) : Pair(part: second, whole: first)
    }

    /// The words of the clause that lead to a share, or those between it and the figure before it.
    private func lead(_ last: Figure, _ share: Figure) -> [Substring] {
        let between = gaps.between(last, share) ?? []
        let clause = gaps.clause(before: share)
        return clause.count < between.count ? clause : between
    }

    private func says(_ lead: [Substring], of part: Figure, _ whole: Figure) -> Bool {
        let own = own(part).union(own(whole))
        return lead.allSatisfy { SoleShares.links.contains($0) || own.contains($0) }
    }

    private func own(_ figure: Figure) -> Set<Substring> {
        Set(gaps.clause(behind: figure) + Fold.key(figure.unitName).split(separator: " "))
    }

    private func isWithin(_ part: Figure, _ whole: Figure) -> Bool {
        guard part.ground == whole.ground || whole.ground == nil else { return false }
        guard let from = part.from, let to = part.to, let start = whole.from, let end = whole.to else { return true }
        return start <= from && to <= end
    }
}

extension SoleShares {
    /// "9 đề án với 4 tỷ đồng, chiếm 30%": where the share may be of the things, it is not of the money for sure.
    private func isOfTied(_ index: Int, _ base: Int, in number: Int, _ vicinity: Vicinity) -> Bool {
        guard index - 2 >= statements[number].figures.lowerBound, index - 2 != base else { return false }
        let other = reading.figures[index - 2]
        return other.isOneSum && !reading.isParted(index - 2, index - 1)
            && !vicinity.amounts(like: other, before: index - 2, in: number).isEmpty
    }

    /// "trong 3.250 cơ sở thì số hộ cá thể là 2.860": the whole of parts that have a name of their own.
    private func named(_ part: Int, in number: Int) -> Int? {
        let first = statements[number].figures.lowerBound
        let unit = reading.figures[part].unitName
        guard part == first + 1, PartShares.openings.contains(gaps.clause(before: reading.figures[first])),
            NamedParts.allCases.contains(where: {
                $0.parts.contains(unit) && $0.wholes.contains(reading.figures[first].unitName)
            })
        else { return nil }
        return first
    }

    /// Whether a share names nothing, or what it is of.
    private func isOf(_ share: Figure, _ pair: Pair) -> Bool {
        let behind = gaps.clause(behind: share)
        if behind.isEmpty { return true }
        let noun = Fold.key(reading.figures[pair.part].unitName).split(separator: " ")
        if [["tong", "so"], noun, ["so"] + noun, ["tong", "so"] + noun].contains(behind) { return true }
        return isPlan(pair.whole) && behind.allSatisfy(SoleShares.ofPlan.contains)
    }

    /// Whether words say that the one is of the other, and neither is of another source or purpose.
    private func isPart(_ pair: Pair) -> Bool {
        let (part, whole) = (reading.figures[pair.part], reading.figures[pair.whole])
        guard part.source == nil || whole.source == nil || part.source == whole.source,
            whole.kind == nil || part.kind == whole.kind, !areOpposed(part, whole), pair.whole < pair.part
        else { return isOutOf(pair) }
        return !SoleShares.wholes.isDisjoint(with: gaps.clause(before: whole))
            || PartShares.openings.contains(gaps.clause(before: whole))
            || !SoleShares.parts.isDisjoint(with: gaps.lead(to: part, from: whole))
    }

    /// "2,76 tỷ đồng trong tổng số 3 tỷ đồng".
    private func isOutOf(_ pair: Pair) -> Bool {
        guard pair.part + 1 == pair.whole,
            let words = gaps.between(reading.figures[pair.part], reading.figures[pair.whole])
        else { return false }
        return words.has(["trong", "tong"]) || words.has(["tren", "tong"])
    }

    /// Support and what was put beside it are no part of each other.
    private func areOpposed(_ part: Figure, _ whole: Figure) -> Bool {
        part.basis == .counterpart && whole.basis == .support || part.basis == .support && whole.basis == .counterpart
    }

    private func isPlan(_ index: Int) -> Bool {
        let words = words(around: index)
        return SoleShares.plans.contains(where: words.has)
    }

    /// The words of its clause before a figure, and those behind it up to the next figure.
    private func words(around index: Int) -> [Substring] {
        let figure = reading.figures[index]
        let behind = gaps.clause(behind: figure)
        let next = index + 1 < reading.figures.count ? gaps.between(figure, reading.figures[index + 1]) : nil
        return gaps.clause(before: figure) + behind.prefix(next?.count ?? behind.count)
    }

    private func isDone(_ pair: Pair) -> Bool {
        let (part, whole) = (reading.figures[pair.part], reading.figures[pair.whole])
        let words = words(around: pair.part)
        guard SoleShares.acts.contains(where: words.has), part.source == whole.source, !isPlan(pair.part),
            isPlan(pair.whole), !gaps.clause(before: whole).has(["giai", "doan"])
        else { return false }
        guard let year = part.to, let last = whole.to else { return true }
        return year == last
    }

    /// Whether some words tell of a plan, or of what was done of it.
    static func tellsRate(_ words: [Substring]) -> Bool {
        plans.contains(where: words.has) || acts.contains { $0.count > 1 && words.has($0) }
    }

    private func fits(_ share: Figure, _ part: Double, _ whole: Double) -> Bool {
        Interval.ofWhole(share)?.meets(Interval(part / whole * 100, part / whole * 100)) ?? false
    }
}
