@testable import Office

/// Numbers that look random and are the same on every run (Steele, Lea, Flood: SplitMix).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Ways in which files get damaged, by accident or on purpose.
enum Mutation: CaseIterable {
    case flipBits, truncate, duplicateChunk, removeChunk, overwriteWithNoise, hugeNumber, deepNesting, swapChunks
    /// Keep XML well-formed, so that the damage reaches the cells.
    case changeDigits, changeLetters

    /// Applies one or two mutations.
    static func damage(_ bytes: [UInt8], with random: inout SplitMix) -> [UInt8] {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...2, using: &random) where damaged.count > 1 {
            let mutation = allCases[Int.random(in: 0..<allCases.count, using: &random)]
            mutation.apply(to: &damaged, with: &random)
        }
        return damaged
    }

    private func apply(to bytes: inout [UInt8], with random: inout SplitMix) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let length = Int.random(in: 1...max(1, min(2000, bytes.count - start)), using: &random)
        let chunk = Array(bytes[start..<start + length])
        switch self {
        case .flipBits:
            for _ in 0..<Int.random(in: 1...16, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
        case .truncate: bytes.removeSubrange(start...)
        case .duplicateChunk:
            let copies = Int.random(in: 1...20, using: &random)
            bytes.insert(contentsOf: (0..<copies).flatMap { _ in chunk }, at: start)
        case .removeChunk: bytes.removeSubrange(start..<start + length)
        case .overwriteWithNoise:
            for place in start..<start + min(length, 64) { bytes[place] = UInt8.random(in: 0...255, using: &random) }
        case .changeDigits: Mutation.change(&bytes, in: 0x30...0x39, with: &random)
        case .changeLetters: Mutation.change(&bytes, in: 0x61...0x7A, with: &random)
        case .hugeNumber: Mutation.enlargeNumber(in: &bytes, from: start, with: &random)
        case .deepNesting:
            let depth = Int.random(in: 10...5000, using: &random)
            bytes.insert(contentsOf: (0..<depth).flatMap { _ in Array("<row>".utf8) }, at: start)
        case .swapChunks:
            let other = Int.random(in: 0...(bytes.count - length), using: &random)
            bytes.replaceSubrange(start..<start + length, with: bytes[other..<other + length])
            bytes.replaceSubrange(other..<other + length, with: chunk)
        }
    }

    /// Changes a few characters of one kind into others of that kind.
    private static func change(_ bytes: inout [UInt8], in range: ClosedRange<UInt8>, with random: inout SplitMix) {
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            guard let place = bytes[start...].firstIndex(where: range.contains) else { continue }
            bytes[place] = UInt8.random(in: range, using: &random)
        }
    }

    /// Puts an extreme number where digits stand, the dearest mistake of a reader.
    private static func enlargeNumber(in bytes: inout [UInt8], from start: Int, with random: inout SplitMix) {
        let extremes = [
            "0", "-1", "65535", "1048576", "2147483648", "99999999999999999999", "1e308", "18446744073709551615",
        ]
        guard let first = bytes[start...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
        let end = bytes[first...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
        let number = extremes[Int.random(in: 0..<extremes.count, using: &random)]
        bytes.replaceSubrange(first..<end, with: number.utf8)
    }
}
