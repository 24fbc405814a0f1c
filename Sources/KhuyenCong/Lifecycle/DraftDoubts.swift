import Database

extension Dossiers {
    /// What cannot be read in a draft, each at its field; a page shows the first while one writes.
    ///
    /// - Throws: `DatabaseError`.
    package func faults(of draft: Dossier, at now: Moment) async throws -> [Refusal.Detail] {
        try await database.read { tx in
            let territories = try Territories.load(tx)
            do {
                _ = try FieldTreeReader.read(draft.proposal) { Proposal($0, on: now.day, territories) }
                return []
            } catch let refusal as Refusal where refusal.kind == .invalid {
                return refusal.details
            }
        }
    }
}
