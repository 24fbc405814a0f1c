import Claims
import Testing

/// What is told in two ways in one sentence, or in two.
@Suite struct ComparisonCheckTests {
    private static let reader = ClaimReader()

    private func explanations(_ text: String, _ verdict: ClaimCheck.Verdict) -> [String] {
        ClaimChecker.check([ComparisonCheckTests.reader.read(text)], priority: 1.5)[0].checks.filter {
            $0.verdict == verdict
        }
        .map(\.explanation)
    }

    @Test(arguments: [
        (
            "Vốn đối ứng gấp 4 lần vốn khuyến công (27 tỷ đồng so với 9 tỷ đồng).",
            "27,0 tỷ ÷ 9,0 tỷ = 3 lần; văn bản ghi 4 lần: lệch 1 lần"
        ),
        (
            "Doanh thu tăng từ 100 tỷ đồng năm 2020 lên 121 tỷ đồng năm 2022, bình quân tăng 15%/năm.",
            "từ 100,0 tỷ thành 121,0 tỷ sau 2 năm: 10 % mỗi năm; văn bản ghi 15 %: lệch 5 điểm %"
        ),
        ("Mở 20 lớp cho 650 lao động, mỗi lớp 35 người.", "20 × 35 = 700 lao động; văn bản ghi 650 lao động: lệch 50"),
        (
            "Năm 2022 hỗ trợ 5,2 tỷ đồng; năm 2023 hỗ trợ 5,98 tỷ đồng, tăng 25% so với năm 2022.",
            "5,98 tỷ ÷ 5,2 tỷ − 1 = 15 %; văn bản ghi 25 %: lệch"
        ),
        (
            "Năm 2020 có 12 đề án, năm 2021 có 15 đề án, tăng 5 đề án so với năm 2020.",
            "15 đề án − 12 đề án = 3 đề án; văn bản ghi 5 đề án: lệch"
        ),
        (
            "Cơ cấu kinh phí: máy móc 52%, mô hình 23%, đào tạo nghề 15%, nội dung khác 20%.",
            "52 + 23 + 15 + 20 = 110 %; phải là 100 %"
        ),
        (
            "Định mức tối đa 300 triệu đồng/cơ sở; năm 2024 tỉnh hỗ trợ 10 cơ sở với 4,8 tỷ đồng.",
            "4,8 tỷ ÷ 10 cơ sở = 480 triệu mỗi cơ sở; mức tối đa văn bản nêu là 300 triệu: lệch"
        ),
        (
            "Kinh phí khuyến công quốc gia 3 tỷ đồng, kinh phí tỉnh 4 tỷ đồng. Tổng cộng 9 tỷ đồng.",
            "3,0 tỷ + 4,0 tỷ = 7,0 tỷ; văn bản ghi 9,0 tỷ: lệch 2,0 tỷ"
        ),
        (
            "Giải ngân 3,2 tỷ đồng trên 4 tỷ đồng kế hoạch, đạt 85%.",
            "3,2 tỷ ÷ 4,0 tỷ = 80 %; văn bản ghi 85 %: lệch 5 điểm %"
        ),
        (
            "Năm 2024 có 38 đề án, giảm 6 đề án so với năm 2023 (42 đề án).",
            "42 đề án − 38 đề án = 4 đề án; văn bản ghi 6 đề án: lệch"
        ),
        (
            "Kinh phí tăng 10% so với năm trước, tức từ 5 tỷ đồng lên 6 tỷ đồng.",
            "từ 5,0 tỷ thành 6,0 tỷ: 20 %; văn bản ghi 10 %: lệch 10 điểm %"
        ),
        (
            "Kinh phí tỉnh chiếm 1/4 (2 tỷ đồng trong tổng số 5 tỷ đồng).",
            "2,0 tỷ ÷ 5,0 tỷ = 40 %; văn bản ghi 25 %: lệch 15 điểm %"
        ),
        (
            "Tỉnh bố trí 5 tỷ đồng, chiếm 60% trong tổng số 10 tỷ đồng.",
            "5,0 tỷ ÷ 10,0 tỷ = 50 %; văn bản ghi 60 %: lệch 10 điểm %"
        ),
        (
            "Năm 2021: 3,2 tỷ đồng; năm 2022: 3,9 tỷ đồng; cộng hai năm: 7,6 tỷ đồng.",
            "3,2 tỷ + 3,9 tỷ = 7,1 tỷ; văn bản ghi 7,6 tỷ: lệch 500 triệu"
        ),
        (
            "Tổng kinh phí 1.500 triệu đồng, trong đó quốc gia 800,4 triệu đồng, tỉnh 749,9 triệu đồng.",
            "0,8004 + 0,7499 = 1,5503 tỷ; văn bản ghi 1,5 tỷ: lệch 50,3 triệu"
        ),
        (
            "Tổng kinh phí 8 tỷ đồng, trong đó khuyến công quốc gia 10,5 tỷ đồng.",
            "một phần 10,5 tỷ lớn hơn toàn bộ 8,0 tỷ"
        ),
        (
            "Trong số 96 đề án có 58 đề án máy móc, 17 đề án mô hình, 14 đề án đào tạo nghề và 9 đề án khác.",
            "58 + 17 + 14 + 9 = 98 đề án; văn bản ghi 96 đề án: lệch 2 đề án"
        ),
        (
            "Giải ngân 6,3 tỷ đồng/7 tỷ đồng, đạt 95%.",
            "6,3 tỷ ÷ 7,0 tỷ = 90 %; văn bản ghi 95 %: lệch 5 điểm %"
        ),
    ])
    func `two ways of telling a number are held against each other`(_ text: String, _ expected: String) {
        #expect(explanations(text, .differs) == [expected])
    }

    @Test(arguments: [
        "Kinh phí NSNN là 2.450 tỷ đồng (khuyến công quốc gia chiếm 40,6%), vốn đối ứng 8.050 tỷ đồng.",
        "Mỗi lớp 35 học viên, tổng kinh phí 367,5 triệu đồng, bình quân 2,1 triệu đồng/học viên.",
        "Năm 2025 dự toán 10,26 tỷ đồng, tăng 1,14 tỷ đồng; trong đó vốn trung ương 3,3 tỷ đồng, ngân sách tỉnh 6,96 tỷ đồng.",
        "Có 11.300 người có việc làm, trong đó 5.800 người vào doanh nghiệp, số còn lại tự tạo việc làm.",
        "Có 4/15 tỉnh chưa giải ngân được 50% kế hoạch.",
        "Qua kiểm tra 38/112 hồ sơ (34%).",
        "Định mức tối đa 300 triệu đồng/cơ sở; năm 2024 tỉnh hỗ trợ 10 cơ sở với 3,9 tỷ đồng.",
        "Mở 20 lớp, mỗi lớp 35 người, trong đó 300 người là nữ.",
        "Trong số 60 cơ sở có 45 cơ sở đã đầu tư máy mới, 30 cơ sở do phụ nữ làm chủ và 12 cơ sở mong muốn vay vốn.",
        "Ngân sách tỉnh hỗ trợ 3 tỷ đồng, chiếm 60% (3 tỷ đồng trên tổng số 5 tỷ đồng).",
    ])
    func `what is said of different things is not`(_ text: String) {
        #expect(explanations(text, .differs) == [])
    }
}
