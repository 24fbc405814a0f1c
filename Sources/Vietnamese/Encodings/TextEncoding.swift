/// How Vietnamese text was written down in bytes.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// TCVN 5712 ("ABC"), with the .Vn fonts.
    case tcvn3
    /// VNI-Windows: a letter and a byte for its marks.
    case vni
    case viscii
    /// Windows-1258, tones as bytes of their own.
    case windows1258
    /// Western European, taken where nothing Vietnamese fits.
    case windows1252

    /// The name that people know it by.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16 LE"
        case .utf16BigEndian: "UTF-16 BE"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI"
        case .viscii: "VISCII"
        case .windows1258: "Windows-1258"
        case .windows1252: "Windows-1252"
        }
    }
}
