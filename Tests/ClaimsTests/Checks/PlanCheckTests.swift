import Claims
import Foundation
import Testing

/// Plans against what was done and what is left, and changes against a base that stands in brackets.
@Suite struct PlanCheckTests {
    private func verdicts(_ text: String) -> [ClaimCheck.Verdict] {
        ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict)
    }

    @Test(arguments: [
        ("Kế hoạch 40 hộ, thực hiện 46 hộ, đạt 115%.", "115%", "125%"),
        ("Dự toán năm là 6,4 tỷ đồng, đã giải ngân 4,8 tỷ đồng, đạt 75%.", "75%", "85%"),
        (
            "Dự toán được giao 900 triệu đồng, đã quyết toán 860 triệu đồng, số kinh phí còn lại 40 triệu đồng.", "40",
            "50"
        ),
        ("Năm 2024, huyện chi 3,3 tỷ đồng cho 21 cơ sở, tăng 10% so với năm 2023 (3 tỷ đồng).", "10%", "15%"),
        ("Năm 2024, kinh phí là 7,2 tỷ đồng, bằng 90% so với năm 2023 (8 tỷ đồng).", "90%", "95%"),
        ("Năm 2024, kinh phí là 7,2 tỷ đồng, bằng 90% năm 2023 (8 tỷ đồng).", "90%", "95%"),
        ("Tỷ lệ nợ đọng giảm từ 21% xuống còn 14%, giảm 7 điểm phần trăm.", "7 điểm", "9 điểm"),
        ("Tỷ lệ cơ giới hóa tăng 12 điểm phần trăm, từ 40% lên 52%.", "12 điểm", "15 điểm"),
        ("Mỗi giải được thưởng 4 triệu đồng, 15 giải nhận tổng số tiền thưởng 60 triệu đồng.", "60", "75"),
        ("Về cơ cấu vốn, máy móc chiếm 55%, mô hình chiếm 30%, phần còn lại 15%.", "15%", "25%"),
        ("Trong 30 đề án có 12 đề án ở Chợ Mới, 8 đề án ở Tân Châu, các huyện khác 10 đề án.", "10 đề", "14 đề"),
    ])
    func `one number changed is found`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)) == [.differs])
    }

    @Test func `growths in turn are each of their own`() {
        let text =
            "Năm 2024 hỗ trợ 66 cơ sở với 15 tỷ đồng, năm 2021 là 44 cơ sở và 12 tỷ đồng, tăng lần lượt 50% và 25%."

        #expect(verdicts(text) == [.agrees, .agrees])
        #expect(verdicts(text.replacingOccurrences(of: "và 25%", with: "và 45%")) == [.agrees, .differs])
    }

    @Test(arguments: [
        "Kế hoạch 20 cơ sở, thực hiện 23 cơ sở, đạt 60% yêu cầu về tiến độ.",
        "Kế hoạch vốn 7 tỷ đồng, giải ngân 5 tỷ đồng, còn lại 3 tỷ đồng của năm trước chuyển sang.",
        "Năm 2023 kinh phí 5,4 tỷ đồng, doanh thu các cơ sở tăng 30% so với năm 2022 (40 tỷ đồng).",
        "Tỷ lệ đạt từ 60% đến 70%, tăng 5 điểm phần trăm so với năm trước.",
        "Về cơ cấu, lao động nữ chiếm 60%, dân tộc thiểu số chiếm 55%, hộ nghèo chiếm 20%.",
    ])
    func `what is of something else is not judged`(text: String) {
        #expect(verdicts(text) == [])
    }

    @Test func `a growth behind a part may be that of the whole`() {
        let text =
            "Năm 2023 tỉnh giải ngân 5,4 tỷ đồng, trong đó quốc gia 2 tỷ đồng, tăng 20% so với năm 2022 (4,5 tỷ đồng)."

        #expect(!verdicts(text).contains(.differs))
    }
}
