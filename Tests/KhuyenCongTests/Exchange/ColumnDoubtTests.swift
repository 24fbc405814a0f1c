import Testing

@testable import KhuyenCong

/// Columns whose money is left out, or may be counted twice, are named; rows and tables of others are refused.
@Suite struct ColumnDoubtTests {
    private func cells(_ result: ImportResult, _ severity: ImportFinding.Severity) -> [String] {
        result.findings.filter { $0.severity == severity }.map(\.cell)
    }

    @Test(arguments: ["Tỉnh", "Địa phương", "Tỉnh, thành phố", "Tên tỉnh", "Đơn vị (tỉnh)"])
    func `rows of another province are refused by their column`(heading: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KCQG NĂM 2018 (triệu đồng);;;
                TT;Tên đề án;\(heading);KCQG
                1;Máy xay lúa;Nghệ An;300
                2;Máy cưa đá;Hà Tĩnh;200
                """
        )

        #expect(cells(result, .error) == ["C4"])
        #expect(result.refused == 1)
    }

    @Test(arguments: ["Chỉ tiêu", "Nội dung"])
    func `a table of what was counted is no list of projects`(heading: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                BÁO CÁO KHUYẾN CÔNG NĂM 2021 (triệu đồng);;;;
                TT;\(heading);Đơn vị;Kế hoạch năm;Thực hiện
                1;Số đề án thực hiện;đề án;20;18
                2;Tổng kinh phí;triệu đồng;3500;3200
                3;Số lao động được đào tạo;người;500;450
                """
        )

        #expect(result.taken == 0)
        #expect(result.findings.map(\.severity) == [.error])
    }

    @Test func `a support beside its sources is named where it holds more`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;Kinh phí hỗ trợ (trđ);KCQG (trđ);KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;150;100;50
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;90;70;
                """
        )

        #expect(result.findings.map(\.cell) == ["F1", "F1"])
        #expect(result.findings.first?.reason.contains("1 khoản hỗ trợ; đã hiểu là khuyến công địa phương") == true)
        #expect(result.findings.last?.reason.contains("ở 1 dòng") == true)
    }

    @Test func `a support smaller than a source beside it is added and named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Kinh phí hỗ trợ;KCQG
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;50;100
                """
        )

        #expect(cells(result, .warning) == ["E2"])
        #expect(result.findings.allSatisfy { $0.reason.contains("cột F") })
    }

    @Test func `a plan before its adjustment is named, and rows that have no other`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh đầu năm (trđ);KC tỉnh sau điều chỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100;120
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;80;
                """
        )

        #expect(cells(result, .warning) == ["F1", "G1"])
        #expect(result.taken == 2)
    }

    @Test func `a support asked for is named beside what was given`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;Kinh phí đề nghị hỗ trợ (trđ);KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;120;100
                """
        )

        #expect(result.findings.map(\.cell) == ["F1"])
        #expect(result.findings.allSatisfy { $0.reason.contains("giai đoạn đăng ký") })
    }

    @Test func `amounts that no sum can hold are refused by their cells`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2018 (đồng);;;;;;
                TT;Tên đề án;Địa bàn;Tổng kinh phí;KCQG;KC tỉnh;Đối ứng
                1;Máy xay lúa;Nam Đàn;1;5000000000000000000;5000000000000000000;100000000
                """
        )

        #expect(Set(cells(result, .error)) == ["D3", "E3", "F3"])
        #expect(result.refused == 1)
    }

    @Test(arguments: [
        ("KCQG: 200 KCĐP: 100", "Tách số tiền của từng nguồn thành cột riêng"),
        ("theo dự toán", "chọn lại nghĩa của cột"), ("100 dollar", "ghi sang cột ghi chú"),
    ])
    func `words under money are answered by what they are`(words: String, remedy: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;\(words)
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;50
                """
        )

        #expect(cells(result, .error) == ["F2"])
        #expect(result.findings.allSatisfy { $0.remedy.contains(remedy) })
    }
}
