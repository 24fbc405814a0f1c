import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct NormPagesTests {
    @Test func `the pack in force is open, with figures in millions and what is not verified`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(.norms)

        let row = try #require(reply.cells("Nội dung").firstIndex { $0.hasPrefix("Dây chuyền công nghệ") })
        #expect(reply.cells("Tỷ lệ (%)")[row] == "50")
        #expect(reply.cells("Mức trần (triệu đồng)")[row] == "450")
        #expect(reply.cells("Căn cứ")[row].contains("chưa kiểm chứng mới đọc phần đầu văn bản"))
        #expect(!reply.text.contains("Thêm bộ định mức"))
    }

    @Test func `a province's administrator writes its own pack, norm by norm`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")

        let pack = try await addPack(browser)
        let added = try await browser.act("add", on: .norms, norm.setting("them", String(pack)))

        #expect(added.location == "/danh-muc/dinh-muc?bo=\(pack)")
        let page = try await browser.get(SiteURL.norms.with(["bo": String(pack)]))
        #expect(page.cells("Mức trần (triệu đồng)") == ["320,5"])
        #expect(page.cells("Tỷ lệ (%)") == ["12,5"])
        #expect(page.text.contains("Tỉnh Nghệ An, từ 01/01/2026"))

        let id = try #require(page.text(after: "?sua=", until: "\""))
        let form = try await browser.get(SiteURL.norms.with(["sua": id]))
        #expect(form.text.contains("320.500.000 đồng: ba trăm hai mươi triệu năm trăm nghìn đồng"))
        let revision = norm.setting("ceiling", "400 triệu").setting("sua", id).setting("bo", String(pack))
        _ = try await browser.act("revise", on: .norms, revision)
        let revised = try await browser.get(SiteURL.norms.with(["bo": String(pack)]))
        #expect(revised.cells("Mức trần (triệu đồng)") == ["400", "320,5"])
        #expect(revised.text.contains("Lịch sử: 1 dòng đã thay"))
        #expect(try await world.acts() == ["normPack.add", "norm.add", "norm.revise"])
    }

    @Test func `what changes the figures is typed, shown, and kept where a program does not know it`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let pack = try await addPack(browser)
        let fields = norm.setting("itemCode", "machinery").setting("lineFactor", "1,5")
            .setting("difficultRate", "60").setting("takesPriority", "1")

        _ = try await browser.act("add", on: .norms, fields.setting("them", String(pack)))

        let page = try await browser.get(SiteURL.norms.with(["bo": String(pack)]))
        #expect(
            page.cells("Tính cho một") == ["cơ sở dây chuyền × 1,5; địa bàn khó khăn 60%; nhân hệ số ưu tiên"]
        )
        let id = try #require(page.text(after: "?sua=", until: "\""))
        _ = try await browser.act("revise", on: .norms, norm.setting("sua", id).setting("bo", String(pack)))
        let kept = try await browser.get(SiteURL.norms.with(["bo": String(pack)]))
        #expect(kept.cells("Tính cho một").first == page.cells("Tính cho một").first)
        let wrong = fields.setting("them", String(pack)).setting("lineFactor", "9")
        let refused = try await browser.act("add", on: .norms, wrong)
        #expect(refused.fault("lineFactor") == "Hệ số dây chuyền phải từ 1 đến 3, ví dụ 1,5.")
    }

    @Test func `a norm leaves its pack only when the word is typed`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let pack = try await addPack(browser)
        _ = try await browser.act("add", on: .norms, norm.setting("them", String(pack)))
        let page = try await browser.get(SiteURL.norms.with(["bo": String(pack)]))
        let id = try #require(page.text(after: "?sua=", until: "\""))
        let fields: URLQuery = ["sua": id, "bo": String(pack)]

        let silent = try await browser.act("remove", on: .norms, fields)
        #expect(silent.fault("word") == "Gõ chữ “bỏ” để xác nhận.")
        #expect(silent.text.contains("value=\"320.500.000\""))
        let confirmed = try await browser.act("remove", on: .norms, fields.setting("word", "Bỏ"))

        #expect(confirmed.status == .seeOther)
        #expect(try await browser.get(SiteURL.norms.with(["bo": String(pack)])).text.contains("chưa có định mức nào"))
        #expect(try await world.acts() == ["normPack.add", "norm.add", "norm.remove"])
    }

    @Test(
        arguments: [
            ("rate", "nhiều", "Tỷ lệ phải là số phần trăm"), ("rate", "120", "Tỷ lệ hỗ trợ phải lớn hơn 0"),
            ("ceiling", "rất nhiều", "Không đọc được thành số tiền."), ("item", "", "Nhập nội dung được hỗ trợ."),
            ("kind", "nonsense", "Chọn nội dung trong danh sách."),
        ]
    )
    func `what cannot be taken is told at its field`(field: String, value: String, message: String) async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let pack = try await addPack(browser)

        let reply = try await browser.act(
            "add",
            on: .norms,
            norm.setting("them", String(pack)).setting(field, value)
        )

        #expect(reply.status == .unprocessableContent)
        #expect(reply.fault(field)?.hasPrefix(message) == true)
        #expect(try await world.acts() == ["normPack.add"])
    }

    @Test func `a revised pack keeps its norms and the old one can still be read`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let pack = try await addPack(browser)
        _ = try await browser.act("add", on: .norms, norm.setting("them", String(pack)))

        let reply = try await browser.act(
            "revisePack",
            on: .norms,
            self.pack.setting("sua-bo", String(pack)).setting("validUntil", "01/01/2030")
        )

        let url = try #require(reply.location)
        let page = try await browser.client.send(.get, url)
        #expect(page.cells("Mức trần (triệu đồng)") == ["320,5"])
        #expect(page.text.contains("từ 01/01/2026 đến 31/12/2029"))
        let old = try await browser.get(SiteURL.norms.with(["bo": String(pack)]))
        #expect(old.text.contains("Bộ này đã được thay lúc"))
        #expect(old.cells("Mức trần (triệu đồng)").first == "320,5")
    }

    @Test func `the centre's norms and those of another province are not a province's to edit`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")

        let centre = try await browser.act("add", on: .norms, norm.setting("them", "1"))
        let other = try await browser.act("addPack", on: .norms, pack.setting("place", "38"))
        let reader = try await world.browser("department").act("addPack", on: .norms, pack)

        #expect([centre.status, other.status, reader.status] == [.forbidden, .notFound, .forbidden])
        #expect(try await browser.get(SiteURL.norms.with(["them": "1"])).status == .notFound)
        #expect(try await world.acts() == [])
    }

    private let pack: URLQuery = [
        "them-bo": "1", "code": "NA-2026", "name": "Định mức Nghệ An", "place": "40", "validFrom": "01/01/2026",
        "validUntil": "", "citation": "Nghị quyết thử", "evidence": "V1",
    ]

    private let norm: URLQuery = [
        "kind": "machinery", "item": "Máy móc thiết bị", "rate": "12,5", "ceiling": "320,5 triệu",
        "per": "establishment", "citation": "Điều 3", "evidence": "V1",
    ]

    private func addPack(_ browser: Browser) async throws -> Int64 {
        let reply = try await browser.act("addPack", on: .norms, pack)
        let id = reply.location?.split(separator: "=").last.flatMap { Int64($0) }
        return try #require(id)
    }
}
