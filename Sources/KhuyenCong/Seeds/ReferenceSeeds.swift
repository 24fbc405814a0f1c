package import Database

/// The law and the territory that a new database begins with; every row can be edited afterwards.
package enum ReferenceSeeds {
    /// Writes what is missing and leaves what is there.
    ///
    /// When all is there it costs a few look-ups.
    ///
    /// - Throws: `ReferenceFilesMissing`, `DatabaseError`.
    package static func seed(_ transaction: Transaction, at moment: Moment) throws {
        if try isEmpty("SELECT 1 FROM admin_unit LIMIT 1", transaction) {
            try seedUnits(transaction)
        }
        if try isEmpty("SELECT 1 FROM region LIMIT 1", transaction) {
            try seedRegions(transaction)
        }
        if try isEmpty("SELECT 1 FROM activity_kind LIMIT 1", transaction) {
            try seedKinds(transaction, at: moment)
        }
        if try isEmpty("SELECT 1 FROM funding_source LIMIT 1", transaction) {
            try seedSources(transaction, at: moment)
        }
        if try isEmpty("SELECT 1 FROM norm_pack LIMIT 1", transaction) {
            try seedNorms(transaction, at: moment)
        }
        if try isEmpty("SELECT 1 FROM rule_pack LIMIT 1", transaction) {
            try seedRules(transaction, at: moment)
            // A database that was filled before norms had factors gets them together with its first rules.
            try completeNorms(transaction)
        }
        if try isEmpty("SELECT 1 FROM eligibility_term LIMIT 1", transaction) {
            try seedEligibility(transaction, at: moment)
        }
    }

    private static func isEmpty(_ sql: SQL, _ transaction: Transaction) throws -> Bool {
        let found: Int64? = try transaction.value(sql)
        return found == nil
    }
}
