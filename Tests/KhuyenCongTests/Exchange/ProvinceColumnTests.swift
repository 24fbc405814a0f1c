import Testing

@testable import KhuyenCong

/// A column that only tells the province does not hide the one that tells the place.
@Suite struct ProvinceColumnTests {
    @Test(arguments: [
        ("Tỉnh/TP", "Địa điểm thực hiện", "Nghệ An", "Huyện Diễn Châu", "40 2024 40 425 100000000"),
        ("Tỉnh/TP", "Huyện", "Nghệ An", "Diễn Châu", "40 2024 40 425 100000000"),
        ("Địa điểm thực hiện", "Tỉnh/TP", "Huyện Diễn Châu", "Nghệ An", "40 2024 40 425 100000000"),
        ("Huyện/TP", "Xã/phường", "Diễn Châu", "Diễn Hồng", "40 2024 40 17413 100000000"),
        ("Tỉnh/TP", "Ghi chú", "Nghệ An", "-", "40 2024 40 - 100000000"),
    ])
    func `a project lies where its place says`(
        _ first: String,
        _ second: String,
        _ firstCell: String,
        _ secondCell: String,
        _ expected: String
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2019 (triệu đồng)
                TT;\(first);Tên đề án;\(second);Kinh phí hỗ trợ
                1;\(firstCell);Máy ép dầu;\(secondCell);100
                """,
            province: "40"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == [expected])
    }
}
