import KhuyenCong

/// A JSON body that names some fields otherwise than the rules and the forms of the pages do.
package protocol BodyFields {
    /// The name in the body, by the name in a refusal.
    static var ofRules: [String: String] { get }
}

extension Refusal {
    /// The same, naming the fields as a JSON body of this type does.
    func named(in body: Any.Type) -> Refusal {
        guard let names = (body as? any BodyFields.Type)?.ofRules else { return self }
        let inBody = { (field: String?) -> String? in field.map { names[$0] ?? $0 } }
        return Refusal(
            kind,
            message,
            field: inBody(field),
            remedy: remedy,
            details: details.map { detail in
                Detail(
                    field: inBody(detail.field),
                    message: detail.message,
                    remedy: detail.remedy,
                    citation: detail.citation
                )
            },
            retryAfter: retryAfter
        )
    }
}
