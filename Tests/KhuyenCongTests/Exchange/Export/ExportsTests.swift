import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// A list longer than what an export holds in memory at a time.
@Suite struct ExportsTests {
    private struct Row: Equatable {
        let title: String
        let national: Int64
        let province: Int64?
        let people: Int64?

        init(_ number: Int) {
            title = "Hỗ trợ máy số \(number)"
            national = Int64(1_000_000 * number)
            province = number.isMultiple(of: 3) ? Int64(500_000 * number) : nil
            people = number.isMultiple(of: 7) ? nil : Int64(number)
        }

        init(_ object: [String: Any]) throws {
            title = try #require(object["Tên đề án"] as? String)
            national = try #require(object[Row.heading(.national)] as? Int64)
            province = object[Row.heading(.province)] as? Int64
            people = object["Số người – kế hoạch"] as? Int64
        }

        var line: String {
            let optional = [province, people].map { $0.map(String.init) ?? "" }
            return ([title, "2019", String(national)] + optional).joined(separator: ";")
        }

        private static func heading(_ source: FundingSource.Code) -> String {
            ProjectSheet.AmountColumn(stage: .approved, source: source).heading
        }
    }

    @Test func `a list longer than a helping is exported whole and in its order`() async throws {
        let world = try await ImportWorld()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let expected = (1...1_203).map(Row.init)
        let heading = "Tên đề án;Năm;KC quốc gia (đồng);KC tỉnh (đồng);Số người"
        let list = folder.appendingPathComponent("list.csv")
        try Data(([heading] + expected.map(\.line)).joined(separator: "\n").utf8).write(to: list)
        _ = try await world.take(path: list.path, province: "40")

        let output = folder.appendingPathComponent("export.json")
        let count = try await Exports(world.database).write(
            ExportQuery(province: "40"),
            format: .json,
            to: output.path,
            by: .localOperator
        )

        let objects = try JSONSerialization.jsonObject(with: Data(contentsOf: output)) as? [[String: Any]]
        #expect(count == expected.count)
        #expect(try #require(objects).map(Row.init) == expected)
    }

    /// Places on two maps and of two former provinces, a line without kind, years beside those of the money.
    @Test func `what words do not tell comes back by its codes`() async throws {
        let world = try await ImportWorld()
        let list = """
            DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH ĐẮK LẮK GIAI ĐOẠN 2019-2026 (triệu đồng)
            TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;Địa điểm;Năm;KC tỉnh
            A;TỈNH PHÚ YÊN (CŨ);;;;;
            1;Máy ép dầu;Ứng dụng máy móc;HTX Phú Lộc;Toàn tỉnh;2019-2021;100
            2;Đào tạo nghề may;Việc khác;HTX An Bình;Huyện Tuy An;2020;80
            B;SAU SÁP NHẬP;;;;;
            3;Đề án nhóm hỗ trợ máy;Ứng dụng máy móc;HTX Hưng Thịnh;Phường Tuy Hòa;2026;60
            ;;;HTX Bình Minh;Huyện Cư Kuin;2026;40
            """
        _ = try await world.take(csv: list, province: "66")
        try await world.database.write { tx in
            try tx.execute("UPDATE project SET place_text = NULL WHERE year = 2020")
            try tx.execute("UPDATE project_line SET kind_code = NULL WHERE place_code = '559'")
        }

        let exported = try await world.export()
        let again = try await world.take(csv: exported, province: "66")
        let other = try await ImportWorld()
        let result = try await other.take(csv: exported, province: "66")

        #expect(exported.contains("Chưa phân loại"))
        #expect(again.rows == 4)
        #expect(again.unchanged == 4)
        #expect(result.rows == 4)
        #expect(result.taken == 4)
        #expect(try await other.export() == exported)
        #expect(try await other.provinces() == ["2024 54 2019 2021", "2024 54 2020 2020", "2025 66 2026 2026"])
    }

