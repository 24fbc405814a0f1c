import Database
import HTTPTypes
import KhuyenCong
import Testing

@testable import Server

@Suite struct ReferencePagesTests {
    @Test func `the overview counts each list and what nobody has read in full`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(.reference)

        #expect(reply.status == .ok)
        #expect(reply.cells("Số đơn vị") == ["63", "699", "10.035", "34", "3.321"])
        #expect(reply.text.contains("14.152 <small>đơn vị</small>"))
        #expect(reply.text.contains("href=\"/danh-muc/dinh-muc\">31 chưa kiểm chứng</a>"))
    }

    @Test func `the district source says until when it took commitments`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(.fundingSources)

        #expect(reply.cells("Nhận cam kết mới").filter { $0 != "không thời hạn" } == ["đến 30/06/2025 đã ngừng"])
        #expect(!reply.text.contains(">Sửa</a>"))
    }

    @Test func `a revised name stands and the old one goes to the history`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nation")
        let id = try await term("SELECT id FROM activity_kind_term WHERE kind_code = 'cooperation'", world)
        let form = try await browser.get(SiteURL.activityKinds.with(["sua": String(id)]))
        #expect(form.text.contains("value=\"Hợp tác quốc tế về khuyến công\""))

        let reply = try await browser.act(
            "revise",
            on: .activityKinds,
            [
                "sua": String(id), "kind": "cooperation", "name": "Hợp tác quốc tế", "article": "Khoản 8 Điều 4",
                "validFrom": "5/7/2012", "citation": "Nghị định 45/2012/NĐ-CP", "evidence": "V2",
            ]
        )

        #expect(reply.status == .seeOther)
        let page = try await browser.get(.activityKinds)
        #expect(page.text.contains("Đã ghi “Hợp tác quốc tế”."))
        #expect(page.text.contains("Lịch sử: 1 dòng đã thay"))
        #expect(page.cells("Nội dung").contains("Hợp tác quốc tế"))
        #expect(page.cells("Nội dung").last == "Hợp tác quốc tế về khuyến công")
        #expect(try await world.acts() == ["activityKind.revise"])
    }

    @Test func `a row that overlaps is refused on the form and what was typed stays`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("nation").act(
            "add",
            on: .fundingSources,
            [
                "source": "district", "name": "Khuyến công huyện", "validFrom": "01/01/2024", "validUntil": "",
                "citation": "Nghị quyết thử", "evidence": "V1",
            ]
        )

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Thời gian hiệu lực trùng với “Khuyến công cấp huyện”"))
        #expect(reply.text.contains("value=\"Khuyến công huyện\""))
        #expect(try await world.acts() == [])
    }

    @Test(arguments: ["nghe-an", "department"])
    func `the law of the whole country is edited by the nation's administrator only`(_ name: String) async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser(name)

        let reply = try await browser.act(
            "add",
            on: .fundingSources,
            ["source": "other", "name": "Nguồn", "citation": "Thử", "evidence": "V1"]
        )

        #expect(reply.status == .forbidden)
        #expect(try await !browser.get(.activityKinds).text.contains(">Sửa</a>"))
        #expect(try await world.acts() == [])
    }

    @Test func `an act that no page offers is refused`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("nation").act("erase", on: .fundingSources, ["source": "other"])

        #expect(reply.status == .badRequest)
    }

    private func term(_ sql: SQL, _ world: ReferenceWorld) async throws -> Int64 {
        try #require(try await world.database.read { try $0.value(sql) as Int64? })
    }
}

@Suite struct ReferenceLabelsTests {
    @Test func `each value has its own label`() {
        expectDistinct(NormUnit.allCases.map(\.officialName))
        expectDistinct(AdminUnit.Level.allCases.map { $0.label(on: .of2024) })
        expectDistinct(AdminMap.allCases.map(\.label))
        expectDistinct(Evidence.allCases.map(\.label))
        expectDistinct(FundingBasis.allCases.map(\.label))
        expectDistinct(OrganisationKind.allCases.map(\.label))
        expectDistinct(BeneficiaryForm.allCases.map(\.label))
        expectDistinct(BeneficiaryIdentifier.Kind.allCases.map(\.label))
    }

    private func expectDistinct(_ labels: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(Set(labels).count == labels.count, sourceLocation: sourceLocation)
        #expect(!labels.contains(""), sourceLocation: sourceLocation)
    }
}
