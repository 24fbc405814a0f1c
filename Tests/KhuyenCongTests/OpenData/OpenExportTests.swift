import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct OpenExportTests {
    private struct Package: Decodable {
        struct Grant: Decodable {
            struct Organization: Decodable {
                let id: String
                let name: String
            }

            struct Classification: Decodable {
                let code: String
            }

            let id: String
            let amountAwarded: Int64
            let awardDate: String
            let recipientOrganization: [Organization]
            let classifications: [Classification]
            let relatedActivity: [String]
        }

        let grants: [Grant]
    }

    private let folder = URL(fileURLWithPath: NSTemporaryDirectory() + "/khuyencong-open-" + UUID().uuidString)

    @Test func `the grants add up to the period report, source by source`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2016, to: 2020)
        let report = try await PeriodReports(world.database).report(query, by: .localOperator)

        let outcome = try await export(.grants, world.database)
        let grants = try package().grants

        let bySource = Dictionary(grouping: grants) { $0.id.split(separator: "-").last.map(String.init) ?? "" }
            .mapValues { $0.reduce(0) { $0 + $1.amountAwarded } }
        #expect(bySource == ["district": 2_250_000_000, "national": 14_745_000_000, "province": 22_000_000_000])
        #expect(outcome.sum == report.total.amount)
        #expect(Set(grants.map(\.id)).count == grants.count)
        #expect(Set(grants.flatMap(\.relatedActivity)).count == outcome.projects)
    }

    @Test func `a day known only by its year is the last of that year, and marked`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")
        try await world.database.write { tx in
            try tx.execute(
                """
                INSERT INTO project_identifier (project_id, kind, office, document_type, number, year, signed_on)
                VALUES (1, 'decision', 'SCT', 'QĐ', '12', 2016, '2016-03-04')
                """
            )
        }

        _ = try await export(.grants, world.database)
        let days = try package().grants.map { [$0.awardDate] + $0.classifications.map(\.code).suffix(1) }

        #expect(days.first == ["2016-03-04", "quyet-dinh"])
        #expect(days.count { $0.last == "cuoi-nam" } == 108)
        #expect(days.dropFirst().allSatisfy { $0[0].hasSuffix("-12-31") })
    }

    /// The data could leak by the beneficiary's record, by the title, by the implementing body and by notes.
    @Test(arguments: OpenExport.Format.allCases)
    func `nothing of a person leaves with the data`(_ format: OpenExport.Format) async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        let secrets = ["Nguyễn Văn Kín", "040099001234", "0912345678", "9704151234567", "kin@example.vn"]
        try await world.database.write { tx in
            try tx.execute(
                """
                UPDATE beneficiary SET form = 'household', name = 'Cơ sở Nguyễn Văn Kín', representative = 'Nguyễn Văn Kín',
                    phone = '0912345678', bank_account = '9704151234567', address = 'nhà 040099001234'
                """
            )
            try tx.execute(
                """
                UPDATE project SET title = 'Máy cưa của Nguyễn Văn Kín 040099001234',
                    note = 'TK 9704151234567', implementer_text = 'Nguyễn Văn Kín, 0912345678, kin@example.vn'
                """
            )
        }

        let outcome = try await export(format, world.database)
        let files = try outcome.files.map {
            String(decoding: try Data(contentsOf: folder.appendingPathComponent($0)), as: UTF8.self)
        }

        #expect(files.contains { $0.contains("Máy cưa của [không công khai]") })
        #expect(secrets.filter { secret in files.contains { $0.contains(secret) } } == [])
    }

    @Test func `each table has the columns that its schema names, and the money adds up`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["thanh-hoa-2021-2022.xlsx"], province: "38")

        let outcome = try await export(.csv, world.database)

        for resource in DataPackage.open.resources {
            let data = try Data(contentsOf: folder.appendingPathComponent(resource.path))
            let head = String(decoding: data, as: UTF8.self).prefix { $0 != "\r\n" }
            #expect(head == resource.schema.fields.map(\.name).joined(separator: ","))
        }
        #expect(outcome.projects == 29)
        #expect(outcome.sum == Dong(11_760_000_000))
    }

    @Test func `a ledger without approved projects makes no empty file`() async throws {
        let database = try await TestDatabase.prepared()

        await #expect(throws: Refusal.conflict("Chưa có đề án nào được phê duyệt để công khai.")) {
            try await export(.grants, database)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @discardableResult
    private func export(_ format: OpenExport.Format, _ database: Database) async throws -> OpenExport.Outcome {
        try await OpenExport(database).write(format, to: folder.path, by: .localOperator)
    }

    private func package() throws -> Package {
        try JSONDecoder().decode(
            Package.self,
            from: try Data(contentsOf: folder.appendingPathComponent("grants.json"))
        )
    }
}
