import Claims
import Foundation
import Testing

/// Sums in brackets, in rows and in lines, shares told side by side, and what the State and the receivers gave.
@Suite struct TogetherTests {
    private func verdicts(_ text: String) -> Set<ClaimCheck.Verdict> {
        Set(ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict))
    }

    @Test(arguments: [
        (
            "Tổng kinh phí cả năm là 3,7 tỷ đồng (quý I 0,6 tỷ đồng, quý II 1,2 tỷ đồng, quý III 0,8 tỷ đồng, quý IV 1,1 tỷ đồng).",
            "là 3,7", "là 4,1"
        ),
        ("Tổng số cơ sở (quý I 14 cơ sở, quý II 19 cơ sở, quý III 11 cơ sở) là 44 cơ sở.", "44", "47"),
        ("Trung ương 5,4 tỷ đồng (18%), địa phương 9,6 tỷ đồng (32%), doanh nghiệp 15 tỷ đồng (50%).", "50%", "55%"),
        (
            "Chi 60% cho máy móc (6 tỷ đồng), 25% cho mô hình (2,5 tỷ đồng), 15% cho hội chợ (1,5 tỷ đồng).", "15%",
            "19%"
        ),
        (
            "Nguồn vốn | Năm 2021 | Năm 2022 | Cộng\nKCQG (triệu đồng) | 1.800 | 2.200 | 4.000\nKCĐP (triệu đồng) | 3.000 | 3.400 | 6.400",
            "6.400", "6.800"
        ),
        (
            "Tổng mức đầu tư 2.860 triệu đồng; khuyến công quốc gia hỗ trợ 500 triệu đồng, đơn vị thụ hưởng đối ứng 2.360 triệu đồng.",
            "2.360", "2.560"
        ),
        ("- Cấp quốc gia: 5 đề án;\n- Cấp tỉnh: 22 đề án;\n- Cấp huyện: 13 đề án.\nTổng số: 40 đề án.", "40", "43"),
        ("Có 260 lớp, trong đó 190 lớp đã kết thúc, 70 lớp chưa kết thúc.", "70", "60"),
    ])
    func `one number changed is found`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)).contains(.differs))
    }

    @Test(arguments: [
        "Năm 2023 bố trí 12 tỷ đồng (trong đó 2 tỷ đồng chuyển tiếp), đã giải ngân 9 tỷ đồng, còn lại 3 tỷ đồng.",
        // The receivers' own money is not named.
        "Tổng kinh phí 31,8 tỷ đồng, trong đó khuyến công quốc gia 9,6 tỷ đồng, khuyến công địa phương 12,4 tỷ đồng.",
        // Shares of plans of their own.
        "Kinh phí KCQG 2,7 tỷ đồng (90%), KCĐP 5,1 tỷ đồng (85%), huyện 0,7 tỷ đồng (70%) so với kế hoạch.",
        "Nội dung | Năm 2022 | Năm 2023 | Tổng mức đầu tư\nKinh phí (triệu đồng) | 500 | 600 | 4.000",
        "- Đào tạo: 4 lớp;\n- Tập huấn: 6 lớp.\nTổng số lớp của ngành từ đầu nhiệm kỳ: 45 lớp.",
        "Đến nay 9 tỉnh đã ban hành danh mục, 4 tỉnh chưa ban hành trong khi vùng có 14 tỉnh, 1 tỉnh không báo cáo.",
    ])
    func `what the words leave open is not called wrong`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }
}
