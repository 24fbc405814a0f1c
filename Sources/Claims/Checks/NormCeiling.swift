/// The most that may be given for one thing by the norms in force.
package struct NormCeiling: Sendable {
    /// How a text may call the thing: "cơ sở", "doanh nghiệp".
    package let things: Set<String>
    /// In đồng, with all that can raise it.
    package let most: Double
    /// The norm as an explanation names it.
    package let words: String

    package init(things: Set<String>, most: Double, words: String) {
        self.things = things
        self.most = most
        self.words = words
    }
}

extension ClaimChecker {
    /// Supports of one thing that no norm allows.
    ///
    /// - Parameters:
    ///   - reading: The text.
    ///   - ceilings: What holds for a figure of its kind, place and period.
    /// - Returns: A check for each that lies above all of them; what is allowed is passed over.
    /// - Throws: What `ceilings` throws.
    package static func norms(
        _ reading: Reading,
        _ ceilings: (Figure) throws -> [NormCeiling]
    ) rethrows -> [ClaimCheck] {
        let gaps = GapWords(reading)
        return try reading.statements.flatMap { statement in
            try statement.figures.compactMap { index -> ClaimCheck? in
                let figure = reading.figures[index]
                guard figure.kind != nil, let one = SupportOfOne(index, of: reading, in: statement, gaps) else {
                    return nil
                }
                let own = try ceilings(figure).filter { $0.things.contains(one.noun) }
                guard let highest = own.max(by: { $0.most < $1.most }), one.least > highest.most else { return nil }
                return ClaimCheck(
                    .norm,
                    .differs,
                    figures: one.ids(reading),
                    found: figure.value,
                    explanation: "\(one.words(reading)), trên mức cao nhất \(Printed.money(highest.most)) "
                        + "(\(highest.words))"
                )
            }
        }
    }
}
