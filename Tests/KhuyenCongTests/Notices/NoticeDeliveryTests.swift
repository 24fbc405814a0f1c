import Database
import Synchronization
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct NoticeDeliveryTests {
    private let world: DossierWorld
    private let notices: Notices
    private let post = Post()

    init() async throws {
        world = try await DossierWorld()
        notices = Notices(world.database)
        for officer in [world.centre, world.department] {
            try await NoticeWorld.grant(officer, world.database)
        }
    }

    @Test func `a reminder comes once for each deadline, before it and when it is past`() async throws {
        let dossier = try await world.local(upTo: .accepted)
        let days = ["2026-11-28", "2026-11-29", "2026-11-30", "2026-12-07", "2026-12-08"]
        for day in days {
            _ = try await round(day)
        }

        let titles = try await notices.page(1, of: world.department).notices.map(\.title)
            .filter { $0.contains("ạn ") && $0.contains("quyết toán") }

        #expect(
            Set(titles) == [
                "Quá hạn từ 06/12/2026: quyết toán, hồ sơ \(dossier.code)",
                "Đến hạn 06/12/2026: quyết toán, hồ sơ \(dossier.code)",
            ]
        )
        #expect(titles.count == 2)
        let told = try await notices.page(1, of: world.department).notices.first { $0.title.hasPrefix("Đến hạn") }
        #expect(told?.createdAt.day == Day("2026-11-29"))
        #expect(told?.detail == "Hỗ trợ máy sấy chè. Theo khoản 1 Điều 18 Thông tư 36/2013/TT-BCT")
    }

    /// Whoever has fifty files a day moving past wants mails of deadlines alone.
    @Test func `kinds that a person ticked come without mail, and stand in the application`() async throws {
        try await choose(.atOnce, without: [.act, .review])
        let dossier = try await world.local(upTo: .submitted)

        let outcome = try await round("2026-11-21")

        #expect(outcome == NoticeDelivery.Outcome(sent: 1, faults: []))
        #expect(post.mails.map(\.subject) == ["Quá hạn từ 14/06/2025: thẩm định cấp cơ sở, hồ sơ \(dossier.code)"])
        #expect(try await notices.unread(of: world.department) == 2)
        #expect(try await notices.choice(of: world.department).withoutMail == [.act, .review])
    }

    @Test func `at once means one mail for each notice, and never a second one`() async throws {
        try await choose(.atOnce)
        let dossier = try await world.local(upTo: .submitted)

        let first = try await round("2026-11-21")
        let second = try await round("2026-11-21")

        #expect(first == NoticeDelivery.Outcome(sent: 2, faults: []))
        #expect(second == NoticeDelivery.Outcome(sent: 0, faults: []))
        #expect(
            post.mails.map(\.subject) == [
                "Hồ sơ \(dossier.code) chờ ông/bà: thẩm định cấp cơ sở",
                "Quá hạn từ 14/06/2025: thẩm định cấp cơ sở, hồ sơ \(dossier.code)",
            ]
        )
        #expect(
            post.mails.first?.body == """
                Hồ sơ \(dossier.code) chờ ông/bà: thẩm định cấp cơ sở
                Hỗ trợ máy sấy chè
                https://khuyencong.example.vn/ho-so/\(dossier.code)

                --\u{20}
                Thư tự động của chương trình khuyến công, xin không trả lời.
                Đổi cách nhận thông báo: https://khuyencong.example.vn/thong-bao

                """
        )
    }

    @Test func `a digest is one mail a day, from seven o'clock on`() async throws {
        try await choose(.digest)
        _ = try await world.local(upTo: .submitted)

        let night = try await round("2026-11-22", hour: 6)
        let morning = try await round("2026-11-22", hour: 7)
        let noon = try await round("2026-11-22", hour: 12)

        #expect([night.sent, morning.sent, noon.sent] == [0, 1, 0])
        #expect(post.mails.map(\.subject) == ["2 thông báo khuyến công ngày 22/11/2026"])
    }

    @Test func `what was read in the application is not mailed any more`() async throws {
        try await choose(.digest)
        _ = try await world.local(upTo: .submitted)
        _ = try await round("2026-11-22", hour: 6)
        let last = try #require(try await notices.page(1, of: world.department).notices.map(\.id).max())
        try await notices.readAll(upTo: last, by: world.department, at: world.now)

        let morning = try await round("2026-11-22", hour: 7)

        #expect(morning.sent == 0)
    }

    @Test func `what came before somebody chose mails is not sent afterwards`() async throws {
        _ = try await world.local(upTo: .submitted)
        _ = try await round("2026-11-21")
        try await choose(.atOnce, at: world.now.adding(seconds: 86_400))

        let later = try await round("2026-11-22")

        #expect(later.sent == 0)
    }

    /// The process may die after the server took the mail and before that is written down.
    @Test func `a mail that was claimed and not confirmed is sent again under the same message id`() async throws {
        try await choose(.atOnce)
        _ = try await world.local(upTo: .submitted)
        _ = try await NoticeDelivery(world.database, carrier: Silent(), site: nil, domain: "example.vn")
            .run { world.now }
        let queue = MailQueue(database: world.database)
        let lost = try #require(try await queue.claim(at: world.now.adding(seconds: 120)))

        let held = try await round(at: world.now.adding(seconds: 130))
        let again = try await round(at: world.now.adding(seconds: 120 + MailQueue.hold))

        #expect(held.sent == 1)
        #expect(again.sent == 1)
        #expect(post.mails.last == lost)
    }

    @Test func `a server that is away loses nothing, and one that refuses a mail for ever does not hold the others`()
        async throws
    {
        try await choose(.atOnce)
        _ = try await world.local(upTo: .submitted)
        post.fault = MailFault("không kết nối được", isFinal: false)
        let away = try await round("2026-11-21")
        post.fault = MailFault("550", isFinal: true)
        let refused = try await round("2026-11-21", hour: 13)
        post.fault = nil
        let after = try await round("2026-11-21", hour: 20)

        #expect(away == NoticeDelivery.Outcome(sent: 0, faults: ["không kết nối được"]))
        #expect(refused.faults == ["550", "550"])
        #expect(after.sent == 0)
        #expect(try await NoticeDelivery.state(world.database) == NoticeDelivery.State(wanted: 1, failed: 2))
    }

    @Test func `two processes share the mails and send none twice`() async throws {
        try await choose(.atOnce)
        for number in 0..<8 {
            let fields = DossierWorld.machinery(
                name: "Cơ sở \(number)",
                serial: "S\(number)",
                phone: "091234567\(number)"
            )
            _ = try await world.local(fields, upTo: .submitted)
        }

        async let one = round("2026-11-21")
        async let other = round("2026-11-21")
        let sent = try await [one.sent, other.sent]

        #expect(sent.reduce(0, +) == 16)
        #expect(post.mails.count == 16)
        #expect(Set(post.mails.map(\.messageID)).count == 16)
    }

    @Test func `an anonymised person's address is forgotten with the mails, sent and waiting`() async throws {
        try await choose(.atOnce)
        _ = try await world.local(upTo: .submitted)
        post.fault = MailFault("hộp thư đầy", isFinal: false)
        _ = try await round("2026-11-21")
        let account = try #require(world.department.userID)
        let before = try await addresses()

        try await world.database.write { try Notices.forget(account, in: $0) }

        post.fault = nil
        let after = try await round("2026-11-25")
        #expect(before == 3)
        #expect(try await addresses() == 0)
        #expect(after == NoticeDelivery.Outcome(sent: 0, faults: []))
        #expect(try await notices.page(1, of: world.department).notices.count >= 2)
    }

    /// Rows that hold the address that `choose` gave.
    private func addresses() async throws -> Int {
        try await world.database.read { tx in
            let mails: Int? = try tx.value("SELECT COUNT(*) FROM mail WHERE address = 'so@example.vn'")
            let choices: Int? = try tx.value("SELECT COUNT(*) FROM notice_choice WHERE address = 'so@example.vn'")
            return try #require(mails) + #require(choices)
        }
    }

    private func choose(
        _ mail: NoticeChoice.Mail,
        without: Set<NoticeKind> = [],
        at now: Moment? = nil
    ) async throws {
        let choice = NoticeChoice(mail: mail, address: "so@example.vn", daysAhead: 7, withoutMail: without, version: 0)
        try await notices.choose(choice, by: world.department, at: now ?? world.now)
    }

    private func round(_ day: String, hour: Int64 = 12) async throws -> NoticeDelivery.Outcome {
        try await round(at: Moment.start(of: try #require(Day(day))).adding(seconds: hour * 3600))
    }

    private func round(at now: Moment) async throws -> NoticeDelivery.Outcome {
        try await NoticeDelivery(
            world.database,
            carrier: post,
            site: "https://khuyencong.example.vn",
            domain: "example.vn"
        ).run { now }
    }
}

/// Keeps what it is given.
private final class Post: MailCarrier {
    private let state = Mutex<(mails: [OutgoingMail], fault: MailFault?)>(([], nil))

    var mails: [OutgoingMail] { state.withLock { $0.mails } }

    var fault: MailFault? {
        get { state.withLock { $0.fault } }
        set { state.withLock { $0.fault = newValue } }
    }

    func send(_ mail: OutgoingMail) async throws {
        try state.withLock { state in
            if let fault = state.fault { throw fault }
            state.mails.append(mail)
        }
    }
}

/// A server that never answers.
private struct Silent: MailCarrier {
    func send(_ mail: OutgoingMail) async throws {
        throw MailFault("hết giờ", isFinal: false)
    }
}
