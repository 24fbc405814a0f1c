import Database
import Testing

@testable import KhuyenCong

/// Headings of groups whose number stands in the cell of their words.
@Suite struct NumberedHeadingTests {
    @Test func `a numbered heading gives its rows the place`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾT QUẢ THỰC HIỆN CÁC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 PHÂN THEO ĐỊA BÀN;;;
                STT;Đề án;Cơ sở CNNT;KC tỉnh hỗ trợ (triệu đồng)
                1. Huyện Đô Lương;;;
                1;Máy hái chè;HTX Phú Lộc;120
                ;Cộng huyện Đô Lương;;120
                2. H. Nam Đàn;;;
                2;Máy làm tương;HTX An Bình;80
                ;Cộng huyện Nam Đàn;;80
                H. Tân Kỳ;;;
                3;Máy ép mía;HTX Tân Xuân;60
                ;Tổng cộng toàn tỉnh;;260
                """
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.units() == ["427", "430", "423"])
    }

    @Test(arguments: [
        ("1. Huyện Mộc Châu", 30, "Huyện Mộc Châu"), ("II/ Khuyến công tỉnh", 20, "Khuyến công tỉnh"),
        ("A. KCQG", 10, "KCQG"), ("a) Đào tạo nghề", 80, "Đào tạo nghề"), ("1.2. Máy móc", 31, "Máy móc"),
    ])
    func `the number is taken off the words`(text: String, depth: Int, words: String) {
        let heading = NumberedHeading(text)

        #expect(heading?.marker.depth == depth)
        #expect(heading?.words == words)
    }

    @Test(arguments: [
        "H. Quỳnh Lưu", "X. Nghi Phú", "TP. Vinh", "Kinh phí: 500", "- Nam Đàn", "31/12/2019 hết hạn", "1.",
    ])
    func `what is no number stays with the words`(text: String) {
        #expect(NumberedHeading(text) == nil)
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
