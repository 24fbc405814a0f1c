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
private func isPlainVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    var beforeThat: UInt8 = 0
    for byte in bytes {
        if byte >= 0xCC, byte != 0xE1, byte != 0xE2 { return false }
        switch previous {
        case 0xE1 where byte < 0xB8 || byte > 0xBB, 0xE2 where byte != 0x80: return false
        case 0x80 where beforeThat == 0xE2 && byte < 0x90: return false
        default: break
        }
        (beforeThat, previous) = (previous, byte)
    }
    return true
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
