import Claims
import Foundation
import Testing

/// Sums and their items, each on a line of its own.
@Suite struct ItemLineTests {
    private func verdicts(_ text: String) -> [ClaimCheck.Verdict] {
        ClaimChecker.check([ClaimReader().read(text)])[0].checks.map(\.verdict)
    }

    @Test(arguments: [
        (
            "Tổng kinh phí: 6.200 triệu đồng, gồm:\n- Truyền nghề: 900 triệu đồng;\n- Máy móc: 4.100 triệu đồng;\n- Hội chợ: 1.200 triệu đồng.",
            "4.100", "4.500"
        ),
        (
            "Tổng kinh phí thực hiện là 6,2 tỷ đồng. Trong đó:\n1. Truyền nghề: 0,9 tỷ đồng.\n2. Máy móc: 4,1 tỷ đồng.\n3. Hội chợ: 1,2 tỷ đồng.",
            "4,1", "5,1"
        ),
        (
            "a) Truyền nghề: 4 lớp, 300 triệu đồng\nb) Máy móc: 7 cơ sở, 1.400 triệu đồng\nCộng: 1.700 triệu đồng",
            "1.700", "1.800"
        ),
        (
            "Năm qua có 24 đề án, gồm:\n+ Huyện Ý Yên: 9 đề án;\n+ Huyện Hải Hậu: 8 đề án;\n+ Thành phố: 7 đề án.",
            "8 đề", "6 đề"
        ),
        (
            "Truyền nghề: 5 lớp, kinh phí 350 triệu đồng. Mô hình: 2 điểm, kinh phí 900 triệu đồng. Máy móc: 10 cơ sở, kinh phí 2.000 triệu đồng. Tổng cộng 3.250 triệu đồng.",
            "3.250", "3.520"
        ),
    ])
    func `lines are added up under their sum and above it`(text: String, part: String, other: String) {
        #expect(verdicts(text) == [.agrees])
        #expect(verdicts(text.replacingOccurrences(of: part, with: other)) == [.differs])
    }

    @Test func `of a list that surely ends no part is taken for all`() {
        let text = """
            Tổng kinh phí 5 tỷ đồng, gồm:
            - Máy móc: 2 tỷ đồng;
            - Truyền nghề: 3 tỷ đồng;
            - Tư vấn: 1 tỷ đồng.
            """

        #expect(verdicts(text) == [.differs])
    }

    @Test func `lines below an item are its own`() {
        let text = """
            - Quốc gia: 3 tỷ đồng, gồm:
            + Máy móc: 1 tỷ đồng
            + Mô hình: 2 tỷ đồng
            - Địa phương: 2 tỷ đồng, gồm:
            + Máy móc: 0,5 tỷ đồng
            + Mô hình: 1,5 tỷ đồng
            Tổng cộng: 5 tỷ đồng
            """

        #expect(verdicts(text) == [.agrees, .agrees, .agrees])
    }

    @Test(arguments: [
        "Tổng kinh phí 5 tỷ đồng, gồm:\n- Máy móc: 3 tỷ đồng;\n- Mô hình: chưa triển khai;\n- Hội chợ: 1 tỷ đồng.",
        "Tổng kinh phí 5 tỷ đồng, gồm:\n- Máy móc: 10 cơ sở, mỗi cơ sở 300 triệu đồng;\n- Mô hình: 1 tỷ đồng.",
        "Tổng kinh phí 5 tỷ đồng, gồm:\n- Máy móc: 3 tỷ đồng.\nCác cơ sở đã lắp xong.\n- Mô hình: 2 tỷ đồng.",
        "Tổng kinh phí 5 tỷ đồng, trong đó:\n- Máy móc: 3 tỷ đồng;\n- Mô hình: 1 tỷ đồng.",
        "- Tổng kinh phí 5 tỷ đồng, gồm:\n- Máy móc: 3 tỷ đồng;\n- Mô hình: 2 tỷ đồng;\n- Đối ứng: 12 tỷ đồng.",
        "Hỗ trợ 120 cơ sở, gồm:\n- Chế biến: 70 cơ sở;\n- Cơ khí: 40 cơ sở;\n- Do phụ nữ làm chủ: 30 cơ sở.",
        "- Hỗ trợ 5 cơ sở với 1 tỷ đồng.\n- Tập huấn 3 lớp với 200 triệu đồng.\nTổng kinh phí cả giai đoạn là 12 tỷ đồng.",
    ])
    func `nothing is said where a line is missing or of something else`(text: String) {
        #expect(verdicts(text) == [])
    }

    @Test func `lines of another subject behind a list that holds are none of it`() {
        let text =
            "Tổng kinh phí 5 tỷ đồng, gồm:\n- Máy móc: 3 tỷ đồng.\n- Mô hình: 2 tỷ đồng.\n- Doanh nghiệp bỏ thêm 12 tỷ đồng."

        #expect(verdicts(text) == [.agrees])
    }
}
