import Testing

@testable import KhuyenCong

/// Rows with figures that are no project's money are named once for the table.
@Suite struct AsideRowTests {
    @Test func `rates and comparisons under the total are named together`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;50
                ;Tổng cộng;;;;150
                ;Tỷ lệ (%);;;;100
                ;Năm trước;;;;90
                """
        )

        #expect(result.findings.map(\.cell) == ["F5"])
        #expect(result.findings.map(\.value) == ["100"])
        #expect(
            result.findings.map(\.reason) == [
                "2 dòng không phải đề án mà có số (từ \"Tỷ lệ (%)\"): không cộng vào sổ."
            ]
        )
        #expect(result.taken == 2)
    }

    @Test(arguments: ["Bằng chữ: Một trăm hai mươi triệu đồng", "Ghi chú: chưa gồm vốn đối ứng"])
    func `a last heading with its money above a note is a project`(note: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;
                TT;Nội dung công việc;Đơn vị thực hiện;Kinh phí
                A;Đề án khuyến công;;100
                1;Máy xay lúa;Trung tâm Khuyến công;100
                B;Chi quản lý chương trình;;20
                ;\(note);;
                """
        )

        #expect(result.taken == 2)
        #expect(result.findings.filter { $0.severity == .error } == [])
    }

    /// A part of the list below a printed sum is no remark on it.
    @Test func `unnumbered rows between two totals are judged as ever`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;
                TT;Nội dung công việc;Đơn vị thực hiện;Kinh phí
                1;Máy xay lúa;Trung tâm Khuyến công;100
                ;Cộng;;100
                ;Chi quản lý chương trình;;20
                ;Tổng cộng;;120
                """
        )

        #expect(result.taken == 2)
        #expect(result.findings.filter { $0.severity == .error } == [])
    }
}

@Suite struct GivenUpMoneyTests {
    @Test func `money that was given up under a numeral of its own is no project`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019 (triệu đồng);;;
                TT;Tên đề án;Địa bàn;KCĐP
                I;Nguồn giao đầu năm;;150
                1;Máy xay lúa;Nam Đàn;100
                2;Máy cưa đá;Nam Đàn;50
                II;Kinh phí hủy dự toán;;20
                """
        )

        #expect(result.taken == 2)
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(result.findings.map(\.cell).contains("D6"))
    }
}

@Suite struct TotalWordsTests {
    @Test(arguments: [
        ("Tổng cộng", true), ("CỘNG (1)", true), ("Cong huyen Do Luong", true), ("Cộng An Sơn", true), ("Lũy kế", true),
        ("Công ty TNHH An Bình", false), ("Cong ty TNHH An Binh", false), ("Cộng đồng thôn 3", false),
        ("Tổng công ty Sông Đà", false), ("Tổng đội Thanh niên xung phong 1", false), ("Máy xay lúa", false),
    ])
    func `a sum is told from those whose names begin like one`(words: String, isTotal: Bool) {
        #expect(TotalWords.open(words) == isTotal)
    }
}
