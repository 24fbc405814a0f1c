import Foundation

extension String {
    /// The text in Unicode normal form C, the only form that is stored and compared.
    ///
    /// Text that is plainly composed already (nearly all of it) is returned as it is.
    package var nfc: String {
        isPlainlyComposed ? self : precomposedStringWithCanonicalMapping
    }

    private var isPlainlyComposed: Bool {
        let isVietnamese = utf8.withContiguousStorageIfAvailable(isPlainVietnamese) ?? false
        return isVietnamese || unicodeScalars.allSatisfy { isAlwaysComposed($0.value) }
    }
}

/// Whether valid UTF-8 holds nothing but ASCII, composed Latin letters and the marks of print: U+0080…U+02FF begin with
/// C2…CB, U+1E00…U+1EFF with E1 B8…BB, the dashes, quotation marks and dots of U+2010…U+203F with E2 80 90…BF.
///
/// No byte waits for what was found at another one, and nothing branches, so that many are looked at together. The last
/// two begin no letter of three.
private func isPlainVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var strange: UInt8 = 0
    for place in 0..<max(0, bytes.count - 2) {
        let (byte, next, last) = (bytes[place], bytes[place &+ 1], bytes[place &+ 2])
        let isLetter: UInt8 = byte == 0xE1 ? 1 : 0
        let isMark: UInt8 = byte == 0xE2 ? 1 : 0
        strange |= (byte >= 0xCC ? 1 : 0) & ~(isLetter | isMark)
        strange |= isLetter & (next &- 0xB8 > 3 ? 1 : 0)
        strange |= isMark & ((next != 0x80 ? 1 : 0) | (last < 0x90 ? 1 : 0))
    }
    return strange == 0 && bytes.suffix(2).allSatisfy { $0 < 0xCC }
}

/// Whether a scalar can neither be composed with its neighbour nor be replaced by normalisation.
///
/// The blocks stop short of the few exceptions (U+2000, U+212A …), which take the slow path.
private func isAlwaysComposed(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028, 0x2030..<0x205F, 0x20A0..<0x20C0: true
    default: false
    }
}
