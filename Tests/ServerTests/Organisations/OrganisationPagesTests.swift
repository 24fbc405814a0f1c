import Database
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct OrganisationPagesTests {
    @Test(arguments: [1, 3])
    func `the number of queries does not grow with the organisations`(count: Int) async throws {
        let world = try await ReferenceWorld()
        for index in 1...count {
            try await add("Hội nghề \(index)", to: world)
        }
        let browser = world.browser("department")
        _ = try await browser.get(.organisations)
        let before = world.database.statementCount

        let reply = try await browser.get(.organisations)

        #expect(reply.cells("Tên tổ chức").count == count)
        #expect(world.database.statementCount - before == 5)
    }

    @Test func `an organisation is added on the form, under another one`() async throws {
        let world = try await ReferenceWorld()
        let department = try await add("Sở Công Thương Nghệ An", to: world)
        let browser = world.browser("nghe-an")

        let reply = try await browser.post(
            .organisations,
            [
                "name": "Trung tâm Khuyến công", "kind": "promotionCentre", "parentID": String(department),
                "province": "40", "place": "", "validFrom": "01/07/2025", "budgetUnitCode": "1059876",
            ]
        )

        let page = try await browser.client.send(.get, try #require(reply.location))
        #expect(page.text.contains("<h1>Trung tâm Khuyến công</h1>"))
        #expect(page.text(after: "<dt>Trực thuộc</dt>", until: "</dd>")?.contains("Sở Công Thương Nghệ An") == true)
        #expect(page.cells("Thời hạn") == ["từ 01/07/2025"])
        #expect(try await browser.get(.organisation(department)).text.contains("Trung tâm Khuyến công</a>"))
    }

    @Test func `the list leaves as a workbook with its filter`() async throws {
        let world = try await ReferenceWorld()
        for name in ["Hội nghề chè", "Hội nghề mây"] { try await add(name, to: world) }
        let browser = world.browser("department")
        let link = SiteURL.organisationExport.with(["tim": "che"])

        let page = try await browser.get(SiteURL.organisations.with(["tim": "che"]))
        let file = try await browser.get(link)

        #expect(page.text.contains("href=\"\(link.string)\""))
        #expect(file.status == .ok)
        #expect(file.bytes.starts(with: Array("PK".utf8)))
    }

    @Test func `a change begins a row and ends the one before`() async throws {
        let world = try await ReferenceWorld()
        let id = try await add("Trung tâm Khuyến công", to: world)
        let browser = world.browser("nghe-an")

        _ = try await browser.act(
            "change",
            on: .organisation(id),
            [
                "name": "Trung tâm Khuyến công và Tư vấn", "kind": "promotionCentre", "province": "40",
                "validFrom": "1/3/2026",
            ]
        )

        let page = try await browser.get(.organisation(id))
        #expect(page.cells("Tên").prefix(2) == ["Trung tâm Khuyến công và Tư vấn", "Trung tâm Khuyến công"])
        #expect(page.cells("Thời hạn").prefix(2) == ["từ 01/03/2026", "đến 28/02/2026"])
        #expect(page.text.contains("Lịch sử: 1 dòng đã thay"))
    }

    @Test func `a change without its day is told at the field`() async throws {
        let world = try await ReferenceWorld()
        let id = try await add("Trung tâm Khuyến công", to: world)

        let reply = try await world.browser("nghe-an").act(
            "change",
            on: .organisation(id),
            ["name": "Tên mới", "kind": "other", "province": "40", "place": "Huyện Không Có"]
        )

        #expect(reply.fault("validFrom") == "Nhập có hiệu lực từ ngày.")
        #expect(reply.fault("place") == "Tỉnh này không có huyện, xã tên như vậy.")
        #expect(reply.text.contains("value=\"Tên mới\""))
    }

    @Test(
        arguments: [
            (#""parent":999"#, "parent"), (#""successor":999"#, "successor"),
            (#""from":"2026-02-01","until":"2026-01-01""#, "until"),
        ]
    )
    func `a refusal names the field as the JSON body does`(fields: String, name: String) async throws {
        let world = try await ReferenceWorld()
        let program = world.program("nation")
        let id = try await add("Hội nghề", to: world)
        let standing = try await Organisations(world.database).detail(
            id,
            on: TestDatabase.now.day,
            for: .localOperator
        )
        let term = try #require(standing.organisation.terms.first).id
        let row = #"{"name":"Hội","kind":"other",\#(fields)}"#

        let added = try await program.json(.post, .organisations, row)
        let revised = try await program.json(.patch, .organisation(id), #"{"term":\#(term),"row":\#(row)}"#)

        #expect(added.status == .unprocessableContent)
        #expect(added.text.contains(#""field":"\#(name)""#))
        #expect(revised.text.contains(#""field":"row.\#(name)""#))
    }

    @Test func `a row of another organisation is not revised through this page`() async throws {
        let world = try await ReferenceWorld()
        let first = try await add("Hội thứ nhất", to: world)
        let second = try await add("Hội thứ hai", to: world)
        let organisations = Organisations(world.database)
        let standing = try await organisations.detail(second, on: TestDatabase.now.day, for: .localOperator)
        let foreign = try #require(standing.organisation.terms.first).id
        let fields: URLQuery = ["sua": String(foreign), "name": "Đổi", "kind": "other", "province": "40"]

        let reply = try await world.browser("nghe-an").act("revise", on: .organisation(first), fields)

        #expect(reply.status == .notFound)
        let kept = try await organisations.detail(second, on: TestDatabase.now.day, for: .localOperator)
        #expect(kept.organisation.terms.map(\.name) == ["Hội thứ hai"])
    }

    @Test func `everybody sees all, only the place's administrator edits`() async throws {
        let world = try await ReferenceWorld()
        let id = try await add("Hội nghề", to: world)
        let stranger = world.browser("stranger")

        #expect(try await stranger.get(.organisation(id)).status == .ok)
        #expect(try await !stranger.get(.organisation(id)).text.contains("Ghi thay đổi"))
        #expect(try await stranger.get(SiteURL.organisation(id).with(["doi": "1"])).status == .notFound)
        #expect(try await stranger.act("change", on: .organisation(id), ["name": "X"]).status == .forbidden)
    }

    @Test func `the list is searched without marks and says when nothing is found`() async throws {
        let world = try await ReferenceWorld()
        try await add("Hội Dệt thổ cẩm", to: world)
        let browser = world.browser("department")

        let found = try await browser.get(SiteURL.organisations.with(["tim": "det tho cam"]))
        let none = try await browser.get(SiteURL.organisations.with(["loai": "ministry"]))

        #expect(found.cells("Tên tổ chức") == ["Hội Dệt thổ cẩm"])
        #expect(none.text.contains("Không có tổ chức nào khớp bộ lọc."))
    }

    @Test func `the same through the API, where a wrong row is corrected`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("nation")
        let body = #"{"name":"Hội nghề","kind":"association","place":{"map":2025,"code":"40"}}"#

        let added = try await program.json(.post, .organisations, body).json(OrganisationAnswer.self)
        let term = try #require(added.terms.first?.term)
        let correction = #"{"term":\#(term),"row":{"name":"Hội nghề mộc","kind":"association"}}"#
        let revised = try await program.json(.patch, .organisation(added.id), correction)
        let foreign = try await program.json(.patch, .organisation(added.id), correction)

        #expect(try revised.json(OrganisationAnswer.self).terms.map(\.name) == ["Hội nghề mộc"])
        #expect(foreign.status == .notFound)
        #expect(try await world.program("department").json(.post, .organisations, body).status == .forbidden)
        let list = try await program.json(.get, .organisations).json(OrganisationsAnswer.self)
        #expect(list.organisations.map(\.name) == ["Hội nghề mộc"])
    }

    @discardableResult
    private func add(_ name: String, to world: ReferenceWorld) async throws -> Int64 {
        let draft = OrganisationDraft(name: name, kind: .association, place: PlaceKey(.of2025, "40"))
        return try await Organisations(world.database).add(draft, by: .localOperator, at: TestDatabase.now)
    }
}
