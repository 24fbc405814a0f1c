import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BusinessNamesTests {
    @Test func `keys of earlier rows become those of new ones`() async throws {
        let earlier = Array(Schema.migrations.prefix { $0.name != Schema.businessNames.name })
        let database = try await TestDatabase.make(migrations: earlier)
        let names = ["ho kd an", "cong ty kd go", "ho kinh doanh binh", "co so okd"]
        try await database.write { tx in
            for name in names {
                try tx.execute(
                    """
                    INSERT INTO beneficiary (name, name_key, sort_key, created_at)
                    VALUES (\(name), \(name), \(SQLValue.bytes([])), 0)
                    """
                )
            }
        }

        try await Migrator(Schema.migrations).migrate(database)

        let keys: [String] = try await database.read { tx in
            try tx.rows("SELECT name_key, form FROM beneficiary ORDER BY id") { row in
                let form: String? = try row.get(1)
                return "\(try row.get(0) as String): \(form ?? "-")"
            }
        }
        #expect(
            keys == [
                "ho kinh doanh an: household", "cong ty kinh doanh go: -", "ho kinh doanh binh: household",
                "co so okd: -",
            ]
        )
        #expect(names.map(BeneficiaryName.key) == keys.map { String($0.prefix { $0 != ":" }) })
    }
}
