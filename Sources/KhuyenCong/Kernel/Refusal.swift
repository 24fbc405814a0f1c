/// Why an act is not done: a kind for the machine and a Vietnamese sentence for the person.
///
/// One middleware turns it into a page or the one JSON error shape; the command line prints it.
package struct Refusal: Error, Equatable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case missing, forbidden, conflict, invalid, signInRequired, tooMany
    }

    package let kind: Kind
    package let message: String
    /// The field of the form or of the JSON body that is at fault.
    package let field: String?
    package let remedy: String?
    /// Each single reason, where there are several: the faulty fields of a form, the checks that do not hold.
    package let details: [Detail]
    /// Seconds after which the same may be tried again; nil where waiting changes nothing.
    package let retryAfter: Int64?

    /// One of several reasons.
    package struct Detail: Sendable, Hashable, Codable {
        package let field: String?
        package let message: String
        package let remedy: String?
        /// The law or rule that it follows from.
        package let citation: String?

        package init(field: String? = nil, message: String, remedy: String? = nil, citation: String? = nil) {
            self.field = field
            self.message = message
            self.remedy = remedy
            self.citation = citation
        }
    }

    package init(
        _ kind: Kind,
        _ message: String,
        field: String? = nil,
        remedy: String? = nil,
        details: [Detail] = [],
        retryAfter: Int64? = nil
    ) {
        self.kind = kind
        self.message = message
        self.field = field
        self.remedy = remedy
        self.details = details
        self.retryAfter = retryAfter
    }

    package static func invalid(_ message: String, field: String? = nil, remedy: String? = nil) -> Refusal {
        Refusal(.invalid, message, field: field, remedy: remedy)
    }

    package static func conflict(_ message: String, remedy: String? = nil) -> Refusal {
        Refusal(.conflict, message, remedy: remedy)
    }

    /// What does not exist and what may not be seen read the same.
    package static let missing = Refusal(.missing, "Không tìm thấy nội dung này, hoặc ông/bà không có quyền xem.")

    package static let forbidden = Refusal(.forbidden, "Ông/bà không có quyền làm việc này.")
}
