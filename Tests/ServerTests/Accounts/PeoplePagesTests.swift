import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct PeoplePagesTests {
    @Test func `the administrator sees everybody, a Department its province`() async throws {
        let site = try await AccountSite()

        let all = try await site.browser("quantri").get(.people).text
        let own = try await site.browser("sct").get(.people).text

        #expect(userNames(all) == ["quantri", "sct", "thoa", "ttkc"])
        #expect(userNames(own) == ["sct", "ttkc"])
    }

    @Test(
        arguments: [
            (["vai-tro": "promotionCentre"], ["thoa", "ttkc"]), (["tinh": "38"], ["thoa"]), (["khoa": "co"], []),
            (["vai-tro": "nonsense"], ["quantri", "sct", "thoa", "ttkc"]),
        ] as [(URLQuery, [String])]
    )
    func `a filter narrows the list`(query: URLQuery, names: [String]) async throws {
        let site = try await AccountSite()

        #expect(userNames(try await site.browser("quantri").get(SiteURL.people.with(query)).text) == names)
    }

    @Test func `whoever does not manage people is refused`() async throws {
        let site = try await AccountSite()
        let centre = try await site.browser("ttkc")

        #expect(try await centre.get(.people).status == .forbidden)
        #expect(try await centre.get(.person(site.centreID)).status == .forbidden)
        #expect(try await site.client.get(.people).location == "/dang-nhap?tiep=%2Fnguoi-dung")
    }

    @Test func `a right is offered only in the places where one may give it`() async throws {
        let site = try await AccountSite()

        let own = try await site.browser("sct").get(.people)
        let all = try await site.browser("quantri").get(.people)
        let offered = try #require(own.text(after: "name=\"province\"", until: "</select>"))
        let everywhere = try #require(all.text(after: "name=\"province\"", until: "</select>"))

        #expect(offered.components(separatedBy: "<option").count - 1 == 1)
        #expect(offered.contains("value=\"40\""))
        #expect(everywhere.contains("Cả nước"))
        #expect(everywhere.contains("value=\"38\""))
    }

    /// Without its province in the list, nobody of such an office could give anything.
    @Test func `who manages people of a commune chooses it, adds somebody there, and sees nobody else`() async throws {
        let site = try await AccountSite()
        let ward = NewGrant(role: .department, scope: .commune("16681", province: "40"), from: AccountSite.now.day)
        try await site.accounts.revoke(
            grant: try #require(try await site.person(site.centreID).grants.first).id,
            by: .localOperator,
            at: AccountSite.now
        )
        try await site.accounts.grant(ward, to: site.centreID, by: .localOperator, at: AccountSite.now)
        let manager = try await site.browser("ttkc")
        let fields: URLQuery = [
            "fullName": "Hồ Thị Lan", "userName": "lan", "role": "communeOfficer", "province": "40",
            "commune": "16681", "from": "02/03/2026",
        ]

        let page = try await manager.get(.people)
        let bare = try await manager.post(.people, fields.setting("commune", ""))
        let added = try await manager.post(.people, fields)
        let provinces = try #require(page.text(after: "id=\"province\" name=\"province\"", until: "</select>"))
        let communes = try #require(page.text(after: "id=\"commune\" name=\"commune\"", until: "</select>"))

        #expect(provinces.contains("<option value=\"40\""))
        #expect(!provinces.contains("value=\"38\""))
        #expect(communes.contains("<option value=\"16681\""))
        #expect(bare.status == .unprocessableContent)
        #expect(added.status == .ok)
        #expect(userNames(try await manager.get(.people).text) == ["lan", "ttkc"])
        #expect(try await manager.get(.person(site.strangerID)).status == .notFound)
    }

    @Test func `a person of another province is not found`() async throws {
        let site = try await AccountSite()
        let department = try await site.browser("sct")

        #expect(try await department.get(.person(site.strangerID)).status == .notFound)
        #expect(try await department.act("disable", on: .person(site.strangerID)).status == .notFound)
        #expect(try await !site.person(site.strangerID).isDisabled)
    }

    @Test func `a Department adds a person of a commune and gets the link once`() async throws {
        let site = try await AccountSite()
        let department = try await site.browser("sct")

        let reply = try await department.post(
            .people,
            [
                "fullName": "Hồ Thị Lan", "userName": "lan", "role": "communeOfficer", "province": "40",
                "commune": "phường thành vinh", "from": "02/03/2026", "until": "",
            ]
        )

        #expect(reply.status == .ok)
        let path = try #require(reply.text(after: "<code id=\"setup-link\">", until: "</code>"))
        #expect(try await site.client.send(.get, path).text.contains("Hồ Thị Lan"))
        let person = try await site.accounts.person(userName: "lan", for: .localOperator)
        #expect(
            person.grants.map(\.grant) == [
                Grant(role: .communeOfficer, scope: .commune("16681", province: "40"))
            ]
        )
        #expect(try await department.get(.person(person.id)).text.contains("Phường Thành Vinh, Tỉnh Nghệ An"))
    }

    @Test(
        arguments: [
            (["userName": "ttkc"], "userName", "Tên đăng nhập này đã có người dùng."),
            (["province": "38"], "role", "Ông/bà không được giao vai trò này ở nơi này."),
            (["role": "auditor"], "role", "Ông/bà không được giao vai trò này ở nơi này."),
            (["commune": "Phường Không Có"], "commune", "Tỉnh này không có xã, phường tên như vậy."),
            (["role": ""], "role", "Chọn vai trò."), (["from": "32/13/2026"], "from", "Từ ngày phải là ngày có thật"),
        ] as [(URLQuery, String, String)]
    )
    func `what cannot be taken is told at its field`(change: URLQuery, field: String, message: String) async throws {
        let site = try await AccountSite()
        var fields: URLQuery = [
            "fullName": "Hồ Thị Lan", "userName": "lan", "role": "accountant", "province": "40", "from": "02/03/2026",
        ]
        for pair in change.pairs { fields = fields.setting(pair.name, pair.value) }

        let reply = try await site.browser("sct").post(.people, fields)

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text(after: "id=\"\(field)-fault\">", until: "</p>")?.hasPrefix(message) == true)
        #expect(reply.text.contains("value=\"Hồ Thị Lan\""))
        #expect(try await site.accounts.people(for: .localOperator).count == 4)
    }

    @Test func `a person is renamed, given and denied rights, disabled and enabled`() async throws {
        let site = try await AccountSite()
        let administrator = try await site.browser("quantri")
        let url = SiteURL.person(site.centreID)

        _ = try await administrator.act("rename", on: url, ["fullName": "Lê Thị Bình An"])
        _ = try await administrator.act("grant", on: url, ["role": "judge", "from": "2026-03-02"])
        let granted = try await site.person(site.centreID)
        _ = try await administrator.act("revoke", on: url, ["grant": String(try #require(granted.grants.first?.id))])
        _ = try await administrator.act("disable", on: url)

        let person = try await site.person(site.centreID)
        #expect(person.fullName == "Lê Thị Bình An")
        #expect(person.grants.map(\.grant) == [Grant(role: .judge, scope: .nation)])
        #expect(person.isDisabled)
        _ = try await administrator.act("enable", on: url)
        #expect(try await !site.person(site.centreID).isDisabled)
    }

    @Test func `a disabled person's open browser is shut out at the next request`() async throws {
        let site = try await AccountSite()
        let centre = try await site.browser("ttkc")
        #expect(try await centre.get(.me).status == .ok)

        _ = try await site.browser("quantri").act("disable", on: .person(site.centreID))

        #expect(try await centre.get(.me).status == .seeOther)
    }

    @Test func `a recovery gives a link and takes the password away`() async throws {
        let site = try await AccountSite()

        let reply = try await site.browser("quantri").act("recover", on: .person(site.centreID))

        #expect(reply.text.contains("id=\"setup-link\""))
        #expect(try await !site.person(site.centreID).hasPassword)
    }

    @Test func `the grant of somebody else is not revoked through this page`() async throws {
        let site = try await AccountSite()
        let foreign = try #require(try await site.person(site.strangerID).grants.first)

        let reply = try await site.browser("quantri").act(
            "revoke",
            on: .person(site.centreID),
            ["grant": String(foreign.id)]
        )

        #expect(reply.status == .notFound)
        #expect(try await site.person(site.strangerID).grants.count == 1)
    }

    @Test func `the last administrator is told to find another one first`() async throws {
        let site = try await AccountSite()
        let administrator = try await site.accounts.person(userName: "quantri", for: .localOperator)

        let reply = try await site.browser("quantri").act("disable", on: .person(administrator.id))

        #expect(reply.text.contains("Đây là quản trị viên duy nhất của hệ thống."))
        #expect(try await !site.person(administrator.id).isDisabled)
    }

    @Test(arguments: [1, 3])
    func `the number of queries does not grow with the people`(count: Int) async throws {
        let site = try await AccountSite()
        for index in 1...count {
            _ = try await site.accounts.create(
                NewAccount(userName: "nguoi\(index)", fullName: "Người \(index)"),
                by: .localOperator,
                at: AccountSite.now
            )
        }
        let administrator = try await site.browser("quantri")
        _ = try await administrator.get(.people)
        let before = site.database.statementCount

        _ = try await administrator.get(.people)

        #expect(site.database.statementCount - before == 5)
    }

    /// Of the table's second column.
    private func userNames(_ text: String) -> [String] {
        text.components(separatedBy: "data-label=\"Tên đăng nhập\">").dropFirst().map { rest in
            String(rest.prefix { $0 != "<" })
        }
    }
}
