import Claims
import Testing

@Suite struct CountCheckTests {
    struct Case: Sendable {
        let text: String
        let verdicts: [ClaimCheck.Verdict]
    }

    @Test(arguments: [
        Case(text: "Có 30/45 xã (đạt 66,7%) bố trí kinh phí.", verdicts: [.agrees]),
        Case(text: "Có 30/45 xã (đạt 76,7%) bố trí kinh phí.", verdicts: [.differs]),
        Case(text: "Chỉ 7 trong số 21 huyện, chiếm 33,3%, bố trí vốn.", verdicts: [.agrees]),
        Case(text: "Đã xây dựng 3 mô hình: chế biến chè; dệt thổ cẩm; rèn nông cụ.", verdicts: [.agrees]),
        Case(text: "Đã xây dựng 4 mô hình: chế biến chè; dệt thổ cẩm; rèn nông cụ.", verdicts: [.differs]),
        Case(text: "Tập trung ở 4 huyện: Yên Thành, Nam Đàn, Đô Lương.", verdicts: [.differs]),
        Case(text: "Có 3 sản phẩm: chè khô, nước mắm và hương trầm.", verdicts: [.agrees]),
        Case(text: "Có 5 sản phẩm: chè khô, nước mắm và hương trầm.", verdicts: [.unclear]),
        Case(text: "Có 9 sản phẩm: chè khô, nước mắm, hương trầm...", verdicts: []),
        Case(text: "Có 12 cơ sở. Kết quả: rất tốt.", verdicts: []),
    ])
    func `counts are held against what is named of them`(_ example: Case) {
        let checks = ClaimChecker.check([ClaimReader().read(example.text)])[0].checks

        #expect(checks.map(\.verdict) == example.verdicts, "\(checks.map(\.explanation))")
    }
}
