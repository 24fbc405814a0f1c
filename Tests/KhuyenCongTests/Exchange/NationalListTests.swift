import Database
import Foundation
import Testing

@testable import KhuyenCong

/// A national office's list holds rows of several provinces; each is read as in the list of its own.
@Suite struct NationalListTests {
    /// How such a list tells whose its two rows are.
    enum Telling: CaseIterable {
        case column, shortColumn, unusualColumn, headings, bareHeadings, offices, implementers, places, titles

        var rows: String { NationalListTests.rows[self] ?? "" }
    }

    private static let rows: [Telling: String] = [
        .column: """
        TT;Tên đề án;Tỉnh;Địa điểm;Kinh phí hỗ trợ
        1;Máy ép dầu;An Giang;Huyện Châu Thành;100
        2;Máy rang chè;Nghệ An;Huyện Diễn Châu;250
        """,
        .shortColumn: """
        TT;Tỉnh/TP;Tên đề án;Địa điểm thực hiện;Kinh phí hỗ trợ
        1;An Giang;Máy ép dầu;Huyện Châu Thành;100
        2;Nghệ An;Máy rang chè;Huyện Diễn Châu;250
        """,
        .unusualColumn: """
        TT;Tên đề án;Đơn vị;Địa điểm;Kinh phí hỗ trợ
        1;Máy ép dầu;An Giang;Huyện Châu Thành;100
        2;Máy rang chè;Nghệ An;Huyện Diễn Châu;250
        """,
        .headings: """
        TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
        I;Tỉnh An Giang (01 đề án);;100
        1;Máy ép dầu;Huyện Châu Thành;100
        II;Tỉnh Nghệ An (01 đề án);;250
        1;Máy rang chè;Huyện Diễn Châu;250
        """,
        .bareHeadings: """
        TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
        ;An Giang;;
        1;Máy ép dầu;Huyện Châu Thành;100
        ;Nghệ An;;
        1;Máy rang chè;Huyện Diễn Châu;250
        """,
        .offices: """
        TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
        I;Sở Công Thương tỉnh An Giang;;100
        1;Máy ép dầu;Huyện Châu Thành;100
        II;Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Nghệ An;;250
        1;Máy rang chè;Huyện Diễn Châu;250
        """,
        .implementers: """
        TT;Tên đề án;Đơn vị thực hiện;Địa điểm;Kinh phí hỗ trợ
        1;Máy ép dầu;Trung tâm KC và XTTM An Giang;Huyện Châu Thành;100
        2;Máy rang chè;Sở Công Thương tỉnh Nghệ An;Huyện Diễn Châu;250
        """,
        .places: """
        TT;Tên đề án;Đơn vị thực hiện;Địa điểm;Kinh phí hỗ trợ
        1;Máy ép dầu;Trung tâm KC 2;Huyện Châu Thành, tỉnh An Giang;100
        2;Máy rang chè;Trung tâm KC 1;Huyện Diễn Châu - Nghệ An;250
        """,
        .titles: """
        TT;Tên đề án;Kinh phí hỗ trợ
        1;Máy ép dầu tại huyện Châu Thành, tỉnh An Giang;100
        2;Máy rang chè tại huyện Diễn Châu, tỉnh Nghệ An;250
        """,
    ]

