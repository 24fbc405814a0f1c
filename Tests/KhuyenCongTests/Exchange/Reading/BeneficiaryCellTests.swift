import Testing

@testable import KhuyenCong

@Suite struct BeneficiaryCellTests {
    @Test(arguments: [
        ("Công ty TNHH Gỗ Sao Khuê Địa chỉ: Thôn 3, xã Hoằng Lộc ĐT: 0237.3640.111", "Công ty TNHH Gỗ Sao Khuê"),
        ("HTX Bún Tân Phong - Đ/c: Thôn Đông", "HTX Bún Tân Phong"),
        ("HTX Cói 0912000111", "HTX Cói"),
        ("HTX Cói (ĐT 0912000111)", "HTX Cói"),
        ("Cơ sở An Bình, MST: 2900123456", "Cơ sở An Bình"),
    ])
    func `what stands behind a name is not the name`(words: String, name: String) {
        let cell = BeneficiaryCell(words)

        #expect(cell.name == name)
        #expect(cell.hasMore)
    }

    @Test(arguments: [
        "Công ty CP ĐT và PT Nông nghiệp", "HTX Mía (xã Thạch Sơn, huyện Thạch Thành)", "Văn phòng đại diện phía Bắc",
        "Công ty TNHH 27/7", "0912000111",
    ])
    func `a name that has nothing behind it stays whole`(words: String) {
        #expect(BeneficiaryCell(words).name == words)
        #expect(!BeneficiaryCell(words).hasMore)
    }

    @Test func `a telephone is no part of a name, and that is said once`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy ép dầu;Ứng dụng máy móc;HTX Cói ĐT: 0912000111;Nam Đàn;2018;100
                2;Máy cưa;Ứng dụng máy móc;HTX Mía;Nam Đàn;2018;50
                """
        )

        #expect(result.findings.map(\.cell) == ["D1"])
        #expect(result.findings.map(\.severity) == [.warning])
    }
}
