import Database
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct NoticePagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
        let officer = try #require(site.officers["department"]?.userID)
        try await site.database.write { tx in
            try tx.execute(
                """
                INSERT INTO account_grant (account_id, role, province_code, valid_from, granted_at)
                VALUES (\(officer), 'department', '40', '2020-01-01', 0)
                """
            )
        }
    }

    @Test func `a kind that is ticked stays ticked`() async throws {
        let typed: URLQuery = [
            "viec": "choose", "mail": "digest", "address": "tt@example.vn", "daysAhead": "5", "version": "0",
            "withoutMail.act": "1",
        ]
        let ticked = #"name="withoutMail.act" value="1" checked"#

        #expect(try await !site.get(.notices).text.contains(ticked))
        #expect(try await site.post(.notices, typed).status == .seeOther)
        #expect(try await site.get(.notices).text.contains(ticked))
        #expect(try await !site.get(.notices).text.contains(#"name="withoutMail.late" value="1" checked"#))
    }

    @Test func `a notice opens its file and is read then`() async throws {
        let code = try await site.dossier(upTo: .submitted)
        let list = try await site.get(.notices, as: "department")
        #expect(list.text.contains("Hồ sơ \(code) chờ ông/bà: thẩm định cấp cơ sở"))
        #expect(list.text.contains("1 chưa đọc"))

        let reply = try await site.post(.notices, ["viec": "open", "notice": "1"], as: "department")

        #expect(reply.location == SiteURL.dossier(code).string)
        #expect(try await site.get(.notices, as: "department").text.contains("0 chưa đọc"))
    }

    @Test func `the notice of another is not found`() async throws {
        _ = try await site.dossier(upTo: .submitted)

        let reply = try await site.post(.notices, ["viec": "open", "notice": "1"], as: "stranger")

        #expect(reply.status == .notFound)
    }

    @Test func `a choice without an address comes back with what was typed`() async throws {
        let typed: URLQuery = ["viec": "choose", "mail": "digest", "address": "", "daysAhead": "5", "version": "0"]

        let refused = try await site.post(.notices, typed, as: "centre")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Ghi địa chỉ thư điện tử"))
        #expect(refused.text.contains("value=\"digest\" checked"))

        let taken = try await site.post(.notices, typed.setting("address", "tt@example.vn"), as: "centre")
        #expect(taken.location == SiteURL.notices.string)
        let answer = try await site.get(.api(.noticeChoice), as: "centre")
        #expect(
            answer.text
                == #"{"mail":"digest","address":"tt@example.vn","daysAhead":5,"version":1,"withoutMail":[]}"#
        )
    }

    @Test func `the calendar's address is shown once and needs no session`() async throws {
        _ = try await site.dossier(upTo: .accepted)
        let page = try await site.post(.notices, ["viec": "makeCalendar"], as: "department")
        let path = try #require(page.text.split(separator: "/lich/").last?.prefix { $0 != "<" })

        let calendar = try await site.client.get(.calendar(secret: String(path)))

        #expect(calendar.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(calendar.text.contains("DTSTART;VALUE=DATE:20261206\r\n"))
        #expect(!(try await site.get(.notices, as: "department").text.contains(String(path))))
        #expect(try await site.client.get(.calendar(secret: "x")).status == .notFound)
    }
}
