import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct AwardPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private static let fields: URLQuery = [
        "year": "2026", "subject": "unit", "name": "Phòng Kinh tế xã A", "form": "merit",
        "authority": "Chủ tịch Ủy ban nhân dân tỉnh", "achievements": "Hoàn thành kế hoạch",
    ]

    @Test func `a proposal is listed in its year, given as a Word file, and examined by another`() async throws {
        let done = try await site.post(.awards, AwardPagesTests.fields, as: "centre")
        let year = URLQuery().setting("nam", "2026")
        let list = try await site.get(SiteURL.awards.with(year), as: "department").text
        let file = try await site.get(SiteURL.awardFile.with(year), as: "department")
        let found = try await AwardProposals(site.database).list(2026, by: .localOperator)
        let id = try #require(found.first).id
        let fields = URLQuery().setting("state", "examined").setting("version", "1")
        let examined = try await site.post(.award(id), fields, as: "department")

        #expect(done.status == .seeOther)
        #expect(list.contains("Phòng Kinh tế xã A"))
        #expect(file.headers[.contentType] == PaperFile.mediaType)
        #expect(examined.status == .seeOther)
        #expect(try await site.get(.award(id), as: "department").text.contains("Đã xét"))
        #expect(try await site.get(.award(id), as: "stranger").status == .notFound)
    }

    @Test func `a faulty form comes back open with what was typed`() async throws {
        let reply = try await site.post(.awards, AwardPagesTests.fields.setting("achievements", ""), as: "centre")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Ghi thành tích."))
        #expect(reply.text.contains("value=\"Phòng Kinh tế xã A\""))
    }
}
