import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ReferenceSeedsTests {
    @Test func `seeding a second time changes nothing and costs eight look-ups`() async throws {
        let database = try await TestDatabase.prepared()
        let before = try await counts(database)

        let statements = try await database.write { transaction in
            try ReferenceSeeds.seed(transaction, at: TerritoriesWorld.now.adding(seconds: 1))
            return transaction.statementCount
        }

        #expect(statements == 8)
        #expect(try await counts(database) == before)
        #expect(before["admin_unit"] == 10_797 + 3355)
        #expect(before["place_position"] == before["admin_unit"])
        #expect(before["norm_pack"] == 2)
    }

    @Test func `rows that an administrator superseded are not seeded again`() async throws {
        let database = try await TestDatabase.prepared()
        try await database.write { transaction in
            try transaction.execute("UPDATE funding_source_term SET superseded_at = 1 WHERE source_code = 'other'")
            try ReferenceSeeds.seed(transaction, at: TerritoriesWorld.now)
        }

        let standing: Int? = try await database.read {
            try $0.value("SELECT COUNT(*) FROM funding_source_term WHERE superseded_at IS NULL")
        }

        #expect(standing == 9)
    }

    /// A database of the first version has norms without item codes and no rules at all.
    @Test func `norms that were there before they had factors get them with the first rules`() async throws {
        let database = try await TestDatabase.prepared()
        let before = try await norms(database)
        try await database.write { transaction in
            try transaction.execute("DELETE FROM rule")
            try transaction.execute("DELETE FROM rule_pack")
            try transaction.execute(
                "UPDATE norm SET item_code = NULL, line_factor_hundredths = NULL, takes_priority = 0"
            )
            try ReferenceSeeds.seed(transaction, at: TerritoriesWorld.now)
        }

        #expect(try await norms(database) == before)
        #expect(before.contains { $0.itemCode == .machinery && $0.factors.lineFactorHundredths == 150 })
    }

    private func norms(_ database: Database) async throws -> [Norm] {
        try await database.read { try NormPack.rows("p.superseded_at IS NULL", in: $0).flatMap(\.norms) }
    }

    private func counts(_ database: Database) async throws -> [String: Int] {
        try await database.read { transaction in
            var counts: [String: Int] = [:]
            for table in [
                "admin_unit", "admin_unit_succession", "place_position", "activity_kind_term", "funding_source_term",
                "norm_pack", "norm", "rule_pack", "rule", "eligibility_term",
            ] {
                counts[table] = try transaction.value("SELECT COUNT(*) FROM \(identifier: table)")
            }
            return counts
        }
    }
}
