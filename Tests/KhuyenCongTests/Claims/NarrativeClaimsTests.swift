import Claims
import Foundation
import Testing

@testable import KhuyenCong

/// Whoever signs a report signs its sentences: what the system writes must hold by its own check.
@Suite struct NarrativeClaimsTests {
    private static let count = ProcessInfo.processInfo.environment["KHUYENCONG_SOAK_NARRATIVES"].flatMap(UInt64.init)

    @Test func `narratives of random provinces pass their own check`() throws {
        let claims = try NarrativeClaims()
        var faults: [String] = []
        for seed in UInt64(1)...(NarrativeClaimsTests.count ?? 50) {
            var generator = SeededGenerator(seed: seed)
            let facts = try NarrativeFacts.random(&generator)
            let found = claims.differences(Narrative(facts).paragraphs, place: facts.report.query.place)
            faults += found.map { "\(seed): \($0.kind) \($0.explanation)" }
        }

        #expect(faults == [])
    }

    /// A check that finds nothing anywhere would pass all narratives.
    @Test func `a sum that does not hold in a narrative is found`() throws {
        let text = """
            Giai đoạn 2016–2020, kinh phí khuyến công hỗ trợ trên địa bàn tỉnh Nghệ An là 39 tỷ đồng cho 542 đề án. \
            Trong đó, nguồn cấp tỉnh là 22 tỷ đồng cho 417 đề án, chiếm 56,41 %; nguồn quốc gia là 19 tỷ đồng cho 125 \
            đề án, chiếm 43,59 % tổng kinh phí.
            """

        #expect(try NarrativeClaims().differences(text, place: "40").isEmpty == false)
    }

    /// What a conference was told is no claim of the report, wherever it stands; what the report says itself is.
    @Test(arguments: [(FigureOrigin.quoted(table: "conference", ids: [1]), true), (FigureOrigin.reported(1), false)])
    func `the numbers of a quoted record are not held against the report`(
        _ origin: FigureOrigin,
        _ isQuotation: Bool
    ) throws {
        let paragraph = ReportParagraph([
            .text("Giai đoạn 2016–2020, nguồn quốc gia hỗ trợ 10 tỷ đồng "),
            .figure("(bình quân 3 tỷ đồng/năm)", .count(nil, origin)), .text("."),
        ])

        let found = try NarrativeClaims().differences([paragraph], place: "40")

        #expect(found.isEmpty == isQuotation)
    }

    @Test func `a report whose sentences do not hold is not frozen`() throws {
        let query = try PeriodQuery(place: "40", from: 2016, to: 2020)
        let paragraph = ReportParagraph(
            "Giai đoạn 2016–2020, nguồn quốc gia hỗ trợ 10 tỷ đồng (bình quân 3 tỷ đồng/năm)."
        )
        let document = ReportDocument(
            request: ReportRequest(.period, query),
            title: "Kết quả hoạt động khuyến công",
            subtitle: "",
            notes: [],
            sections: [ReportSection("Lời văn", paragraphs: [paragraph])]
        )

        #expect(
            throws: Refusal.conflict(
                "Lời văn của báo cáo có số không khớp: 10,0 tỷ ÷ 5 năm (2016–2020) = 2,0 tỷ; văn bản ghi 3,0 tỷ, tức 3 "
                    + "năm, không phải 5.",
                remedy: "Kiểm tra lại số liệu của kỳ trước khi chốt."
            )
        ) {
            try NarrativeClaims.requireSound(document)
        }
    }

    /// Two programmes may set different targets; the report that repeats them is not wrong.
    @Test func `what a report only repeats of records does not keep it from being frozen`() throws {
        let query = try PeriodQuery(place: "40", from: 2016, to: 2020)
        let target = ReportFigure(.dong, 3_000_000_000, .records(table: "programme", ids: [1]))
        let paragraph = ReportParagraph([
            .text("Giai đoạn 2016–2020, nguồn quốc gia hỗ trợ 10 tỷ đồng (bình quân "), .figure("3 tỷ đồng", target),
            .text("/năm)."),
        ])
        let document = ReportDocument(
            request: ReportRequest(.period, query),
            title: "Kết quả hoạt động khuyến công",
            subtitle: "",
            notes: [],
            sections: [ReportSection("Lời văn", paragraphs: [paragraph])]
        )

        try NarrativeClaims.requireSound(document)
    }
}
