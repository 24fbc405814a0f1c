import Database
import KhuyenCong
import TestSupport

/// Beneficiaries of Nghệ An for the tests of their pages.
struct BeneficiaryWorld {
    let reference: ReferenceWorld
    let beneficiaries: Beneficiaries

    init() async throws {
        reference = try await ReferenceWorld()
        beneficiaries = Beneficiaries(reference.database)
    }

    @discardableResult
    func add(_ name: String) async throws -> Int64 {
        let draft = BeneficiaryDraft(name: name, place: PlaceKey(.of2024, "426"))
        return try await beneficiaries.add(draft, by: .localOperator, at: TestDatabase.now)
    }

    /// A project of one line with one amount, as an import leaves it.
    func book(_ dong: Int64, from source: FundingSource.Code, to beneficiary: Int64, year: Int) async throws {
        try await reference.database.write { transaction in
            let project = try transaction.insert(
                """
                INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year,
                    until_year, match_hash, created_at)
                VALUES ('Máy sấy', 'may say', \([UInt8](arrayLiteral: 1)), 2024, '40', '40', \(year), \(year), 1, 1)
                RETURNING id
                """
            )
            let line = try transaction.insert(
                """
                INSERT INTO project_line (project_id, position, beneficiary_id)
                VALUES (\(project), 1, \(beneficiary)) RETURNING id
                """
            )
            try transaction.execute(
                """
                INSERT INTO standing (line_id, source_code, budget_year, stage, amount, project_id, beneficiary_id,
                    province_now)
                VALUES (\(line), \(source), \(year), 'performed', \(dong), \(project), \(beneficiary), '40')
                """
            )
        }
    }
}
