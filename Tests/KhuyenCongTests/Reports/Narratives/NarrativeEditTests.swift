import Testing

@testable import KhuyenCong

@Suite struct NarrativeEditTests {
    private static let total = EditedFigure(
        FigureKey(unit: .dong, origin: .reported(1), ordinal: 0),
        "gần 39 tỷ đồng",
        .amount(Dong(38_995_000_000), .reported(1))
    )
    private static let projects = EditedFigure(
        FigureKey(unit: .count, origin: .reported(2), ordinal: 0),
        "542 đề án",
        .count(542, .reported(2))
    )
    /// "Kinh phí là gần 39 tỷ đồng cho 542 đề án." and a paragraph behind it.
    private static let runs: [EditedRun] = [
        .text("Kinh phí là "), .figure(total), .text(" cho "), .figure(projects), .text("."), .text("\n\n"),
        .text("Bình quân mỗi năm tăng đều."),
    ]

    @Test func `a text that nobody changed keeps every run`() {
        #expect(edited(Self.runs.text) == Self.runs)
    }

    @Test func `words around a figure change and the figure stays linked`() {
        #expect(
            edited("Tổng kinh phí khuyến công là gần 39 tỷ đồng, hỗ trợ 542 đề án.") == [
                .text("Tổng kinh phí khuyến công là "), .figure(Self.total), .text(", hỗ trợ "), .figure(Self.projects),
                .text("."),
            ]
        )
    }

    @Test(
        arguments: [
            ("Kinh phí là gần 40 tỷ đồng cho 542 đề án.", "40 tỷ đồng", "Kinh phí là gần "),
            ("Kinh phí là khoảng 41,5 tỷ đồng cho 542 đề án.", "41,5 tỷ đồng", "Kinh phí là khoảng "),
            ("Kinh phí là 38.995 triệu đồng cho 542 đề án.", "38.995 triệu đồng", "Kinh phí là "),
        ]
    )
    func `a number written over is changed by hand and remembers the computed one`(
        text: String,
        number: String,
        before: String
    ) {
        let byHand = EditedFigure(
            Self.total.key,
            number,
            Self.total.figure,
            .byHand(computed: "gần 39 tỷ đồng")
        )
        #expect(
            edited(text) == [
                .text(before), .figure(byHand), .text(" cho "), .figure(Self.projects), .text("."),
            ]
        )
    }

    @Test func `the computed number written again follows the ledger again`() {
        let byHand = edited("Kinh phí là 40 tỷ đồng cho 542 đề án.")

        let back = NarrativeEdit(from: byHand, to: "Kinh phí là gần 39 tỷ đồng cho 542 đề án.").edited()

        #expect(
            back == [
                .text("Kinh phí là "), .figure(Self.total), .text(" cho "), .figure(Self.projects), .text("."),
            ]
        )
    }

    @Test func `a number of the officer's own leads nowhere, and a removed figure is gone`() {
        #expect(
            edited("Kinh phí là gần 39 tỷ đồng. Hội nghị họp ngày 18 tháng 11.") == [
                .text("Kinh phí là "), .figure(Self.total), .text(". Hội nghị họp ngày "), .typed("18"),
                .text(" tháng "), .typed("11"), .text("."),
            ]
        )
    }

    @Test func `numbers of today take the place of the old, but not of what was written by hand`() {
        let today = EditedFigure(Self.total.key, "41 tỷ đồng", .amount(Dong(41_000_000_000), .reported(1)))
        let byHand = edited("Kinh phí là 40 tỷ đồng cho 542 đề án.")

        let linked = Self.runs.following([today.key: today])
        let kept = byHand.following([today.key: today, Self.projects.key: Self.projects])

        #expect(linked.text == "Kinh phí là 41 tỷ đồng cho 542 đề án.\n\nBình quân mỗi năm tăng đều.")
        #expect(
            linked[3] == .figure(EditedFigure(Self.projects.key, "542 đề án", Self.projects.figure, .gone))
        )
        #expect(
            kept[1]
                == .figure(
                    EditedFigure(today.key, "40 tỷ đồng", today.figure, .byHand(computed: "41 tỷ đồng"))
                )
        )
    }

    @Test(arguments: 0..<200)
    func `however a text is cut, its words come back as they were typed`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var words = Self.runs.text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...6, using: &random) where words.count > 1 {
            let place = Int.random(in: 0..<words.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: words.remove(at: place)
            case 1: words.insert(["77", "tỷ", "39", "đề án", "gần"].randomElement(using: &random) ?? "", at: place)
            default: words.swapAt(place, words.count - 1)
            }
        }
        let text = words.joined(separator: " ")

        #expect(plain(edited(text).text) == plain(text))
    }

    private func edited(_ text: String) -> [EditedRun] {
        NarrativeEdit(from: Self.runs, to: text).edited()
    }

    /// White space at the ends and beside a break between paragraphs says nothing.
    private func plain(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace)
    }
}
