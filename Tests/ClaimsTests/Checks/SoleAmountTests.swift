import Claims
import Foundation
import Testing

/// A figure that follows from the only amounts near it, whatever words stand between.
@Suite struct SoleAmountTests {
    private func verdicts(_ text: String) -> Set<ClaimCheck.Verdict> {
        Set(ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict))
    }

    @Test(arguments: [
        ("Huyện có 45 cơ sở được vay vốn. Trong số này 18 cơ sở làm mộc, chiếm 40%.", "40%", "48%"),
        ("Được giao 9,5 tỷ đồng, tính đến giữa tháng 9 đã giải ngân 6,65 tỷ đồng, đạt 70%.", "70%", "78%"),
        ("Chỉ tiêu giao 20 cơ sở, kết quả đã hỗ trợ 23 cơ sở, vượt 15% kế hoạch.", "15%", "25%"),
        ("Nếu năm 2015 có 320 cơ sở mộc thì đến năm 2020 con số này là 480, tăng 50%.", "50%", "60%"),
        ("Trước đây chỉ bán được 500 kg miến mỗi tháng. Nay mỗi tháng bán 1.500 kg, gấp 3 lần.", "gấp 3", "gấp 4"),
        ("Năm 2024 huyện có 41 đề án. So với năm 2023 (33 đề án), số đề án tăng 8.", "tăng 8", "tăng 6"),
        ("Mỗi lớp có 35 học viên; 12 lớp đã đào tạo 420 người.", "420", "520"),
        ("Huyện hỗ trợ 8 mô hình với 4,2 tỷ đồng. Bình quân mỗi mô hình được hỗ trợ 525 triệu đồng.", "525", "625"),
        ("Trong 5 năm, tỉnh được cấp 11,5 tỷ đồng. Tính ra mỗi năm khoảng 2,3 tỷ đồng.", "2,3", "3,3"),
        ("Tỉnh cấp 5,2 tỷ đồng; huyện cấp 2,3 tỷ đồng; xã cấp 1,1 tỷ đồng. Cả ba cấp đạt 8,6 tỷ đồng.", "8,6", "9,6"),
        (
            "Vốn khuyến công 5,5 tỷ đồng thu hút 38,5 tỷ đồng vốn đối ứng; cứ 1 đồng hỗ trợ kéo theo 7 đồng.", "7 đồng",
            "9 đồng"
        ),
        ("Hội thi có 64 sản phẩm. Ban giám khảo chọn 40 sản phẩm, loại 24 sản phẩm.", "24", "34"),
        (
            "Tỉnh có 11 đề án, tổng kinh phí 3,5 tỷ đồng. Cụ thể, 7 đề án máy móc (2,6 tỷ đồng), 4 đề án tập huấn (900 triệu đồng).",
            "900", "700"
        ),
    ])
    func `one number changed is found`(text: String, part: String, other: String) {
        #expect(verdicts(text).contains(.agrees))
        #expect(!verdicts(text).contains(.differs))
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)).contains(.differs))
    }

    @Test(arguments: [
        // The plan of a whole stage, of some months, or of nobody knows what.
        "Chỉ tiêu cả giai đoạn là 50 cơ sở. Năm 2023 thực hiện 20 cơ sở, đạt 100%.",
        "Được giao 10 tỷ đồng. Đến 30/6 đã giải ngân 4 tỷ đồng, đạt 80% kế hoạch 6 tháng.",
        "Hỗ trợ 300 triệu đồng trên tổng 1.250 triệu đồng, đạt 95%.",
        // Shares and changes of something else.
        "Trong 20 cơ sở có 18 cơ sở có lãi, 15 cơ sở mở rộng, 5 cơ sở còn lại gặp khó.",
        "Chi phí từ 12.000 đồng xuống 9.000 đồng mỗi sản phẩm, giảm 20% điện năng.",
        "Kinh phí thực hiện: Trung ương 92%, tỉnh 85%, huyện 70%.",
        "Trong tổng số 85 đề án có 20 đề án quốc gia đã giải ngân (100%).",
        // Totals of more than is told.
        "Năm 2021: 3 tỷ đồng, năm 2022: 4 tỷ đồng. Tính chung cả giai đoạn 2021-2025 là 22 tỷ đồng.",
        "Có 3 sản phẩm đạt 5 sao, 20 sản phẩm đạt 4 sao. Tổng cộng có 120 sản phẩm OCOP.",
        "Mỗi hộ được vay 50 triệu đồng. Toàn xã có 30 hộ vay, tổng dư nợ 1,2 tỷ đồng.",
        "Giai đoạn 2021-2025 bố trí 30 tỷ đồng. Trong 3 năm đầu, bình quân mỗi năm 5,5 tỷ đồng.",
    ])
    func `what the words leave open is not called wrong`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }

    @Test func `a share that only a rounded whole makes right is unclear`() {
        #expect(verdicts("Đã giải ngân 2,76 tỷ đồng trong tổng số 3 tỷ đồng được giao, đạt 92%.") == [.agrees])
        #expect(verdicts("Đã giải ngân 2,76 tỷ đồng trong tổng số 3 tỷ đồng được giao, đạt 96%.") == [.unclear])
    }
}
