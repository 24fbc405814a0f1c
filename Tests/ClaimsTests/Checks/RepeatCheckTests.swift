import Claims
import Testing

/// The same figure told twice, in one text or in two.
@Suite struct RepeatCheckTests {
    private static let reader = ClaimReader(Lexicon(places: [("Nghệ An", "40"), ("Thanh Hóa", "38")]))

    private func repeats(_ texts: String...) -> [ClaimCheck] {
        let readings = texts.enumerated().map { RepeatCheckTests.reader.read($1, number: $0 + 1) }
        return ClaimChecker.check(readings).flatMap(\.checks).filter { $0.kind == .repeat }
    }

    @Test(arguments: [
        (
            "Năm 2021, kinh phí khuyến công địa phương là 6,4 tỷ đồng. Kinh phí khuyến công địa phương năm 2021 đạt 6,9 tỷ đồng.",
            ClaimCheck.Verdict.differs
        ),
        (
            "Giai đoạn 2016-2020, Nghệ An thực hiện 120 đề án khuyến công. Trong giai đoạn này, tỉnh có 125 đề án khuyến công.",
            .differs
        ),
        ("Tổng kinh phí hỗ trợ năm 2023 là 26 tỷ đồng. Tổng kinh phí hỗ trợ năm 2023 là 25 tỷ đồng.", .differs),
        (
            "Năm 2022, kinh phí khuyến công là 8,24 tỷ đồng. Kinh phí khuyến công năm 2022 đạt hơn 8,2 tỷ đồng.",
            .agrees
        ),
        ("Năm 2022, kinh phí khuyến công là 8,24 tỷ đồng. Kinh phí khuyến công năm 2022 là 8 tỷ đồng.", .unclear),
        ("Năm 2023 đào tạo nghề cho 1.200 lao động. Năm 2023 đã đào tạo nghề cho 1.300 lao động.", .unclear),
        (
            "Năm 2022, tổng kinh phí khuyến công của tỉnh là 5,4 tỷ đồng. Năm 2022, tổng kinh phí khuyến công đạt 5,8 tỷ đồng.",
            .unclear
        ),
    ])
    func `what is told twice is held against itself`(text: String, verdict: ClaimCheck.Verdict) {
        #expect(repeats(text).map(\.verdict) == [verdict])
    }

    @Test func `texts given together are held against each other, and nobody knows which is wrong`() {
        let found = repeats(
            "Kinh phí khuyến công năm 2022 là 7.450 triệu đồng.",
            "Năm 2022, kinh phí khuyến công đạt 7,54 tỷ đồng."
        )

        #expect(found.map(\.verdict) == [.differs])
        #expect(found.map(\.figures) == [["2.1", "1.1"]])
        #expect(found.map(\.sentence) == [nil])
        #expect(
            found.map(\.explanation)
                == ["kinh phí khuyến công 7,54 tỷ đồng; nơi khác ghi 7.450 triệu đồng: lệch"]
        )
    }

    @Test(arguments: [
        "Năm 2022, tỉnh phê duyệt 42 đề án khuyến công. Đến hết năm 2022 đã nghiệm thu 40 đề án khuyến công.",
        "Năm 2022, tổng kinh phí khuyến công là 8,2 tỷ đồng. Tổng kinh phí khuyến công giải ngân năm 2022 là 7 tỷ đồng.",
        "Đợt 1 năm 2023 hỗ trợ 5 đề án khuyến công. Đợt 2 năm 2023 hỗ trợ 7 đề án khuyến công.",
        "Năm 2023, huyện Diễn Châu có 12 đề án khuyến công. Năm 2023, huyện Yên Thành có 10 đề án khuyến công.",
        "Năm 2023, Nghệ An có 42 đề án khuyến công. Năm 2023, Thanh Hóa có 40 đề án khuyến công.",
        "Công ty Hoàng Anh được hỗ trợ 300 triệu đồng năm 2023. Công ty Minh Tâm được hỗ trợ 250 triệu đồng năm 2023.",
        "Năm 2022 có 30 đề án khuyến công. Năm 2023 có 36 đề án khuyến công.",
    ])
    func `figures of other stages, places and things are not`(text: String) {
        #expect(repeats(text) == [])
    }
}
