/// Keeps exported text from being run as a formula by the program that opens it.
///
/// A text whose first character, after any apostrophes, is `=`, `+`, `-`, `@`, tab or carriage return gets one
/// more apostrophe in front. Reading takes exactly that one off, so text that already began with
/// apostrophes comes back unchanged. Source of the character set: OWASP, "CSV Injection".
package enum FormulaEscape {
    package static func escape(_ text: String) -> String { looksLikeFormula(text.utf8) ? "'" + text : text }

    package static func restore(_ text: String) -> String {
        guard text.utf8.first == apostrophe, looksLikeFormula(text.utf8) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func looksLikeFormula(_ bytes: String.UTF8View) -> Bool {
        switch bytes.first(where: { $0 != apostrophe }) {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"):
            true
        default:
            false
        }
    }
}
