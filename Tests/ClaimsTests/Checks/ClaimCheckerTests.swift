import Claims
import Testing

/// The verdicts on texts that were written for these tests.
@Suite struct ClaimCheckerTests {
    private struct Outcome: Equatable {
        let kind: ClaimCheck.Kind
        let verdict: ClaimCheck.Verdict
    }

    private static let reader = ClaimReader(Lexicon(places: [("Sơn Hải", "90"), ("An Lâm", "91")]))

    private static func checks(_ texts: String...) -> [[ClaimCheck]] {
        let readings = texts.enumerated().map { reader.read($1, number: $0 + 1) }
        return ClaimChecker.check(readings).map(\.checks)
    }

    private static func outcomes(_ texts: String...) -> [[Outcome]] {
        let readings = texts.enumerated().map { reader.read($1, number: $0 + 1) }
        return ClaimChecker.check(readings).map { $0.checks.map { Outcome(kind: $0.kind, verdict: $0.verdict) } }
    }

    @Test func `yearly rates that make more than the sum are told with the computation`() throws {
        let text = """
            Giai đoạn 2004 – 2012, ngân sách tỉnh Sơn Hải chi 20,5 tỷ đồng; giai đoạn 2004 – 2006, mỗi năm 1 tỷ đồng, \
            giai đoạn 2007 tăng lên 2 tỷ đồng, giai đoạn 2008 – 2012 mỗi năm 4 tỷ đồng.
            """
        let check = try #require(ClaimCheckerTests.checks(text)[0].first { $0.kind == .series })

        #expect(check.verdict == .differs)
        #expect(check.explanation == "3 × 1 + 2 + 5 × 4 = 25,0 tỷ; văn bản ghi 20,5 tỷ: lệch 4,5 tỷ")
    }

    @Test func `yearly rates that add up are right`() throws {
        let text = """
            Giai đoạn 2004 – 2008, ngân sách tỉnh Sơn Hải chi 11 tỷ đồng; giai đoạn 2004 – 2006, mỗi năm 1 tỷ đồng, \
            giai đoạn 2007 – 2008 mỗi năm 4 tỷ đồng.
            """

        #expect(ClaimCheckerTests.outcomes(text) == [[Outcome(kind: .series, verdict: .agrees)]])
    }

    @Test(arguments: [
        (
            "Ngân sách tỉnh cấp 12 tỷ đồng, trong đó giai đoạn 2016-2018 mỗi năm 2 tỷ đồng, giai đoạn 2019-2020 mỗi năm 3 tỷ đồng.",
            "3 × 2 + 2 × 3 = 12,0 tỷ; văn bản ghi 12,0 tỷ: khớp"
        ),
        (
            "Giai đoạn 2016-2020 là 12 tỷ đồng: ba năm đầu mỗi năm 2 tỷ đồng, hai năm cuối 3 tỷ đồng.",
            "3 × 2 + 2 × 3 = 12,0 tỷ; văn bản ghi 12,0 tỷ: khớp"
        ),
        (
            "Giai đoạn 2021-2024 là 11 tỷ đồng: năm đầu 1 tỷ đồng, ba năm sau mỗi năm 3 tỷ đồng.",
            "1 + 3 × 3 = 10,0 tỷ; văn bản ghi 11,0 tỷ: lệch 1,0 tỷ"
        ),
        (
            "Giai đoạn 2016-2018 mỗi năm 2 tỷ đồng, giai đoạn 2019-2020 mỗi năm 3 tỷ đồng, tổng cộng 13 tỷ đồng.",
            "3 × 2 + 2 × 3 = 12,0 tỷ; văn bản ghi 13,0 tỷ: lệch 1,0 tỷ"
        ),
        (
            "Giai đoạn 2016-2018 được 6 tỷ đồng, bình quân mỗi năm 2 tỷ đồng; năm 2019 bố trí 3 tỷ đồng.",
            "6,0 tỷ ÷ 3 năm (2016–2018) = 2,0 tỷ; văn bản ghi 2,0 tỷ: khớp"
        ),
    ])
    func `rates of some years of a stage are told as what they are`(text: String, explanation: String) {
        #expect(ClaimCheckerTests.checks(text)[0].map(\.explanation) == [explanation])
    }

    @Test func `an average that fits another number of years says which`() throws {
        let text = "Giai đoạn 2010 – 2019, nguồn Trung ương hỗ trợ 12 tỷ đồng (bình quân 1,5 tỷ đồng/năm)."
        let check = try #require(ClaimCheckerTests.checks(text)[0].first)

        #expect(check.kind == .average)
        #expect(check.verdict == .differs)
        #expect(
            check.explanation
                == "12,0 tỷ ÷ 10 năm (2010–2019) = 1,2 tỷ; văn bản ghi 1,5 tỷ, tức 8 năm, không phải 10"
        )
    }

    @Test func `growth is held against the rates of another text`() throws {
        let first = """
            Giai đoạn 2016-2020, khuyến công tỉnh Sơn Hải hỗ trợ 11 tỷ đồng từ ngân sách tỉnh. So với giai đoạn \
            2011-2015, ngân sách tỉnh tăng 15%.
            """
        let second = """
            Tại Sơn Hải, ngân sách địa phương chi 38 tỷ đồng; giai đoạn 2006 – 2010, mỗi năm 1 tỷ đồng, giai đoạn \
            2011 – 2018 mỗi năm 2 tỷ đồng.
            """
        let check = try #require(ClaimCheckerTests.checks(first, second)[0].first { $0.kind == .growth })

        #expect(check.verdict == .differs)
        #expect(check.figures == ["1.2", "1.1", "2.3"])
    }

    @Test func `growth without its base has no data`() {
        let text = """
            Giai đoạn 2016-2020, ngân sách tỉnh chi 11 tỷ đồng. So với giai đoạn 2011-2015, ngân sách tỉnh tăng 15%.
            """

        #expect(ClaimCheckerTests.outcomes(text) == [[Outcome(kind: .growth, verdict: .noData)]])
    }

    @Test func `a percentage that must be a multiple is told`() {
        let text = "Các cơ sở có doanh thu tăng từ 1,15-1,42%."

        #expect(ClaimCheckerTests.outcomes(text) == [[Outcome(kind: .unit, verdict: .differs)]])
    }

    @Test func `an item above all the State's support holds counterpart money`() {
        let text = """
            Giai đoạn 2016-2020, tổng kinh phí là 30 tỷ đồng; trong đó ngân sách Nhà nước hỗ trợ 11 tỷ đồng, vốn đối ứng \
            19 tỷ đồng. Đã có 40 đề án ứng dụng máy móc (18 tỷ đồng), 9 đề án đào tạo nghề (2 tỷ đồng), 6 đề án tuyên \
            truyền (1 tỷ đồng)...
            """

        #expect(
            ClaimCheckerTests.outcomes(text) == [
                [
                    Outcome(kind: .sum, verdict: .agrees), Outcome(kind: .sum, verdict: .agrees),
                    Outcome(kind: .basis, verdict: .differs),
                ]
            ]
        )
    }
}
