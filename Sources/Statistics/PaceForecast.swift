/// What a sum of years will come to if the coming years are like those that passed.
///
/// The coming years each bring the mean of the years so far; the range is the 95 % prediction interval for a sum of
/// further draws from the same normal population (Student's t), which is wide when the years differ or are few.
package struct PaceForecast: Sendable, Equatable {
    package let value: Double
    package let low: Double
    package let high: Double

    /// Fewer years say nothing of how much years differ.
    package static let fewestYears = 3

    /// Nil where fewer than `fewestYears` have passed, or none is to come.
    package init?(years: [Double], yearsToCome: Int) {
        guard years.count >= PaceForecast.fewestYears, yearsToCome > 0, years.allSatisfy(\.isFinite) else { return nil }
        let count = Double(years.count)
        let coming = Double(yearsToCome)
        let moments = Moments(years)
        let deviation = (moments.varianceOfMean * count).squareRoot()
        let error = deviation * (coming + coming * coming / count).squareRoot()
        let reach = StudentDistribution(degrees: count - 1).quantile(0.975) * error
        value = years.reduce(0, +) + coming * moments.mean
        low = value - reach
        high = value + reach
    }
}
