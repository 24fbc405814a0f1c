import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct AdminUnitPagesTests {
    private static let ngheAn: URLQuery = ["ban-do": "2024", "ma": "40"]

    @Test func `a merged province names those it was formed from`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("department")

        let dakLak = try await browser.get(SiteURL.adminUnits.with(["ban-do": "2025", "ma": "66"]))
        let phuYen = try await browser.get(SiteURL.adminUnits.with(["ban-do": "2024", "ma": "54"]))

        let link = "<a href=\"/danh-muc/don-vi-hanh-chinh?ban-do=2024&amp;ma=54\">Tỉnh Phú Yên</a>"
        #expect(dakLak.text(after: "<dt>Hình thành từ</dt>", until: "</dd>")?.contains(link) == true)
        #expect(phuYen.text(after: "<dt>Nhập vào</dt>", until: "</dd>")?.contains("ma=66\">Tỉnh Đắk Lắk</a>") == true)
    }

    @Test(
        arguments: [
            (["ban-do": "2024", "tim": "yen thanh"], ["Huyện Yên Thành", "Phường Yên Thanh", "Xã Yên Thành"]),
            (["ban-do": "2024", "tim": "Cửa Lò"], ["Thị xã Cửa Lò"]),
            (["ban-do": "2025", "tim": "66"], ["Tỉnh Đắk Lắk"]),
            (["ban-do": "2025", "tim": "không có thật"], []),
        ] as [(URLQuery, [String])]
    )
    func `units are found without marks, on the map that is asked for`(query: URLQuery, names: [String]) async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(SiteURL.adminUnits.with(query))

        #expect(reply.status == .ok)
        #expect(Set(reply.cells("Tên")) == Set(names))
    }

    @Test(arguments: [("2024", "Xã, phường, thị trấn"), ("2025", "Xã, phường, đặc khu")])
    func `communes are named as on their map`(map: String, label: String) async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(
            SiteURL.adminUnits.with(["ban-do": map, "tim": "xa yen"])
        )

        #expect(Set(reply.cells("Cấp")) == [label])
    }

    @Test func `a search with too many hits says so`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(SiteURL.adminUnits.with(["tim": "phuong"]))

        #expect(reply.cells("Tên").count == 100)
        #expect(reply.text.contains("Chỉ hiện 100 đơn vị đầu."))
    }

    @Test func `an administrator adds a district that ended early`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")

        let reply = try await browser.post(.adminUnits, draft)

        #expect(reply.location == "/danh-muc/don-vi-hanh-chinh?ban-do=2024&ma=40")
        let page = try await browser.get(SiteURL.adminUnits.with(Self.ngheAn))
        #expect(page.cells("Tên").contains("Huyện Vinh Cũ"))
        #expect(page.cells("Thời gian tồn tại").contains("đến 31/12/2009"))
        #expect(try await world.acts() == ["adminUnit.add"])
    }

    @Test func `an administrator writes that a unit was compared with the law`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let unit: URLQuery = ["ban-do": "2024", "ma": "412"]
        let sent = unit.setting("sua", "1").setting("name", "Thành phố Vinh").setting("citation", "Nghị quyết thử")
            .setting("evidence", "V1").setting("version", "1")

        let form = try await browser.get(SiteURL.adminUnits.with(unit.setting("sua", "1")))
        let faulty = try await browser.post(.adminUnits, sent.setting("name", "Vinh"))
        let reply = try await browser.post(.adminUnits, sent)

        #expect(form.text.contains("value=\"Thành phố Vinh\""))
        #expect(faulty.fault("name")?.hasPrefix("Ghi đủ tên gọi") == true)
        #expect(faulty.text.contains("value=\"Vinh\""))
        #expect(reply.location == "/danh-muc/don-vi-hanh-chinh?ban-do=2024&ma=412")
        let page = try await browser.get(SiteURL.adminUnits.with(unit))
        #expect(page.text(after: "<dt>Căn cứ</dt>", until: "</dd>")?.contains("Nghị quyết thử") == true)
        #expect(page.text.contains("Lịch sử: 1 dòng đã thay"))
        #expect(try await world.acts() == ["adminUnit.revise"])
        let stranger = try await world.browser("department").get(SiteURL.adminUnits.with(unit.setting("sua", "1")))
        #expect(stranger.status == .forbidden)
    }

    @Test func `a form that another overtook is refused beside the row that stands, with what was typed`() async throws
    {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let first: URLQuery = [
            "ban-do": "2024", "ma": "412", "sua": "1", "name": "Thành phố Vinh", "citation": "Nghị quyết thử",
            "evidence": "V1", "version": "1",
        ]
        _ = try await browser.post(.adminUnits, first)

        let late = try await browser.post(.adminUnits, first.setting("citation", "Nghị quyết khác"))
        let again = try await browser.post(
            .adminUnits,
            first.setting("citation", "Nghị quyết khác").setting("version", "2")
        )

        #expect(late.status == .unprocessableContent)
        #expect(
            late.text.contains(
                "Thành phố Vinh vừa được người khác cập nhật: ông/bà xem phiên bản 1, hiện là phiên bản 2."
            )
        )
        #expect(late.text(after: "<dt>Căn cứ</dt>", until: "</dd>")?.contains("Nghị quyết thử") == true)
        #expect(late.text.contains("value=\"Nghị quyết khác\""))
        #expect(late.text.contains("name=\"version\" value=\"2\""))
        #expect(again.status == .seeOther)
        #expect(try await world.acts() == ["adminUnit.revise", "adminUnit.revise"])
    }

    @Test(
        arguments: [
            ("code", "x", "Mã đơn vị gồm 2 đến 8 chữ số."), ("name", "Vinh Cũ", "Ghi đủ tên gọi"),
            ("mergedInto", "", "Nhập nhập vào."), ("validUntil", "1/1/2026", "Ngày kết thúc phải trước"),
            ("citation", " ", "Nhập căn cứ pháp lý."),
        ]
    )
    func `what cannot be taken is told at its field`(field: String, value: String, message: String) async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("nation").post(.adminUnits, draft.setting(field, value))

        #expect(reply.status == .unprocessableContent)
        #expect(reply.fault(field)?.hasPrefix(message) == true)
        #expect(try await world.acts() == [])
    }

    @Test func `nobody adds a unit to another province or without the right`() async throws {
        let world = try await ReferenceWorld()
        let elsewhere = draft.setting("ma", "66").setting("mergedInto", "643")

        #expect(try await world.browser("nghe-an").post(.adminUnits, elsewhere).status == .notFound)
        #expect(try await world.browser("department").post(.adminUnits, draft).status == .forbidden)
        #expect(try await world.acts() == [])
    }

    @Test func `a code that no unit bears is not found`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("nation").get(
            SiteURL.adminUnits.with(["ban-do": "2025", "ma": "99999999"])
        )

        #expect(reply.status == .notFound)
    }

    private let draft: URLQuery = [
        "ban-do": "2024", "ma": "40", "code": "9412", "name": "Huyện Vinh Cũ", "mergedInto": "412",
        "validUntil": "01/01/2010", "citation": "Nghị quyết thử", "evidence": "M",
    ]
}
