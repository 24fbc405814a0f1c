import Database

extension FundingSources {
    /// The superseded rows of all sources, the latest entered first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func history(for officer: Officer) async throws -> [FundingSourceTerm] {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            try FundingSourceTerm.rows("t.superseded_at IS NOT NULL", in: transaction).reversed()
        }
    }
}
