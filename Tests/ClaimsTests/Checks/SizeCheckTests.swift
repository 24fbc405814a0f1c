import Claims
import Testing

/// Sizes that are hard to believe are doubted, never called wrong.
@Suite struct SizeCheckTests {
    private func explanations(_ text: String) -> [String] {
        ClaimChecker.check([ClaimReader().read(text)])[0].checks.filter { $0.kind == .unit && $0.verdict == .unclear }
            .map(\.explanation)
    }

    @Test(arguments: [
        ("Doanh thu tăng từ 1,2 - 1,4%.", "1,2 - 1,4% có thể là lần: tăng 1,2–1,4 lần là 20–40 %"),
        ("Mỗi cơ sở bình quân 150 tỷ đồng.", "150,0 tỷ mỗi cơ sở: xem lại đơn vị"),
        ("Mỗi đề án được hỗ trợ 1.200 tỷ đồng.", "1.200,0 tỷ mỗi đề án: xem lại đơn vị"),
        ("Một người học nghề được hỗ trợ 2,1 tỷ đồng.", "2,1 tỷ mỗi người: xem lại đơn vị"),
        ("Thu nhập của lao động đạt 7,5 tỷ đồng/tháng.", "thu nhập 7,5 tỷ đồng/tháng: xem lại đơn vị"),
        ("Chi phí sản xuất giảm 120%.", "giảm 120%, quá 100 %: xem lại số hoặc đơn vị"),
        ("Kết quả đạt 985% kế hoạch.", "985% kế hoạch: xem lại dấu phẩy"),
    ])
    func `a size beyond all bounds is doubted`(text: String, explanation: String) {
        #expect(explanations(text) == [explanation])
    }

    @Test(arguments: [
        "Doanh thu tăng 1,5%.", "Doanh thu mỗi doanh nghiệp bình quân 150 tỷ đồng.", "Lợi nhuận giảm 120%.",
        "Thu nhập đạt 7,5 triệu đồng/tháng.", "Mỗi đề án được hỗ trợ 200 triệu đồng.", "Kết quả đạt 115% kế hoạch.",
    ])
    func `a usual size is not`(text: String) {
        #expect(explanations(text) == [])
    }
}
