import Foundation

extension String {
    /// The text in Unicode normal form C, the only form that is stored and compared.
    ///
    /// Text that is plainly composed already (nearly all of it) is returned as it is.
    package var nfc: String {
        isPlainlyComposed ? self : precomposedStringWithCanonicalMapping
    }

    private var isPlainlyComposed: Bool {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return true
        }
        return unicodeScalars.allSatisfy { isAlwaysComposed($0.value) }
    }
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
