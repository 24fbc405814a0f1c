/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed, on every machine and for ever.
///
/// A report that is made again must give the same interval, so its draws may not depend on the machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, from the upper half of one draw; the bias is below one in four million for a thousand.
    mutating func index(below bound: Int) -> Int {
        Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
    }

    /// A number in 0..<1, of 53 bits.
    package mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
