import Testing

@testable import KhuyenCong

/// "gần" promises that the exact figure is below the printed one, "hơn" that it is above.
@Suite struct RoundedFigureTests {
    @Test(
        arguments: [
            (38_995_000_000, "gần 39 tỷ đồng"),
            (23_290_000_000, "23,29 tỷ đồng"),
            (23_294_000_000, "gần 23,3 tỷ đồng"),
            (22_000_000_000, "22 tỷ đồng"),
            (22_010_500_000, "hơn 22 tỷ đồng"),
            (5_555_555_555, "gần 5,56 tỷ đồng"),
            (2_250_000_000, "2,25 tỷ đồng"),
            (98_000_000, "98 triệu đồng"),
            (98_000_499, "hơn 98 triệu đồng"),
            (98_000_500, "gần 98,001 triệu đồng"),
            (12_500, "12.500 đồng"),
        ] as [(Int64, String)]
    )
    func `a headline has few digits and a word that is true`(amount: Int64, words: String) {
        #expect(RoundedFigure.headline(Dong(amount)).text == words)
    }

    @Test(
        arguments: [
            (14_745_000_000, "14,745 tỷ đồng"),
            (14_745_400_000, "hơn 14,745 tỷ đồng"),
            (14_745_500_000, "gần 14,746 tỷ đồng"),
            (999_999_600, "gần 1 tỷ đồng"),
            (0, "0 đồng"),
        ] as [(Int64, String)]
    )
    func `an exact figure keeps all digits that are printed`(amount: Int64, words: String) {
        #expect(RoundedFigure.exact(Dong(amount)).text == words)
    }

    @Test(
        arguments: [
            (1600, 5, "320 người"), (1601, 5, "hơn 320 người"), (1599, 5, "gần 320 người"), (7, 2, "gần 4 người"),
        ]
    )
    func `a mean says on which side it was rounded`(whole: Int64, years: Int, words: String) {
        #expect(RoundedFigure.mean(whole, over: years, unit: "người").text == words)
    }

    @Test func `a mean of money is rounded once`() {
        #expect(RoundedFigure.mean(Dong(490_000_000), over: 5).text == "98 triệu đồng")
        #expect(RoundedFigure.mean(Dong(100_000_000), over: 3).text == "hơn 33,333 triệu đồng")
    }
}
