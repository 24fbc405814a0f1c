import Foundation

/// The C library's converter, for the Vietnamese sets that Foundation does not know.
enum CharacterSetConverter {
    /// Decodes bytes of a set that the C library names; a byte that the set does not have becomes U+FFFD.
    static func decode(_ bytes: [UInt8], from name: String) -> String {
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            return String(decoding: bytes, as: UTF8.self)
        }
        defer { iconv_close(converter) }
        return String(decoding: converted(bytes, with: converter), as: UTF8.self)
    }

    private static func converted(_ bytes: [UInt8], with converter: iconv_t) -> [UInt8] {
        var input = bytes.map { CChar(bitPattern: $0) }
        // A byte becomes one letter of at most three bytes, and one letter may be held back.
        return [UInt8](unsafeUninitializedCapacity: bytes.count * 4 + 16) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                count = convert(input, into: output, with: converter)
            }
        }
    }

    private static func convert(
        _ input: UnsafeMutableBufferPointer<CChar>,
        into output: UnsafeMutableBufferPointer<UInt8>,
        with converter: iconv_t
    ) -> Int {
        output.withMemoryRebound(to: CChar.self) { output in
            var source = input.baseAddress
            var sourceLeft = input.count
            var target = output.baseAddress
            var targetLeft = output.count
            while sourceLeft > 0, iconv(converter, &source, &sourceLeft, &target, &targetLeft) == invalid {
                guard sourceLeft > 0, targetLeft >= replacement.count else { break }
                for byte in replacement {
                    target?.pointee = CChar(bitPattern: byte)
                    target = target?.successor()
                }
                targetLeft -= replacement.count
                source = source?.successor()
                sourceLeft -= 1
            }
            // Writes the letter that was held back for a mark that might have followed.
            _ = iconv(converter, nil, nil, &target, &targetLeft)
            return output.count - targetLeft
        }
    }

    private static let invalid = Int(bitPattern: UInt.max)
    private static let replacement = Array("\u{FFFD}".utf8)
}
