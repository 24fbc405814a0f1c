/// How well a statement of the law is known to us.
package enum Evidence: String, Sendable, CaseIterable, Codable {
    /// Legal text read in full.
    case fullText = "V1"
    /// Only the opening of the text seen.
    case opening = "V2"
    /// News.
    case news = "V3"
    /// Seen in public code.
    case code = "C"
    /// General knowledge, unverified.
    case unverified = "M"

    /// Pages write "chưa kiểm chứng" beside a weak row.
    package var isWeak: Bool {
        self != .fullText
    }
}

/// A legal basis (căn cứ pháp lý) as printed, and how well it is known.
package struct LegalBasis: Hashable, Sendable, Codable {
    package let citation: String
    package let evidence: Evidence

    package init(_ citation: String, _ evidence: Evidence) {
        self.citation = citation
        self.evidence = evidence
    }
}
