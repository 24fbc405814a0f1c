import Database
import TestSupport

@testable import KhuyenCong

/// Projects of 2021–2025 in all 63 provinces and of 2026 in all 34, from three sources and for two contents.
struct TwoMaps {
    /// Of each entry, in đồng.
    static let amount: Int64 = 100_000_000

    let database: Database

    init() async throws {
        database = try await TestDatabase.prepared()
        try await database.write { tx in
            let territories = try Territories.load(tx)
            for (number, province) in territories.provinces(.of2024).enumerated() {
                let year = 2021 + number % 5
                let commune = TwoMaps.commune(of: province, wholeIn: territories)
                try TwoMaps.add(
                    .of2024,
                    province.code,
                    commune,
                    year,
                    .machinery,
                    [.province, .counterpart],
                    territories,
                    tx
                )
                try TwoMaps.add(.of2024, province.code, nil, year, .training, [.national], territories, tx)
            }
            for province in territories.provinces(.of2025) {
                let commune = TwoMaps.ofOneProvince(in: province, territories)
                try TwoMaps.add(.of2025, province.code, commune, 2026, .machinery, [.national], territories, tx)
            }
            try TwoMaps.add(.of2025, "68", nil, 2026, .training, [.commune], territories, tx)
            try Standing.refresh(.all, in: tx)
        }
    }

    func document(_ kind: ReportKind, _ map: AdminMap) async throws -> ReportDocument {
        let query = try PeriodQuery(place: PeriodQuery.nation, map: map, from: 2021, to: 2026)
        return try await ReportSet(database).document(ReportRequest(kind, query), by: .localOperator)
    }

    /// A commune of the map of 63 provinces that one of today took in whole.
    private static func commune(of province: AdminUnit, wholeIn territories: Territories) -> String? {
        territories.children(of: province).flatMap { territories.children(of: $0) }.first { unit in
            territories.position(map: unit.map, code: unit.code)?.communeNow != nil
        }?.code
    }

    /// A commune of today of which the old province is known.
    private static func ofOneProvince(in province: AdminUnit, _ territories: Territories) -> String? {
        territories.children(of: province).first { unit in
            territories.position(map: unit.map, code: unit.code)?.provinceOld != nil
        }?.code
    }

    private static func add(
        _ map: AdminMap,
        _ province: String,
        _ commune: String?,
        _ year: Int,
        _ kind: ActivityKind.Code,
        _ sources: [FundingSource.Code],
        _ territories: Territories,
        _ tx: Transaction
    ) throws {
        let now = territories.provinceNow(map: map, code: province) ?? province
        let project = try tx.insert(
            """
            INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                match_hash, created_at)
            VALUES ('Đề án', 'de an', \([UInt8(1)]), \(map), \(province), \(now), \(year), \(year), 1, \(TestDatabase.now))
            RETURNING id
            """
        )
        let line = try tx.insert(
            """
            INSERT INTO project_line (project_id, position, kind_code, map, place_code)
            VALUES (\(project), 1, \(kind), \(commune == nil ? nil : map), \(commune)) RETURNING id
            """
        )
        let booking = Ledger.Booking(
            officer: .localOperator,
            day: TestDatabase.now.day,
            importID: nil,
            isCorrection: false
        )
        let entries = sources.map { source in
            EntryDraft(lineID: line, source: source, stage: .approved, budgetYear: year, amount: Dong(amount))
        }
        try Ledger.book(entries, as: booking, provinces: [now], in: tx)
    }
}
