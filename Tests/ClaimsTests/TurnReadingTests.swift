import Claims
import Testing

/// The years, sources and kinds of figures that stand in brackets, in turn and behind semicolons.
@Suite struct TurnReadingTests {
    private static let reader = ClaimReader(
        Lexicon(places: [("Đắk Lắk", "66"), ("Nghệ An", "40"), ("Thanh Hóa", "38")])
    )

    private func figures(_ text: String) -> [Figure] { TurnReadingTests.reader.read(text).figures }

    private func told(_ text: String) -> [String] {
        figures(text).map { "\($0.number.map { String(Int($0)) } ?? "-") \($0.unitName) \($0.from ?? 0)" }
    }

    @Test func `a period in brackets is of the figure before it`() {
        #expect(
            told("Tỷ trọng tăng từ 38% (năm 2020) lên 42% (năm 2025).") == ["38 % 2020", "42 % 2025"]
        )
        #expect(
            told("Doanh thu đạt 5 tỷ đồng (năm 2022) và 6 tỷ đồng (năm 2023).") == [
                "5000000000 đồng 2022", "6000000000 đồng 2023",
            ]
        )
    }

    @Test func `money in turn is of the sources and kinds of the counts before it`() {
        let sources = figures("Có 12 đề án KCQG, 74 đề án KCĐP; kinh phí lần lượt là 6,3 tỷ đồng và 15,4 tỷ đồng.")
        #expect(sources.map(\.source) == ["national", "local", "national", "local"])
        let kinds = figures(
            "Hỗ trợ 4 đề án đào tạo nghề và 9 đề án máy móc với số tiền lần lượt là 0,6 và 2,1 tỷ đồng."
        )
        #expect(kinds.map(\.kind) == ["training", "machinery", "training", "machinery"])
        let three = figures("Có 12 đề án KCQG, 74 đề án KCĐP; kinh phí lần lượt là 6,3, 15,4 và 2 tỷ đồng.")
        #expect(three.suffix(3).map(\.source) == [nil, nil, nil])
    }

    @Test func `parts behind a semicolon are of the kind of their whole`() {
        let parts = figures("Hỗ trợ máy móc 7,2 tỷ đồng; trong đó KCQG 1,3 tỷ đồng, đối ứng 5,9 tỷ đồng.")
        #expect(parts.map(\.kind) == ["machinery", "machinery", "machinery"])
        let others = figures("Hỗ trợ máy móc 7,2 tỷ đồng; KCĐP 5 tỷ đồng, trong đó huyện 1 tỷ đồng.")
        #expect(others.map(\.kind) == ["machinery", nil, nil])
    }

    @Test func `who adds to the money is its source`() {
        let text =
            "Bộ Công Thương giao 1,8 tỷ đồng, UBND tỉnh bổ sung 700 triệu đồng, UBND huyện cấp thêm 100 triệu đồng."
        #expect(figures(text).map(\.source) == ["national", "province", "district"])
    }
}
