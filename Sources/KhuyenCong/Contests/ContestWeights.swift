/// How much each criterion weighs in each group of products: a hundred in every group, so that groups compare.
package struct ContestWeights: Sendable, Hashable, Codable {
    /// By the codes of the group and of the criterion.
    package let points: [String: [String: Int]]

    /// The best mark of a criterion.
    package static let bestMark = 10

    /// Our own proposal: the council decides the frame of points (Điều 16 khoản 1 Thông tư 26/2014/TT-BCT).
    package static let proposed = ContestWeights(
        points: [
            "craft": ["market": 30, "technical": 25, "culture": 35, "other": 10],
            "food": ["market": 40, "technical": 35, "culture": 15, "other": 10],
            "machine": ["market": 35, "technical": 45, "culture": 10, "other": 10],
            "other": ["market": 35, "technical": 35, "culture": 20, "other": 10],
        ]
    )

    package func weight(_ criterion: ContestCriterion, in group: ProductGroup) -> Int {
        points[group.rawValue]?[criterion.rawValue] ?? 0
    }

    /// The weighted marks in hundredths of a point out of a hundred; nil where nothing was marked.
    ///
    /// A criterion that does not apply is left out, and the others share its weight.
    package func score(_ marks: [String: Int], in group: ProductGroup) -> Int? {
        let marked = ContestCriterion.allCases.filter { marks[$0.rawValue] != nil }
        let whole = marked.reduce(0) { $0 + weight($1, in: group) }
        guard whole > 0 else { return nil }
        let sum = marked.reduce(0) { $0 + weight($1, in: group) * (marks[$1.rawValue] ?? 0) }
        return (sum * 10_000 + whole * ContestWeights.bestMark / 2) / (whole * ContestWeights.bestMark)
    }

    /// Reads a group of numbers for each group of products; what is not named is as proposed.
    static func read(_ fields: FieldTreeReader) -> ContestWeights {
        let points = ProductGroup.allCases.map { group -> (String, [String: Int]) in
            let typed = fields.group(group.rawValue) { reader in
                ContestCriterion.allCases.compactMap { criterion in
                    reader.integer(criterion.rawValue, in: 0...100).map { (criterion.rawValue, $0) }
                }
            }
            let weights =
                typed.isEmpty ? proposed.points[group.rawValue] ?? [:] : Dictionary(uniqueKeysWithValues: typed)
            if weights.values.reduce(0, +) != 100 {
                fields.fault("\(group.rawValue).market", "Trọng số nhóm “\(group.name)” phải cộng thành 100.")
            }
            return (group.rawValue, weights)
        }
        return ContestWeights(points: Dictionary(uniqueKeysWithValues: points))
    }
}
