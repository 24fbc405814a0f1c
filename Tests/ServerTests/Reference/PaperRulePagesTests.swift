import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct PaperRulePagesTests {
    private let world: ReferenceWorld

    init() async throws {
        world = try await ReferenceWorld()
    }

    private func pack() async throws -> Int64 {
        try await Rules(world.database).copyLocalDefault()
    }

    private static let letter: URLQuery = [
        "stage": "proposal", "need": "required", "kind": "", "papers.1.kind": "officialLetter", "papers.2.kind": "",
        "papers.3.kind": "", "note": "", "citation": "Điều 7", "evidence": "V1",
    ]

    @Test func `an administrator copies the circular's list, edits a row and takes one out`() async throws {
        let pack = String(try await pack())
        let browser = world.browser("nghe-an")
        let url = SiteURL.paperRules
        let before = try await browser.get(url.with(["bo": pack]))
        let copied = try await browser.act("copy", on: url, ["bo": pack])
        let id = try #require(Int64(pack))
        let rows = try await Rules(world.database).papers(ofPack: id, for: .localOperator).rules
        let row = String(try #require(rows.first).id)
        let form = try await browser.get(url.with(["bo": pack, "sua": row]))
        let revised = try await browser.act("revise", on: url, Self.letter.setting("bo", pack).setting("sua", row))
        let last = String(try #require(rows.last).id)
        let dropped = try await browser.act("drop", on: url, ["bo": pack, "sua": last])
        let after = try await Rules(world.database).papers(ofPack: id, for: .localOperator).rules

        #expect(before.text.contains("Sao chép thành danh mục của tỉnh"))
        #expect(
            [copied, revised, dropped].map(\.location) == Array(repeating: "/danh-muc/giay-to?bo=\(pack)", count: 3)
        )
        #expect(form.text.contains("<option value=\"officialLetter\" selected>"))
        #expect(after.count == rows.count - 1)
        #expect(after.first?.version == 2)
        #expect(after.first?.draft.basis.citation == "Điều 7")
    }

    @Test func `a fault comes back at its field with what was typed`() async throws {
        let pack = String(try await pack())
        let fields = Self.letter.setting("bo", pack).setting("them", "1").setting("papers.1.kind", "")
            .setting("note", "Bản sao")
        let reply = try await world.browser("nghe-an").act("add", on: .paperRules, fields)

        #expect(reply.status == .unprocessableContent)
        #expect(reply.fault("papers.1.kind") == "Chọn loại giấy tờ.")
        #expect(reply.text.contains("value=\"Bản sao\""))
    }

    @Test func `who may not edit reads the list without its buttons`() async throws {
        let pack = String(try await pack())
        let page = try await world.browser("department").get(SiteURL.paperRules.with(["bo": pack]))
        let reply = try await world.browser("department").act("copy", on: .paperRules, ["bo": pack])

        #expect(page.status == .ok)
        #expect(!page.text.contains("<button type=\"submit\" class=\"primary\">Sao chép"))
        #expect(reply.status == .forbidden)
    }

    @Test func `a program adds a row and reads the list`() async throws {
        let pack = try await pack()
        let program = world.program("nation")
        let body = #"{"stage":"contract","papers":[{"kind":"annex"}],"citation":"Điều 7","evidence":"V1"}"#
        let added = try await program.json(.post, .paperRules(pack), body)
        let row = try #require(added.json(PaperRulesAnswer.self).rows.first)
        let revised = try await program.json(.patch, .paperRule(row.id), body)
        let list = try await program.send(.get, "/api/v1/reference/rule-packs/\(pack)/papers")

        #expect(added.status == .created)
        #expect(row.papers == [.annex])
        #expect(try revised.json(WrittenRowAnswer.self).id > row.id)
        #expect(try list.json(PaperRulesAnswer.self).rows.map(\.version) == [2])
    }
}
