import Testing

@testable import KhuyenCong

@Suite struct GivenUpWordsTests {
    @Test(arguments: [
        "Dừng", "Dừng triển khai", "Đã dừng", "Hủy", "huỷ bỏ", "Hoãn", "Rút", "Rút hồ sơ", "Cơ sở xin thôi",
        "Không thực hiện được", "Không giải ngân được", "Cơ sở không đủ điều kiện", "Chuyển 2019", "Chuyển sang 2019",
        "Chuyển nguồn sang 2019", "Chuyển nguồn sang năm 2019", "Chuyển KH năm 2019", "Thu hồi", "Không đạt",
    ])
    func `a project that came to nothing is told`(cell: String) {
        #expect(GivenUpWords.stand(in: cell))
    }

    @Test(arguments: [
        "", "Hoàn thành", "Đang thực hiện", "Đúng tiến độ", "Sử dụng tốt", "Huy động vốn dân", "Hoàn thành 2019",
        "Rút kinh nghiệm", "Chuyển tiếp từ năm 2017", "Chuyển tiền năm 2019", "Trạm dừng chân", "Hủy rác y tế",
        "Chuyển giao công nghệ",
    ])
    func `what goes on is not named`(cell: String) {
        #expect(!GivenUpWords.stand(in: cell))
    }

    @Test func `a column of results tells it as notes do, and the money stays`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ);Tình trạng
                1;Máy ép dầu;Ứng dụng máy móc;Nam Đàn;2018;100;Hoàn thành
                2;Máy cưa;Ứng dụng máy móc;Nam Đàn;2018;50;Dừng
                3;Máy bào;Ứng dụng máy móc;Nam Đàn;2018;60;Chuyển 2019
                """
        )

        #expect(result.findings.map(\.cell) == ["G3", "G4"])
        #expect(result.findings.allSatisfy { $0.severity == .warning })
        #expect(result.taken == 3)
    }
}
