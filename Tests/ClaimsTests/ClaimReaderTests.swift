import Claims
import Testing
import Vietnamese

@Suite struct ClaimReaderTests {
    private static let reader = ClaimReader()

    @Test func `offsets count scalars of the composed text`() throws {
        let decomposed = "Hỗ trợ 22 tỷ đồng".decomposedForTest
        let reading = ClaimReaderTests.reader.read(decomposed)
        let figure = try #require(reading.figures.first)
        let scalars = Array(reading.text.unicodeScalars)

        #expect(reading.text.unicodeScalars.count == 17)
        #expect(String(String.UnicodeScalarView(scalars[figure.start..<figure.end])) == "22 tỷ đồng")
    }

    @Test func `a period is carried to the next sentence and not out of a comparison`() {
        let text = """
            Giai đoạn 2016-2020, tỉnh hỗ trợ 12 đề án. Đã có 3 mô hình được xây dựng. So với giai đoạn 2011-2015, số đề \
            án tăng 20%. Có 5 cơ sở tham gia.
            """
        let periods = ClaimReaderTests.reader.read(text).figures.map { "\($0.from ?? 0)-\($0.to ?? 0)" }

        #expect(periods == ["2016-2020", "2016-2020", "2016-2020", "2016-2020"])
    }

    @Test func `ids begin with the number of the text`() {
        #expect(ClaimReaderTests.reader.read("Có 5 đề án, 2 máy.", number: 3).figures.map(\.id) == ["3.1", "3.2"])
    }

    @Test func `a bound behind the counted thing holds behind its first word too`() {
        let text = "Phấn đấu có từ 30 sản phẩm OCOP cấp tỉnh trở lên; từ 5 lớp, đào tạo 300 người trở lên."

        #expect(ClaimReaderTests.reader.read(text).figures.map(\.qualifier) == [.atLeast, .exact, .atLeast])
    }

    @Test func `an area is told of an area`() {
        let figures = ClaimReaderTests.reader.read("Đã cho thuê 482,35/712,6 ha, còn lại 2/9 ha.").figures

        #expect(figures.first.map { "\($0.number ?? 0) \($0.unitName) \($0.outOf?.double ?? 0)" } == "482.35 ha 712.6")
    }

    @Test func `another value of a rate is of what the first was of`() {
        let text = "Đến năm 2025, tỷ lệ lấp đầy đạt 60% và đến năm 2030 đạt trên 80%."

        #expect(ClaimReaderTests.reader.read(text).figures.map(\.measure) == ["tỷ lệ lấp đầy", "tỷ lệ lấp đầy"])
    }

    @Test func `an empty line ends what the line before it said`() {
        let text = "Bảng kê có 12\n\nđề án của huyện và\n5 lớp học."

        #expect(ClaimReaderTests.reader.read(text).figures.map(\.text) == ["5 lớp học"])
        #expect(ClaimReaderTests.reader.read("Bảng kê có 12\r\nđề án.").figures.map(\.text) == ["12\r\nđề án"])
    }

    @Test func `a tab is the border of two cells`() {
        let figures = ClaimReaderTests.reader.read("12\tMáy xay\t345\t6 lớp\nSố đề án\t109").figures

        #expect(figures.map(\.text) == ["6 lớp", "109"])
        #expect(figures.map(\.unitName) == ["lớp", "đề án"])
    }

    @Test func `numbers in turn share their unit and take a year each`() {
        let text = "Các năm 2021, 2022 và 2023 lần lượt là 2; 3,5 và 4 tỷ đồng, tăng từ 12 lên 15 đề án."
        let figures = ClaimReaderTests.reader.read(text).figures

        #expect(figures.prefix(3).map(\.from) == [2021, 2022, 2023])
        #expect(figures.map(\.number) == [2e9, 3.5e9, 4e9, 12, 15])
        #expect(figures.map(\.unitName) == ["đồng", "đồng", "đồng", "đề án", "đề án"])
    }

    @Test func `what a line with a colon names holds for the lines under it`() {
        let text = """
            - Khuyến công quốc gia, đào tạo nghề:
            + Số lớp: 5 lớp
            + Kinh phí: 300 triệu đồng; năm 2020: 4 lớp
            - Kinh phí khác: 2 tỷ đồng
            """
        let figures = ClaimReaderTests.reader.read(text).figures

        #expect(figures.map(\.kind) == ["training", "training", "training", nil])
        #expect(figures.map(\.source) == ["national", "national", "national", nil])
    }

