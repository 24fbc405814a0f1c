import Claims
import Foundation
import Testing

/// Where a list ends, how many names it holds, and what a multiple is of.
@Suite struct ListEndTests {
    private func verdicts(_ text: String) -> Set<ClaimCheck.Verdict> {
        Set(ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict))
    }

    @Test func `a list of one kind of name is counted to its last name`() {
        let text = "Có 3 đơn vị: Công ty Hòa An, Công ty Đại Lộc và Công ty Minh Phát."

        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: "An,", with: "An, Công ty Tân Tiến,")) == [.differs])
        #expect(!verdicts("Có 2 đơn vị: Công ty An Bình, Công ty Sản xuất và Thương mại Tân Tiến.").contains(.differs))
    }

    @Test(arguments: [
        "Có 40 cụm công nghiệp, trong đó 22 cụm đang hoạt động, 11 cụm đang đầu tư; 19 cụm có nhà máy xử lý nước thải.",
        "Kinh phí khuyến công là 9 tỷ đồng, trong đó máy móc 6 tỷ đồng; vốn đối ứng mua máy 21 tỷ đồng.",
    ])
    func `a list ends at the semicolon behind its commas`(text: String) {
        #expect(!verdicts(text).contains(.differs))
    }

    @Test func `a multiple is held against the sum in brackets`() {
        let text = "Kinh phí đạt 18 tỷ đồng, tăng gấp 3 lần so với giai đoạn trước (6 tỷ đồng)."

        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: "18 tỷ", with: "12,5 tỷ")) == [.differs])
    }
}
