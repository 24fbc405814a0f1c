import Claims
import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct KeptTextsTests {
    private static let text = "Năm 2020, Hà Tĩnh hỗ trợ 2,250 tỷ đồng cho 12 đề án."

    @Test func `a kept text opens with its words and what was picked, for the officers of its province alone`()
        async throws
    {
        let world = try await ImportWorld()
        let texts = KeptTexts(world.database)
        let id = try await keep(texts, world)

        try await texts.pick([.other], at: place, of: id, version: 1, by: officer("42"), at: world.now)

        let detail = try await texts.text(id, by: officer("42"))
        #expect(detail.sources.map(\.text) == [KeptTextsTests.text])
        #expect(detail.picks == [[FigurePick(start: place.start, end: place.end, choice: .other)]])
        #expect(detail.text.version == 2)
        #expect(try await texts.list(by: officer("42")).map(\.id) == [id])
        #expect(try await texts.list(by: officer("38")) == [])
        await #expect(throws: Refusal.missing) { try await texts.text(id, by: officer("38")) }
        #expect(try await acts(world) == ["keptText.keep", "keptText.pick"])
    }

    @Test func `what was picked before a text is kept stays with it, and all that is picked later`() async throws {
        let world = try await ImportWorld()
        let texts = KeptTexts(world.database)
        let pick = FigurePick(start: place.start, end: place.end, choice: .source("national"))
        let draft = KeptTextDraft(title: "Báo cáo", province: "42", sources: [source], picks: [[pick]])
        let id = try await texts.keep(draft, by: officer("42"), at: world.now)

        try await texts.pick(
            [.kind(nil), .period(2016...2020)],
            at: place,
            of: id,
            version: 1,
            by: officer("42"),
            at: world.now
        )
        await #expect(throws: Refusal.self) {
            try await texts.pick([], at: place, of: id, version: 2, by: officer("42"), at: world.now)
        }

        let detail = try await texts.text(id, by: officer("42"))
        #expect(detail.picks.map { $0.map(\.choice) } == [[.source("national"), .kind(nil), .period(2016...2020)]])
    }

    @Test func `a stranger and whoever looks at an older version change nothing`() async throws {
        let world = try await ImportWorld()
        let texts = KeptTexts(world.database)
        let id = try await keep(texts, world)

        await #expect(throws: Refusal.missing) {
            try await texts.pick([.none], at: place, of: id, version: 1, by: officer("38"), at: world.now)
        }
        await #expect(throws: Refusal.self) {
            try await texts.pick([.none], at: place, of: id, version: 2, by: officer("42"), at: world.now)
        }
        await #expect(throws: Refusal.missing) {
            let beyond = KeptPlace(position: 0, start: 0, end: 1_000)
            try await texts.pick([.none], at: beyond, of: id, version: 1, by: officer("42"), at: world.now)
        }
        await #expect(throws: Refusal.missing) {
            let draft = KeptTextDraft(title: "a", province: "42", sources: [source])
            _ = try await texts.keep(draft, by: officer("38"), at: world.now)
        }

        #expect(try await texts.text(id, by: officer("42")).text.version == 1)
        #expect(try await acts(world) == ["keptText.keep"])
    }

    @Test func `a figure that a person confirms is published once, with where it stands`() async throws {
        let world = try await ImportWorld()
        let texts = KeptTexts(world.database)
        let id = try await keep(texts, world)

        try await texts.confirm(try draft(), at: place, of: id, version: 1, by: officer("42"), at: world.now)

        let figures = try await ReportedFigures(world.database).list(by: officer("42"))
        #expect(figures.map(\.value) == [2_250_000_000])
        #expect(try await texts.text(id, by: officer("42")).confirmed.map(\.figureID) == figures.map(\.id))
        await #expect(throws: Refusal.self) {
            try await texts.confirm(try draft(), at: place, of: id, version: 2, by: officer("42"), at: world.now)
        }
        #expect(try await acts(world) == ["keptText.keep", "reportedFigure.add", "keptText.confirm"])
    }

    @Test func `a quotation of more than 25 words leaves no trace`() async throws {
        let world = try await ImportWorld()
        let texts = KeptTexts(world.database)
        let id = try await keep(texts, world)
        let long = try draft(quotation: String(repeating: "từ ", count: 26))

        await #expect(throws: Refusal.self) {
            try await texts.confirm(long, at: place, of: id, version: 1, by: officer("42"), at: world.now)
        }

        #expect(try await ReportedFigures(world.database).list(by: officer("42")) == [])
        #expect(try await acts(world) == ["keptText.keep"])
    }

    @Test func `a dropped text is gone with its words, and its figures stay on the board`() async throws {
        let world = try await ImportWorld()
        let texts = KeptTexts(world.database)
        let id = try await keep(texts, world)
        try await texts.confirm(try draft(), at: place, of: id, version: 1, by: officer("42"), at: world.now)

        try await texts.drop(id, version: 2, by: officer("42"), at: world.now)

        await #expect(throws: Refusal.missing) { try await texts.text(id, by: officer("42")) }
        let words: Int = try await world.database.read { tx in try tx.value("SELECT COUNT(*) FROM kept_text_part") ?? -1
        }
        #expect(words == 0)
        #expect(try await texts.board(by: officer("42")).groups.flatMap(\.entries).count == 1)
    }

    @Test func `the board sets the published figure beside the ledger's own`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")
        let texts = KeptTexts(world.database)
        let id = try await keep(texts, world)
        let whole = try draft(from: 2016, value: 23_000_000_000)
        try await texts.confirm(whole, at: place, of: id, version: 1, by: officer("42"), at: world.now)

        let board = try await texts.board(by: .localOperator)

        let entry = try #require(board.groups.first?.entries.first)
        #expect(board.groups.map(\.subject.measure) == [.amount])
        #expect(entry.figure.value == 23_000_000_000)
        #expect(entry.ledger == 23_290_000_000)
        #expect(try await texts.board(by: officer("38")).groups == [])
    }

    private let source = ClaimSource(name: "Báo cáo", text: KeptTextsTests.text)

    /// Of "2,250 tỷ đồng".
    private let place = KeptPlace(position: 0, start: 25, end: 38)

    private func keep(_ texts: KeptTexts, _ world: ImportWorld) async throws -> Int64 {
        let draft = KeptTextDraft(title: "Báo cáo 12/BC-SCT", province: "42", sources: [source])
        return try await texts.keep(draft, by: officer("42"), at: world.now)
    }

    private func draft(
        from: Int = 2020,
        value: Int64 = 2_250_000_000,
        quotation: String = "Hà Tĩnh hỗ trợ 2,250 tỷ đồng"
    ) throws -> ReportedFigureDraft {
        ReportedFigureDraft(
            query: try PeriodQuery(place: "42", map: .of2024, from: from, to: 2020),
            value: value,
            publication: "Báo cáo 12/BC-SCT",
            quotation: quotation
        )
    }

    private func officer(_ province: String) -> Officer {
        Officer(userID: nil, name: "Phan Văn Sơn", grants: [Grant(role: .department, scope: .province(province))])
    }

    private func acts(_ world: ImportWorld) async throws -> [String] {
        try await world.database.read { tx in
            try tx.rows(
                "SELECT act FROM audit_entry WHERE subject IN ('keptText', 'reportedFigure') ORDER BY sequence"
            ) {
                try $0.get(0)
            }
        }
    }
}
