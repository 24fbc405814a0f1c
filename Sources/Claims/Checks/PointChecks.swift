/// Percentage points beside the two shares that they lie between: "giảm từ 18% xuống còn 12%, giảm 6 điểm phần trăm".
extension ChangeChecks {
    private static let pointLinks: Set<Substring> = [
        "tang", "giam", "tuc", "tuong", "ung", "duong", "la", "duoc", "voi", "nam", "thang", "quy",
    ]

    func points(_ index: Int) -> ClaimCheck? {
        let three = (index...index + 2).map { reading.figures[$0] }
        if three[2].unit == .percentagePoint, isShares(index), gaps.links(three[1], three[2], ChangeChecks.pointLinks) {
            return point(three[2], three[0], three[1])
        }
        guard three[0].unit == .percentagePoint, isShares(index + 1), gaps.between(three[0], three[1]) == ["tu"] else {
            return nil
        }
        return point(three[0], three[1], three[2])
    }

    private func isShares(_ first: Int) -> Bool {
        let pair = [reading.figures[first], reading.figures[first + 1]]
        return pair.allSatisfy { $0.unit == .percent && $0.value != nil && $0.qualifier == .exact }
            && gaps.clause(before: pair[0]).last == "tu"
            && reading.hasCue(.becomes, from: reading.places[first], to: reading.places[first + 1])
    }

    private func point(_ change: Figure, _ before: Figure, _ after: Figure) -> ClaimCheck? {
        guard change.value != nil, change.qualifier == .exact else { return nil }
        return difference(change, before, after)
    }
}
