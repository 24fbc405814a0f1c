import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct CalendarFeedTests {
    private let world: DossierWorld
    private let feed: CalendarFeed

    init() async throws {
        world = try await DossierWorld()
        feed = CalendarFeed(world.database)
        try await NoticeWorld.grant(world.department, world.database)
    }

    @Test func `the calendar holds the officer's own deadlines as whole days`() async throws {
        let dossier = try await world.local(upTo: .accepted)
        let secret = try await feed.make(for: world.department, at: world.now)

        let text = try await feed.calendar(secret, site: "https://khuyencong.example.vn", at: world.now)

        #expect(
            text
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//khuyencong//VI
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Hạn việc khuyến công
                REFRESH-INTERVAL;VALUE=DURATION:PT6H
                BEGIN:VEVENT
                UID:\(dossier.code)-settle-20261206@khuyencong
                DTSTAMP:20261121T030000Z
                DTSTART;VALUE=DATE:20261206
                DTEND;VALUE=DATE:20261207
                SUMMARY:\(dossier.code): Quyết toán
                DESCRIPTION:Hỗ trợ máy sấy chè\\n15 ngày sau nghiệm thu\\, Theo kh
                 oản 1 Điều 18 Thông tư 36/2013/TT-BCT
                TRANSP:TRANSPARENT
                URL:https://khuyencong.example.vn/ho-so/\(dossier.code)
                END:VEVENT
                END:VCALENDAR

                """.replacing("\n", with: "\r\n")
        )
    }

    @Test func `a new address ends the old one, and a withdrawn one answers nothing`() async throws {
        let first = try await feed.make(for: world.department, at: world.now)
        let second = try await feed.make(for: world.department, at: world.now)
        #expect(try await feed.calendar(second, site: nil, at: world.now).hasPrefix("BEGIN:VCALENDAR\r\n"))
        await #expect(throws: Refusal.missing) { try await feed.calendar(first, site: nil, at: world.now) }

        try await feed.withdraw(by: world.department, at: world.now)

        await #expect(throws: Refusal.missing) { try await feed.calendar(second, site: nil, at: world.now) }
        #expect(try await feed.madeAt(for: world.department) == nil)
    }

    @Test func `the database holds no address, only its hash`() async throws {
        let secret = try await feed.make(for: world.department, at: world.now)

        let stored: [UInt8]? = try await world.database.read { tx in
            try tx.value("SELECT token_hash FROM calendar_address")
        }

        #expect(stored == Digest.sha256(secret))
    }

    @Test func `a disabled account has no calendar, and lost rights empty it`() async throws {
        _ = try await world.local(upTo: .accepted)
        let secret = try await feed.make(for: world.department, at: world.now)
        try await world.database.write { try $0.execute("UPDATE account_grant SET revoked_at = 1") }
        #expect(try await feed.calendar(secret, site: nil, at: world.now).contains("BEGIN:VEVENT") == false)

        try await world.database.write { try $0.execute("UPDATE account SET disabled_at = 1") }

        await #expect(throws: Refusal.missing) { try await feed.calendar(secret, site: nil, at: world.now) }
    }

    /// RFC 5545, 3.1 and 3.3.11.
    @Test func `lines are folded between characters at 75 octets, and signs of the format escaped`() {
        let line = "SUMMARY:" + CalendarText.escaped("Sấy chè; ướp, sao\\rang\n" + String(repeating: "ế", count: 60))
        let folded = CalendarText.folded(line)
        let lines = folded.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()

        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        #expect(folded.replacing("\r\n ", with: "") == line + "\r\n")
        #expect(line.hasPrefix("SUMMARY:Sấy chè\\; ướp\\, sao\\\\rang\\n"))
    }
}
