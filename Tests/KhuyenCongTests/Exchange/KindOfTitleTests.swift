import Database
import Testing

@testable import KhuyenCong

/// Lists of one kind of activity, which their titles name.
@Suite struct KindOfTitleTests {
    @Test func `rows whose titles tell no kind have that of the list, which is said once`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                XÂY DỰNG MÔ HÌNH TRÌNH DIỄN KỸ THUẬT;;;
                NĂM 2019 (đơn vị: triệu đồng);;;
                TT;Tên đề án;Địa bàn;KC tỉnh
                1;Sản xuất mạch nha bằng hơi;Nam Đàn;100
                2;Sản xuất than không khói;Yên Thành;50
                3;Đào tạo nghề may;Yên Thành;40
                """
        )

        #expect(try await world.kinds() == ["model", "model", "training"])
        #expect(
            result.findings.map { "\($0.cell) \($0.reason)" } == [
                "B3 Bảng không có cột nội dung hoạt động: 1 dòng được phân loại theo tên đề án.",
                "B3 Bảng không có cột nội dung hoạt động: 2 dòng được phân loại theo tiêu đề bảng.",
            ]
        )
    }

    @Test func `the name of an office over rows tells no kind`() async throws {
        let world = try await ImportWorld()

        _ = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng)
                TT;Tên đề án;Địa bàn;KC tỉnh
                I;Trung tâm Khuyến công và Tư vấn phát triển công nghiệp;;140
                1;Đào tạo nghề may;Yên Thành;40
                2;Đào tạo nghề mây tre;Nam Đàn;100
                """
        )

        #expect(try await world.kinds() == ["training", "training"])
    }

    @Test(
        arguments: [
            ("KẾT QUẢ ĐÀO TẠO NGHỀ, TRUYỀN NGHỀ NĂM 2011", .training),
            ("KẾ HOẠCH KHUYẾN CÔNG NĂM 2019\nHỖ TRỢ ỨNG DỤNG MÁY MÓC, THIẾT BỊ", .machinery),
            ("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG VÀ XÚC TIẾN THƯƠNG MẠI NĂM 2025", nil),
            ("TRUNG TÂM KHUYẾN CÔNG\nVÀ XÚC TIẾN THƯƠNG MẠI\nDANH MỤC ĐỀ ÁN NĂM 2025", nil),
            ("HỖ TRỢ MÔ HÌNH TRÌNH DIỄN VÀ ĐÀO TẠO NGHỀ NĂM 2019", nil),
            ("DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019", nil),
        ] as [(String, ActivityKind.Code?)]
    )
    func `a title names a kind where it names one alone`(title: String, kind: ActivityKind.Code?) {
        #expect(SheetEvidence.kind(inTitle: title) == kind)
    }
}

extension ImportWorld {
    /// The kind of each line; empty where it has none.
    fileprivate func kinds() async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT COALESCE(kind_code, '') FROM project_line ORDER BY id") { try $0.get(0) }
        }
    }
}
