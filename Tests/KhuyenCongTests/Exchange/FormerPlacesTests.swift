import Database
import Testing

@testable import KhuyenCong

/// Lists that tell where a project lay before the units were joined, and where it lies now.
@Suite struct FormerPlacesTests {
    private func units(_ list: String, province: String = "40") async throws -> [String?] {
        let world = try await ImportWorld()
        _ = try await world.take(csv: list, province: province)
        return try await world.database.read { tx in
            try tx.rows("SELECT place_code FROM project_line ORDER BY id") { row in
                let code: String? = try row.get(0)
                return code
            }
        }
    }

    @Test func `each row lies where its year's map has it`() async throws {
        let units = try await units(
            """
            DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH GIAI ĐOẠN 2023-2025 (triệu đồng)
            TT;Tên đề án;Năm;Địa điểm trước sắp xếp;Địa điểm sau sắp xếp;Kinh phí hỗ trợ
            1;Máy ép gạch;2025;Huyện Anh Sơn;Phường Thành Vinh;100
            2;Máy sấy;2023;Huyện Anh Sơn;Phường Thành Vinh;80
            3;Máy cắt;2025;Huyện Anh Sơn;;60
            """
        )

        #expect(units == ["16681", "424", "424"])
    }

    @Test func `a town is told by the capitals of two names`() async throws {
        let units = try await units(
            """
            DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng)
            TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
            1;Máy ép nho;Tp. PR-TC;100
            """,
            province: "58"
        )

        #expect(units == ["582"])
    }
}
