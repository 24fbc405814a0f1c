import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct CalendarAPITests {
    @Test func `a program makes its person's calendar address, reads it and withdraws it`() async throws {
        let site = try await DossierSite()
        var program = site.client
        program.bearer = "department"

        let before = try await program.json(.get, .calendarAddress)
        let made = try await program.json(.post, .calendarAddress, "")
        let path = try #require(made.text.split(separator: "/lich/").last?.prefix { $0 != "\"" })
        let calendar = try await site.client.get(.calendar(secret: String(path)))
        let after = try await program.json(.get, .calendarAddress)
        let withdrawn = try await program.json(.delete, .calendarAddress)

        #expect(before.text == #"{"madeOn":null,"url":null}"#)
        #expect(made.status == .created)
        #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(after.text == #"{"madeOn":"\#(TestDatabase.now.day)","url":null}"#)
        #expect(withdrawn.status == .noContent)
        #expect(try await site.client.get(.calendar(secret: String(path))).status == .notFound)
        #expect(try await program.json(.delete, .calendarAddress).status == .notFound)
    }
}
