import Foundation
import Office
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct SubmissionSheetTests {
    private let world: ConferenceWorld
    private let folder: TestFiles

    init() async throws {
        world = try await ConferenceWorld()
        folder = try TestFiles()
    }

    private func opened() async throws -> (round: SubmissionRound, links: [String: String]) {
        let fields = FieldTree.group([
            "title": .text("Số liệu 2026"), "from": .number(2021), "to": .number(2025),
            "dueOn": .text("2026-11-25"), "places": .list([.text("40"), .text("38")]),
        ])
        return try await world.submissions.open(fields, by: world.files.agency, at: world.now)
    }

    private var path: String { folder.store.arrivals + "/bao-cao.xlsx" }

    @Test func `the workbook of a unit comes back as its report`() async throws {
        try await world.impact.support(try await world.impact.establishment(), in: 2023)
        let token = try #require(try await opened().links["40"])
        let typed = ConferenceWorld.report(120).merging(
            .group(["recommendations": .list([.text("Nâng định mức"), .text("Cấp vốn sớm")])])
        )
        let sent = try await world.submissions.send(token, typed, from: nil, at: world.now)
        try await world.submissions.export(token, to: path)
        let unit = try await world.submissions.take(token, path: path, name: "a.xlsx", from: nil, at: world.now)

        #expect(unit.submissions.map(\.position) == [2, 1])
        #expect(unit.latest?.figures == sent.latest?.figures)
        #expect(unit.latest?.recommendations == ["Nâng định mức", "Cấp vốn sớm"])
        #expect(unit.latest?.papers == ["Khuyến công xanh"])
        #expect(unit.latest?.difficulties == "Vốn cấp chậm")
        #expect(unit.differences == [.localSupport])
    }

    @Test func `a workbook that another sending has overtaken is refused, and so is a file that is no form`()
        async throws
    {
        let token = try #require(try await opened().links["40"])
        try await world.submissions.export(token, to: path)
        _ = try await world.submissions.send(token, ConferenceWorld.report(120), from: nil, at: world.now)
        let stale = await #expect(throws: Refusal.self) {
            try await world.submissions.take(token, path: path, name: "a.xlsx", from: nil, at: world.now)
        }
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "Khác")
        try writer.addRow([.text("Không phải mẫu")])
        try writer.close()
        let strange = await #expect(throws: Refusal.self) {
            try await world.submissions.take(token, path: path, name: "a.xlsx", from: nil, at: world.now)
        }

        #expect(strange?.field == "file")
        #expect(stale.map { [.conflict, .invalid].contains($0.kind) } == true)
    }

    @Test func `a week before its day a round waits for those who opened it, until every unit has sent`() async throws {
        let (round, links) = try await opened()
        let due = try #require(Day("2026-11-25"))
        let early = try await world.submissions.awaited(by: world.files.agency, on: due.moved(byDays: -8))
        let near = try await world.submissions.awaited(by: world.files.agency, on: due.moved(byDays: -7))
        let foreign = try await world.submissions.awaited(by: world.files.foreign, on: due)
        for token in links.values {
            _ = try await world.submissions.send(token, ConferenceWorld.report(1), from: nil, at: world.now)
        }
        let after = try await world.submissions.awaited(by: world.files.agency, on: due)

        #expect(early == [])
        #expect(near.map(\.id) == [round.id])
        #expect(near.first?.awaited == ["Tỉnh Thanh Hóa", "Tỉnh Nghệ An"])
        #expect(foreign == [])
        #expect(after == [])
    }
}
