/// The hash of a word, built letter by letter while the text is walked: FNV-1a with 64 bits.
struct WordHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ letter: UInt64) {
        value = (value ^ letter) &* 0x100_0000_01B3
    }

    /// The two hashes of a word: as it is written in lower case, and without its marks.
    static func both(_ word: String) -> (exact: UInt64, plain: UInt64) {
        var exact = WordHash()
        var plain = WordHash()
        for scalar in word.unicodeScalars {
            let value = Int(scalar.value)
            if value < Letters.limit, Letters.tables.kinds[value] == Letters.Kind.letter.rawValue {
                exact.add(UInt64(Letters.tables.lower[value]))
                plain.add(UInt64(Letters.tables.plain[value]))
            } else {
                exact.add(UInt64(value))
                plain.add(UInt64(value))
            }
        }
        return (exact.value, plain.value)
    }
}

/// A table from hashes to word numbers, open-addressed: one probe for nearly every word of a text.
struct HashTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt16]
    private let mask: Int

    init(capacity: Int) {
        var size = 16
        while size < capacity * 3 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// The number kept under `key`; 0 where there is none.
    @inline(__always)
    subscript(key: UInt64) -> UInt16 {
        var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Keeps `value` under `key` unless something is there already.
    mutating func keep(_ value: UInt16, under key: UInt64) {
        var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return }
            slot = (slot + 1) & mask
        }
        keys[slot] = key
        values[slot] = value
    }
}