    /// Lists of provinces that others went into, one of them with another one's former code.
    @Test(arguments: ["66", "52"])
    func `the demonstration's list gives the same report again`(province: String) async throws {
        let world = try await ImportWorld()
        _ = try await DemoWorld.fill(world.database, projects: 1000, at: world.now)
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        let query = ExportQuery(province: province, map: .of2025)
        try await Exports(world.database).write(query, format: .xlsx, to: path, by: .localOperator)

        let other = try await ImportWorld()
        let result = try await Imports(other.database).run(
            [ImportSource(path: path, name: "export.xlsx")],
            options: ImportOptions(province: province, map: .of2025),
            isDryRun: false,
            by: .localOperator,
            at: other.now
        )

        let (before, after) = (try await world.report(province), try await other.report(province))
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(before.total.amount != nil)
        #expect(after.total.amount == before.total.amount)
        #expect(after.bySource == before.bySource)
        #expect(after.byKind == before.byKind)
        #expect(after.byYear == before.byYear)
        #expect(after.byPlace == before.byPlace)
    }

    @Test func `registrations come back`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2022 (ĐVT: triệu đồng)
                TT;Tên đề án;Nội dung;Cơ sở thụ hưởng;Mã số thuế;Số ĐKKD;Địa điểm;Kinh phí hỗ trợ
                1;Máy xay lúa;Ứng dụng máy móc;HKD Bình;;66A8012345;Huyện Cư Kuin;100
                2;Máy cưa đá;Ứng dụng máy móc;HKD Dung;;66B8054321;Huyện Cư Kuin;60
                3;Máy sấy;Ứng dụng máy móc;Công ty A;0101243150;;Huyện Cư Kuin;80
                """,
            province: "66"
        )
        let told = ["Công ty A 0101243150", "HKD Bình 66A8012345", "HKD Dung 66B8054321"]

        let exported = try await world.export()
        let other = try await ImportWorld()
        let result = try await other.take(csv: exported, province: "66")

        #expect(try await world.numbers() == told)
        #expect(result.taken == 3)
        #expect(try await other.numbers() == told)
        #expect(try await other.export() == exported)
    }

    @Test func `a row that another province's code stands in is refused`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(
            csv: "TT;Tên đề án;Nội dung;Năm;KC tỉnh (triệu đồng)\n1;Máy ép dầu;Ứng dụng máy móc;2019;100",
            province: "66"
        )

        let result = try await ImportWorld().take(csv: try await world.export(), province: "40")

        #expect(result.findings.map(\.reason) == ["Dòng này của Tỉnh Đắk Lắk, không thuộc tỉnh đang nhập."])
        #expect(result.taken == 0)
    }
}

extension ImportWorld {
    fileprivate func report(_ province: String) async throws -> PeriodReportJSON {
        let query = try PeriodQuery(place: province, map: .of2025, from: 2007, to: 2026)
        return PeriodReportJSON(try await PeriodReports(database).report(query, by: .localOperator))
    }

    fileprivate func export() async throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        try await Exports(database).write(ExportQuery(province: "66"), format: .csv, to: path, by: .localOperator)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    /// The establishments with the numbers that they are known by.
    fileprivate func numbers() async throws -> [String] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT b.name, i.value FROM beneficiary_identifier i JOIN beneficiary b ON b.id = i.beneficiary_id
                ORDER BY i.value
                """
            ) { row in "\(try row.get(0) as String) \(try row.get(1) as String)" }
        }
    }

    /// Map, code and years of each project.
    fileprivate func provinces() async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT map, province_code, year, until_year FROM project ORDER BY id") { row in
                let map: AdminMap = try row.get(0)
                let code: String = try row.get(1)
                let years: [Int] = [try row.get(2), try row.get(3)]
                return ([String(map.rawValue), code] + years.map(String.init)).joined(separator: " ")
            }
        }
    }
}
