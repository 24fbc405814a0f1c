import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct NoticesTests {
    private let world: DossierWorld
    private let notices: Notices

    init() async throws {
        world = try await DossierWorld()
        notices = Notices(world.database)
        // `DossierWorld` hands out officers; whom an act concerns is read from the grants of the database.
        for officer in [world.centre, world.department, world.leader, world.agency, world.foreign, world.owner] {
            try await NoticeWorld.grant(officer, world.database)
        }
    }

    @Test func `a returned file tells its owner why, and everybody whose turn it is`() async throws {
        let dossier = try await world.draft(by: world.owner)
        try await world.act(.submit, dossier, by: world.owner)
        try await world.act(.returnForRevision, dossier, ["reason": .text("Thiếu báo giá")], by: world.department)

        let owner = try await notices.page(1, of: world.owner)
        let centre = try await notices.page(1, of: world.centre)

        #expect(owner.notices.map(\.title) == ["Hồ sơ \(dossier.code) được trả lại để bổ sung"])
        #expect(
            owner.notices.map(\.detail)
                == [
                    "Hỗ trợ máy sấy chè. Lý do: Thiếu báo giá. "
                        + "Việc tiếp theo của ông/bà: bổ sung, nộp lại (hạn 06/12/2026)"
                ]
        )
        #expect(owner.unread == 1)
        #expect(centre.notices.map(\.title) == ["Hồ sơ \(dossier.code) chờ ông/bà: bổ sung, nộp lại"])
    }

    @Test func `a submission tells the Department of the province, and nobody elsewhere or who did it`() async throws {
        let dossier = try await world.draft()
        try await world.act(.submit, dossier, by: world.centre)

        let department = try await notices.page(1, of: world.department)
        #expect(department.notices.map(\.title) == ["Hồ sơ \(dossier.code) chờ ông/bà: thẩm định cấp cơ sở"])
        for officer in [world.foreign, world.agency, world.leader, world.centre] {
            #expect(try await notices.page(1, of: officer).total == 0, "\(officer.name)")
        }
    }

    @Test func `a refused act tells nobody`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let before = try await notices.page(1, of: world.department).total

        await #expect(throws: Refusal.self) {
            try await world.act(.approve, dossier, by: world.leader)
        }

        #expect(try await notices.page(1, of: world.department).total == before)
    }

    @Test func `what was read is read, one or all that were seen`() async throws {
        for number in 0..<3 {
            let fields = DossierWorld.machinery(
                name: "Cơ sở \(number)",
                serial: "S\(number)",
                phone: "091234567\(number)"
            )
            _ = try await world.local(fields, upTo: .submitted)
        }
        let page = try await notices.page(1, of: world.department)
        let newest = try #require(page.notices.first)
        #expect(page.unread == 3)

        let read = try await notices.read(newest.id, by: world.department, at: world.now)
        #expect(read.readAt == world.now)
        #expect(try await notices.unread(of: world.department) == 2)
        try await notices.readAll(upTo: newest.id - 1, by: world.department, at: world.now)

        #expect(try await notices.unread(of: world.department) == 0)
    }

    @Test func `nobody reads the notices of another`() async throws {
        _ = try await world.local(upTo: .submitted)
        let notice = try #require(try await notices.page(1, of: world.department).notices.first)

        await #expect(throws: Refusal.missing) {
            try await notices.read(notice.id, by: world.leader, at: world.now)
        }

        #expect(try await notices.unread(of: world.department) == 1)
    }

    @Test func `a choice is kept, and one drawn from an older version refused`() async throws {
        let first = NoticeChoice(mail: .digest, address: " can.bo@example.vn ", daysAhead: 3, version: 0)
        try await notices.choose(first, by: world.centre, at: world.now)
        let kept = try await notices.choice(of: world.centre)
        #expect(kept == NoticeChoice(mail: .digest, address: "can.bo@example.vn", daysAhead: 3, version: 1))

        await #expect(throws: Refusal.self) {
            try await notices.choose(first, by: world.centre, at: world.now)
        }

        #expect(try await notices.choice(of: world.centre) == kept)
        #expect(try await notices.choice(of: world.department) == .standard)
    }

    @Test(arguments: [
        "", "can.bo", "can.bo@", "@example.vn", "a@b", "a b@example.vn", "a@example.vn\r\nBcc: b@example.vn",
    ])
    func `mail needs an address that is one`(address: String) async throws {
        let choice = NoticeChoice(mail: .atOnce, address: address, daysAhead: 7, version: 0)

        let refusal = await #expect(throws: Refusal.self) {
            try await notices.choose(choice, by: world.centre, at: world.now)
        }

        #expect(refusal?.field == "address")
    }
}

/// Grants in the database for the officers of a `DossierWorld`.
enum NoticeWorld {
    static func grant(_ officer: Officer, _ database: Database) async throws {
        let account = try #require(officer.userID)
        try await database.write { tx in
            for grant in officer.grants {
                try tx.execute(
                    """
                    INSERT INTO account_grant (account_id, role, province_code, commune_code, valid_from, granted_at)
                    VALUES (\(account), \(grant.role.rawValue), \(grant.scope.provinceCode),
                        \(grant.scope.communeCode), '2020-01-01', \(TestDatabase.now))
                    """
                )
            }
        }
    }
}
