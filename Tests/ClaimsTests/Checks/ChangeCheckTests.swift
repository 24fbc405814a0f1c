import Claims
import Foundation
import Testing

/// A change beside its two values, and items with their sum behind them: what holds is right, the same with one digit
/// changed is not.
@Suite struct ChangeCheckTests {
    private static let reader = ClaimReader(Lexicon(places: [("Đắk Lắk", "66"), ("Nghệ An", "40")]))

    private func verdicts(_ text: String) -> [ClaimCheck.Verdict] {
        ClaimChecker.check([ChangeCheckTests.reader.read(text)])[0].checks.map(\.verdict)
    }

    @Test(arguments: [
        ("Doanh thu tăng từ 4 tỷ đồng lên 5 tỷ đồng, tăng 25%.", "25%", "20%"),
        ("Số đề án giảm từ 40 đề án năm 2019 xuống 30 đề án năm 2020, tương ứng giảm 25%.", "25%", "33%"),
        ("Sản lượng tăng 1,5 lần, từ 200 tấn lên 300 tấn/năm.", "1,5", "2,5"),
        ("Sản lượng từ 200 lên 300 tấn/năm, tăng 50%.", "50%", "40%"),
        ("Phân bổ: Đắk Lắk 3 tỷ đồng, Nghệ An 4 tỷ đồng, tổng cộng 7 tỷ đồng.", "7 tỷ", "9 tỷ"),
        ("Các năm 2021 và 2022 lần lượt là 2 và 3 tỷ đồng; tổng cộng 5 tỷ đồng.", "5 tỷ", "6 tỷ"),
        ("Kế hoạch năm 2024 là 8 tỷ đồng, thực hiện 7,6 tỷ đồng, đạt 95% kế hoạch.", "95%", "105%"),
    ])
    func `one digit changed is found`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)) == [.differs])
    }

    /// Of three whole numbers each may be rounded, and no word says that they are.
    @Test func `a difference that only rounding makes right is left open`() {
        #expect(
            verdicts("Năm 2021 giảm 2 tỷ đồng so với năm 2020, chỉ còn 5 tỷ đồng (năm 2020: 8 tỷ đồng).") == [.unclear]
        )
        #expect(verdicts("Kinh phí tăng từ 2 tỷ đồng lên 5 tỷ đồng, tăng 2,5 tỷ đồng.") == [.differs])
    }

    /// A text is anybody's, and a share that no whole number holds once ended the server.
    @Test func `a change beyond all numbers is found`() {
        let text = """
            Kinh phí khuyến công tăng từ 1 nghìn đồng năm 2016 lên 9.000.000.000 tỷ đồng năm 2017, tăng 900%.
            """

        #expect(verdicts(text) == [.differs])
    }

    @Test func `establishments of several names are parts of the establishments`() {
        let text = "Tổng số 120 cơ sở, gồm 54 doanh nghiệp, 21 hợp tác xã và 45 hộ kinh doanh."

        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: "21", with: "31")) == [.differs])
    }

    /// The change of one thing says nothing of another.
    @Test(arguments: [
        "Doanh thu tăng từ 4 tỷ đồng lên 5 tỷ đồng, lợi nhuận tăng 60%.",
        "Số lớp tăng từ 4 lớp lên 5 lớp, số học viên tăng 60%.",
        "Năm 2020 tăng 60%. Doanh thu từ 4 tỷ đồng lên 5 tỷ đồng.",
        "Tổng kinh phí 9 tỷ đồng, vốn vay 4 tỷ đồng, tổng cộng 10 tỷ đồng đã chi.",
    ])
    func `nothing is said where the words may be of another thing`(text: String) {
        #expect(verdicts(text) == [])
    }
}
