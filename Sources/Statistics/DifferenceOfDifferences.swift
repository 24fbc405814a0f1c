/// How much more the supported changed than the others: the difference of two mean changes.
///
/// The standard error takes the two groups' variances as they are (Welch 1947), the same as a regression of the change
/// on the group with HC2 errors.
package struct DifferenceOfDifferences: Sendable, Equatable {
    package let supported: Int
    package let others: Int
    package let estimate: Double
    package let standardError: Double
    /// By Student's t with Welch's degrees of freedom.
    package let interval: ConfidenceInterval
    /// By resampling each group and dividing by the error of each resample (Efron and Tibshirani 1993, 12.5).
    ///
    /// It does not presume that changes are spread like a bell.
    package let bootstrap: ConfidenceInterval

    /// Fewer in a group say nothing of how much a group varies.
    package static let fewest = 5
    package static let usualResamples = 999

    /// Of the change of each establishment; nil where a group has fewer than `fewest` or does not vary at all.
    ///
    /// `seed`: the same seed gives the same interval.
    package init?(
        supported: [Double],
        others: [Double],
        seed: UInt64,
        resamples: Int = DifferenceOfDifferences.usualResamples
    ) {
        let least = DifferenceOfDifferences.fewest
        guard supported.count >= least, others.count >= least, resamples >= 100,
            supported.allSatisfy(\.isFinite), others.allSatisfy(\.isFinite)
        else { return nil }
        let ours = Moments(supported)
        let theirs = Moments(others)
        let variance = ours.varianceOfMean + theirs.varianceOfMean
        guard variance > 0 else { return nil }
        self.supported = supported.count
        self.others = others.count
        estimate = ours.mean - theirs.mean
        standardError = variance.squareRoot()
        let ofOurs = ours.varianceOfMean * ours.varianceOfMean / Double(supported.count - 1)
        let ofTheirs = theirs.varianceOfMean * theirs.varianceOfMean / Double(others.count - 1)
        let degrees = variance * variance / (ofOurs + ofTheirs)
        let reach = StudentDistribution(degrees: degrees).quantile(0.975) * standardError
        interval = ConfidenceInterval(low: estimate - reach, high: estimate + reach)
        var resampling = Resampling(supported, others, estimate: estimate, seed: seed)
        bootstrap = resampling.interval(standardError: standardError, resamples: resamples) ?? interval
    }
}

/// The range that holds the true value in 95 of 100 such samples.
package struct ConfidenceInterval: Sendable, Equatable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    package func contains(_ value: Double) -> Bool {
        low <= value && value <= high
    }
}

/// The mean of a sample and how far the mean may be off.
struct Moments {
    let mean: Double
    let varianceOfMean: Double

    init(_ values: [Double]) {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        varianceOfMean = squares / (count - 1) / count
    }
}
