import Claims
import Testing

@Suite struct PeriodReadingTests {
    private static let reader = ClaimReader(Lexicon(places: [("Nghệ An", "40"), ("Thanh Hóa", "38")]))

    /// "2016-2020/6": the years and the months of the last one; "~" where these do not say all of it.
    private static func periods(_ text: String) -> [String] {
        reader.read(text).figures.map { figure in
            let years = "\(figure.from.map(String.init) ?? "")-\(figure.to.map(String.init) ?? "")"
            let months = figure.months.map { "/\($0)" } ?? ""
            return years + months + (figure.period?.isWholeYears ?? true ? "" : "~")
        }
    }

    @Test(arguments: [
        ("Từ năm 2016 đến nay, tỉnh có 40 đề án.", ["2016-~"]), ("Kể từ năm 2018, tỉnh có 40 đề án.", ["2018-~"]),
        ("Từ 2017 tới nay có 9 lớp. Năm 2021 có 2 lớp.", ["2017-2021~", "2021-2021"]),
        ("Từ giữa năm 2019 đến nay có 9 lớp.", ["2019-~"]), ("Từ đầu năm 2024 đến nay có 9 lớp.", ["2024-2024~"]),
        ("Sau năm 2016 có 9 lớp; lần sau năm 2018 có 2 lớp.", ["2017-2018~", "2018-2018"]),
        ("Đến hết năm 2027 có 9 lớp.", ["-2027"]), ("Đến cuối năm 2027 có 9 lớp.", ["-2027"]),
        ("Trước năm 2016 có 9 lớp.", ["-2016"]),
        ("Nếu năm 2018 có 6 lớp thì đến nay đã có 50 lớp, 9 máy.", ["2018-2018", "-", "-"]),
        ("Nếu năm 2018 có 6 lớp thì nay có 50 lớp; năm 2022 có 9 máy.", ["2018-2018", "-", "2022-2022"]),
    ])
    func `a period with one end told has no other`(text: String, expected: [String]) {
        #expect(PeriodReadingTests.periods(text) == expected)
    }

    @Test(arguments: [
        "Đến thời điểm 31/12/2022 có 9 lớp.", "Tính đến thời điểm ngày 31/12/2022, có 9 lớp.",
        "Tính đến hết ngày 31/12/2022, có 9 lớp.",
    ])
    func `a day that is reached ends its year`(text: String) {
        #expect(PeriodReadingTests.periods(text) == ["2022-2022"])
    }

    @Test(arguments: [
        ("Từ tháng 1/2016 đến tháng 12/2020 có 9 lớp.", ["2016-2020"]),
        ("Từ ngày 01/01/2016 đến hết ngày 31/12/2020 có 9 lớp.", ["2016-2020"]),
        ("Từ 01/7/2017 đến 30/6/2019 có 9 lớp.", ["2017-2019~"]), ("Giai đoạn 2016 - 12/2020 có 9 lớp.", ["2016-2020"]),
        ("Giai đoạn 2016 - 6/2020 có 9 lớp.", ["2016-2020/6"]),
        ("Tháng 01/2018 đến tháng 6/2020: 9 lớp.", ["2018-2020/6"]),
        ("Từ quý I/2016 đến hết quý II/2018 có 9 lớp.", ["2016-2018/6"]),
        ("Từ tháng 3 đến tháng 9/2016 có 9 lớp.", ["2016-2016~"]),
        ("Từ tháng 1 đến tháng 9/2016: 9 lớp.", ["2016-2016/9"]),
        ("Giai đoạn 2016-20 có 9 lớp; hỗ trợ 16-20 cơ sở.", ["2016-2020", "2016-2020"]),
    ])
    func `a period goes from a month or day to another`(text: String, expected: [String]) {
        #expect(PeriodReadingTests.periods(text) == expected)
    }

    @Test(arguments: [
        ("Quý III/2016 có 9 lớp, quý I/2017 có 2 lớp.", ["2016-2016~", "2017-2017/3"]),
        ("Tháng 9/2016 có 9 lớp.", ["2016-2016~"]), ("6 tháng cuối năm 2016 có 9 lớp.", ["2016-2016~"]),
        ("6 tháng đầu năm 2016 có 9 lớp.", ["2016-2016/6"]), ("Nửa đầu năm 2016 có 9 lớp.", ["2016-2016/6"]),
        ("Đầu năm 2016 có 9 lớp.", ["2016-2016~"]), ("Tính đến ngày 15/10/2023 có 9 lớp.", ["2023-2023/10~"]),
        ("Tính đến ngày 30/9/2023 có 9 lớp.", ["2023-2023/9"]),
    ])
    func `a part of a year is no whole one`(text: String, expected: [String]) {
        #expect(PeriodReadingTests.periods(text) == expected)
    }

    @Test(arguments: [
        ("Năm 2024 làm 60 tấn, vượt năm 2023 tới 5 tấn. Có 2 lớp.", ["2024-2024", "2024-2024", "2024-2024"]),
        ("Năm 2022 thu 9 tỷ đồng, cao hơn bình quân của năm 2021 (8 tỷ đồng).", ["2022-2022", "2021-2021"]),
        ("Giai đoạn 2021-2025 có 90 cơ sở, ít hơn giai đoạn 2016-2020 là 2 cơ sở.", ["2021-2025", "2021-2025"]),
        (
            "Thu nhập từ 5 triệu đồng năm 2019 lên 8 triệu đồng năm 2023. Có 2 lớp.",
            ["2019-2019", "2023-2023", "2023-2023"]
        ),
        ("Năm 2019 có 2 cơ sở thì năm 2024 có 4 cơ sở. Mở 2 lớp.", ["2019-2019", "2024-2024", "2024-2024"]),
    ])
    func `a year compared with is a base, and one that was reached goes on`(text: String, expected: [String]) {
        #expect(PeriodReadingTests.periods(text) == expected)
    }

