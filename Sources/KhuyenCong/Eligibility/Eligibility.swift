package import Database

/// Who may be supported: the dated rows, and the check over them.
package struct Eligibility: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The rows that stand, for a page.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func terms(for officer: Officer) async throws -> [EligibilityTerm] {
        try officer.require(.viewReference)
        return try await database.read { try EligibilityTerm.all(in: $0) }
    }

    /// Whether a beneficiary may be supported, by the rows of the day of approval.
    ///
    /// The caller holds the territories in memory: loading them for one check costs too much.
    /// - Throws: `DatabaseError`.
    package static func check(
        _ question: EligibilityQuestion,
        _ territories: Territories,
        in transaction: Transaction
    ) throws -> EligibilityAnswer {
        EligibilityRules.answer(question, terms: try EligibilityTerm.all(in: transaction), territories)
    }

    /// The trades that may be named on a day.
    ///
    /// - Throws: `DatabaseError`.
    package static func trades(on day: Day, in transaction: Transaction) throws -> [EligibilityTerm] {
        try EligibilityTerm.all(in: transaction).filter { $0.subject == .trade && $0.validity.contains(day) }
    }
}
