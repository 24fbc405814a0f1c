import Testing

@testable import KhuyenCong

/// A row that tells the money of the project above once more, at another stage.
@Suite struct SecondTellingTests {
    @Test func `plan and result in rows below each other are not added up`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾT QUẢ THỰC HIỆN ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Huyện;Chỉ tiêu;Kinh phí hỗ trợ
                1;Máy xay lúa;Đô Lương;Kế hoạch;200
                ;;;Thực hiện;180
                2;Máy cưa đá;Anh Sơn;Kế hoạch;90
                ;;;Thực hiện;90
                """
        )

        let errors = result.findings.filter { $0.severity == .error }
        #expect(errors.map(\.cell) == ["D4", "D6"])
        #expect(errors.allSatisfy { $0.reason.hasPrefix("Đề án có một dòng cho mỗi loại số") })
        #expect(try await world.count("amount_entry") == 0)
    }

    /// A state that each project has is no second telling.
    @Test func `projects of different states are taken`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2020 (triệu đồng);;;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Huyện;Tình trạng;Kinh phí hỗ trợ
                1;Máy xay lúa;HTX Phú Lộc;Đô Lương;Đã thực hiện;200
                2;Máy cưa đá;HTX An Bình;Anh Sơn;Kế hoạch;90
                ;;HTX Bình Minh;Anh Sơn;Kế hoạch;60
                """
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(result.taken == 3)
    }
}
