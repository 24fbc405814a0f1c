import Claims
import Foundation
import Testing

/// Means against what the sentence clearly shares out, and lists of parts that end before their sentence.
@Suite struct MeanCheckTests {
    private static let reader = ClaimReader()

    private func verdicts(_ text: String) -> [ClaimCheck.Verdict] {
        ClaimChecker.check([MeanCheckTests.reader.read(text)])[0].checks.map(\.verdict)
    }

    @Test(arguments: [
        ("Đã giúp 25 hộ (tăng 4 hộ so với năm 2022), kinh phí 1,25 tỷ đồng, bình quân 50 triệu đồng/hộ.", "50", "60"),
        (
            "Có 16 mô hình (trong đó 6 mô hình về chè), kinh phí 3,2 tỷ đồng, bình quân 200 triệu đồng/mô hình.", "200",
            "210"
        ),
        (
            "Chi 1,8 tỷ đồng cho 12 lớp, giảm 300 triệu đồng so với năm trước, bình quân 150 triệu đồng/lớp.", "150",
            "180"
        ),
        ("Hỗ trợ 15 cơ sở với 3 tỷ đồng (đối ứng 9 tỷ đồng), bình quân mỗi cơ sở 200 triệu đồng.", "200", "250"),
        ("Giai đoạn 2016-2020 có 90 đề án, tăng 15 đề án so với giai đoạn trước, bình quân 18 đề án/năm.", "18", "16"),
        (
            "Giai đoạn 2016-2020 tỉnh bố trí 20 tỷ đồng (doanh nghiệp góp 60 tỷ đồng), bình quân 4 tỷ đồng/năm.",
            "4 tỷ", "5 tỷ"
        ),
    ])
    func `changes, brackets and the receivers' money are passed over`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)) == [.differs])
    }

    @Test(arguments: [
        "Hỗ trợ 20 cơ sở với 4 tỷ đồng, doanh thu bình quân 3 tỷ đồng/cơ sở.",
        "Hỗ trợ 20 cơ sở với 4 tỷ đồng, mức hỗ trợ cao nhất 300 triệu đồng/cơ sở.",
        "Tổng vốn đầu tư 40 tỷ đồng cho 20 đề án, mức hỗ trợ bình quân 200 triệu đồng/đề án.",
        "Hỗ trợ 12 cơ sở cơ khí và 18 cơ sở chế biến với 6 tỷ đồng, bình quân 200 triệu đồng/cơ sở.",
        "Có 40 đề án với 8 tỷ đồng, trong đó đề án máy móc được hỗ trợ bình quân 300 triệu đồng/đề án.",
        "Huyện có 500 cơ sở; năm qua chi 4 tỷ đồng cho cơ sở có nhu cầu, bình quân 200 triệu đồng/cơ sở.",
        "Năm 2024 hỗ trợ 20 cơ sở với 4 tỷ đồng, cao hơn mức 180 triệu đồng/cơ sở của năm 2023.",
        "Giai đoạn 2021-2025, tỉnh bố trí 50 tỷ đồng, mỗi năm dành 2 tỷ đồng cho đào tạo nghề.",
        "Giai đoạn 2021-2025, cơ sở được hỗ trợ 500 triệu đồng, doanh thu bình quân 3 tỷ đồng/năm.",
    ])
    func `a mean of something else is not judged`(text: String) {
        #expect(!verdicts(text).contains(.differs) && !verdicts(text).contains(.agrees))
    }

    @Test func `any sum and number that fit are right`() {
        #expect(
            verdicts(
                "Có 40 đề án với 8 tỷ đồng, trong đó 10 đề án máy móc với 3 tỷ đồng, bình quân 300 triệu đồng/đề án."
            )
            .contains(.agrees)
        )
        #expect(verdicts("Hỗ trợ 7 cơ sở với 1 tỷ đồng, bình quân 142 triệu đồng/cơ sở.") == [.unclear])
    }

    @Test(arguments: [
        "Dây chuyền giá 900 triệu đồng, gồm 600 triệu đồng tiền máy và 300 triệu đồng lắp đặt; khuyến công hỗ trợ 270 triệu đồng.",
        "Tổng kinh phí 7 tỷ đồng, gồm ngân sách tỉnh 3 tỷ đồng, đối ứng 4 tỷ đồng; đã giải ngân 2,5 tỷ đồng.",
        "Tổng kinh phí 7 tỷ đồng, gồm ngân sách tỉnh 3 tỷ đồng, đối ứng 4 tỷ đồng, đã giải ngân 2,5 tỷ đồng.",
        "Có 20 lớp, gồm 12 lớp may và 8 lớp mộc; huyện Ý Yên có 4 lớp.",
    ])
    func `parts end where their list ends`(text: String) {
        #expect(verdicts(text) == [.agrees])
    }

    @Test func `a list of semicolons has no end but its last item`() {
        let text =
            "Tổng kinh phí 5 tỷ đồng, gồm: ngân sách trung ương 2 tỷ đồng; ngân sách tỉnh 3 tỷ đồng; đối ứng 1 tỷ đồng."

        #expect(verdicts(text) == [.differs])
    }
}
