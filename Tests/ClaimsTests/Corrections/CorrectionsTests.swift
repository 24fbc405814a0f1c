import Claims
import Testing

/// The sentence to write instead keeps the text's own way of writing.
@Suite struct CorrectionsTests {
    struct Case: Sendable {
        let text: String
        let sentences: [String]
    }

    @Test(arguments: [
        Case(
            text: "Có hai nguồn. Năm 2020, tổng kinh phí 5,5 tỷ đồng, gồm hỗ trợ 2,25 tỷ đồng và đối ứng 2,25 tỷ đồng.",
            sentences: ["Năm 2020, tổng kinh phí 4,5 tỷ đồng, gồm hỗ trợ 2,25 tỷ đồng và đối ứng 2,25 tỷ đồng."]
        ),
        Case(
            text: "Giai đoạn 2010 – 2019, nguồn Trung ương hỗ trợ 12 tỷ đồng (bình quân gần 1,5 tỷ đồng/năm).",
            sentences: ["Giai đoạn 2010 – 2019, nguồn Trung ương hỗ trợ 12 tỷ đồng (bình quân 1,2 tỷ đồng/năm)."]
        ),
        Case(
            text: "Giai đoạn 2011-2017, nguồn Trung ương hỗ trợ 12 tỷ đồng (bình quân hơn 2,5 tỷ đồng/năm).",
            sentences: ["Giai đoạn 2011-2017, nguồn Trung ương hỗ trợ 12 tỷ đồng (bình quân hơn 1,7 tỷ đồng/năm)."]
        ),
        Case(
            text: "Năm 2021, tổng kinh phí 9.500 triệu đồng, gồm hỗ trợ 4.100 triệu đồng và đối ứng 6.200 triệu đồng.",
            sentences: [
                "Năm 2021, tổng kinh phí 10.300 triệu đồng, gồm hỗ trợ 4.100 triệu đồng và đối ứng 6.200 triệu đồng."
            ]
        ),
        Case(
            text: "Doanh thu của các cơ sở tăng từ 1,15-1,42%.",
            sentences: ["Doanh thu của các cơ sở tăng từ 1,15-1,42 lần."]
        ),
        Case(text: "Hỗ trợ 450 triệu đồng để mua máy trị giá 400 triệu đồng.", sentences: []),
        Case(text: "Tổng kinh phí 8 tỷ đồng, trong đó khuyến công quốc gia 10,5 tỷ đồng.", sentences: []),
        Case(text: "Cơ cấu kinh phí: máy móc 52%, mô hình 23%, đào tạo nghề 45%.", sentences: []),
        Case(text: "Đã có 48/45 xã hoàn thành.", sentences: []),
        Case(text: "- Có 20/25 xã (60%) tham gia.", sentences: ["Có 20/25 xã (80%) tham gia."]),
    ])
    func `each sentence that does not hold comes with one that does`(_ example: Case) {
        let checks = ClaimChecker.check([ClaimReader().read(example.text)])[0].checks

        #expect(checks.compactMap(\.sentence) == example.sentences, "\(checks.map(\.explanation))")
    }
}
