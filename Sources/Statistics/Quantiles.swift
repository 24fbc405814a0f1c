/// Quantiles of a sample by linear interpolation between its sorted values: definition 7 of Hyndman and Fan (1996).
///
/// The same as the default of R, NumPy and the QUARTILE.INC of workbooks, so that an office can check them.
package struct Quantiles: Sendable, Equatable {
    private let sorted: [Double]

    /// Nil where there is no value, or one is no number.
    package init?(_ values: [Double]) {
        guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
        sorted = values.sorted()
    }

    package var count: Int { sorted.count }
    package var median: Double { at(0.5) }
    package var lowerQuartile: Double { at(0.25) }
    package var upperQuartile: Double { at(0.75) }

    /// The value below which a share of the sample lies; shares outside 0…1 give the ends.
    package func at(_ share: Double) -> Double {
        let position = min(max(share, 0), 1) * Double(sorted.count - 1)
        let below = Int(position)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }
}
