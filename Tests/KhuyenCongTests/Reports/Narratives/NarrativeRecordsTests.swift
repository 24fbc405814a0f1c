import TestSupport
import Testing

@testable import KhuyenCong

/// A report that leaves out what stands in the way reads as if nothing did.
@Suite struct NarrativeRecordsTests {
    private let world: IndicatorWorld
    private let conferences: Conferences

    init() async throws {
        world = try await IndicatorWorld()
        conferences = Conferences(world.files.database)
    }

    private func paragraphs(
        _ place: String,
        _ years: ClosedRange<Int>,
        by officer: Officer? = nil
    ) async throws -> [ReportParagraph] {
        let query = try PeriodQuery(place: place, map: .of2025, from: years.lowerBound, to: years.upperBound)
        let narrative = try await Narratives(world.files.database)
            .narrative(query, by: officer ?? world.files.department)
        // The first says that the ledger has nothing.
        return Array(narrative.paragraphs.dropFirst())
    }

    private static func figures(_ paragraph: ReportParagraph?) -> [ReportFigure] {
        (paragraph?.runs ?? []).compactMap { run in
            if case .figure(_, let figure) = run { figure } else { nil }
        }
    }

    /// A conference of Nghệ An over 2016–2020 with difficulties.
    private func conference(_ difficulties: [String]) async throws -> Int64 {
        let fields = FieldTree.group([
            "number": .number(9), "place": .text("40"), "theme": .text("Tổng kết"), "host": .text("Sở Công Thương"),
            "heldOn": .text("2026-01-15"), "from": .number(2016), "to": .number(2020),
        ])
        let (officer, now) = (world.files.department, world.now)
        let id = try await conferences.prepare(fields, by: officer, at: now).conference.id
        for (number, words) in difficulties.enumerated() {
            let thing = FieldTree.group(["unit": .text("Đơn vị \(number)"), "words": .text(words)])
            _ = try await conferences.add(.difficulty, thing, to: id, by: officer, at: now)
        }
        return id
    }

    @Test func `difficulties are told in their own words, each once, and the others are counted`() async throws {
        let id = try await conference([
            "Giá máy tăng 20 %", "Thiếu cán bộ\nở xã", "Kinh phí cấp chậm.", "kinh phí  cấp chậm", "Định mức thấp",
            "Vốn đối ứng thiếu",
        ])
        let before = try await paragraphs("40", 2011...2014)
        let unheld = try await paragraphs("40", 2017...2018)
        _ = try await conferences.perform(.hold, on: id, version: 1, by: world.files.department, at: world.now)

        let told = try await paragraphs("40", 2017...2018)

        #expect(before == [])
        #expect(unheld == [])
        #expect(
            told.map(\.text) == [
                """
                Hội nghị khuyến công ghi nhận 5 khó khăn. Nội dung nêu ra: “Kinh phí cấp chậm”; “Giá máy tăng 20 %”; \
                “Thiếu cán bộ ở xã” và 2 khó khăn khác.
                """
            ]
        )
        let origin = FigureOrigin.records(table: "conference", ids: [id])
        #expect(
            NarrativeRecordsTests.figures(told.first) == [
                .count(5, origin), .count(nil, .quoted(table: "conference", ids: [id])), .count(2, origin),
            ]
        )
    }

    @Test func `the targets of a programme that runs next are told with name, number and unit`() async throws {
        let told = try await paragraphs("40", 2019...2020)

        #expect(
            told.map(\.text) == [
                """
                Mục tiêu giai đoạn 2021–2025 của Chương trình 2021–2025, cho kỳ tiếp theo: \
                Mô hình trình diễn từ 20 đến 30 mô hình; \
                Cơ sở áp dụng ít nhất 80 %; Mức giảm tiêu hao từ 5 đến 8 %; Số máy ít nhất 40 máy.
                """
            ]
        )
        let origin = FigureOrigin.records(table: "programme", ids: [world.programme])
        #expect(
            NarrativeRecordsTests.figures(told.first) == [
                ReportFigure(.count, 20, origin), ReportFigure(.percent, 8000, origin),
                ReportFigure(.percent, 500, origin), ReportFigure(.count, 40, origin),
            ]
        )
    }

    @Test func `a programme that has ended, and one of another place, set no targets`() async throws {
        #expect(try await paragraphs("40", 2021...2025) == [])
        #expect(try await paragraphs("17329", 2019...2020) == [])
        #expect(try await paragraphs("38", 2019...2020, by: world.files.agency) == [])
        #expect(try await paragraphs("00", 2019...2020, by: world.files.agency) == [])
        #expect(try await paragraphs("00", 2019...2020, by: world.files.foreign) == [])
    }

    @Test func `an indicator with a number in its name is quoted, one with a number in its unit counted`() throws {
        let query = try PeriodQuery(place: "40", from: 2016, to: 2020)
        let report = PeriodReport(
            place: PeriodReport.Place(code: "40", name: "Tỉnh Nghệ An", formedFrom: []),
            query: query,
            total: PeriodReport.Total(projects: 0, establishments: nil, amount: nil),
            bySource: [],
            byKind: [],
            byYear: [],
            byPlace: [],
            previous: nil
        )
        let money = RandomRecords.indicator("Kinh phí hỗ trợ", "đồng", IndicatorGoal(.exact, 50_000_000_000))
        let numbered = RandomRecords.indicator("Cơ sở trên 10 tỷ đồng", "cơ sở", IndicatorGoal(.atLeast, 5))
        let perHundred = RandomRecords.indicator("Mức tiêu hao", "kg/100 sản phẩm", IndicatorGoal(.atMost, 7))
        let programme = Programme(
            id: 3,
            kind: .promotion,
            level: .local,
            provinceNow: "40",
            provinceName: nil,
            name: "Chương trình khuyến công",
            startsOn: .firstOfYear(2021),
            endsOn: .lastOfYear(2021),
            decision: PlanDecision(number: "1/QĐ", day: .firstOfYear(2021), signer: nil),
            indicators: [numbered, money, perHundred],
            budgets: [],
            version: 1
        )

        let narrative = Narrative(NarrativeFacts(report: report, programmes: [programme]))

        #expect(
            narrative.paragraphs.dropFirst().map(\.text) == [
                """
                Mục tiêu năm 2021 của Chương trình khuyến công, cho kỳ tiếp theo: \
                “Cơ sở trên 10 tỷ đồng” ít nhất 5 cơ sở; Kinh phí hỗ trợ \
                50 tỷ đồng và 1 chỉ tiêu khác.
                """
            ]
        )
    }
}
