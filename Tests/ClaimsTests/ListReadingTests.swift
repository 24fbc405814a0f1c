import Claims
import Testing

/// Lists whose numbers leave their noun or their unit to another, and amounts that are said twice.
@Suite struct ListReadingTests {
    private static let reader = ClaimReader(
        Lexicon(places: [("Đắk Lắk", "66"), ("Nghệ An", "40"), ("Thanh Hóa", "38")])
    )

    private func figures(_ text: String) -> [Figure] { ListReadingTests.reader.read(text).figures }

    private func told(_ text: String) -> [String] {
        figures(text).map { "\($0.number.map { String(Int($0)) } ?? "-") \($0.unitName) \($0.from ?? 0)" }
    }

    @Test(arguments: [
        "Kinh phí khuyến công 2021: 3,15; 2022: 3,6; 2023: 4,05 tỷ đồng.",
        "Kinh phí các năm: năm 2021: 3,15; năm 2022: 3,6; năm 2023: 4,05 tỷ đồng.",
    ])
    func `the last year of a list bears the unit of all`(text: String) {
        #expect(told(text) == ["3150000000 đồng 2021", "3600000000 đồng 2022", "4050000000 đồng 2023"])
    }

    @Test func `what the labels of a list do not say is no money`() {
        #expect(told("Ngày họp: 15; số hồ sơ: 20; kinh phí: 3 tỷ đồng.") == ["20 hồ sơ 0", "3000000000 đồng 0"])
        #expect(told("Máy sấy: 3,2; mô hình: 1,5; kinh phí: 3 tỷ đồng.") == ["3000000000 đồng 0"])
    }

    @Test(arguments: [
        "Năm 2020 hỗ trợ 21 đề án, năm 2021 là 26, năm 2022 là 34.",
        "Năm 2020 hỗ trợ 21 đề án. Con số này của năm 2021 là 26 và năm 2022 là 34.",
    ])
    func `later years leave the noun out`(text: String) {
        #expect(told(text) == ["21 đề án 2020", "26 đề án 2021", "34 đề án 2022"])
    }

    @Test func `provinces and labels leave the noun out`() {
        let places = figures("Dẫn đầu là Thanh Hóa với 16 sản phẩm, tiếp theo là Nghệ An 11, Đắk Lắk 9.")
        #expect(places.map(\.place) == ["38", "40", "66"])
        #expect(places.map { $0.number ?? 0 } == [16, 11, 9])
        #expect(
            told("Có 260 sản phẩm; trong đó 3 sao: 180, 4 sao: 65, 5 sao: 15.") == [
                "260 sản phẩm 0", "180 sản phẩm 0", "65 sản phẩm 0", "15 sản phẩm 0",
            ]
        )
    }

    @Test func `an amount in words behind the same in digits is no other figure`() {
        #expect(told("Hỗ trợ 820.000.000 đồng (Bằng chữ: Tám trăm hai mươi triệu đồng).") == ["820000000 đồng 0"])
        #expect(told("Hỗ trợ 820.000.000 đồng (tám trăm hai mươi triệu đồng).") == ["820000000 đồng 0"])
        #expect(
            told("Hỗ trợ 820.000.000 đồng (Bằng chữ: Tám trăm ba mươi triệu đồng).") == [
                "820000000 đồng 0", "830000000 đồng 0",
            ]
        )
    }

    @Test func `foreign money keeps its currency`() {
        #expect(
            told("Giải ngân 640 triệu đô-la, 12 triệu yên Nhật và 5 tỷ won.") == [
                "640000000 USD 0", "12000000 JPY 0", "5000000000 KRW 0",
            ]
        )
    }

    @Test func `an estimate of a growth is rough, and a half of the money a share`() {
        #expect(figures("Chỉ số sản xuất tháng 8 ước tăng 3,2%.").map(\.qualifier) == [.about])
        #expect(told("Tỉnh hỗ trợ một nửa kinh phí mua máy.") == ["50 % 0"])
        #expect(told("Trong nửa năm đầu, xưởng dừng một nửa ngày.") == [])
    }
}
