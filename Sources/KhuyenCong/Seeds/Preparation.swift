package import Database

/// What every command does with a database before it uses it: create, migrate, fill in the reference data.
package enum Preparation {
    /// - Returns: the names of the migrations that were applied.
    /// - Throws: `MigrationError`, `DatabaseError`, `ReferenceFilesMissing`.
    @discardableResult
    package static func prepare(_ database: Database, at now: Moment) async throws -> [String] {
        let applied = try await Migrator(Schema.migrations).migrate(database)
        if try await isMissing(database) {
            try await database.write { try ReferenceSeeds.seed($0, at: now) }
        }
        if try await database.read({ try SuccessionBases.isUnfilled($0) }) {
            try await database.write { try SuccessionBases.fill(in: $0) }
        }
        try await BeneficiaryKeyFilling.run(database)
        try await DossierTitleFilling.run(database)
        try await AskingDays.run(database)
        return applied
    }

    private static func isMissing(_ database: Database) async throws -> Bool {
        try await database.read { tx in
            let first: String? = try tx.value("SELECT code FROM place_position LIMIT 1")
            return try first == nil || ReferenceSeeds.isIncomplete(tx)
        }
    }
}
