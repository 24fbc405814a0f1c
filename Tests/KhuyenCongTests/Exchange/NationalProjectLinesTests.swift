import Testing

@testable import KhuyenCong

/// The rows below a project's own in a list of the whole country.
@Suite struct NationalProjectLinesTests {
    @Test func `the first establishment of a project lies in its province`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
                TT;Tên đề án;Tỉnh;Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ
                1;Đề án nhóm hỗ trợ máy;Nghệ An;;;180
                -;;;HTX Phú Lộc;Huyện Diễn Châu;100
                -;;;HTX An Bình;Huyện Diễn Châu;80
                """,
            province: "00"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == ["40 2024 40 425 100000000", "40 2024 40 425 80000000"])
    }

    @Test func `further lines lie where their project does`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
                TT;Tên đề án;Tỉnh;Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ
                1;Đề án nhóm hỗ trợ máy;Nghệ An;HTX Phú Lộc;Huyện Diễn Châu;100
                ;;;HTX An Bình;Huyện Diễn Châu;80
                2;Đề án nhóm khác;Hà Tĩnh;HTX Sơn Tây;Huyện Hương Sơn;50
                ;;Nghệ An;HTX Sơn Lễ;Huyện Diễn Châu;60
                """,
            province: "00"
        )

        let errors = result.findings.filter { $0.severity == .error }
        #expect(errors.map(\.cell) == ["C6"])
        #expect(errors.map(\.reason) == ["Dòng này là phần của đề án \"Đề án nhóm khác\" nhưng của tỉnh khác."])
    }
}
