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
        if try lacksSource(transaction) {
            try seedSources(transaction, at: moment)
        }
        if try isEmpty("SELECT 1 FROM norm_pack LIMIT 1", transaction) {
            try seedNorms(transaction, at: moment)
        }
        if try isEmpty("SELECT 1 FROM rule_pack LIMIT 1", transaction) {
            try seedRules(transaction, at: moment)
            // A database that was filled before norms had factors gets them together with its first rules.
            try completeNorms(transaction)
        } else if try lacksRule(transaction) {
            try completeRules(transaction, at: moment)
        }
        if try isEmpty("SELECT 1 FROM eligibility_term LIMIT 1", transaction) {
            try seedEligibility(transaction, at: moment)
        }
    }

    /// Whether sources or rules that we ship since are not in a database that was filled earlier.
    static func isIncomplete(_ transaction: Transaction) throws -> Bool {
        try lacksSource(transaction) || lacksRule(transaction)
    }

    private static func lacksSource(_ transaction: Transaction) throws -> Bool {
        let count: Int? = try transaction.value("SELECT COUNT(*) FROM funding_source")
        return (count ?? 0) < FundingSource.Code.allCases.count
    }

    private static func lacksRule(_ transaction: Transaction) throws -> Bool {
        let fewest: Int? = try transaction.value(
            """
            SELECT MIN(n) FROM (SELECT COUNT(DISTINCT r.key) AS n FROM rule_pack p
                LEFT JOIN rule r ON r.pack_id = p.id WHERE p.superseded_at IS NULL GROUP BY p.id) AS counts
            """
        )
        return (fewest ?? 0) < RuleKey.allCases.count
    }

    private static func isEmpty(_ sql: SQL, _ transaction: Transaction) throws -> Bool {
        let found: Int64? = try transaction.value(sql)
        return found == nil
    }
}
