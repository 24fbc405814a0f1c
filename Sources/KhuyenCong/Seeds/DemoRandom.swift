/// A stream of numbers that is the same on every machine (SplitMix64), one for each province and year.
struct DemoRandom {
    private var state: UInt64

    /// - Parameter words: what the stream is for; equal words give equal numbers.
    init(_ words: String...) {
        state = 0x5DEE_CE66_D1CE_4E5B
        for byte in words.joined(separator: "/").utf8 {
            state ^= UInt64(byte)
            state = next()
        }
    }

    mutating func below(_ limit: Int) -> Int {
        Int(next() % UInt64(limit))
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

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
