import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct CollaboratorPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private static let fields: URLQuery = [
        "name": "Cộng tác viên A", "phone": "0900000001", "communes": "Xã Anh Sơn", "decision": "12/QĐ-UBND",
        "from": "01/01/2026",
    ]

    @Test func `a collaborator is entered, listed with the work, and has a sheet to print`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let done = try await site.post(.collaborators, CollaboratorPagesTests.fields, as: "department")
        let list = try await site.get(.collaborators, as: "department").text
        let made = try await Collaborators(site.database).network(by: .localOperator, on: TestDatabase.now.day).members
        let id = try #require(made.first).collaborator.id
        let sheet = try await site.get(SiteURL.daySheet(id).with(["ngay": "2026-12-31"]), as: "department").text

        #expect(done.status == .seeOther)
        #expect(list.contains("href=\"\(SiteURL.daySheet(id).string)\""))
        #expect(sheet.contains(SiteURL.dossier(code).string))
        #expect(sheet.contains("trễ hạn"))
        #expect(try await site.get(.collaborator(id), as: "stranger").status == .notFound)
        #expect(try await site.get(.daySheet(id), as: "stranger").status == .notFound)
    }

    /// Today's work under another day's name would be printed and carried out.
    @Test(arguments: ["2026-02-29", "abc"])
    func `the sheet of what is no day is refused`(day: String) async throws {
        _ = try await site.post(.collaborators, CollaboratorPagesTests.fields, as: "department")
        let made = try await Collaborators(site.database).network(by: .localOperator, on: TestDatabase.now.day).members
        let id = try #require(made.first).collaborator.id
        let page = try await site.get(SiteURL.daySheet(id).with(["ngay": day]), as: "department")
        var client = site.client
        client.bearer = "department"
        let answer = try await client.send(.get, SiteURL.api(.daySheet(id)).with(["day": day]).string)

        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("“\(day)” không phải là ngày (ngay)."))
        #expect(answer.status == .badRequest)
        #expect(answer.text.contains(#""field":"day""#))
    }

    @Test func `a faulty form comes back open with what was typed`() async throws {
        let fields = CollaboratorPagesTests.fields.setting("communes", "Xã Không Có")
        let reply = try await site.post(.collaborators, fields, as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Không có “Xã Không Có” trong tỉnh; ghi đủ cả chữ xã, phường."))
        #expect(reply.text.contains("value=\"Cộng tác viên A\""))
    }
}
