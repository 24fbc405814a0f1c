import Database
import HTTPTypes
import KhuyenCong
import Testing

@testable import Server

@Suite struct RulePagesTests {
    @Test func `the national pack is open, with its values in words and what is not verified`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(.rules)

        let rows = Dictionary(uniqueKeysWithValues: zip(reply.cells("Quy tắc"), reply.cells("Giá trị")))
        #expect(rows["Gửi hồ sơ thẩm định cấp cơ sở, trước ngày"] == "20/05")
        #expect(rows["Tạm ứng lần một: hạ tầng, xử lý ô nhiễm cụm công nghiệp"] == "30%")
        #expect(rows["Hệ số ưu tiên, không quá"] == "1,5 lần")
        #expect(rows["Gia hạn sang năm sau"] == "Bộ trưởng Bộ Công Thương")
        #expect(rows["Đề án nhóm: đổi đơn vị thụ hưởng"] == "Sở Công Thương")
        #expect(reply.cells("Chưa kiểm chứng") == ["8", "44"])
        #expect(!reply.text.contains("Sao chép"))
        #expect(!reply.text.contains(">Sửa</a>"))
    }

    @Test func `a province copies the default and edits a rule; the old row goes to the history`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let pack = try await copy(browser, from: defaultPack(world))

        let page = try await browser.get(SiteURL.rules.with(["bo": String(pack)]))
        #expect(page.text.contains("Tỉnh Nghệ An, từ 01/01/2026"))
        let rule = try await ruleID(world, pack: pack, key: "deadline.baseDossier")
        let form = try await browser.get(SiteURL.rules.with(["sua": String(rule)]))
        #expect(form.text.contains("value=\"20/05\""))
        let reply = try await browser.act(
            "revise",
            on: .rules,
            ["sua": String(rule), "value": "1/4", "citation": "Quy chế của tỉnh", "evidence": "V1"]
        )

        #expect(reply.location == "/danh-muc/quy-tac?bo=\(pack)")
        let revised = try await browser.get(SiteURL.rules.with(["bo": String(pack)]))
        #expect(
            revised.cells("Giá trị").filter { $0.contains("/") } == [
                "01/04", "15/06", "22/01", "31/12", "31/01", "20/05",
            ]
        )
        #expect(revised.cells("Lần sửa").prefix(2) == ["2", "1"])
        #expect(revised.text.contains("Lịch sử: 1 dòng đã thay"))
        #expect(try await world.acts() == ["rulePack.copy", "rule.revise"])
    }

    @Test(
        arguments: [
            ("deadline.baseDossier", "31/02", "Ghi ngày và tháng, ví dụ 20/05."),
            ("settlement.days", "nhiều", "Ghi số ngày, từ 1 đến 366."),
            ("advance.first.training", "120", "Ghi tỷ lệ từ 0 đến 100%."),
            ("decider.change.stop", "ai đó", "Chọn người quyết định trong danh sách."),
            ("priority.maximum", "", "Nhập giá trị."),
        ]
    )
    func `what cannot be taken is told at its field`(key: String, value: String, message: String) async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let pack = try await copy(browser, from: defaultPack(world))
        let rule = try await ruleID(world, pack: pack, key: key)

        let reply = try await browser.act(
            "revise",
            on: .rules,
            ["sua": String(rule), "value": value, "citation": "Quy chế của tỉnh", "evidence": "V1"]
        )

        #expect(reply.status == .unprocessableContent)
        #expect(reply.fault("value") == message)
        #expect(try await world.acts() == ["rulePack.copy"])
    }

    @Test func `a pack that is ended stays readable`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let pack = try await copy(browser, from: defaultPack(world))

        let reply = try await browser.act(
            "revisePack",
            on: .rules,
            fields.setting("sua-bo", String(pack)).setting("validUntil", "01/01/2030")
        )

        let page = try await browser.client.send(.get, try #require(reply.location))
        #expect(page.text.contains("từ 01/01/2026 đến 31/12/2029"))
        let old = try await browser.get(SiteURL.rules.with(["bo": String(pack)]))
        #expect(old.text.contains("Bộ này đã được thay lúc"))
        #expect(try await world.acts() == ["rulePack.copy", "rulePack.revise"])
    }

    @Test func `the shared packs and those of another province are not a province's to write`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let source = try await defaultPack(world)
        let rule = try await ruleID(world, pack: source, key: "settlement.days")
        let copying = fields.setting("chep", String(source))

        let shared = try await browser.act(
            "revise",
            on: .rules,
            ["sua": String(rule), "value": "20", "citation": "Thử", "evidence": "V1"]
        )
        let other = try await browser.act("copy", on: .rules, copying.setting("place", "38"))
        let reader = try await world.browser("department").act("copy", on: .rules, copying)

        #expect([shared.status, other.status, reader.status] == [.forbidden, .notFound, .forbidden])
        #expect(try await browser.get(SiteURL.rules.with(["sua": String(rule)])).status == .notFound)
        #expect(
            try await world.browser("department").get(SiteURL.rules.with(["chep": String(source)])).status == .notFound
        )
        #expect(try await world.acts() == [])
    }

    @Test func `a program reads the packs, copies one and writes a rule`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("nation")
        let source = try await defaultPack(world)
        let basis = #"{"citation":"Quy chế của tỉnh","evidence":"V1"}"#

        let pack = try await program.json(
            .post,
            .rulePacks,
            """
            {"copies":\(source),"code":"NA","name":"Nghệ An","place":{"map":2025,"code":"40"},"from":"2026-01-01",\
            "basis":\(basis)}
            """
        ).json(WrittenRowAnswer.self).id
        let rule = try await ruleID(world, pack: pack, key: "advance.capBeforeAcceptance")
        let revised = try await program.json(
            .post,
            .rules,
            "{\"replaces\":\(rule),\"value\":\"6000\",\"basis\":\(basis)}"
        )

        #expect(revised.status == .created)
        let packs = try await program.json(.get, .rules).json(RulePacksAnswer.self).packs
        let written = packs.first { $0.id == pack }?.rules.first { $0.key == .advanceCapBeforeAcceptance }
        #expect(written?.value == "6000")
        #expect(written?.version == 2)
        #expect(packs.map(\.level) == [.national, .local, .local])
        let nothing = "{\"code\":\"X\",\"name\":\"X\",\"from\":\"2026-01-01\",\"basis\":\(basis)}"
        #expect(try await program.json(.post, .rulePacks, nothing).status == .unprocessableContent)
        #expect(try await world.acts() == ["rulePack.copy", "rule.revise"])
    }

    @Test func `a pack that ends before it begins is refused by the field that a program sent`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("nation")
        let source = try await defaultPack(world)

        let refused = try await program.json(
            .post,
            .rulePacks,
            """
            {"copies":\(source),"code":"NA","name":"Nghệ An","place":{"map":2025,"code":"40"},"from":"2026-01-01",\
            "until":"2025-01-01","basis":{"citation":"Quy chế của tỉnh","evidence":"V1"}}
            """
        )

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("\"field\":\"until\""))
        #expect(try await world.acts() == [])
    }

    private let fields: URLQuery = [
        "code": "NA-2026", "name": "Quy tắc Nghệ An", "place": "40", "validFrom": "01/01/2026", "validUntil": "",
        "citation": "Quy chế thử", "evidence": "V1",
    ]

    private func copy(_ browser: Browser, from source: Int64) async throws -> Int64 {
        let reply = try await browser.act("copy", on: .rules, fields.setting("chep", String(source)))
        return try #require(reply.location?.split(separator: "=").last.flatMap { Int64($0) })
    }

    private func defaultPack(_ world: ReferenceWorld) async throws -> Int64 {
        let id: Int64? = try await world.database.read {
            try $0.value("SELECT id FROM rule_pack WHERE code = 'TT36-DP'")
        }
        return try #require(id)
    }

    private func ruleID(_ world: ReferenceWorld, pack: Int64, key: String) async throws -> Int64 {
        let id: Int64? = try await world.database.read {
            try $0.value("SELECT id FROM rule WHERE pack_id = \(pack) AND key = \(key) AND superseded_at IS NULL")
        }
        return try #require(id)
    }
}
