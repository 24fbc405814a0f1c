import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// The report of a conference is read out before the ministry: its sums must be those of the units that sent, and what
/// the ledger says otherwise must stand beside it.
@Suite struct ConferenceReportTests {
    private let world: ConferenceWorld

    init() async throws {
        world = try await ConferenceWorld()
        try await world.impact.support(try await world.impact.establishment(), in: 2023)
        try await world.database.write { try NationRollup.rebuild(in: $0) }
    }

    /// The fifteenth had Nghệ An at 80 millions; at the sixteenth it reports 120, the ledger has 100, and Thanh Hóa has
    /// sent nothing.
    private func held() async throws -> Int64 {
        let earlier = try await world.round(["40": 80, "38": 50], from: 2016, to: 2020)
        _ = try await world.conference(15, from: 2016, to: 2020, round: earlier)
        let id = try await world.conference(16, round: try await world.round(["40": 120]))
        _ = try await world.conferences.gather(id, by: world.files.agency, at: world.now)
        _ = try await world.add(.task, "Lập kế hoạch 2027", to: id)
        _ = try await world.add(.award, "Bằng khen", to: id)
        _ = try await world.conferences.perform(.hold, on: id, version: 1, by: world.files.agency, at: world.now)
        return id
    }

    private func document(_ id: Int64, by officer: Officer? = nil) async throws -> ReportDocument {
        let officer = officer ?? world.files.agency
        let request = try await world.conferences.reportRequest(id, by: officer)
        return try await ReportSet(world.database).document(request, by: officer)
    }

    private static func row(_ table: ReportTable?, _ label: String) -> [String] {
        let row = table?.rows.first { row in
            row.cells.contains { cell in if case .text(label) = cell { true } else { false } }
        }
        return (row?.cells ?? []).map { cell in
            switch cell {
            case .text(let text): text
            case .figure(let figure): figure.value.map { String($0) } ?? "–"
            }
        }
    }

