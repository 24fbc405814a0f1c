import Vietnamese

/// A name as typed: composed, without doubled spaces.
enum TypedName {
    /// - Throws: `Refusal` (invalid) where nothing was typed.
    static func checked(_ text: String, field: String, _ message: String) throws -> String {
        guard let name = optional(text) else { throw Refusal.invalid(message, field: field) }
        return name
    }

    /// Nil where nothing was typed.
    static func optional(_ text: String?) -> String? {
        let name = (text ?? "").nfc.split { $0.isWhitespace }.joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}
