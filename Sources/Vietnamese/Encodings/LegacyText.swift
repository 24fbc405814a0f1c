/// Text from files that do not say how they are encoded.
package enum LegacyText {
    /// Decodes a whole file or cell into NFC and names the encoding that was found.
    ///
    /// A byte order mark decides; so does valid UTF-8. Otherwise each encoding is tried on a stretch of the text,
    /// and the one that yields the largest share of Vietnamese syllables wins. Plain ASCII is UTF-8.
    /// TCVN3 leaves capital letters with tones to the font: they come lower-case, and are raised again inside words
    /// and lines whose other letters are capitals.
    package static func decode(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding) {
        if let marked = ByteOrderMark(bytes) {
            let text = TextDecoder.decode(Array(bytes.dropFirst(marked.length)), as: marked.encoding)
            return (text, marked.encoding)
        }
        if let text = certain(bytes) { return (text.nfc, .utf8) }
        let encoding = encoding(of: bytes)
        return (TextDecoder.decode(bytes, as: encoding), encoding)
    }

    /// Mends text whose bytes were shown in the wrong encoding ("§Ò ¸n khuyÕn c«ng"), as cells typed with old fonts are.
    ///
    /// Nothing where the text is well as it is, and never for text whose words are all Vietnamese as they stand.
    package static func repair(_ text: String) -> (text: String, encoding: TextEncoding)? {
        guard let bytes = SingleByteText.bytes(shownAs: text), bytes.contains(where: { $0 >= 0x80 }) else { return nil }
        let shown = SyllableScore(text)
        guard shown.hasInvalid else { return nil }
        var best = (text: text, encoding: TextEncoding.windows1252, score: shown)
        for encoding in repairable {
            let decoded = TextDecoder.decode(bytes, as: encoding)
            let score = SyllableScore(decoded)
            if score > best.score {
                best = (decoded, encoding, score)
            }
        }
        guard best.encoding != .windows1252, best.score.isConvincing else { return nil }
        return (best.text, best.encoding)
    }

    /// The encoding that the cells of a sheet were typed in, where they are shown in the wrong one.
    ///
    /// The whole sheet is surer than one short cell; ``text(shownAs:in:)`` then mends each.
    package static func encoding(shownIn cells: some Sequence<String>) -> TextEncoding? {
        var sample = ""
        for cell in cells where SingleByteText.bytes(shownAs: cell) != nil {
            sample += cell + "\n"
            if sample.utf8.count >= sampleLength {
                break
            }
        }
        return repair(sample)?.encoding
    }

    /// The text behind one that was shown in the wrong encoding, or nothing where it holds letters that never were bytes.
    package static func text(shownAs text: String, in encoding: TextEncoding) -> String? {
        SingleByteText.bytes(shownAs: text).map { TextDecoder.decode($0, as: encoding) }
    }

    /// Whether no word with marks is other than a Vietnamese syllable.
    package static func isVietnamese(_ text: String) -> Bool {
        !SyllableScore(text).hasInvalid
    }

    private static let repairable: [TextEncoding] = [.utf8, .tcvn3, .vni]

    /// Candidates in the order in which they are met; the first of equals is taken.
    private static let legacy: [TextEncoding] = [.windows1252, .tcvn3, .vni, .windows1258, .viscii]

    /// Enough text to be sure, few enough bytes to be quick.
    private static let sampleLength = 64 * 1024

    /// A text this long that is valid UTF-8 is UTF-8; a word or two may be so by chance.
    private static let certainLength = 200

    /// The text where its bytes can be nothing but UTF-8: plain ASCII, or valid and long enough.
    private static func certain(_ bytes: [UInt8]) -> String? {
        guard WideText.encoding(of: bytes) == nil else { return nil }
        guard bytes.count >= certainLength || bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func encoding(of bytes: [UInt8]) -> TextEncoding {
        if let wide = WideText.encoding(of: bytes) {
            return wide
        }
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        let sample = sample(of: bytes)
        var best = scored(sample, as: isUTF8 ? .utf8 : .windows1252)
        for candidate in legacy.map({ scored(sample, as: $0) }) + [scored(sample, as: .utf8)] {
            if candidate.score > best.score, candidate.score.isPossible {
                best = candidate
            }
        }
        return best.encoding
    }

    private static func scored(
        _ bytes: [UInt8],
        as encoding: TextEncoding
    ) -> (encoding: TextEncoding, score: SyllableScore) {
        (encoding, SyllableScore(TextDecoder.decode(bytes, as: encoding)))
    }

    /// A stretch that begins with the line of the first byte that is not ASCII.
    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
        let lineBreak = bytes[..<first].lastIndex(of: UInt8(ascii: "\n"))
        let start = max(lineBreak.map { $0 + 1 } ?? 0, first - 200)
        return Array(bytes[max(0, start)...].prefix(sampleLength))
    }
}

/// The bytes at the head of a file that name its encoding.
private struct ByteOrderMark {
    let encoding: TextEncoding
    let length: Int

    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, length) = (.utf8, 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (encoding, length) = (.utf16LittleEndian, 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (encoding, length) = (.utf16BigEndian, 2)
        } else {
            return nil
        }
    }
}

/// UTF-16 without a byte order mark.
private enum WideText {
    /// Every Vietnamese letter has 00, 01 or 1E as its high byte, so one of each two bytes is nearly always one of them.
    static func encoding(of bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(4096)
        let pairs = sample.count / 2
        guard pairs >= 2, bytes.count.isMultiple(of: 2), sample.contains(0) else { return nil }
        var highFirst = 0
        var highLast = 0
        for pair in 0..<pairs {
            highFirst += isHighByte(sample[pair * 2]) ? 1 : 0
            highLast += isHighByte(sample[pair * 2 + 1]) ? 1 : 0
        }
        let needed = pairs - pairs / 10
        if highLast >= needed, highLast > highFirst {
            return .utf16LittleEndian
        }
        return highFirst >= needed && highFirst > highLast ? .utf16BigEndian : nil
    }

    /// 20 is the block of dashes and curly quotes, 03 that of combining marks.
    private static func isHighByte(_ byte: UInt8) -> Bool {
        [0x00, 0x01, 0x03, 0x1E, 0x20].contains(byte)
    }
}
