import Statistics

/// A stream of numbers that is the same on every machine, one for each province and year.
struct DemoRandom {
    private var generator: SeededGenerator

    /// - Parameter words: what the stream is for; equal words give equal numbers.
    init(_ words: String...) {
        let seed = words.joined(separator: "/").utf8.reduce(0x5DEE_CE66_D1CE_4E5B as UInt64) { seed, byte in
            var mixing = SeededGenerator(seed: seed ^ UInt64(byte))
            return mixing.next()
        }
        generator = SeededGenerator(seed: seed)
    }

    mutating func below(_ limit: Int) -> Int {
        Int(generator.next() % UInt64(limit))
    }

    mutating func between(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    mutating func oneIn(_ count: Int) -> Bool {
        below(count) == 0
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    /// One of the choices, as often as its weight says.
    mutating func pick<Element>(weighted choices: [(element: Element, weight: Int)]) -> Element {
        var left = below(choices.reduce(0) { $0 + $1.weight })
        for choice in choices.dropLast() {
            if left < choice.weight { return choice.element }
            left -= choice.weight
        }
        return choices[choices.count - 1].element
    }

    /// Divides a sum into as many parts, in whole thousands but for the last one.
    mutating func parts(of sum: Int64, count: Int) -> [Int64] {
        let weights = (0..<count).map { _ in Int64(between(60...140)) }
        let whole = weights.reduce(0, +)
        var parts = weights.map { sum / 1000 * $0 / whole * 1000 }
        if let last = parts.indices.last {
            parts[last] += sum - parts.reduce(0, +)
        }
        return parts
    }
}
