import Claims
import Foundation
import Testing

/// What each of several got, what is left of them, and the mean of years told one by one.
@Suite struct EachAndRestTests {
    private func verdicts(_ text: String) -> Set<ClaimCheck.Verdict> {
        Set(ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict))
    }

    @Test(arguments: [
        ("Hỗ trợ 7 mô hình, mỗi mô hình 220 triệu đồng, tổng kinh phí 1,54 tỷ đồng.", "1,54", "1,64"),
        ("Hỗ trợ 8 cơ sở với mức 150 triệu đồng/cơ sở, tổng cộng 1,2 tỷ đồng.", "1,2 tỷ", "1,3 tỷ"),
        ("Bình quân mỗi đề án được hỗ trợ 180 triệu đồng (6,3 tỷ đồng cho 35 đề án).", "180", "210"),
        ("Tỉnh duyệt 54 đề án, đã nghiệm thu 41 đề án, còn 13 đề án đang thực hiện.", "còn 13", "còn 23"),
        ("Tỉnh duyệt 54 đề án, đã nghiệm thu 41 đề án, còn lại 13 đề án đang thực hiện.", "lại 13", "lại 10"),
        (
            "Năm 2021 chi 3 tỷ đồng; năm 2022 chi 3,6 tỷ đồng; năm 2023 chi 4,2 tỷ đồng; bình quân 3,6 tỷ đồng/năm.",
            "quân 3,6", "quân 3,9"
        ),
        (
            "Năm 2021: 21 đề án; năm 2022: 24 đề án; năm 2023: 30 đề án; bình quân mỗi năm 25 đề án.", "năm 25",
            "năm 28"
        ),
        (
            "Kinh phí cả giai đoạn là 9,5 tỷ đồng:\n- Đào tạo nghề: 2,5 tỷ đồng;\n- Máy móc: 5,2 tỷ đồng;\n- Khác: 1,8 tỷ đồng.",
            "5,2", "6,2"
        ),
    ])
    func `one number changed is found`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)) == [.differs])
    }

    @Test(arguments: [
        // Some may have been given up.
        "Tỉnh duyệt 54 đề án, đã nghiệm thu 41 đề án, còn 8 đề án đang thực hiện.",
        "Số cơ sở từ 54 cơ sở lên 60 cơ sở, còn 12 cơ sở chưa đăng ký.",
        "Hỗ trợ 7 mô hình, mỗi mô hình tối đa 300 triệu đồng, tổng kinh phí 1,54 tỷ đồng.",
        "Hỗ trợ 7 mô hình, mỗi mô hình 220 triệu đồng, tổng kinh phí cả chương trình 5 tỷ đồng.",
        // The mean is of more years than are told.
        "Năm 2021 chi 3 tỷ đồng; năm 2022 chi 3,6 tỷ đồng; bình quân 5 năm 4,2 tỷ đồng/năm.",
        "Kinh phí cả giai đoạn là 9,5 tỷ đồng:\n- Đào tạo nghề: 2,5 tỷ đồng;\n- Máy móc: 5,2 tỷ đồng.",
    ])
    func `what the words leave open is not called wrong`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }
}
