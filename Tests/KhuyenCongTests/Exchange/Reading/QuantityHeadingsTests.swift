import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// People and courses of a list, planned and done.
@Suite struct QuantityHeadingsTests {
    @Test func `plan and performance beside each other are both kept`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐÀO TẠO NGHỀ KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;;;;;
                TT;Tên đề án;Địa điểm;Kế hoạch;Kế hoạch;Kế hoạch;Thực hiện;Thực hiện;Thực hiện
                TT;Tên đề án;Địa điểm;Số lớp;Số người;Kinh phí;Số người;Trong đó nữ;Kinh phí
                1;Dạy nghề may;Đô Lương;2;70;140;65;60;130
                """
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await stored(in: world.database) == ["courses 2 -", "people 70 65", "women - 60"])
    }

    @Test(arguments: [
        ("KẾT QUẢ THỰC HIỆN ĐỀ ÁN ĐÀO TẠO NGHỀ", ["people - 35", "women - 30"]),
        ("KẾ HOẠCH ĐÀO TẠO NGHỀ", ["people 35 -", "women 30 -"]),
    ])
    func `all and women stand under people, of the stage of the list`(title: String, quantities: [String]) async throws
    {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                \(title) KHUYẾN CÔNG TỈNH NĂM 2019 (triệu đồng);;;;;
                TT;Tên đề án;Địa điểm;Số học viên;Số học viên;Số học viên;Kinh phí
                TT;Tên đề án;Địa điểm;Tổng số;Nữ;Nam;Kinh phí
                1;Dạy nghề may;Đô Lương;35;30;5;60
                """
        )
        let amounts: [Int64] = try await world.database.read { tx in
            try tx.rows("SELECT amount FROM amount_entry") { try $0.get(0) }
        }

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await stored(in: world.database) == quantities)
        #expect(amounts == [60_000_000])
    }

    @Test func `two columns of one quantity are named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ);Số người;Số lao động
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100;35;30
                """
        )

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["H1 warning"])
        #expect(try await stored(in: world.database) == ["people 30 -"])
    }

    /// Measure, planned and done of each stored quantity.
    private func stored(in database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT measure, planned, done FROM line_quantity ORDER BY measure") { row in
                let measure: String = try row.get(0)
                let counts: [Int64?] = [try row.get(1), try row.get(2)]
                return ([measure] + counts.map { $0.map(String.init) ?? "-" }).joined(separator: " ")
            }
        }
    }
}
