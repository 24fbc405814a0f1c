import Database

/// All packs that stand, and which of them an officer may edit.
package struct NormBook: StandingPackBook {
    package let packs: [NormPack]
    package let territories: Territories
    package let officer: Officer
}

/// Rows that were superseded, the latest entered first.
package struct NormHistory: Sendable, Hashable {
    /// Packs that another one replaced, for the same place.
    package let packs: [NormPack]
    /// Norms of this very pack that were revised or taken out.
    package let norms: [Norm]
}

extension Norms {
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func book(for officer: Officer) async throws -> NormBook {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            NormBook(
                packs: try NormPack.standing(in: transaction),
                territories: try Territories.load(transaction),
                officer: officer
            )
        }
    }

    /// What stood before a pack and in it.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func history(of pack: NormPack, for officer: Officer) async throws -> NormHistory {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            let replaced = try NormPack.rows("p.superseded_at IS NOT NULL", in: transaction)
            return NormHistory(
                packs: replaced.filter { $0.place == pack.place }.sorted { $1.id < $0.id },
                norms: try Norm.superseded(inPack: pack.id, in: transaction)
            )
        }
    }
}
