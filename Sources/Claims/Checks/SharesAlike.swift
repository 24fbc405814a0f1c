/// Amounts with their shares in brackets, or shares with their amounts: where all amounts together are the whole that all
/// shares but one speak of, that one is wrong.
///
/// "ngân sách trung ương 5,4 tỷ đồng (18%), địa phương 9,6 tỷ đồng (32%), doanh nghiệp 15 tỷ đồng (50%)", "60% cho máy móc (6 tỷ
/// đồng), 25% cho mô hình (2,5 tỷ đồng), 15% cho hội chợ (1,5 tỷ đồng)".
struct SharesAlike {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// Fewer say nothing of each other.
    private static let fewest = 3
    private static let most = 24
    /// How many words name what a share is of before its amount.
    private static let nearness = 8

    private struct Pair {
        let amount: Int
        let share: Int
    }

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            guard (SharesAlike.fewest * 2...SharesAlike.most).contains(statement.figures.count) else {
                return [ClaimCheck]()
            }
            return check(pairs(in: statement))
        }
    }

    /// The pairs of one statement, where they are told alike and of one unit.
    private func pairs(in statement: Statement) -> [Pair] {
        var found: [Pair] = []
        var index = statement.figures.lowerBound
        while index + 1 < statement.figures.upperBound {
            if let pair = pair(index) {
                found.append(pair)
                index += 2
            } else {
                index += 1
            }
        }
        guard let first = found.first else { return [] }
        let (unit, isBehind) = (reading.figures[first.amount].unit, first.share > first.amount)
        return found.filter { reading.figures[$0.amount].unit == unit && ($0.share > $0.amount) == isBehind }
    }

    private func pair(_ index: Int) -> Pair? {
        let (first, last) = (reading.figures[index], reading.figures[index + 1])
        let isShare = first.unit == .percent
        let (amount, share) = isShare ? (last, first) : (first, last)
        guard amount.isPlainAmount, share.unit == .percent, share.value != nil, share.qualifier == .exact,
            share.role == .ratio || share.role == .share,
            gaps.isBracketed(last) || ShareLead.isOne(gaps.clause(before: last)),
            let words = gaps.between(first, last), words.count < SharesAlike.nearness
        else { return nil }
        return isShare ? Pair(amount: index + 1, share: index) : Pair(amount: index, share: index + 1)
    }

    private func check(_ pairs: [Pair]) -> [ClaimCheck] {
        guard pairs.count >= SharesAlike.fewest else { return [] }
        let parts = pairs.map { reading.figures[$0.amount] }
        let intervals = parts.compactMap { Interval.ofWhole($0) }
        guard let first = intervals.first, intervals.count == parts.count else { return [] }
        let range = intervals.dropFirst().reduce(first, +)
        let whole = parts.compactMap(\.number).reduce(0, +)
        let found = zip(pairs, parts).compactMap { pair, part in
            part.number.flatMap {
                ClaimCheck.share(reading.figures[pair.share], of: part, $0, in: whole, within: range)
            }
        }
        guard found.count == pairs.count, found.count(where: { $0.verdict == .differs }) < 2 else { return [] }
        return found
    }
}