    @Test(arguments: [
        ("Đạt 98 , 5 % và 87 ,5%.", ["98.5 %", "87.5 %"]), ("Tháng 9 , 5 tỷ đồng; 10, 15%.", ["5e9 đồng", "15 %"]),
        ("Cơ sở có 2 . 350 lao động.", ["2350 lao động"]),
        ("Máy giá 1 tỷ 2, góp 150tr500.", ["1.2e9 đồng", "150.5e6 đồng"]),
        ("Bán trăm rưỡi bộ, lãi tỷ rưỡi.", ["150 bộ", "1.5e9 đồng"]), ("Cần hơn chục tỷ.", ["1e10 đồng"]),
        ("Có 9 đề án (KCQG 2, KCĐP 7).", ["9 đề án", "2 đề án", "7 đề án"]), ("Mã đề án: 24.", []),
        ("Kinh phí (triệu đồng): 10.240", ["10240e6 đồng"]), ("Số cơ sở: 40 - 45", ["40..45 cơ sở"]),
        ("Chiếm 6 phần mười, gần 1/5 đề án.", ["60 %", "20 %"]),
        ("Chi O,5 tỷ; 12,O8 tỷ; 2.O5O triệu; 5,l tỷ.", ["5e8 đồng", "12.08e9 đồng", "2.05e9 đồng", "5.1e9 đồng"]),
        ("(Năm tỷ, ba trăm bốn mươi triệu đồng)", ["5.34e9 đồng"]), ("2 tỷ, 300 triệu đồng", ["2.3e9 đồng"]),
        ("Ba tỷ, hai triệu, năm trăm nghìn đồng", ["3.0025e9 đồng"]),
        ("300 triệu, 500 triệu đồng", ["3e8 đồng", "5e8 đồng"]),
        ("Thuê 700 triệu tiền mặt bằng, 3 tỷ mốt, 2 tỷ tư.", ["7e8 đồng", "3.1e9 đồng", "2.4e9 đồng"]),
        ("Vay 2 tỷ tư nhân, 3 triệu cây giống.", ["2e9 đồng", "3e6 cây"]),
        ("Tổng vốn 320 triệu USD, kết luận 8 đề án.", ["3.2e8 USD", "8 đề án"]),
        ("Đã thông báo 15 cơ sở. Kết luận 45 của Bộ; liên hệ 1900 6789.", ["15 cơ sở"]),
        ("Có 62 làng nghề, làng nghề truyền thống; 2016 ÷ 2020.", ["62 làng nghề"]),
    ])
    func `numbers that were cut, spoken or left without their noun are read`(text: String, expected: [String]) throws {
        let marks = try expected.map { mark in
            let cut = try #require(mark.firstIndex(of: " "))
            let unit = mark[mark.index(after: cut)...].replacing(" ", with: "_")
            return try MarkedFigure("\(mark[..<cut]) \(unit)"[...])
        }
        let found = ClaimReaderTests.reader.read(text).figures

        #expect(found.count == marks.count)
        for (mark, figure) in zip(marks, found) { #expect(mark.counts(figure), "\(figure.text)") }
    }

    @Test func `what is said roughly is read so`() {
        let text = "Chi gần đủ 5 tỷ cho quãng 300 lao động, dăm bảy lớp, chưa được ba trăm triệu một lớp."
        let rank = "Mỗi năm tỉnh mở 5 lớp, đứng thứ 3 trong 28 tỉnh."
        let found = ClaimReaderTests.reader.read(text).figures

        #expect(found.map(\.qualifier) == [.under, .about, .about, .under])
        #expect(found.map { $0.low?.double } == [nil, nil, 5, nil])
        #expect(ClaimReaderTests.reader.read(rank).figures.map(\.isPerYear) == [true, false])
    }

    @Test func `the most and the least of what was given are no bounds`() {
        let text =
            "Hộ nhận nhiều nhất 300 triệu đồng, ít nhất 120 triệu đồng."
        let alone = "Mức hỗ trợ cao nhất 300 triệu đồng. Có ít nhất 2 đề án, cao nhất 5 tỷ đồng."

        #expect(ClaimReaderTests.reader.read(text).figures.map(\.qualifier) == [.exact, .exact])
        #expect(ClaimReaderTests.reader.read(alone).figures.map(\.qualifier) == [.atMost, .atLeast, .atMost])
    }

    @Test func `a source that a numbered line opens with holds for the lines under it`() {
        let text = """
            1. Nguồn khuyến công quốc gia: tổng kinh phí 5,1 tỷ đồng
            - Số đề án: 11 đề án; kinh phí 2 tỷ đồng
            2. Nguồn khuyến công tỉnh: 4 tỷ đồng, gồm:
            a) Máy móc: 3 tỷ đồng
            b) Đào tạo nghề: 1 tỷ đồng
            3. Kết quả khác
            - Có 2 hội nghị
            """
        let sources = ClaimReaderTests.reader.read(text).figures.map(\.source)

        #expect(sources == ["national", "national", "national", "province", "province", "province", nil])
    }

    @Test(arguments: [
        ("KẾ HOẠCH KHUYẾN CÔNG TỈNH NGHỆ AN NĂM 2024\n- Mở 5 lớp\n- Mua 6 máy", [nil, nil]),
        ("Chương trình khuyến công tỉnh Nghệ An có 5 đề án.", [nil]),
        ("KHUYẾN CÔNG TỈNH\n- Mở 5 lớp\n- Mua 6 máy", ["province", "province"]),
        ("Có 5 đề án khuyến công tỉnh Nghệ An.", ["province"]),
        ("Khuyến công tỉnh Nghệ An: 5 đề án.", ["province"]), ("Ngân sách tỉnh Nghệ An cấp 5 tỷ đồng.", ["province"]),
    ])
    func `whose programme it is says nothing of who pays`(text: String, expected: [String?]) {
        let reader = ClaimReader(Lexicon(places: [("Nghệ An", "40")]))

        #expect(reader.read(text).figures.map(\.source) == expected)
    }

    @Test(arguments: [
        ("Nghệ An có 40 đề án, cao hơn Thanh Hóa (35 đề án). Thêm 5 lớp.", ["40", "38", "40"]),
        ("Sau khi sáp nhập với Thanh Hóa, Nghệ An có 102 xã. Thêm 5 lớp.", ["40", "40"]),
        ("Nghệ An (hợp nhất từ Thanh Hóa, Nghệ An và Hà Tĩnh) có 60 máy.", ["40"]),
        ("Nghệ An có 12 cơ sở bán sang Hà Tĩnh và Thanh Hóa. Thêm 5 lớp.", ["40", "40"]),
        ("Nghệ An có 9 máy, riêng Hà Tĩnh (cũ) 2 máy. Thêm 5 lớp.", ["40", "42", "40"]),
        ("Đối với Thanh Hóa, có 5 lớp.", ["38"]),
        ("Nghệ An có 9 máy. Tại Hà Tĩnh có 2 máy. Thêm 5 lớp.", ["40", "42", "42"]),
    ])
    func `a province named in passing is not where the text goes on`(text: String, expected: [String]) {
        let reader = ClaimReader(Lexicon(places: [("Nghệ An", "40"), ("Thanh Hóa", "38"), ("Hà Tĩnh", "42")]))

        #expect(reader.read(text).figures.map(\.place) == expected)
    }

    @Test(arguments: [
        ("Tỉnh có 40 đề án, riêng huyện Yên Thành có 14 đề án.", [nil, "huyện Yên Thành!"]),
        ("Có 14 đề án tại xã Ea H'leo, toàn tỉnh có 40 đề án.", ["xã Ea H'leo!", nil]),
        ("Huyện Diễn Châu, tỉnh Nghệ An có 5 đề án; Quỳnh Lưu 3 đề án.", ["Huyện Diễn Châu!", "Huyện Diễn Châu"]),
        ("Huyện Kỳ Sơn, Tương Dương có 5 đề án.", ["Huyện Kỳ Sơn"]),
        ("Ngân sách huyện Đô Lương là 2 tỷ đồng. Năm 2020 có 4 đề án.", ["huyện Đô Lương!", "huyện Đô Lương"]),
        ("TP. Vinh\n- Có 5 đề án\n- Có 6 máy", ["TP. Vinh", "TP. Vinh"]),
        ("Tại xã Tân Hợp có 5 đề án.\nNăm 2020 có 4 đề án.", ["xã Tân Hợp!", nil]),
        ("Huyện có 5 đề án, 12 xã Tân có 4 máy.", [nil, nil, nil]),
        ("Hợp tác xã Diễn Phú được hỗ trợ 2 máy. Hợp Tác Xã Yên Hòa có 9 người.", [nil, nil]),
        ("Huyện có 9 phường, thị trấn. Nhờ đó có 4 máy.", [nil, nil]), ("TX. Cửa Lò có 5 đề án.", ["TX. Cửa Lò!"]),
        ("Huyện Kỳ Anh có 5 đề án, các huyện khác 9 đề án.", ["Huyện Kỳ Anh!", nil]),
        ("Tại huyện Kỳ Anh có 5 đề án, còn lại 9 đề án ở các địa phương khác.", ["huyện Kỳ Anh!", nil]),
    ])
    func `a district is told apart from its province`(text: String, expected: [String?]) {
        let reader = ClaimReader(Lexicon(places: [("Nghệ An", "40")]))
        let found = reader.read(text).figures.map { figure in
            figure.locality.map { $0.name + ($0.isSure ? "!" : "") }
        }

        #expect(found == expected)
    }

    /// What would hang a grammar that goes back: each is read to its end.
    ///
    /// Named by what is repeated, because a test's arguments are printed.
    @Test(arguments: [
        ("1", 1_000_000), ("(", 200_000), ("ă", 300_000), ("1 ", 100_000), ("2016 - 2020, ", 20_000),
        ("một trăm ", 50_000),
    ])
    func `a text made to blow up a grammar holds no figures and ends`(repeated: String, count: Int) {
        let text = String(repeating: repeated, count: count)

        #expect(ClaimReaderTests.reader.read(text).figures.isEmpty)
    }
}

extension String {
    fileprivate var decomposedForTest: String {
        let marks: [Character: String] = [
            "ỗ": "o\u{302}\u{303}", "ợ": "o\u{31B}\u{323}", "ỷ": "y\u{309}", "ồ": "o\u{302}\u{300}",
        ]
        return map { marks[$0] ?? String($0) }.joined()
    }
}
