/// Two growths in turn, of two sums that two times tell: "72 cơ sở với 24,5 tỷ đồng, trong khi năm 2020 là 40 cơ sở và 11,7 tỷ
/// đồng, tăng lần lượt 80% và 109,4%".
extension BaseChecks {
    private static let turnLinks: Set<Substring> = [
        "tang", "giam", "lan", "luot", "tuong", "ung", "la", "thu", "tu", "theo",
    ]

    func inTurn(_ index: Int, in statement: Statement) -> [ClaimCheck] {
        guard index + 5 < statement.figures.upperBound else { return [] }
        let amounts = (index..<index + 4).map { reading.figures[$0] }
        let changes = (index + 4..<index + 6).map { reading.figures[$0] }
        guard changes.allSatisfy({ $0.unit == .percent && $0.value != nil }), amounts.allSatisfy(\.isPlainAmount),
            !(index..<index + 4).contains(where: reading.isChange), amounts[0].unit == amounts[2].unit,
            amounts[1].unit == amounts[3].unit, amounts[0].unit != amounts[1].unit, isTold(amounts),
            let first = amounts[0].from, let last = amounts[2].from, first != last,
            reading.hasCue(.respectively, from: reading.places[index + 3], to: reading.places[index + 4]),
            gaps.links(amounts[3], changes[0], BaseChecks.turnLinks), gaps.between(changes[0], changes[1]) == ["va"]
        else { return [] }
        let isDown = changes[0].role == .decline
        return (0..<2).compactMap { number in
            let pair = first > last ? (amounts[number], amounts[number + 2]) : (amounts[number + 2], amounts[number])
            return check(changes[number], pair.0, pair.1, isGrowth: true, isDown: isDown)
        }
    }

    /// Whether the first two are of one time and the last two of another.
    private func isTold(_ amounts: [Figure]) -> Bool {
        amounts[0].from == amounts[1].from && amounts[2].from == amounts[3].from && amounts[0].to == amounts[1].to
            && amounts[2].to == amounts[3].to
    }
}
