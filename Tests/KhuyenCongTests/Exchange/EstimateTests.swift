import Database
import Testing

@testable import KhuyenCong

/// Tables that tell money under "Nội dung" alone: an estimate of projects, or sums by content.
@Suite struct EstimateTests {
    private static func table(_ rows: String) -> String {
        """
        KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2019 (triệu đồng)
        TT;Nội dung;Kinh phí
        \(rows)
        """
    }

    @Test func `an estimate says that each content is taken for a project`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: EstimateTests.table("1;Máy làm miến, huyện Nam Đàn;160\n2;Máy dệt, huyện Đô Lương;140")
        )

        #expect(result.taken == 2)
        #expect(
            result.findings.map(\.reason).contains(
                "Bảng không có cột tên đề án: mỗi nội dung có số thứ tự được hiểu là một đề án."
            )
        )
    }

    @Test func `a table that only sums each content is no list`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: EstimateTests.table("1;Đào tạo nghề;200\n2;Xây dựng mô hình trình diễn kỹ thuật;300\n;Cộng;500")
        )

        #expect(result.taken == 0)
        #expect(
            result.findings.map(\.reason) == ["Không nhận ra cột tên đề án; bảng này không được nhập."]
        )
    }

    @Test func `sums below a list are named and not counted`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;
                TT;Tên đề án;Nội dung;Huyện;KC tỉnh
                1;Máy ép mía;Ứng dụng máy móc;Nghĩa Đàn;80
                2;Máy dập gạch;Ứng dụng máy móc;Nghĩa Đàn;60
                TT;Huyện;Số đề án;Kinh phí;
                1;Nghĩa Đàn;2;140;
                """
        )

        #expect(result.taken == 2)
        #expect(
            result.findings.map(\.reason) == ["Không nhận ra cột tên đề án; bảng này không được nhập."]
        )
    }
}
