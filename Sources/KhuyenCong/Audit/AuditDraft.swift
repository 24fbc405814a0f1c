import Foundation

/// What one act has to tell to the audit log (nhật ký thao tác) before it has its place in the chain.
package struct AuditDraft: Sendable {
    /// Who-did-what verb in English, permanent: "project.correct".
    package let act: String
    /// The kind of thing acted upon: "project", "account".
    package let subject: String
    package let subjectID: Int64?
    /// Province code of today's map; who may read the log of a province reads these entries.
    package let provinceNow: String?
    let detail: any Encodable & Sendable
    let personal: (any Encodable & Sendable)?

    /// Keeps what happened and on what, until the entry is written.
    ///
    /// `detail` tells what changed, free of personal data; use `AuditChange` where there is a before and an after.
    /// `personal` holds names, numbers, addresses: kept apart from the chain, so that a person can be anonymised.
    package init(
        act: String,
        subject: String,
        subjectID: Int64?,
        provinceNow: String?,
        detail: any Encodable & Sendable,
        personal: (any Encodable & Sendable)? = nil
    ) {
        self.act = act
        self.subject = subject
        self.subjectID = subjectID
        self.provinceNow = provinceNow
        self.detail = detail
        self.personal = personal
    }

    /// JSON with sorted keys.
    ///
    /// The chain holds this very text, so it is never encoded a second time.
    static func json(_ value: any Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// The detail of an act that changed something: the log shows both sides, field by field.
package struct AuditChange<Value: Encodable & Sendable>: Encodable, Sendable {
    package let before: Value?
    package let after: Value?

    package init(before: Value?, after: Value?) {
        self.before = before
        self.after = after
    }
}

/// The detail of an act that has none.
package struct NoDetail: Encodable, Sendable {
    package init() {}
}
