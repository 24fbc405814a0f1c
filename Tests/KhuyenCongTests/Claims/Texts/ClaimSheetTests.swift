import Claims
import Testing
import Vietnamese

@testable import KhuyenCong

@Suite struct ClaimSheetTests {
    private static let text = """
        Tổng kinh phí giai đoạn 2016-2020 là 60 tỷ đồng, trong đó khuyến công quốc gia 20 tỷ đồng, khuyến công địa phương \
        33,7 tỷ đồng. Đào tạo nghề cho 320 người.
        """

    /// A part of a sum that does not hold may be the wrong one, so it is not called right.
    @Test func `the sum is judged, its parts become unclear, and what nothing was computed of has no data`() throws {
        let sheet = try ClaimDesk().check([ClaimSource(name: "a", text: ClaimSheetTests.text)])

        let verdicts = sheet.parts[0].figures.map { "\($0.text): \(sheet.parts[0].verdicts[$0.id]?.name ?? "")" }

        #expect(
            verdicts == [
                "60 tỷ đồng: lệch", "20 tỷ đồng: chưa rõ", "33,7 tỷ đồng: chưa rõ", "320 người: không có dữ liệu",
            ]
        )
        #expect(sheet.summary == "4 số liệu: 1 lệch, 2 chưa rõ, 1 không có dữ liệu")
    }

    @Test func `parts of a sum that holds agree with it`() throws {
        let text = ClaimSheetTests.text.replacing("33,7", with: "40")

        #expect(
            try ClaimDesk().check([ClaimSource(name: "a", text: text)]).summary
                == "4 số liệu: 3 khớp, 1 không có dữ liệu"
        )
    }

    @Test func `a text without figures says so`() throws {
        #expect(
            try ClaimDesk().check([ClaimSource(name: "a", text: "Trân trọng.")]).summary
                == "Không tìm thấy số liệu nào"
        )
    }

    @Test func `letters of verdicts differ, for marks rest on no colour`() {
        #expect(Set(ClaimCheck.Verdict.allCases.map(\.letter)).count == ClaimCheck.Verdict.allCases.count)
    }

    @Test func `another reading is taken into the computation, and the first one stays to be chosen again`() throws {
        let source = ClaimSource(name: "a", text: "Năm 2020 hỗ trợ 2,250 tỷ đồng.")
        let desk = try ClaimDesk()
        let figure = try #require(desk.check([source]).parts[0].figures.first)
        let pick = FigurePick(start: figure.start, end: figure.end, choice: .other)

        let picked = try #require(desk.check([source], picks: [[pick]]).parts[0].figures.first)

        #expect(figure.value?.whole == 2_250_000_000)
        #expect(picked.value?.whole == 2_250_000_000_000)
        #expect(picked.alternative == figure.value)
        #expect(picked.step.whole == 1_000_000_000)
    }

    @Test func `source, kind, basis and years are taken as a person says, the last time of each`() throws {
        let source = ClaimSource(name: "a", text: "Năm 2020 hỗ trợ 2 tỷ đồng.")
        let desk = try ClaimDesk()
        let figure = try #require(desk.check([source]).parts[0].figures.first)
        let choices: [FigurePick.Choice] = [
            .source("national"), .kind("training"), .source("province"), .basis(.total), .period(2016...2020),
        ]
        let picks = choices.map { FigurePick(start: figure.start, end: figure.end, choice: $0) }

        let picked = try #require(desk.check([source], picks: [picks]).parts[0].figures.first)

        #expect([picked.source, picked.kind] == ["province", "training"])
        #expect(picked.basis == .total)
        #expect([picked.from, picked.to] == [2016, 2020])
        #expect(picked.value == figure.value)
    }

    @Test(arguments: [
        "read", "other", "none", "source=national", "source=", "kind=training", "kind=", "basis=total",
        "period=2016-2020", "period=2020-2020",
    ])
    func `a choice is written as it is read`(word: String) {
        #expect(FigurePick.Choice(rawValue: word)?.rawValue == word)
    }

    @Test(arguments: [
        "", "source", "source=x", "kind=x", "basis=", "period=2020-2016", "period=20-21", "period=", "read=",
    ])
    func `what nobody can have chosen is none`(word: String) {
        #expect(FigurePick.Choice(rawValue: word) == nil)
    }

    @Test func `what is no figure leaves the computation, and comes back with the last choice`() throws {
        let source = ClaimSource(name: "a", text: ClaimSheetTests.text)
        let desk = try ClaimDesk()
        let part = try #require(desk.check([source]).parts[0].figures.dropFirst().first)
        let out = FigurePick(start: part.start, end: part.end, choice: .none)
        let back = FigurePick(start: part.start, end: part.end, choice: .read)

        let without = desk.check([source], picks: [[out]])
        let again = desk.check([source], picks: [[out, back]])

        #expect(without.parts[0].figures.map(\.text) == ["60 tỷ đồng", "33,7 tỷ đồng", "320 người"])
        #expect(again.parts[0].figures == desk.check([source]).parts[0].figures)
    }
}