    @Test func `the pack and the units' tables stand among the figures of the ledger`() async throws {
        let document = try await document(try await held())
        let headings = document.sections.map(\.heading)

        #expect(headings.prefix(2) == ["Tóm tắt kết quả", "Hội nghị"])
        #expect(
            headings.suffix(7)
                == [
                    "Xếp hạng các đơn vị", "Số liệu các đơn vị gửi về", "Tham luận", "Khó khăn", "Kiến nghị",
                    "Nhiệm vụ được giao", "Khen thưởng",
                ]
        )
        #expect(headings.contains("Kết quả chung"))
        #expect(document.subtitle.hasPrefix("Hội nghị lần thứ XVI, "))
        #expect(document.request.against == YearSpan(from: 2016, to: 2020))
    }

    /// A chair asks for each source and content, not for the first table alone.
    @Test func `every part of the comparison and of the counterpart that says something stands in the report`()
        async throws
    {
        let document = try await document(try await held())
        let headings = document.sections.map(\.heading)
        let counterpart = document.sections.filter { $0.heading.hasPrefix("Vốn đối ứng") }

        #expect(
            headings.filter { $0.hasPrefix("Các địa bàn") || $0.hasPrefix("So sánh") }
                == ["Các địa bàn đứng cạnh nhau", "So sánh: địa bàn theo nguồn"]
        )
        #expect(
            counterpart.map(\.heading) == [
                "Vốn đối ứng theo nguồn", "Vốn đối ứng theo nội dung", "Vốn đối ứng theo địa bàn",
                "Vốn đối ứng theo năm",
            ]
        )
        #expect(
            counterpart.first?.paragraphs.map(\.text) == [
                "Có 100.000.000 đồng hỗ trợ ở các dòng không ghi vốn đối ứng; số lần của vốn đối ứng tính cả phần này."
            ]
        )
        #expect(Set(document.tables.map(\.id)).count == document.tables.count)
    }

    @Test func `units are ranked by what they report, with the growth since the conference before`() async throws {
        let tables = try await document(try await held()).tables
        let league = tables.first { $0.id == "conference-league" }

        #expect(
            ConferenceReportTests.row(league, "Tỉnh Nghệ An")
                == ["1", "Tỉnh Nghệ An", "120000000", "80000000", "5000"]
        )
        #expect(
            ConferenceReportTests.row(league, "Tỉnh Thanh Hóa (theo sổ)")
                == ["2", "Tỉnh Thanh Hóa (theo sổ)", "–", "50000000", "–"]
        )
        #expect(ConferenceReportTests.row(league, "Cộng") == ["", "Cộng", "120000000", "130000000", "–"])
    }

    @Test func `the sum of the units is held against the ledger, and who has not sent is named`() async throws {
        let document = try await document(try await held())
        let check = document.tables.first { $0.id == "conference-check" }
        let section = document.sections.first { $0.heading == "Số liệu các đơn vị gửi về" }

        #expect(
            ConferenceReportTests.row(check, "Kinh phí khuyến công địa phương (đồng)")
                == [
                    "Kinh phí khuyến công địa phương (đồng)", "120000000", "100000000", "20000000", "100000000",
                ]
        )
        #expect(
            section?.paragraphs.map(\.text) == [
                "1 trong 2 đơn vị đã gửi; hạn gửi 30/11/2026.", "Chưa gửi: Tỉnh Thanh Hóa.",
                "Số báo cáo lệch với sổ: Tỉnh Nghệ An (kinh phí khuyến công địa phương).",
            ]
        )
    }

    @Test func `what units sent is not shown to another province`() async throws {
        let document = try await document(try await held(), by: world.files.foreign)
        let headings = document.sections.map(\.heading)

        #expect(headings.prefix(2) == ["Tóm tắt kết quả", "Hội nghị"])
        #expect(!headings.contains("Xếp hạng các đơn vị"))
        #expect(headings.contains("Kiến nghị"))
    }

    @Test func `the report is frozen under the name of the conference, once a year, and agrees with itself`()
        async throws
    {
        let id = try await held()
        let frozen = try await world.conferences.freezeReport(id, by: world.files.agency, at: world.now)
        let found = try await FrozenReports(world.database).verify(frozen, by: world.files.agency)
        let again = await #expect(throws: Refusal.self) {
            try await world.conferences.freezeReport(id, by: world.files.agency, at: world.now)
        }

        #expect(found.report.number == "Hội nghị lần thứ XVI")
        #expect(found.isUnchanged)
        #expect(again?.kind == .conflict)
    }

    @Test func `a conference that was not held has no report to freeze, and one of another place no pack`() async throws
    {
        let id = try await world.conference(16)
        let unheld = await #expect(throws: Refusal.self) {
            try await world.conferences.freezeReport(id, by: world.files.agency, at: world.now)
        }
        let query = try PeriodQuery(place: "40", from: 2021, to: 2025)
        let elsewhere = await #expect(throws: Refusal.self) {
            try await ReportSet(world.database)
                .document(ReportRequest(.conference, query, conference: id), by: .localOperator)
        }

        #expect(unheld?.kind == .conflict)
        #expect(elsewhere?.field == "conference")
    }

    @Test func `the period report tells what its conferences told, awards among it`() async throws {
        _ = try await held()
        let whole = try await ReportSet(world.database)
            .document(ReportRequest(.period, try PeriodQuery(place: "00", from: 2023, to: 2023)), by: .localOperator)
        let before = try await ReportSet(world.database)
            .document(ReportRequest(.period, try PeriodQuery(place: "00", from: 2011, to: 2012)), by: .localOperator)

        #expect(
            whole.sections.suffix(4).map(\.heading) == ["Khó khăn", "Kiến nghị", "Nhiệm vụ được giao", "Khen thưởng"]
        )
        #expect(
            ConferenceReportTests.row(whole.tables.first { $0.id == "told-recommendation" }, "Nâng định mức")
                == ["Nâng định mức", "Tỉnh Nghệ An", "—", "chưa trả lời", "Hội nghị lần thứ XVI"]
        )
        #expect(!before.sections.map(\.heading).contains("Kiến nghị"))
    }

    /// What the chair concluded binds the year that follows; a report that leaves it out asks nobody how far it has come.
    @Test(arguments: [ReportKind.period, .year])
    func `conclusions and tasks stand in the report with how far they have come, once the conference was held`(
        kind: ReportKind
    ) async throws {
        let id = try await world.conference(16)
        _ = try await world.add(.conclusion, "Giao kế hoạch từ tháng 9", to: id)
        let done = try await world.add(.task, "Lập kế hoạch 2027", to: id)
        _ = try await world.add(.task, "Rà soát định mức", to: id, place: "38")
        let unheld = try await told(kind)
        _ = try await world.conferences.perform(.hold, on: id, version: 1, by: world.files.agency, at: world.now)
        try await world.answer(done, on: "2026-03-01")

        let conclusions = try await told(kind).first { $0.id == "told-conclusion" }
        let tasks = try await told(kind).first { $0.id == "told-task" }

        let name = "Hội nghị lần thứ XVI"
        #expect(unheld.isEmpty)
        #expect(conclusions?.columns.map(\.header) == ["Kết luận", "Từ hội nghị"])
        #expect(ConferenceReportTests.texts(conclusions) == [["Giao kế hoạch từ tháng 9", name]])
        #expect(tasks?.columns.map(\.header) == ["Nhiệm vụ", "Đơn vị", "Hạn", "Thực hiện", "Từ hội nghị"])
        let state = "đã xong ngày 01/03/2026 (12/BCT): Đã làm"
        #expect(
            ConferenceReportTests.texts(tasks) == [
                ["Lập kế hoạch 2027", "Tỉnh Nghệ An", "31/03/2026", state, name],
                ["Rà soát định mức", "Tỉnh Thanh Hóa", "31/03/2026", "chưa xong", name],
            ]
        )
        #expect(try await told(kind, "40").isEmpty)
    }

    /// The tables of the conferences in a report of 2023.
    private func told(_ kind: ReportKind, _ place: String = "00") async throws -> [ReportTable] {
        let query = try PeriodQuery(place: place, from: 2023, to: 2023)
        let document = try await ReportSet(world.database).document(ReportRequest(kind, query), by: .localOperator)
        return document.tables.filter { $0.id.hasPrefix("told-") }
    }

    private static func texts(_ table: ReportTable?) -> [[String]] {
        (table?.rows ?? []).map { row in
            row.cells.compactMap { cell in if case .text(let text) = cell { text } else { nil } }
        }
    }
}
