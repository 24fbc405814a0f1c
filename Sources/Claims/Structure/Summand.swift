/// What makes a figure a whole or a part of one.
extension Figure {
    private static let fullNames = [
        "gian": "gian hàng", "cụm": "cụm công nghiệp", "làng": "làng nghề", "SP": "sản phẩm",
    ]

    /// The unit by its full name: "320 gian hàng, trong đó 210 gian …" counts one thing.
    var fullUnitName: String { Figure.fullNames[unitName] ?? unitName }

    /// The names that texts use for one unit: "cụm công nghiệp", "cụm".
    static func names(of unit: String) -> [String] { [unit] + fullNames.filter { $0.value == unit }.keys.sorted() }

    /// Whether it tells money or things by themselves: no rate, no price, no share.
    var isOneSum: Bool {
        role == .amount && !isPerYear && per == nil && value != nil && outOf == nil && unit.isSummed
    }

    /// Whether it is a sum or a count by itself, printed as it is meant.
    var isPlainAmount: Bool { isOneSum && qualifier == .exact }
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
    /// Whether they are what several sources gave to one sum: plain amounts of its unit, each of a source that no other has.
    func areOfOneSourceEach(of sum: Figure) -> Bool {
        count > 1 && allSatisfy { $0.isPlainAmount && $0.unit == sum.unit && $0.source != nil }
            && Set(map(\.source)).count == count
    }

    /// Whether they are what each of the years of a sum made, in order and all of them.
    func areOfOneYearEach(of sum: Figure) -> Bool {
        guard count > 1, let from = sum.from, let to = sum.to, sum.months == nil, to - from + 1 == count else {
            return false
        }
        return zip(self, from...to).allSatisfy { part, year in
            part.isPlainAmount && part.unit == sum.unit && part.from == year && part.to == year && part.months == nil
        }
    }
}
