import Database
import Testing

@testable import KhuyenCong

/// The places of a list stand in the ledger on the map that knows them.
@Suite struct PlacesOfListsTests {
    private static let heading = """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2025 (triệu đồng)
        TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ

        """

    /// Codes of one map name other units, or none, on the other one.
    @Test(arguments: [
        ("Phường Thành Vinh", "Xã Đức Sơn, huyện Anh Sơn", ["2025 40", "2025 16681", "2024 17353"]),
        ("Huyện Anh Sơn", "Phường Thành Vinh", ["2024 40", "2024 424", "2025 16681"]),
    ])
    func `lines of one project may lie on two maps`(first: String, second: String, expected: [String]) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: PlacesOfListsTests.heading + """
                1;Đề án nhóm hỗ trợ máy;HTX Phú Lộc;\(first);100
                ;;HTX An Bình;\(second);80
                """
        )

        #expect(result.taken == 2)
        #expect(try await world.places() == expected)
    }

    private static let merged = """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH ĐẮK LẮK GIAI ĐOẠN 2021-2026 (triệu đồng)
        TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;Năm;KC tỉnh

        """

    @Test func `a merged province's list holds the places of those that became it`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: PlacesOfListsTests.merged + """
                A;TỈNH PHÚ YÊN (CŨ);;;;
                1;Máy ép dầu;HTX Phú Lộc;Huyện Tuy An;2022;100
                2;Máy sấy;HTX An Bình;Toàn tỉnh;2023;200
                B;TỈNH ĐẮK LẮK (CŨ);;;;
                3;Máy rang cà phê;Công ty Cao Nguyên;Huyện Cư Kuin;2022;150
                C;SAU SÁP NHẬP;;;;
                4;Máy may;Công ty Bình Minh;Phường Tuy Hòa;2026;170
                """,
            province: "66"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(
            try await world.places() == [
                "2024 54", "2024 54", "2024 66", "2025 66", "2024 559", "-", "2024 657", "2025 22015",
            ]
        )
    }

    @Test func `a heading that names a former province has the rows without a place`() async throws {
        let world = try await ImportWorld()

        _ = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH ĐẮK LẮK GIAI ĐOẠN 2021-2025 (triệu đồng)
                TT;Tên đề án;Đơn vị thụ hưởng;Năm;KC tỉnh
                I;Tỉnh Phú Yên (cũ);;;
                1;Máy ép dầu;HTX Phú Lộc;2022;100
                II;Tỉnh Đắk Lắk (cũ);;;
                2;Máy rang cà phê;Công ty Cao Nguyên;2022;150
                """,
            province: "66"
        )

        #expect(try await world.places() == ["2024 54", "2024 66", "-", "-"])
    }

    /// A list of before the merger bears the name of its province; 24 was Bắc Giang and is Bắc Ninh.
    @Test(arguments: [
        ("66", "TỈNH PHÚ YÊN", "2024 54", "Tỉnh Phú Yên"), ("66", "TỈNH ĐẮK LẮK", "2024 66", nil),
        ("24", "TỈNH BẮC GIANG", "2024 24", "Tỉnh Bắc Giang"), ("24", "TỈNH BẮC NINH", "2024 27", "Tỉnh Bắc Ninh"),
        ("24", "TỈNH BẮC GIANG (NAY LÀ TỈNH BẮC NINH)", "2024 24", "Tỉnh Bắc Giang"),
        ("24", "TỈNH BẮC NINH VÀ TỈNH BẮC GIANG", "2024 24", nil),
    ])
    func `a list titled by a former province has its rows without a place`(
        code: String,
        title: String,
        expected: String,
        said: String?
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG \(title) GIAI ĐOẠN 2016-2020 (triệu đồng)
                TT;Tên đề án;Đơn vị thụ hưởng;Năm;KC tỉnh
                1;Máy ép dầu;HTX Phú Lộc;2019;100
                """,
            province: code
        )

        let sentences = result.findings.filter { $0.reason.hasPrefix("Danh sách mang tên") }
        #expect(sentences.map(\.value) == [said].compactMap { $0 })
        #expect(sentences.allSatisfy { $0.severity == .warning })
        #expect(try await world.places() == [expected, "-"])
    }

    /// After the merger a list of the former province goes on, and a heading still has the last word.
    @Test func `a heading goes before the title`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH PHÚ YÊN (CŨ) GIAI ĐOẠN 2021-2026 (triệu đồng)
                TT;Tên đề án;Đơn vị thụ hưởng;Năm;KC tỉnh
                1;Máy ép dầu;HTX Phú Lộc;2026;100
                I;Tỉnh Đắk Lắk (cũ);;;
                2;Máy rang cà phê;Công ty Cao Nguyên;2022;150
                """,
            province: "66"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.places() == ["2024 54", "2024 66", "-", "-"])
    }

    /// What is no unit of the province is named and taken; what looks like one that is misspelt is refused.
    @Test(arguments: [
        ("Phường Tuy Hòa, Nghệ An", "warning -"), ("Hà Nội", "warning -"), ("KCN Bắc Vinh", "warning -"),
        ("05 huyện miền núi", "warning -"), ("xã Nghi Thái, huyện Nghi Lộc", "warning 2024 429"),
        ("Huyện Nghi Lộc (nay là xã Nghi Lộc)", "2024 429"), ("Xã Nghi Vạn, huyện Nghi Lộc", "2024 17911"),
        ("huyện Không Có Thật", "error"), ("Ngoài tỉnh", "warning -"), ("Hà Nội, TP.HCM", "warning -"),
        ("Trung Quốc", "warning -"), ("Online", "warning -"), ("Hà Nội, huyện Không Có Thật", "error"),
        ("Huyện Nghi Lộc (trước là phủ)", "2024 429"), ("Huyện Nghi Lộc (nay), phủ Hưng (cũ)", "2024 429"),
        ("H. QC", "warning 2024 416"), ("H. ND", "error"),
        ("Huyện Nghi Lộc (huyện Nam Đàn, huyện Đô Lương cũ)", "2024 429"),
    ])
    func `a doubtful place is named`(place: String, expected: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa điểm;Năm;KC tỉnh (triệu đồng)
                1;Máy ép gạch;Ứng dụng máy móc;\(place);2019;100
                """
        )

        let told = result.findings.filter { $0.cell == "D2" && $0.value == place }.map(\.severity.rawValue)
        let unit = try await world.places().suffix(1)
        #expect((told + unit).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("UBND HUYỆN NAM ĐÀN\nDANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019", "2024 430"),
        ("BIỂU ĐĂNG KÝ KHUYẾN CÔNG NĂM 2019 CỦA HUYỆN NAM ĐÀN", "2024 430"),
        ("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019\nThành phố Vinh, ngày 5 tháng 3 năm 2019", "-"),
        ("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG CỦA HUYỆN NAM ĐÀN VÀ HUYỆN NGHI LỘC NĂM 2019", "-"),
        ("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG CẤP HUYỆN NĂM 2019", "-"),
    ])
    func `a title tells whose list it is`(title: String, expected: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: title + """

                TT;Tên đề án;Đơn vị thụ hưởng;KC tỉnh (triệu đồng)
                1;Máy ép gạch;HTX Phú Lộc;100
                """
        )

        let told = result.findings.filter { $0.reason.contains("ở tiêu đề bảng") }.map(\.severity)
        #expect(told == (expected == "-" ? [] : [.warning]))
        #expect(try await world.places().suffix(1) == [expected])
    }

    @Test func `a heading names its place among other words`() async throws {
        let world = try await ImportWorld()

        _ = try await world.take(
            csv: """
                DANH SÁCH HỖ TRỢ TỪ KC TỈNH 2021 CỦA HUYỆN ĐÔ LƯƠNG;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Kinh phí (triệu đồng)
                I;Huyện Nam Đàn: 02 đề án;;
                1;Máy gặt;HTX Phú Lộc;90
                2;Máy sấy;HTX Bình Minh;70
                II;Các đề án của huyện Nghi Lộc (01 đề án);;
                3;Máy cấy;HTX An Bình;60
                """
        )

        #expect(try await world.places().suffix(3) == ["2024 430", "2024 430", "2024 429"])
    }

    @Test func `a heading without a number joins the kind of its place to the name`() async throws {
        let world = try await ImportWorld()

        _ = try await world.take(
            csv: """
                TT;Tên đề án;Đơn vị thụ hưởng;Năm;KC tỉnh (triệu đồng)
                ;Huyện Nam Đàn;;;
                1;Máy gặt;HTX Phú Lộc;2018;90
                ;TX.Thái Hòa;;;
                1;Máy sấy;HTX Bình Minh;2018;70
                ;Huyện: Nghĩa Đàn;;;
                1;Máy cấy;HTX An Bình;2018;60
                """
        )

        #expect(try await world.places().suffix(3) == ["2024 430", "2024 414", "2024 419"])
    }

    /// 52 was Tỉnh Bình Định and is Tỉnh Gia Lai.
    @Test func `a code of two provinces is read by the years of the rows, and that is said`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: PlacesOfListsTests.merged, province: "52")

        let told = result.findings.filter { $0.value == "52" }
        #expect(told.map(\.severity) == [.warning])
        #expect(
            told.map(\.reason) == [
                "Mã 52 là của hai tỉnh: Tỉnh Bình Định (bản đồ 2024) và Tỉnh Gia Lai (bản đồ 2025). "
                    + "Mỗi dòng được hiểu theo bản đồ của năm đó."
            ]
        )
    }
}

extension ImportWorld {
    /// Map and code: of each project's province, then of each line's unit.
    fileprivate func places() async throws -> [String] {
        try await database.read { tx in
            let provinces = try tx.rows("SELECT map, province_code FROM project ORDER BY id", PlacesOfListsTests.words)
            let units = try tx.rows("SELECT map, place_code FROM project_line ORDER BY id", PlacesOfListsTests.words)
            return provinces + units
        }
    }
}

extension PlacesOfListsTests {
    fileprivate static func words(_ row: Row) throws -> String {
        guard let map: AdminMap = try row.get(0), let code: String = try row.get(1) else { return "-" }
        return "\(map.rawValue) \(code)"
    }
}
