/// Shares that stand alone in brackets behind the parts of a whole: "142 đề án, trong đó 27 đề án quốc gia (19%), 115 đề án
/// địa phương (81%)".
struct BracketedShares {
    let reading: Reading
    let wholes: [Whole]
    let gaps: GapWords

    func checks() -> [ClaimCheck] { wholes.flatMap(checks) }

    private func checks(_ group: Whole) -> [ClaimCheck] {
        let whole = reading.figures[group.whole]
        let found = group.parts.compactMap { share(behind: $0, of: whole) }
        guard !found.isEmpty else { return [] }
        // One that holds says what all of them are of; one alone under money may be of a plan.
        let isSure =
            found.contains { $0.verdict == .agrees }
            || (group.parts.count == 1 && whole.unit != .money && gaps.endsBehind(reading.figures[group.parts[0] + 1]))
        return isSure ? found : []
    }

    private func share(behind part: Int, of whole: Figure) -> ClaimCheck? {
        guard part + 1 < reading.figures.count, let all = whole.number else { return nil }
        let (figure, share) = (reading.figures[part], reading.figures[part + 1])
        guard share.unit == .percent, share.role == .ratio, share.value != nil, gaps.isBracketed(share),
            gaps.between(figure, share)?.count ?? .max < BracketedShares.nearness, let number = figure.number,
            number <= all
        else { return nil }
        let range = figure.unit == .money ? Interval.ofWhole(whole) : nil
        return .share(share, of: figure, number, in: all, within: range, and: [whole])
    }

    /// How many words name a part before its share.
    private static let nearness = 8
}
