import Database
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct ContestPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
        let draft = BeneficiaryDraft(name: "Hợp tác xã Nam Đàn", place: PlaceKey(.of2025, "17329"))
        _ = try await Beneficiaries(site.database).add(draft, by: .localOperator, at: TestDatabase.now)
        let judge = try #require(site.officers["judge"]?.userID)
        try await site.database.write { tx in
            try tx.execute(
                """
                INSERT INTO account_grant (account_id, role, valid_from, granted_at)
                VALUES (\(judge), 'judge', \(TestDatabase.now.day), \(TestDatabase.now))
                """
            )
        }
    }

    private static let today = TestDatabase.now.day.vietnamese

    private static let fields: URLQuery = [
        "place": "40", "year": "2026", "entriesUntil": today, "judgingFrom": today, "judgingUntil": today,
        "hidesNames": "1",
    ]

    private static let product: URLQuery = [
        "viec": "register", "beneficiary": "HTX Nam Đàn", "product": "Chè xanh", "group": "food", "letter": "12/UBND",
    ]

    private func contest() async throws -> Int64 {
        let reply = try await site.post(.contests, ContestPagesTests.fields, as: "department")
        let location = try #require(reply.headers[.location])
        return try #require(location.split(separator: "/").last.flatMap { Int64($0) })
    }

    @Test func `a contest is opened, filled and shown, and its judge sees no establishment`() async throws {
        let id = try await contest()
        let entered = try await site.post(.contest(id), ContestPagesTests.product, as: "department")
        let invited = try await site.post(.contest(id), ["viec": "invite", "userName": "judge"], as: "department")
        let page = try await site.get(.contest(id), as: "department").text
        let judged = try await site.get(.contest(id), as: "judge").text
        let home = try await site.get(.contests, as: "judge").text

        #expect(entered.status == .seeOther)
        #expect(invited.status == .seeOther)
        #expect(page.contains("Hợp tác xã Nam Đàn"))
        #expect(judged.contains("Chè xanh"))
        #expect(!judged.contains("Hợp tác xã Nam Đàn"))
        #expect(judged.contains("Lời mời làm giám khảo"))
        #expect(home.contains("href=\"\(SiteURL.contest(id).string)\""))
        #expect(try await site.get(.contest(id), as: "stranger").status == .notFound)
    }

    @Test func `a faulty form comes back with what was typed`() async throws {
        let id = try await contest()
        let reply = try await site.post(
            .contest(id),
            ContestPagesTests.product.setting("beneficiary", "Không có"),
            as: "department"
        )

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Chưa có cơ sở nào mang tên này trong tỉnh."))
        #expect(reply.text.contains("value=\"Chè xanh\""))
    }

    @Test func `a judge answers and the judging waits for more`() async throws {
        let id = try await contest()
        _ = try await site.post(.contest(id), ContestPagesTests.product, as: "department")
        _ = try await site.post(.contest(id), ["viec": "invite", "userName": "judge"], as: "department")
        let answer: URLQuery = ["answer": "accepted", "version": "1"]
        let answered = try await site.post(.contestSeat(id), answer, as: "judge")
        let begun = try await site.post(.contest(id), ["viec": "begin", "version": "1"], as: "department")

        #expect(answered.status == .seeOther)
        #expect(begun.status == .unprocessableContent)
        #expect(begun.text.contains("ban giám khảo phải có số lẻ, từ 3 người"))
    }

    /// "Đã công nhận" is said of contests; of a product that was left out it would be the contrary of the truth.
    @Test func `a product that was left out is not called recognised`() async throws {
        let id = try await contest()
        _ = try await site.post(.contest(id), ContestPagesTests.product, as: "department")
        let found = try await site.database.write { tx in
            try tx.execute("UPDATE contest SET state = 'decided', decided_on = '2026-11-21' WHERE id = \(id)")
            return try tx.first("SELECT id, beneficiary_id FROM contest_entry") { row in
                (entry: try row.get(0) as Int64, beneficiary: try row.get(1) as Int64)
            }
        }
        let (entry, beneficiary) = try #require(found)
        let chain = try await site.get(.valueChain(beneficiary), as: "department").text
        let product = try await site.get(.contestEntry(entry), as: "department").text

        #expect(chain.contains("không được công nhận"))
        #expect(!chain.contains("đã công nhận"))
        #expect(product.contains("không được công nhận"))
    }

    @Test func `the judges' minutes are there to sign once the sheets are open`() async throws {
        let id = try await contest()
        _ = try await site.post(.contest(id), ContestPagesTests.product, as: "department")
        let sealed = try await site.get(.contestMinutes(id), as: "department").text
        try await site.database.write { tx in
            try tx.execute("UPDATE contest SET state = 'decided', decided_on = '2026-11-21' WHERE id = \(id)")
        }
        let open = try await site.get(.contestMinutes(id), as: "department").text
        let contest = try await site.get(.contest(id), as: "department").text

        #expect(sealed.contains("niêm phong") && !sealed.contains("Trưởng ban Giám khảo"))
        #expect(open.contains("0/1 sản phẩm đạt từ 70 điểm bình quân"))
        #expect(open.contains("Chè xanh") && open.contains("<div>Trưởng ban Giám khảo</div>"))
        #expect(contest.contains("href=\"\(SiteURL.contestMinutes(id).string)\""))
        #expect(try await site.get(.contestMinutes(id), as: "stranger").status == .notFound)
    }

    @Test(arguments: [1, 3])
    func `the list asks the same few questions for one contest and for three`(count: Int) async throws {
        for year in 1...count {
            let fields = ContestPagesTests.fields.setting("year", String(2020 + year))
            _ = try await site.post(.contests, fields, as: "department")
        }
        let before = site.database.statementCount
        let page = try await site.get(.contests, as: "department")

        #expect(page.status == .ok)
        #expect(site.database.statementCount - before == 4)
    }
}
