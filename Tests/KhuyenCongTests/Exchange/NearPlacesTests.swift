import Database
import Testing

@testable import KhuyenCong

/// Places that lists call as they were called then, or misspell.
@Suite struct NearPlacesTests {
    private static func list(_ place: String, year: Int = 2018) -> String {
        """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM \(year) (triệu đồng)
        TT;Tên đề án;Nội dung;Địa điểm;KC tỉnh
        1;Máy sấy;Ứng dụng máy móc;\(place);100
        """
    }

    @Test(arguments: [
        ("H. Tĩnh Gia", "38", "407"), ("Huyện Tân Thành", "77", "754"),
        ("Tỉnh Thừa Thiên Huế", "46", ""), ("Huyện Phú Lộc, tỉnh Thừa Thiên Huế", "46", "482"),
    ])
    func `a unit that changed its name is read by the one it bore`(
        place: String,
        province: String,
        code: String
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.list(place), province: province)

        #expect(result.findings == [])
        #expect(try await world.units() == [code])
    }

    @Test(arguments: [
        ("Huyện Nông Sơn", "49", "509"), ("Huyện Hoành Bồ", "22", "193"),
        ("Huyện Đạ Tẻh, huyện Cát Tiên", "68", "682"), ("Quận 9", "79", "769"),
    ])
    func `a unit that was joined with another one is counted there, which is said once`(
        place: String,
        province: String,
        code: String
    ) async throws {
        let world = try await ImportWorld()
        let list = NearPlacesTests.list(place) + "\n2;Máy ép;Ứng dụng máy móc;\(place);50"

        let result = try await world.take(csv: list, province: province)

        #expect(result.taken == 2)
        #expect(try await world.units() == [code, code])
        #expect(result.findings.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: [
        (
            "Huyện Thọ Xuân", "Địa bàn không phải là đơn vị hành chính của Tỉnh Nghệ An; Tỉnh Thanh Hóa có đơn vị này.",
            "Danh sách của Tỉnh Thanh Hóa thì nhập lại và chọn tỉnh ấy; nếu không thì sửa tên huyện, xã."
        ),
        (
            // Several provinces have one of this name.
            "Huyện Châu Thành", "Địa bàn không phải là đơn vị hành chính của Tỉnh Nghệ An.",
            "Sửa tên huyện, xã; đơn vị đã sáp nhập trước đây do quản trị thêm ở Danh mục › Đơn vị hành chính."
        ),
    ])
    func `a place of another province says whose it is, as the list may be`(
        place: String,
        reason: String,
        remedy: String
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.list(place), province: "40")

        #expect(result.taken == 0)
        #expect(result.findings.map(\.reason) == [reason])
        #expect(result.findings.map(\.remedy) == [remedy])
    }

    @Test func `what became of a joined unit is told at the heading`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.list("H. Hoành Bồ"), province: "22")

        #expect(result.findings.map(\.cell) == ["D2"])
        #expect(
            result.findings.map(\.reason) == [
                "Huyện Hoành Bồ không còn từ 01/01/2020 (chưa kiểm chứng): "
                    + "các dòng ghi tên này được tính cho Thành phố Hạ Long."
            ]
        )
    }

    @Test(arguments: [
        ("H. Krông Pach", "66", "654"), ("TP. Buôn Mê Thuột", "66", "643"), ("Nam Đànn", "40", "430"),
        ("xóm 3, H. Krông Pach", "66", "654"), ("TT Yên Thành", "40", "426"), ("Khối 2, TT. Yên Thành", "40", "426"),
    ])
    func `a district that is one letter off, or whose town is no more, is taken with a warning`(
        place: String,
        province: String,
        code: String
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.list(place), province: province)

        #expect(result.findings.map(\.cell) == ["D3"])
        #expect(result.findings.map(\.severity) == [.warning])
        #expect(try await world.units() == [code])
    }

    @Test(arguments: [
        ("Xã Quế Phonh", 2026, "16738"), ("Tương Dươn", 2026, "16876"), ("Xã Châu Tiếng", 2026, "16792"),
        ("Xã Giang Sơn Đôn", 2018, "17619"), ("xóm 3, xã Châu Hạnk", 2018, "16795"),
    ])
    func `a commune that is one letter off is taken with a warning that names it`(
        place: String,
        year: Int,
        code: String
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.list(place, year: year))

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["D3 warning"])
        #expect(try await world.units() == [code])
    }

    @Test func `a commune's heading that is one letter off gives its rows the place`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2026 (triệu đồng)
                TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;KC tỉnh
                I;Xã Quế Phonh;;;
                1;Máy sấy;Ứng dụng máy móc;HTX Phú Lộc;100
                """
        )

        #expect(try await world.units() == ["16738"])
        #expect(result.findings.map { "\($0.cell) \($0.value)" } == ["B2 Xã Quế Phonh"])
    }

    @Test func `a group's heading that is one letter off gives its rows the place, which is said once`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2018 (triệu đồng)
                TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;KC tỉnh
                I;Huyện Krông Pach;;;
                1;Máy sấy;Ứng dụng máy móc;HTX Phú Lộc;100
                2;Máy ép;Ứng dụng máy móc;HTX An Bình;50
                """,
            province: "66"
        )

        #expect(try await world.units() == ["654", "654"])
        #expect(result.findings.map { "\($0.cell) \($0.value)" } == ["B2 Huyện Krông Pach"])
    }

    /// A district of another province, one that is no unit at all, a hamlet beside what nobody knows, and what two
    /// communes are near to.
    @Test(arguments: [
        ("Huyện Yên Khánh", 2018), ("huyện Không Có Thật", 2018), ("Quận 2", 2018), ("Nam Đànn, xã Không Có", 2018),
        ("Xã Hùng Châm", 2026),
    ])
    func `what is no slip of the pen is an error`(place: String, year: Int) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.list(place, year: year))

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["D3 error"])
    }

    private static func ofDistrict(_ letterhead: String, _ group: String) -> String {
        """
        \(letterhead);;;;
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2018 (triệu đồng);;;;
        TT;Tên đề án;Nội dung;Địa điểm;KC huyện
        \(group);;;
        1;Máy sấy;Ứng dụng máy móc;xã Tân Sơn;100
        2;Máy ép;Ứng dụng máy móc;xã Không Còn Nữa;50
        """
    }

    /// Two districts have a Xã Tân Sơn, and none the other one.
    @Test(arguments: [("UBND HUYỆN ĐÔ LƯƠNG", ";"), ("", "I;Huyện Đô Lương")])
    func `a commune of a district's own list is looked up there`(letterhead: String, group: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.ofDistrict(letterhead, group))

        #expect(result.taken == 2)
        #expect(try await world.units() == ["17674", "427"])
        #expect(
            result.findings.map(\.reason) == [
                "Không có xã, phường này ở Huyện Đô Lương, có thể đã sáp nhập trước đây: tính cho Huyện Đô Lương."
            ]
        )
    }

    @Test func `a commune that nobody knows is refused in a list of the whole province`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: NearPlacesTests.ofDistrict("UBND TỈNH NGHỆ AN", ";"))

        #expect(result.taken == 0)
        #expect(
            result.findings.filter { $0.severity == .error }.map(\.reason) == [
                "Địa bàn không phải là đơn vị hành chính của Tỉnh Nghệ An."
            ]
        )
    }
}

extension ImportWorld {
    /// The code of each line's unit; empty where it has none.
    fileprivate func units() async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT COALESCE(place_code, '') FROM project_line ORDER BY id") { try $0.get(0) }
        }
    }
}
