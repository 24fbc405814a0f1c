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
        ("Từ vốn khuyến công quốc gia và địa phương, tỉnh Nghệ An chi 4 tỷ đồng.", ["- support"]),
        ("Chi 4 tỷ đồng từ nguồn khuyến công địa phương và quốc gia.", ["- -"]),
        ("Vốn khuyến công quốc gia và tỉnh Hà Nam chi 4 tỷ đồng.", ["national support"]),
        ("Có 4 tỷ đồng vốn xã hội được huy động.", ["- -"]), ("Có 4 tỷ đồng vốn xã hội hóa.", ["- -"]),
        ("Có 4 tỷ đồng vốn xã.", ["commune support"]),
    ])
    func `two levels are no one source, and society is no commune`(text: String, expected: [String]) {
        #expect(PayerTests.sources(text) == expected)
    }

    @Test(arguments: [
        "Khuyến công quốc gia 4 tỷ đồng, cấp tỉnh 9 tỷ đồng, cấp huyện 2 tỷ đồng.",
        "Khuyến công quốc gia 4 tỷ đồng (12 đề án), cấp tỉnh 9 tỷ đồng (30 đề án) và cấp huyện 2 tỷ đồng.",
    ])
    func `a bare level is the source of its amount, also behind a bracket about the amount before`(text: String) {
        let named = PayerTests.reader.read(text).figures.filter { $0.unit == .money }.map(\.source)
        #expect(named == ["national", "province", "district"])
    }

    @Test(arguments: [
        "Khuyến công quốc gia 14,745 tỷ đồng (chiếm 37,81%), cấp tỉnh 22 tỷ đồng (56,42%), cấp huyện 2,25 tỷ đồng (5,77%).",
        "Khuyến công quốc gia 14,745 tỷ đồng, chiếm 37,81%, tỉnh 22 tỷ đồng, chiếm 56,42%, huyện 2,25 tỷ đồng.",
    ])
    func `a bare level is the source of its amount, also behind the share of the amount before`(text: String) {
        let named = PayerTests.reader.read(text).figures.filter { $0.unit == .money }.map(\.source)
        #expect(named == ["national", "province", "district"])
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

    @Test(arguments: [
        (
            "Ngân sách tỉnh 3 tỷ đồng, các huyện 2 tỷ đồng, cơ sở góp 4 tỷ đồng, nâng tổng vốn lên 9 tỷ đồng.",
            [
                "province support", "district support", "counterpart counterpart", "- -",
            ]
        ),
        (
            "KCQG 3 tỷ đồng, huyện bố trí thêm 200 triệu đồng, đóng góp của các tổ chức, cá nhân 7 tỷ đồng.",
            [
                "national support", "district support", "counterpart counterpart",
            ]
        ),
        (
            "Thu hút 60 tỷ đồng vốn đối ứng, trong khi ngân sách chỉ chi 8 tỷ đồng.",
            ["counterpart counterpart", "- support"]
        ),
        (
            "Tỉnh đề nghị TW hỗ trợ 3 tỷ đồng, vốn sự nghiệp của tỉnh 2 tỷ đồng.",
            ["national support", "province support"]
        ),
        ("Vốn đối ứng của các cơ sở, tổng số tiền 5 tỷ đồng.", ["counterpart counterpart"]),
    ])
    func `each payer of a row has its own`(text: String, expected: [String]) {
        #expect(PayerTests.sources(text) == expected)
    }

    @Test func `what the sentence before was about holds up to the first source named`() {
        let text = """
            Sở giao kế hoạch khuyến công quốc gia. Theo đó, có 9 đề án, tổng kinh phí 5 tỷ đồng, trong đó KCQG 2 tỷ đồng, đối \
            ứng 3 tỷ đồng.
            """

        #expect(PayerTests.reader.read(text).figures.map(\.source) == ["national", nil, "national", "counterpart"])
    }

    @Test(arguments: [
        ("Mỗi năm ngân sách tỉnh cấp 3 tỷ đồng, cả 4 năm là 12 tỷ đồng.", [true, false]),
        ("Mỗi năm làm 60 tấn, thu nhập 7 triệu đồng/người/tháng.", [true, false]),
        ("Mỗi năm có 30 đề án, tổng kinh phí 6 tỷ đồng.", [true, true]),
    ])
    func `what is of all the years or of a month is no yearly rate`(text: String, expected: [Bool]) {
        #expect(PayerTests.reader.read(text).figures.map(\.isPerYear) == expected)
    }

    @Test(arguments: [
        ("+ Mở 9 lớp đào tạo nghề cho 300 người; dự kiến 700 triệu đồng.", ["training", "training", "training"]),
        ("+ Hỗ trợ 5 cơ sở mua máy móc và 3 mô hình; tổng kinh phí 5 tỷ đồng.", ["machinery", "model", nil]),
        (
            "Có 6 doanh nghiệp, 9 HTX và 4 hộ được hỗ trợ máy móc; kinh phí 7 tỷ đồng.",
            [
                "machinery", "machinery", "machinery", "machinery",
            ]
        ),
        ("Chuyển giao công nghệ cho 6 cơ sở, đào tạo nghề cho hơn 4 nghìn lao động.", ["machinery", "training"]),
        ("Xây dựng 5 nhãn hiệu, phát triển sản phẩm 400 triệu đồng.", ["product", "product"]),
        ("Xưởng có 52 hộ liên kết, đặt tại cụm công nghiệp Hải Sơn, có 9 máy.", [nil, nil]),
    ])
    func `a kind goes as far as what it was named with`(text: String, expected: [String?]) {
        #expect(PayerTests.reader.read(text).figures.map(\.kind) == expected)
    }

    @Test func `a kind behind an amount is not that of the next`() {
        let text = "Chi 4 tỷ đồng đào tạo nghề, 9 tỷ đồng xây dựng mô hình, 3 tỷ đồng việc khác và 2 chuyên mục."

        #expect(PayerTests.reader.read(text).figures.map(\.kind) == ["training", "model", nil, "information"])
    }
}
