import Vietnamese

/// Why something that stood is changed or taken back.
enum TypedReason {
    /// - Throws: `Refusal` (invalid) where nothing was typed, or more than prose.
    static func checked(_ text: String) throws -> String {
        guard let reason = try TypedName.optional(text, field: "reason", .prose) else {
            throw Refusal.invalid("Ghi lý do.", field: "reason", remedy: "Ví dụ: “Theo Quyết định điều chỉnh số …”.")
        }
        return reason
    }
}

/// A name as typed: composed, without doubled spaces.
enum TypedName {
    /// - Throws: `Refusal` (invalid) where nothing was typed, or more than a name.
    static func checked(
        _ text: String,
        field: String,
        _ message: String,
        _ length: TextLength = .line
    ) throws -> String {
        guard let name = try optional(text, field: field, length) else { throw Refusal.invalid(message, field: field) }
        return name
    }

    /// Nil where nothing was typed.
    ///
    /// - Throws: `Refusal` (invalid) where more was typed than the length allows.
    static func optional(_ text: String?, field: String, _ length: TextLength = .line) throws -> String? {
        let name = text.flatMap(tidy)
        if let name { try length.require(name, field: field) }
        return name
    }

    /// Nil where nothing was typed.
    static func tidy(_ text: String) -> String? {
        let name = text.nfc.split { $0.isWhitespace }.joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}
