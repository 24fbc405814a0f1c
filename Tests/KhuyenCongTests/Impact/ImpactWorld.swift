import Database
import TestSupport

@testable import KhuyenCong

/// Establishments of Nghệ An, some supported, with years that somebody entered and another reviewed.
struct ImpactWorld {
    let files: DossierWorld
    let surveys: ImpactSurveys

    var database: Database { files.database }
    var now: Moment { files.now }

    init() async throws {
        files = try await DossierWorld()
        surveys = ImpactSurveys(files.database)
    }

    func establishment(_ name: String = "Hợp tác xã Nam Đàn", place: String = "17329") async throws -> Int64 {
        let draft = BeneficiaryDraft(name: name, place: PlaceKey(.of2025, place))
        return try await Beneficiaries(database).add(draft, by: .localOperator, at: now)
    }

    /// Support of 100 million in a year.
    func support(_ beneficiary: Int64, in year: Int, kind: ActivityKind.Code = .machinery) async throws {
        try await database.write { tx in
            let project = try tx.insert(
                """
                INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                    match_hash, created_at)
                VALUES ('Máy', 'may', \([UInt8(1)]), 2025, '40', '40', \(year), \(year), 1, \(now)) RETURNING id
                """
            )
            let line = try tx.insert(
                """
                INSERT INTO project_line (project_id, position, kind_code, beneficiary_id)
                VALUES (\(project), 1, \(kind), \(beneficiary)) RETURNING id
                """
            )
            try tx.execute(
                """
                INSERT INTO standing (line_id, source_code, budget_year, stage, amount, project_id, kind_code,
                    beneficiary_id, province_now)
                VALUES (\(line), 'province', \(year), 'settled', 100000000, \(project), \(kind), \(beneficiary), '40')
                """
            )
        }
    }

    static func fields(revenue: Int64, workers: Int64 = 12, version: Int64 = 0) -> FieldTree {
        .group([
            "version": .number(version), "source": .text("Báo cáo thuế"), "missing": .text("notAsked"),
            "figures": .group([
                "revenue": .group(["value": .number(revenue)]), "workers": .group(["value": .number(workers)]),
            ]),
        ])
    }

    /// Entered by the centre and reviewed by the department.
    func reviewed(_ beneficiary: Int64, _ year: Int, revenue: Int64, workers: Int64 = 12) async throws {
        let fields = ImpactWorld.fields(revenue: revenue, workers: workers)
        try await surveys.save(fields, of: beneficiary, year: year, by: files.centre, at: now)
        _ = try await surveys.review(of: beneficiary, year: year, version: 1, by: files.department, at: now)
    }

    /// Six supported in 2023 whose revenue grows by 10 to 30 %, six others by 0 to 5 %.
    func fill() async throws {
        for number in 0..<6 {
            let ours = try await establishment("Hợp tác xã \(number)")
            try await support(ours, in: 2023)
            try await reviewed(ours, 2023, revenue: 1000, workers: 8)
            try await reviewed(ours, 2024, revenue: 1100 + Int64(number) * 40, workers: 9)
            let other = try await establishment("Công ty \(number)")
            try await reviewed(other, 2023, revenue: 1000)
            try await reviewed(other, 2024, revenue: 1000 + Int64(number) * 10)
        }
    }
}
