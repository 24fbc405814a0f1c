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
