import Vietnamese

/// A share of the only two sums that it may be of, in words that name nothing else: "phát ra 240 phiếu, số phiếu thu về 216 phiếu,
/// tỷ lệ thu về 90%", "18 cụm, trong đó 11 cụm đã có chủ đầu tư, 7 cụm chưa có; tỷ lệ cụm có chủ đầu tư đạt 61,1%".
struct NearShares: NearRule {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    static let nearness = Nearness.points(12)
    private static let links: Set<Substring> = [
        "chiem", "dat", "bang", "tuong", "duong", "ung", "voi", "tuc", "ty", "le", "trong", "hay", "la", "tong", "so",
        "chi", "moi", "da", "duoc", "nghia", "nhu", "vay",
    ]
    private static let verbs: Set<Substring> = ["chiem", "dat", "bang", "duong", "ung", "tuc", "le"]

    func check(_ index: Int, in number: Int) -> ClaimCheck? {
        told(index, in: number) ?? bracketed(index, in: statements[number])
    }

    /// Of two sums that were told before it.
    private func told(_ index: Int, in number: Int) -> ClaimCheck? {
        guard index > 0, reading.figures[index].unit == .percent, finder.mayTell(2, before: index, in: number) else {
            return nil
        }
        let share = reading.figures[index]
        guard share.value != nil, share.qualifier == .exact, share.role != .growth,
            share.role != .decline, reading.figures[index - 1].role == .amount, reading.figures[index - 1].outOf == nil,
            !gaps.areCells(reading.figures[index - 1], share)
        else { return nil }
        let lead = finder.lead(to: index, in: number)
        guard !NearShares.verbs.isDisjoint(with: lead),
            let told = Stretch(before: index, in: number, like: reading.figures[index - 1], atLeast: 2, of: finder),
            told.says(lead + finder.tail(of: index), besides: NearShares.links),
            let whole = whole(of: told.sums), let all = reading.figures[whole].number, all > 0
        else { return nil }
        let parts = told.sums.filter { $0 != whole }
        guard parts.allSatisfy({ isPart($0, of: whole) }), !isOfBoth(share, told.sums) else { return nil }
        let found = parts.compactMap { part in
            reading.figures[part].number.flatMap {
                ClaimCheck.share(
                    share,
                    of: reading.figures[part],
                    $0,
                    in: all,
                    within: Interval.ofWhole(reading.figures[whole]),
                    and: [reading.figures[whole]]
                )
            }
        }
        return found.first { $0.verdict != .differs } ?? found.first { near($0, share) != nil }
    }

    /// "bằng 25% chi phí (chi phí 1.200 triệu đồng, hỗ trợ 300 triệu đồng)": both stand in the bracket behind it.
    private func bracketed(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + 2 < statement.figures.upperBound, reading.figures[index].unit == .percent,
            reading.figures[index].role == .share
        else { return nil }
        let (share, first, last) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard share.value != nil, share.qualifier == .exact, finder.isPlain(index + 1), finder.isPlain(index + 2),
            finder.isLike(first, index + 2), reading.isOpened(from: index, to: index + 1),
            !reading.isClosed(from: index, to: index + 2), first.isToldAs(last) || first.source == last.source,
            let one = first.number, let other = last.number, one != other
        else { return nil }
        let (part, whole) = one < other ? (first, last) : (last, first)
        let check = ClaimCheck.share(
            share,
            of: part,
            min(one, other),
            in: max(one, other),
            within: Interval.ofWhole(whole),
            and: [whole]
        )
        return near(check, share)
    }

    /// The larger of two; of three what the other two make.
    private func whole(of sums: [Int]) -> Int? {
        let numbers = sums.compactMap { reading.figures[$0].number }
        guard numbers.count == sums.count, (2...3).contains(sums.count), let most = numbers.max(),
            numbers.count(where: { $0 == most }) == 1
        else { return nil }
        guard sums.count == 2 || numbers.reduce(0, +) == most * 2 else { return nil }
        return zip(sums, numbers).first { $0.1 == most }?.0
    }

    /// Of the same money, purpose, place and time, or of one that the whole does not name.
    private func isPart(_ part: Int, of whole: Int) -> Bool {
        let (one, all) = (reading.figures[part], reading.figures[whole])
        return (all.source == nil || one.source == all.source)
            && (all.kind == nil || one.kind == nil || one.kind == all.kind)
            && (one.basis == all.basis || all.basis != .support) && (one.ground == all.ground || all.ground == nil)
            && one.from == all.from && one.to == all.to && !(one.source != nil && all.source == nil && part < whole)
    }

    /// "KCQG 4 tỷ đồng, KCĐP 6 tỷ đồng, chiếm 60%": of both together.
    private func isOfBoth(_ share: Figure, _ sums: [Int]) -> Bool {
        guard sums.count == 2, let said = Interval.ofWhole(share) else { return false }
        let numbers = sums.compactMap { reading.figures[$0].number }
        let all = numbers.reduce(0, +)
        return numbers.contains { said.meets(Interval($0 / all * 100, $0 / all * 100)) }
    }
}
