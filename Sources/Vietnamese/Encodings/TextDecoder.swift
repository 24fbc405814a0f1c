/// Turns bytes of a known encoding into NFC text; bytes that mean nothing become U+FFFD.
enum TextDecoder {
    static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> String {
        switch encoding {
        case .utf8: String(decoding: bytes, as: UTF8.self).nfc
        case .utf16LittleEndian: wide(bytes) { low, high in UInt16(high) << 8 | UInt16(low) }
        case .utf16BigEndian: wide(bytes) { high, low in UInt16(high) << 8 | UInt16(low) }
        case .tcvn3: FontCapitals.raised(CharacterSetConverter.decode(bytes, from: "TCVN5712-1").nfc)
        case .vni: VNI.decode(bytes).nfc
        case .viscii: CharacterSetConverter.decode(bytes, from: "VISCII").nfc
        case .windows1258: CharacterSetConverter.decode(bytes, from: "CP1258").nfc
        case .windows1252: SingleByteText.text(of: bytes)
        }
    }

    private static func wide(_ bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self).nfc
    }
}
