import Database

/// A dated statement of who, where or what may be supported (điều kiện thụ hưởng).
package struct EligibilityTerm: Sendable, Hashable {
    package enum Subject: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        /// What the beneficiary is in law.
        case form
        /// Where it produces.
        case place
        /// What it makes: Điều 5 Nghị định 45/2012/NĐ-CP.
        case trade
        /// What sets the place aside.
        case exception
    }

    package let id: Int64
    package let subject: Subject
    package let code: String
    package let name: String
    package let verdict: CheckVerdict
    /// What to do where it does not hold or cannot be decided.
    package let remedy: String?
    package let validity: Validity
    package let basis: LegalBasis
    /// Counts the revisions of this row, from 1.
    package let version: Int

    package var use: EligibilityUse {
        EligibilityUse(
            termID: id,
            version: version,
            subject: subject,
            code: code,
            citation: basis.citation,
            evidence: basis.evidence
        )
    }
}

/// The row that an eligibility check used; stored with the outcome.
package struct EligibilityUse: Sendable, Hashable, Codable {
    package let termID: Int64
    package let version: Int
    package let subject: EligibilityTerm.Subject
    package let code: String
    package let citation: String
    package let evidence: Evidence
}

extension EligibilityTerm {
    /// The rows that stand, in the order of the law.
    static func all(in transaction: Transaction) throws -> [EligibilityTerm] {
        try transaction.rows(
            """
            SELECT id, subject, code, name, verdict, remedy, valid_from, valid_until, citation, evidence, version
            FROM eligibility_term WHERE superseded_at IS NULL ORDER BY id
            """
        ) { row in
            EligibilityTerm(
                id: try row.get(0),
                subject: try row.get(1),
                code: try row.get(2),
                name: try row.get(3),
                verdict: try row.get(4),
                remedy: try row.get(5),
                validity: try Validity.decode(row, 6),
                basis: try LegalBasis.decode(row, 8),
                version: try row.get(10)
            )
        }
    }
}
