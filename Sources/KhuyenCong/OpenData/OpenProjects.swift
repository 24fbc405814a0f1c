package import Database

/// The approved đề án of the ledger for the public (công khai): streamed one by one, without data of persons.
package struct OpenProjects: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Stages of which an approval is the condition; lines that are only registered or appraised stay inside.
    static let stages: [Stage] = [.approved, .advanced, .contracted, .performed, .accepted, .settled]

    /// Calls `body` with each đề án that has been approved, in the order of entry.
    ///
    /// - Throws: `Refusal` (forbidden), or what `body` throws.
    package func forEach(by officer: Officer, _ body: @escaping @Sendable (OpenProject) throws -> Void) async throws {
        try officer.require(.exportProjects)
        let territory = officer.territory(.exportProjects)
        let condition: SQL =
            territory.isNation ? "TRUE" : "p.province_now IN (\(list: territory.provinces.sorted()))"
        try await database.read { tx in
            try OpenProjectReading(Territories.load(tx)).forEach(where: condition, in: tx, body)
        }
    }

    /// One approved đề án; nil where there is none under that number, or it is not approved.
    ///
    /// - Throws: `DatabaseError`.
    package func project(_ id: Int64) async throws -> OpenProject? {
        try await database.read { tx in
            var found: OpenProject?
            try OpenProjectReading(Territories.load(tx)).forEach(where: "p.id = \(id)", in: tx) { found = $0 }
            return found
        }
    }
}
