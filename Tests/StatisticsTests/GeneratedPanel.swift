import Foundation
import Statistics

/// Establishments with a known effect of support: the logarithm of revenue before and after.
///
/// Scripts/statistics_check.py makes the same ones.
struct GeneratedPanel {
    static let effect = 0.12
    private static let trend = 0.05

    let supported: [Double]
    let others: [Double]

    init(run: Int) {
        var generator = SeededGenerator(seed: UInt64(run))
        supported = (0..<(20 + run % 21)).map { _ in
            GeneratedPanel.change(effect: GeneratedPanel.effect, spread: 0.2, &generator)
        }
        others = (0..<(25 + run % 16)).map { _ in GeneratedPanel.change(effect: 0, spread: 0.15, &generator) }
    }

    private static func change(effect: Double, spread: Double, _ generator: inout SeededGenerator) -> Double {
        let level = 6 + bell(&generator)
        let noise = bell(&generator)
        let after = level + trend + effect + spread * (noise + 0.2 * (noise * noise - 1))
        return after - level
    }

    private static func bell(_ generator: inout SeededGenerator) -> Double {
        let radius = (-2 * log(1 - generator.fraction())).squareRoot()
        return radius * cos(2 * Double.pi * generator.fraction())
    }
}
