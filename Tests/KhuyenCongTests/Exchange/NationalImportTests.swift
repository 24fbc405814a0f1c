import Database
import Foundation
import Testing

@testable import KhuyenCong

/// What becomes of a national list in the store: whose it is, who may bring it and take it back.
@Suite struct NationalImportTests {
    private static let list = """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
        TT;Tên đề án;Tỉnh;Năm;Kinh phí hỗ trợ
        1;Hội nghị tập huấn;Nghệ An;2018;100
        2;Hội nghị tập huấn;Hà Tĩnh;2019;100
        3;Hội nghị tập huấn;Nghệ An;2019;100
        """

    private static let ofProvince = Officer(
        userID: nil,
        name: "Nguyễn Thị Ánh",
        grants: [Grant(role: .promotionCentre, scope: .province("40"))]
    )

    private let world: ImportWorld
    private let imports: Imports

    init() async throws {
        world = try await ImportWorld()
        imports = Imports(world.database)
    }

    @Test func `projects of one name in several provinces are no copies, and a second import changes nothing`()
        async throws
    {
        let first = try await world.take(csv: NationalImportTests.list, province: "00")
        let again = try await world.take(csv: NationalImportTests.list, province: "00")

        #expect(first.findings.filter { $0.reason.contains("giống hệt") || $0.reason.contains("Có thể là") } == [])
        #expect(first.taken == 3)
        #expect(first.unchanged == 0)
        #expect(again.taken == 0)
        #expect(again.unchanged == 3)
        #expect(again.refused == 0)
        #expect(
            try await world.booked() == [
                "40 2024 40 - 100000000", "42 2024 42 - 100000000", "40 2024 40 - 100000000",
            ]
        )
    }

    /// Without a column of places nothing but the province tells the two apart.
    @Test(arguments: [["Nghệ An;100", "Hà Tĩnh;200"], ["Hà Tĩnh;200", "Nghệ An;100"]])
    func `a project is known again in its own province, whatever the order of the list`(
        _ order: [String]
    )
        async throws
    {
        func list(_ rows: [String]) -> String {
            let lines = rows.enumerated().map { offset, row in
                "\(offset + 1);Hội nghị tập huấn;2019;Trung tâm Khuyến công tỉnh \(row)"
            }
            let heads = "DANH MỤC ĐỀ ÁN (triệu đồng)\nTT;Tên đề án;Năm;Đơn vị thực hiện;Kinh phí hỗ trợ"
            return ([heads] + lines).joined(separator: "\n")
        }
        let first = try await world.take(csv: list(["Nghệ An;100", "Hà Tĩnh;200"]), province: "00")
        let again = try await world.take(csv: list(order), province: "00")

        #expect(first.taken == 2)
        #expect(again.unchanged == 2)
        #expect(again.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == ["40 2024 40 - 100000000", "42 2024 42 - 200000000"])
    }

    @Test func `an officer of one province neither brings nor sees it`() async throws {
        let brought = try await world.take(csv: NationalImportTests.list, province: "00")
        let id = try #require(brought.batchID)
        let path = try ImportWorld.path("nghe-an-2016-2020.xlsx")

        await #expect(throws: Refusal.forbidden) {
            _ = try await imports.run(
                [ImportSource(path: path, name: "danh-sach.xlsx")],
                options: ImportOptions(province: "00"),
                isDryRun: false,
                by: NationalImportTests.ofProvince,
                at: world.now
            )
        }
        await #expect(throws: Refusal.missing) { _ = try await imports.batch(id, by: NationalImportTests.ofProvince) }
        await #expect(throws: Refusal.missing) {
            try await imports.undo(id, reason: "Nhầm", by: NationalImportTests.ofProvince, at: world.now)
        }
        #expect(try await imports.list(by: NationalImportTests.ofProvince) == [])
        #expect(try await imports.list(by: .localOperator).map(\.provinceNow) == ["00"])
        #expect(try await world.count("project") == 3)
    }

    @Test func `undoing takes the rows of all provinces back`() async throws {
        let brought = try await world.take(csv: NationalImportTests.list, province: "00")

        try await imports.undo(try #require(brought.batchID), reason: "Nhầm", by: .localOperator, at: world.now)

        #expect(try await world.booked() == [])
        #expect(try await world.nation(.of2025).total.projects == 0)
    }

    /// The list tells 2018 for Nghệ An and 2019 for both.
    @Test(arguments: [(2018, "42", true), (2018, "40", false), (2019, "42", false)])
    func `a year closed in one province is open in another`(
        _ year: Int,
        _ province: String,
        _ isTaken: Bool
    )
        async throws
    {
        let department = Officer(
            userID: nil,
            name: "Hồ Văn Sơn",
            grants: [Grant(role: .department, scope: .province(province))]
        )
        try await ClosedYears(world.database).close(year, province: province, by: department, at: world.now)

        var refusal: Refusal?
        do {
            _ = try await world.take(csv: NationalImportTests.list, province: "00")
        } catch let told as Refusal {
            refusal = told
        }

        let closed = "Năm 2019 của Tỉnh Hà Tĩnh đã khóa sổ, chỉ nhận bút toán điều chỉnh."
        let closedHere = "Năm 2018 của Tỉnh Nghệ An đã khóa sổ, chỉ nhận bút toán điều chỉnh."
        #expect(refusal?.message == (isTaken ? nil : province == "42" ? closed : closedHere))
        #expect(try await world.count("project") == (isTaken ? 3 : 0))
    }

    @Test func `the whole country's export gives the same report again`() async throws {
        _ = try await DemoWorld.fill(world.database, projects: 1000, at: world.now)
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        let query = ExportQuery(province: "00")
        try await Exports(world.database).write(query, format: .csv, to: path, by: .localOperator)

        let other = try await ImportWorld()
        let result = try await other.take(path: path, province: "00")

        #expect(result.findings.filter { $0.severity == .error } == [])
        for map in AdminMap.allCases {
            let (before, after) = (try await world.nation(map), try await other.nation(map))
            #expect(before.total.amount != nil)
            #expect(after.total.amount == before.total.amount)
            #expect(after.bySource == before.bySource)
            #expect(after.byKind == before.byKind)
            #expect(after.byYear == before.byYear)
            #expect(after.byPlace == before.byPlace)
        }
    }
}

extension ImportWorld {
    fileprivate func nation(_ map: AdminMap) async throws -> PeriodReportJSON {
        let query = try PeriodQuery(place: PeriodQuery.nation, map: map, from: 2007, to: 2026)
        return PeriodReportJSON(try await PeriodReports(database).report(query, by: .localOperator))
    }
}
