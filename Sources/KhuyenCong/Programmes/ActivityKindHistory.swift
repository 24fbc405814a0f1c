import Database

extension ActivityKinds {
    /// The superseded rows of all kinds, the latest entered first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func history(for officer: Officer) async throws -> [ActivityKindTerm] {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            try ActivityKindTerm.rows("t.superseded_at IS NOT NULL", in: transaction).sorted { $1.id < $0.id }
        }
    }
}
