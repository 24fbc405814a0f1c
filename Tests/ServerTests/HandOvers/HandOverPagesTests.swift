import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct HandOverPagesTests {
    private let site: DossierSite
    private let old: Int64
    private let new: Int64

    init() async throws {
        site = try await DossierSite()
        let accounts = Accounts(site.database)
        var ids: [Int64] = []
        for name in ["can.bo.cu", "can.bo.moi"] {
            let role = NewGrant(role: .promotionCentre, scope: .province("40"), from: Day.firstOfYear(2020))
            let account = NewAccount(userName: name, fullName: name, grant: role)
            ids.append(try await accounts.create(account, by: .localOperator, at: TestDatabase.now))
        }
        old = ids[0]
        new = ids[1]
    }

    private var fields: URLQuery {
        [
            "from": String(old), "to": String(new), "day": TestDatabase.now.day.vietnamese,
            "reason": "Chuyển công tác", "passesGrants": "1",
        ]
    }

    @Test func `what would pass is shown first, the button then does it`() async throws {
        let url = SiteURL.handOvers
        let shown = try await site.post(url, fields.setting("viec", "kiem-tra"), as: "department")
        let done = try await site.post(url, fields.setting("viec", "lam"), as: "department")
        let page = try await site.get(url, as: "department")

        #expect(shown.text.contains("id=\"se-ban-giao\""))
        #expect(shown.text.contains("value=\"lam\""))
        #expect(done.status == .seeOther)
        #expect(page.text.contains("can.bo.cu → can.bo.moi"))
    }

    @Test func `only who manages people hands over, and only its own`() async throws {
        let url = SiteURL.handOvers

        #expect(try await site.get(url, as: "centre").status == .forbidden)
        #expect(try await site.post(url, fields.setting("viec", "lam"), as: "stranger").status == .notFound)
    }

    @Test func `the former districts ask for a commune where an officer has several`() async throws {
        let page = try await site.get(.formerDistricts, as: "department")
        let chosen = try await site.get(SiteURL.formerDistricts.with(["xa": "17329"]), as: "department")
        let foreign = try await site.get(SiteURL.formerDistricts.with(["xa": "17329"]), as: "stranger")

        #expect(page.text.contains("Chọn xã, phường để xem."))
        #expect(chosen.text.contains("Nhận từ cấp huyện cũ: Xã Anh Sơn"))
        #expect(foreign.status == .notFound)
    }
}
