import Claims
import Testing

/// Whose money an amount is.
@Suite struct PayerTests {
    private static let reader = ClaimReader()

    private static func sources(_ text: String) -> [String] {
        reader.read(text).figures.map { "\($0.source ?? "-") \($0.basis?.rawValue ?? "-")" }
    }

    @Test(arguments: [
        "Khuyến công tỉnh hỗ trợ 4 tỷ đồng, kinh phí của đơn vị thụ hưởng là 9 tỷ đồng.",
        "Khuyến công tỉnh hỗ trợ 4 tỷ đồng, các cơ sở góp 9 tỷ đồng.", "Ngân sách tỉnh 4 tỷ, doanh nghiệp 9 tỷ.",
        "Ngân sách tỉnh cấp 4 tỷ đồng và cơ sở tự bỏ gần 9 tỷ đồng.",
        "Ngân sách tỉnh cấp 4 tỷ đồng, phần của doanh nghiệp là 9 tỷ đồng.",
        "Khuyến công tỉnh 4 tỷ đồng, người dân và doanh nghiệp tự lo 9 tỷ đồng.",
        "Khuyến công tỉnh hỗ trợ 4 tỷ đồng, cơ sở Tân Lập bỏ thêm 9 tỷ đồng.",
        "Gồm 4 tỷ đồng của tỉnh, 9 tỷ đồng do dân đóng góp.",
    ])
    func `a beneficiary who pays is no source of the State`(text: String) {
        #expect(PayerTests.sources(text) == ["province support", "counterpart counterpart"])
    }

    @Test(arguments: [
        "Ngân sách tỉnh hỗ trợ doanh nghiệp 4 tỷ đồng, hợp tác xã 3 tỷ đồng.",
        "Khuyến công tỉnh hỗ trợ 4 tỷ đồng (doanh nghiệp 3 tỷ đồng).",
        "Ngân sách tỉnh hỗ trợ 4 tỷ đồng, bình quân mỗi doanh nghiệp 150 triệu đồng.",
        "Ngân sách tỉnh hỗ trợ 4 tỷ đồng, cơ sở Tân Lập 150 triệu đồng.",
        "Khuyến công tỉnh hỗ trợ 4 tỷ đồng, doanh nghiệp nhận nhiều nhất 500 triệu đồng.",
    ])
    func `a beneficiary who receives pays nothing`(text: String) {
        #expect(PayerTests.sources(text) == ["province support", "province support"])
    }

    @Test func `what a beneficiary does with money beside the State's is of no source`() {
        let text = "Được khuyến công tỉnh hỗ trợ 150 triệu đồng, cơ sở đầu tư thêm 400 triệu đồng mua máy."

        #expect(PayerTests.sources(text) == ["province support", "- -"])
    }

    @Test(arguments: [
        ("Trung ương giao 2,7 tỷ đồng, địa phương bố trí 3 tỷ đồng.", ["national support", "local support"]),
        ("Được 2,4 tỷ đồng của Trung ương, 5 tỷ đồng của tỉnh.", ["national support", "province support"]),
        ("Nguồn kinh phí: quốc gia 2,4 tỷ đồng, địa phương 5 tỷ đồng.", ["national support", "local support"]),
        ("Bộ Công Thương hỗ trợ 2,7 tỷ đồng.", ["national support"]), ("Giải cấp quốc gia 10 triệu đồng.", ["- -"]),
        ("Tăng 2 tỷ đồng do doanh nghiệp mở rộng sản xuất.", ["- -"]),
    ])
    func `the State is known by common words`(text: String, expected: [String]) {
        #expect(PayerTests.sources(text) == expected)
    }

    @Test func `a kind behind an amount is not that of the next`() {
        let text = "Chi 4 tỷ đồng đào tạo nghề, 9 tỷ đồng xây dựng mô hình, 3 tỷ đồng việc khác và 2 chuyên mục."

        #expect(PayerTests.reader.read(text).figures.map(\.kind) == ["training", "model", nil, "information"])
    }
}
