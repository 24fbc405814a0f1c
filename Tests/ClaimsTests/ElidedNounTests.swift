import Claims
import Testing

/// Numbers whose noun stands elsewhere, and numbers that count nothing.
@Suite struct ElidedNounTests {
    private static let reader = ClaimReader()

    private static func counts(_ text: String) -> [String] {
        reader.read(text).figures.map { "\($0.number ?? 0) \($0.unitName)" }
    }

    @Test(arguments: [
        (
            "Đô Lương có 9 đề án, Nam Đàn 7 đề án, Yên Thành 6, Diễn Châu 5.",
            ["9.0 đề án", "7.0 đề án", "6.0 đề án", "5.0 đề án"]
        ),
        (
            "Có 12 cơ sở, trong đó mộc 9, chiếm 75%; rèn 3, chiếm 25%.",
            [
                "12.0 cơ sở", "9.0 cơ sở", "75.0 %", "3.0 cơ sở", "25.0 %",
            ]
        ),
        ("Có 20 đề án (12 KCQG, 8 KCĐP).", ["20.0 đề án", "12.0 đề án", "8.0 đề án"]),
        (
            "Trong 30 sản phẩm, có 18 đang xuất khẩu (trong đó 4 sao: 10; 3 sao: 8).",
            [
                "30.0 sản phẩm", "18.0 sản phẩm", "10.0 sản phẩm", "8.0 sản phẩm",
            ]
        ),
        ("Có 9 hộ, gồm 4 sản xuất chiếu và 5 chế biến gỗ.", ["9.0 hộ", "4.0 hộ", "5.0 hộ"]),
        ("Số đề án tăng từ 22 lên 37.", ["22.0 đề án", "37.0 đề án"]),
        ("Số hộ tham gia chuyển đổi số 45.", ["45.0 hộ"]),
        ("Máy móc 6 đề án, mô hình 4 đề án.", ["6.0 đề án", "4.0 đề án"]),
        ("Quý I 3, quý II 4,5 và quý III 6 tỷ đồng.", ["3000000000.0 đồng", "4500000000.0 đồng", "6000000000.0 đồng"]),
        (
            "Máy hơn 2 tỷ ba. Lương \"8 triệu 5\". Công 7 triệu 2 một tháng.",
            [
                "2300000000.0 đồng", "8500000.0 đồng", "7200000.0 đồng",
            ]
        ),
    ])
    func `a number without its noun counts what the words before name`(text: String, expected: [String]) {
        #expect(ElidedNounTests.counts(text) == expected)
    }

    @Test(arguments: [
        ("Có 3 sản phẩm: Nước mắm Number 9, Trà Cung Đình 5, Bánh Ba Miền 3.", ["3.0 sản phẩm"]),
        ("Hỗ trợ 5 cơ sở tại tổ 4, khu 3, Quốc lộ 1, đường Lê Lợi 20.", ["5.0 cơ sở"]),
        ("Có 5 lớp, 3 lớp chậm, ông Lê Văn Tám 62, quê ở xã trên.", ["5.0 lớp", "3.0 lớp"]),
        ("Có 6 lớp; Mã số: 45; Ghi chú: 2.", ["6.0 lớp"]), ("Số máy lẻ 204.", []),
        ("Máy 4 vòi, rượu 40 độ, mười phần yên tâm, làm từ 3 đời nay.", []),
        ("Có 12 cơ sở. Diện tích 30, chiếm 20%.", ["12.0 cơ sở", "20.0 %"]),
    ])
    func `the number of a name counts nothing`(text: String, expected: [String]) {
        #expect(ElidedNounTests.counts(text) == expected)
    }

    @Test func `so much of so much is no lower bound`() {
        let figures = ElidedNounTests.reader.read("Chi 3,2 tỷ đồng trên 4 tỷ đồng, trên 2 tỷ đồng là vốn tỉnh.").figures

        #expect(figures.map(\.qualifier) == [.exact, .exact, .over])
    }
}
