/// Draws both groups again and again, with replacement.
struct Resampling {
    private let supported: [Double]
    private let others: [Double]
    private let estimate: Double
    private var generator: SeededGenerator

    /// Values are shifted to their means first, so that sums of squares keep their digits.
    init(_ supported: [Double], _ others: [Double], estimate: Double, seed: UInt64) {
        let ours = Moments(supported).mean
        let theirs = Moments(others).mean
        self.supported = supported.map { $0 - ours }
        self.others = others.map { $0 - theirs }
        self.estimate = estimate
        generator = SeededGenerator(seed: seed)
    }

    /// Nil where nearly all resamples were of one value only.
    mutating func interval(standardError: Double, resamples: Int) -> ConfidenceInterval? {
        var deviations: [Double] = []
        deviations.reserveCapacity(resamples)
        for _ in 0..<resamples {
            let ours = drawn(supported)
            let theirs = drawn(others)
            let variance = ours.varianceOfMean + theirs.varianceOfMean
            if variance > 0 { deviations.append((ours.mean - theirs.mean) / variance.squareRoot()) }
        }
        guard deviations.count >= resamples / 2, let quantiles = Quantiles(deviations) else { return nil }
        return ConfidenceInterval(
            low: estimate - quantiles.at(0.975) * standardError,
            high: estimate - quantiles.at(0.025) * standardError
        )
    }

    private mutating func drawn(_ values: [Double]) -> (mean: Double, varianceOfMean: Double) {
        var sum = 0.0
        var squares = 0.0
        var source = generator
        let size = values.count
        values.withUnsafeBufferPointer { buffer in
            var left = size
            while left > 0 {
                let value = buffer[source.index(below: size)]
                sum += value
                squares += value * value
                left &-= 1
            }
        }
        generator = source
        let count = Double(size)
        let mean = sum / count
        return (mean, max(0, squares / count - mean * mean) / (count - 1))
    }
}
