/// What makes a figure a whole or a part of one.
extension Figure {
    private static let fullNames = [
        "gian": "gian hàng", "cụm": "cụm công nghiệp", "làng": "làng nghề", "SP": "sản phẩm",
    ]

    /// The unit by its full name: "320 gian hàng, trong đó 210 gian …" counts one thing.
    var fullUnitName: String { Figure.fullNames[unitName] ?? unitName }

    /// Whether it tells money or things by themselves: no rate, no price, no share.
    var isOneSum: Bool {
        guard role == .amount, !isPerYear, per == nil, value != nil else { return false }
        switch unit {
        case .money, .count: return outOf == nil
        default: return false
        }
    }
}

extension Figure.Unit {
    /// Whether it counts đồng or things, and is no share and no multiple.
    var isSummed: Bool {
        switch self {
        case .money, .count: true
        default: false
        }
    }
}

extension [Figure] {
    /// Whether they are what several sources gave: plain amounts, each of a source that no other of them has.
    var areOfOneSourceEach: Bool {
        count > 1 && allSatisfy { $0.isPlainAmount && $0.source != nil } && Set(map(\.source)).count == count
    }
}