    /// Ten provinces have a district of this name.
    @Test(arguments: Telling.allCases)
    func `a row is of the province that tells it`(_ telling: Telling) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)\n" + telling.rows,
            province: "00"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == ["91 2024 89 892 100000000", "40 2024 40 425 250000000"])
    }

    /// Names of before the merger go on in later lists; 91 was Kiên Giang and is An Giang.
    @Test(arguments: [
        ("2019", "Quảng Nam", "48 2024 49"), ("2026", "Quảng Nam", "48 2024 49"), ("2026", "Đà Nẵng", "48 2025 48"),
        ("2019", "Kiên Giang", "91 2024 91"), ("2019", "An Giang", "91 2024 89"), ("2026", "An Giang", "91 2025 91"),
        ("2019", "TP.HCM", "79 2024 79"), ("2019", "Thừa Thiên-Huế", "46 2024 46"), ("2019", "Đăk Lăk", "66 2024 66"),
    ])
    func `a province is stored on the map of its year`(year: String, name: String, expected: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM \(year) (triệu đồng)
                TT;Tên đề án;Tỉnh;Đơn vị thụ hưởng;Kinh phí hỗ trợ
                1;Máy ép dầu;\(name);HTX Phú Lộc;100
                """,
            province: "00"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == [expected + " - 100000000"])
    }

    @Test func `a row of no province is named and the others may be taken`() async throws {
        let world = try await ImportWorld()
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        try """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
        TT;Tên đề án;Tỉnh;Địa điểm;Kinh phí hỗ trợ
        1;Máy ép dầu;Nghệ An;Huyện Diễn Châu;100
        2;Hội chợ triển lãm;Toàn quốc;Hà Nội;300
        3;Máy sấy;;Huyện Diễn Châu;150
        4;Máy rang;Hà Tĩnh;Huyện Hương Sơn, tỉnh Hà Tĩnh;50
        """.write(toFile: path, atomically: true, encoding: .utf8)

        let result = try await Imports(world.database).run(
            [ImportSource(path: path, name: "quoc-gia.csv")],
            options: ImportOptions(province: "00", acceptsValid: true),
            isDryRun: false,
            by: .localOperator,
            at: world.now
        )

        let errors = result.findings.filter { $0.severity == .error }
        #expect(errors.map(\.cell) == ["C4", "C5"])
        #expect(errors.map(\.value) == ["Toàn quốc", ""])
        #expect(errors.allSatisfy { $0.reason == "Không biết dòng này của tỉnh, thành phố nào." })
        #expect(try await world.booked() == ["40 2024 40 425 100000000", "42 2024 42 439 50000000"])
    }

    @Test(arguments: ["Cục Công Thương địa phương", "Báo Công Thương", "Đề án do Bộ giao", "Các đề án chung"])
    func `the rows of a central body are not those of the province above`(_ body: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
                TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
                ;Hà Tĩnh;;
                1;Máy rang;Huyện Hương Sơn;250
                ;\(body);;
                1;Hội nghị tổng kết;Toàn quốc;300
                """,
            province: "00"
        )

        let errors = result.findings.filter { $0.severity == .error }
        #expect(errors.map(\.cell) == ["C6"])
        #expect(errors.map(\.reason) == ["Không biết dòng này của tỉnh, thành phố nào."])
    }

    @Test func `words below a province's name leave the rows to it`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
                TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
                ;Tỉnh Hà Tĩnh;;
                ;Đề án chuyển tiếp;;
                1;Máy rang;Huyện Hương Sơn;250
                """,
            province: "00"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == ["42 2024 42 439 250000000"])
    }

    @Test func `a column of provinces may tell several in most of its rows`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
                TT;Tên đề án;Tỉnh;Địa điểm;Kinh phí hỗ trợ
                1;Máy ép dầu;Nghệ An;Huyện Diễn Châu;100
                2;Máy rang;Hà Nội, TP.HCM;;250
                3;Máy sấy;Các tỉnh miền núi;;200
                """,
            province: "00"
        )

        #expect(result.findings.filter { $0.severity == .error }.map(\.cell) == ["C4", "C5"])
    }

    @Test func `a place of another province than the row's is an error`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
                TT;Tên đề án;Tỉnh;Địa điểm;Kinh phí hỗ trợ
                1;Máy ép dầu;Nghệ An;Huyện Diễn Châu;100
                2;Máy rang;Nghệ An;Huyện Hương Sơn;250
                """,
            province: "00"
        )

        let errors = result.findings.filter { $0.severity == .error }
        #expect(
            errors.map(\.reason) == [
                "Địa bàn không phải là đơn vị hành chính của Tỉnh Nghệ An; Tỉnh Hà Tĩnh có đơn vị này."
            ]
        )
        #expect(errors.map(\.remedy) == ["Sửa tên tỉnh hoặc tên huyện, xã."])
        #expect(try await world.count("project") == 0)
    }
}

extension ImportWorld {
    /// Today's province, the map, the province and the unit of each line with its money, in the order of entry.
    func booked() async throws -> [String] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT p.province_now, p.map, p.province_code, l.place_code, e.amount
                FROM project p JOIN project_line l ON l.project_id = p.id JOIN amount_entry e ON e.line_id = l.id
                WHERE p.withdrawn_at IS NULL ORDER BY l.id
                """
            ) { row in
                let map: AdminMap = try row.get(1)
                let (now, province): (String, String) = (try row.get(0), try row.get(2))
                let (unit, amount): (String?, Int64) = (try row.get(3), try row.get(4))
                return "\(now) \(map.rawValue) \(province) \(unit ?? "-") \(amount)"
            }
        }
    }
}
