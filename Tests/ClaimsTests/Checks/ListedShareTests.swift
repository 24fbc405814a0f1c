import Claims
import Foundation
import Testing

/// Shares in brackets, shares without their whole, shares of sources, and parts with names of their own.
@Suite struct ListedShareTests {
    private func verdicts(_ text: String) -> Set<ClaimCheck.Verdict> {
        Set(ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict))
    }

    @Test(arguments: [
        ("Có 150 đề án, trong đó 30 đề án KCQG (20%), 120 đề án KCĐP (80%).", "(20%)", "(25%)"),
        ("Tổng số 640 học viên, trong đó có 416 nữ (65%).", "(65%)", "(75%)"),
        ("Lớp học có 640 học viên, gồm 416 nữ (65%) và 224 nam (35%).", "(35%)", "(45%)"),
        ("Lớp học có 640 học viên, gồm 416 nữ và 224 nam.", "224", "234"),
        ("KCQG 3,6 tỷ đồng (chiếm 45%), KCĐP 4,4 tỷ đồng (chiếm 55%).", "45%", "40%"),
        ("Nguồn kinh phí: Trung ương 30%, tỉnh 45%, cơ sở 25%.", "25%", "35%"),
        ("Năm 2023, KCQG hỗ trợ 2,8 tỷ đồng, bằng 35% tổng kinh phí 8 tỷ đồng.", "35%", "45%"),
        ("Năm 2023, KCQG hỗ trợ 2,8 tỷ đồng, chiếm 35% tổng kinh phí (8 tỷ đồng).", "35%", "45%"),
    ])
    func `one number changed is found`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)).contains(.differs))
    }

    @Test(arguments: [
        // Shares of two years have two wholes.
        "Năm 2021, KCQG 4 tỷ đồng, chiếm 40%; năm 2022, KCQG 5 tỷ đồng, chiếm 45%.",
        // Shares of other things that are named.
        "Có 40 cơ sở dệt, chiếm 25% số cơ sở; 30 cơ sở mộc, chiếm 12% số lao động.",
        // What a plan was fulfilled by stands in brackets too.
        "Năm 2023 chi 6 tỷ đồng, trong đó KCQG 2 tỷ đồng (98%).",
        "Kinh phí khuyến công: hỗ trợ 50% chi phí gian hàng, 80% chi phí vận chuyển, 100% chi phí in ấn.",
        // Behind the comma another sum is told.
        "Máy móc 3 tỷ đồng, chiếm 45% tổng kinh phí, 6 tỷ đồng vốn đối ứng.",
        "Tổng số 640 học viên, trong đó có 416 nữ (tăng 12%).",
    ])
    func `what may be of another whole is not called wrong`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }
}