    @Test(arguments: [
        ("Ba tháng đầu năm 2025 mở 2 lớp.", ["2025-2025/3"]), ("Năm tháng đầu năm 2025 mở 2 lớp.", ["2025-2025/5"]),
        ("Năm 2023 giao 9 tỷ đồng; 9 tháng chi 4 tỷ đồng; có 2 lớp.", ["2023-2023", "2023-2023", "2023-2023"]),
        ("Năm 2023 giao 9 tỷ đồng; 9 tháng đạt 4 tỷ đồng; có 2 lớp.", ["2023-2023", "2023-2023/9", "2023-2023"]),
        (
            "Năm 2023 có 4 lớp. Sáu tháng đầu năm chi 4 tỷ đồng. Còn 2 lớp.\nCó 3 máy.",
            [
                "2023-2023", "2023-2023/6", "2023-2023/6", "2023-2023",
            ]
        ),
        (
            "6 tháng đầu năm 2023 chi 3 tỷ đồng, đạt 30% kế hoạch năm 9 tỷ đồng.",
            ["2023-2023/6", "2023-2023/6", "2023-2023"]
        ),
        ("Năm 2023 mở lớp học nghề 6 tháng cho 30 lao động, cả năm chi 2 tỷ đồng.", ["2023-2023", "2023-2023"]),
    ])
    func `months without a year are those of the year in force`(text: String, expected: [String]) {
        #expect(PeriodReadingTests.periods(text) == expected)
    }

    @Test func `a number that ends the name of a firm is no year`() {
        let firms = "Năm 2022 có HTX nông nghiệp Phú Lộc 1999 (9 triệu đồng) và Công ty CP Sao Mai 2015 (8 triệu đồng)."

        #expect(PeriodReadingTests.periods(firms) == ["2022-2022", "2022-2022"])
        #expect(PeriodReadingTests.periods("Hội chợ Tây Nguyên 2022 có 5 gian hàng.") == ["2022-2022"])
    }

    @Test(arguments: [
        ("Giai đoạn 2016-2018 và 2019-2020 có 9 lớp.", ["2016-2020"]),
        ("Các năm 2016, 2018 và 2020 có 9 lớp.", ["2016-2020~"]), ("Hai năm 2017 và 2019 có 9 lớp.", ["2017-2019~"]),
        ("Giai đoạn 2016-2020 và năm 2021 có 9 lớp.", ["2016-2021"]),
        ("Mở 9 lớp giai đoạn 2016-2020 và năm 2021 có 2 lớp.", ["2016-2020", "2021-2021"]),
        ("Mở 9 lớp năm 2016, năm 2018 có 2 lớp.", ["2016-2016", "2018-2018"]),
    ])
    func `periods of one list are one period`(text: String, expected: [String]) {
        #expect(PeriodReadingTests.periods(text) == expected)
    }

    @Test(arguments: [
        ("Ba năm 2016, 2017, 2018, Nghệ An lần lượt có 9, 8 và 7 lớp.", ["2016-2016", "2017-2017", "2018-2018"]),
        ("Các năm 2018, 2020 và 2022 lần lượt là 9, 8 và 7 lớp.", ["2018-2018", "2020-2020", "2022-2022"]),
        ("Có 9, 8 và 7 lớp, lần lượt trong các năm 2016, 2017 và 2018.", ["2016-2016", "2017-2017", "2018-2018"]),
        ("Giai đoạn 2011-2015 và 2016-2020 lần lượt mở 9 và 8 lớp.", ["2011-2015", "2016-2020"]),
    ])
    func `figures in turn have a period each`(text: String, expected: [String]) {
        #expect(PeriodReadingTests.periods(text) == expected)
    }

    @Test func `figures in turn have a source, a kind or a place each`() {
        let text = """
            Nguồn tỉnh, nguồn huyện và nguồn xã lần lượt là 5 tỷ, 3 tỷ và 2 tỷ đồng. Khuyến công quốc gia và khuyến công \
            tỉnh lần lượt chi 1, 2 và 3 tỷ đồng.
            Đào tạo nghề và sản xuất sạch hơn lần lượt được 3 và 2 tỷ đồng.
            Nghệ An và Thanh Hóa lần lượt nhận 5,2 và 6,1 tỷ đồng.
            """
        let figures = PeriodReadingTests.reader.read(text).figures

        #expect(figures.map(\.source).prefix(6) == ["province", "district", "commune", nil, nil, nil])
        #expect(figures.map(\.kind)[6...7] == ["training", "cleanerProduction"])
        #expect(figures.map(\.place).suffix(2) == ["40", "38"])
    }

    @Test func `a year in a table is that of its row`() {
        let text = """
            Giai đoạn 2016-2020
            | Năm | Số lớp |
            | 2019 | 9 |
            | | 8 |
            | 2020 | 7 |
            | Tổng cộng | 60 |
            Cả tỉnh có 60 lớp.
            """
        let expected = ["2019-2019", "2019-2019", "2020-2020", "2016-2020", "2016-2020"]

        #expect(PeriodReadingTests.periods(text) == expected)
        #expect(
            PeriodReadingTests.periods("Năm\tSố lớp\n2019\t9\n2020\t7\nCộng\t16\nCó 3 máy.").suffix(2) == [
                "2019-2020", "-",
            ]
        )
        #expect(
            PeriodReadingTests.periods("Nghề\tNăm 2023 (triệu đồng)\nMay\t500\nMộc\t90") == ["2023-2023", "2023-2023"]
        )
    }
}
