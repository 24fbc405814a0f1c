/// How a value grew, as two types, because "1,12 lần" is not "1,12 %".
package struct Growth: Sendable, Hashable {
    package let multiple: GrowthMultiple
    package let percentage: GrowthPercentage

    /// Nil where the base is not above zero: nothing grows by a multiple from nothing or from a loss.
    package init?(from before: Double, to now: Double) {
        guard before > 0, before.isFinite, now.isFinite else { return nil }
        let ratio = now / before
        multiple = GrowthMultiple(ratio: ratio)
        percentage = GrowthPercentage(multiple)
    }
}

/// How many times the base a value is: 1.12 is "1,12 lần".
package struct GrowthMultiple: Sendable, Hashable {
    package let ratio: Double

    package init(ratio: Double) {
        self.ratio = ratio
    }
}

/// How much more than the base a value is, in percent of the base: 12 is "tăng 12 %".
package struct GrowthPercentage: Sendable, Hashable {
    package let percent: Double

    /// "1,12 lần" is "tăng 12 %".
    package init(_ multiple: GrowthMultiple) {
        percent = (multiple.ratio - 1) * 100
    }
}
