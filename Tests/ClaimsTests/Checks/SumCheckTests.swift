import Claims
import Testing

/// Parts and shares, right and wrong, with what rounding allows.
@Suite struct SumCheckTests {
    private static let reader = ClaimReader()

    private static func verdicts(_ text: String, _ kind: ClaimCheck.Kind) -> [ClaimCheck.Verdict] {
        ClaimChecker.check([reader.read(text)])[0].checks.filter { $0.kind == kind }.map(\.verdict)
    }

    @Test(arguments: [
        (
            "10 + 20",
            "Tổng kinh phí 30 tỷ đồng; trong đó, khuyến công quốc gia 10 tỷ đồng, khuyến công địa phương 20 tỷ đồng."
        ),
        (
            "gần",
            "Tổng kinh phí gần 31 tỷ đồng; trong đó, khuyến công quốc gia 10,4 tỷ đồng, khuyến công địa phương 20,5 tỷ đồng."
        ),
        (
            "hơn",
            "Tổng kinh phí hơn 30,1 tỷ đồng; trong đó, khuyến công quốc gia 10,1 tỷ đồng, khuyến công địa phương hơn 20 tỷ đồng."
        ),
        (
            "rounded part",
            "Tổng kinh phí 7,648 tỷ đồng; trong đó, khuyến công quốc gia 1,45 tỷ đồng, ngân sách tỉnh 6,2 tỷ đồng."
        ),
        (
            "triệu",
            "Tổng kinh phí 3 tỷ đồng; trong đó, ngân sách tỉnh 2.400 triệu đồng, nguồn Trung ương 600 triệu đồng."
        ),
    ])
    func `parts that make the whole agree`(name: String, text: String) {
        #expect(SumCheckTests.verdicts(text, .sum) == [.agrees], "\(name)")
    }

    @Test(arguments: [
        "Tổng kinh phí 30 tỷ đồng; trong đó, khuyến công quốc gia 10 tỷ đồng, khuyến công địa phương 21 tỷ đồng.",
        "Tổng kinh phí 30 tỷ đồng; trong đó, khuyến công quốc gia 10 tỷ đồng, khuyến công địa phương 18 tỷ đồng.",
        "Có 50 đề án, trong đó khuyến công quốc gia 12 đề án, khuyến công địa phương 37 đề án.",
    ])
    func `parts that leave nothing out must make the whole`(text: String) {
        #expect(SumCheckTests.verdicts(text, .sum) == [.differs])
    }

    /// A text is anybody's, and a sum that no whole number holds once ended the server.
    @Test func `parts that make more than any number differ from the whole`() {
        let text = "Kinh phí 9.000.000.000 tỷ đồng (Trung ương 9.000.000.000 tỷ đồng; tỉnh 9.000.000.000 tỷ đồng)."

        #expect(SumCheckTests.verdicts(text, .sum) == [.differs])
    }

    @Test func `a share of as many decimals as there are is held against its part`() {
        let text = "Tổng kinh phí 30 tỷ đồng, trong đó nguồn tỉnh 29,7 tỷ đồng, chiếm 1,12345678901234567%."

        #expect(SumCheckTests.verdicts(text, .share) == [.differs])
    }

    @Test func `parts that may leave something out are unclear below the whole`() {
        let text = "Có 50 đề án, trong đó 12 đề án về làng nghề, 9 đề án về cơ khí."

        #expect(SumCheckTests.verdicts(text, .sum) == [.unclear])
    }

    @Test(arguments: [
        "Tổng kinh phí 2 tỷ đồng, trong đó khuyến công quốc gia 1,8 tỷ đồng và ngân sách tỉnh 0,5 tỷ đồng.",
        "Phân bổ: nguồn quốc gia 3,2 tỷ đồng, nguồn tỉnh 4,1 tỷ đồng, tổng cộng 7 tỷ đồng.",
    ])
    func `a whole number that the parts only round to is unclear`(text: String) {
        #expect(SumCheckTests.verdicts(text, .sum) == [.unclear])
    }

    @Test func `one part below its whole says nothing`() {
        #expect(SumCheckTests.verdicts("Có 50 đề án, trong đó 12 đề án về làng nghề.", .sum) == [])
    }

    @Test func `shares are held against part and whole, and make a hundred`() {
        let text = """
            Tổng kinh phí 40 tỷ đồng. Trong đó, ngân sách tỉnh 30 tỷ đồng, chiếm 75%; nguồn Trung ương 10 tỷ đồng, \
            chiếm 27%.
            """

        #expect(SumCheckTests.verdicts(text, .share) == [.agrees, .differs, .differs])
    }

    @Test func `a degree of the plan is held against the plan`() {
        let right = "Kinh phí thực hiện 40 tỷ đồng, đạt 80% kế hoạch năm (50 tỷ đồng)."
        let wrong = "Kinh phí thực hiện 40 tỷ đồng, đạt 85% kế hoạch năm (50 tỷ đồng)."

        #expect(SumCheckTests.verdicts(right, .share) == [.agrees])
        #expect(SumCheckTests.verdicts(wrong, .share) == [.differs])
    }

    @Test func `a range that runs backwards and a part above its whole are told`() {
        #expect(SumCheckTests.verdicts("Hỗ trợ từ 30 đến 20 cơ sở.", .range) == [.differs])
        #expect(SumCheckTests.verdicts("Đã có 48/45 xã hoàn thành.", .range) == [.differs])
        #expect(SumCheckTests.verdicts("Đã có 30/45 xã hoàn thành.", .range) == [])
    }
}
