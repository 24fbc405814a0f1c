import Database
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct BeneficiaryPagesTests {
    private let personalNumber = "040085001234"

    @Test(arguments: [1, 3])
    func `the number of queries does not grow with the beneficiaries`(count: Int) async throws {
        let world = try await BeneficiaryWorld()
        for index in 1...count {
            try await world.add("Công ty số \(index)")
        }
        let browser = world.reference.browser("department")
        _ = try await browser.get(.beneficiaries)
        let before = world.reference.database.statementCount

        let reply = try await browser.get(.beneficiaries)

        #expect(reply.cells("Tên").count == count)
        #expect(world.reference.database.statementCount - before == 3)
    }

    @Test(
        arguments: [
            ([:], ["Cơ sở An", "Cơ sở Ấm", "Cơ sở Đá"]), (["xep": "-ten"], ["Cơ sở Đá", "Cơ sở Ấm", "Cơ sở An"]),
            (["tim": "co so da"], ["Cơ sở Đá"]), (["xep": "de-an"], ["Cơ sở Ấm", "Cơ sở An", "Cơ sở Đá"]),
            (["loai-hinh": "artisan"], []),
        ] as [(URLQuery, [String])]
    )
    func `the list is searched, filtered and sorted in Vietnamese order`(
        query: URLQuery,
        names: [String]
    ) async throws {
        let world = try await BeneficiaryWorld()
        try await world.add("Cơ sở Đá")
        let second = try await world.add("Cơ sở Ấm")
        try await world.add("Cơ sở An")
        try await world.book(1_000, from: .province, to: second, year: 2020)

        let reply = try await world.reference.browser("department").get(SiteURL.beneficiaries.with(query))

        #expect(reply.cells("Tên") == names)
    }

    @Test func `the page shows the projects with their sums by source`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Công ty A")
        try await world.book(300_000_000, from: .national, to: id, year: 2020)
        try await world.book(200_500_000, from: .national, to: id, year: 2019)
        try await world.book(50_000_000, from: .counterpart, to: id, year: 2019)

        let reply = try await world.reference.browser("department").get(.beneficiary(id))

        #expect(reply.cells("Năm") == ["2020", "2019", "2019"])
        #expect(reply.cells("KC quốc gia (triệu đồng)") == ["300", "—", "200,5", "500,5"])
        #expect(reply.cells("Đối ứng (triệu đồng)") == ["—", "50", "—", "50"])
        #expect(reply.text.contains("3 đề án, hỗ trợ 500,5 triệu"))
    }

    @Test func `a personal number is shown by its ends and in no answer of the API`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Hộ ông Lâm")
        let browser = world.reference.browser("department")

        let reply = try await browser.act(
            "addIdentifier",
            on: .beneficiary(id),
            ["kind": "personalNumber", "value": personalNumber]
        )
        let page = try await browser.get(.beneficiary(id))
        let answer = try await world.reference.program("department").json(.get, .beneficiary(id))

        #expect(reply.status == .seeOther)
        #expect(page.cells("Số") == ["0400••••••34"])
        #expect(!page.text.contains(personalNumber))
        #expect(try answer.json(BeneficiaryAnswer.self).identifiers.map(\.value) == [nil])
        #expect(!answer.text.contains("0400"))
    }

    /// An address stays in the browser's history, in logs of proxies and in links that are sent on.
    @Test func `a personal number finds its household without standing in any address`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Hộ Nguyễn Thị Mây")
        try await world.add("Hộ Khác")
        try await world.beneficiaries.addIdentifier(
            .personalNumber,
            personalNumber,
            to: id,
            by: .localOperator,
            at: TestDatabase.now
        )
        let browser = world.reference.browser("department")

        let found = try await browser.post(.beneficiarySearch, ["tim": personalNumber])
        let byAddress = try await browser.get(SiteURL.beneficiaries.with(["tim": personalNumber]))
        let stranger = try await world.reference.browser("stranger").post(.beneficiarySearch, ["tim": personalNumber])
        let byName = try await browser.post(.beneficiarySearch, ["tim": "may", "xep": "-ten"])

        #expect(found.cells("Tên") == ["Hộ Nguyễn Thị Mây"])
        #expect(!found.text.contains(personalNumber))
        #expect(byAddress.cells("Tên") == [])
        #expect(stranger.cells("Tên") == [])
        #expect(byName.location == "/co-so?tim=may&xep=-ten")
    }

    @Test func `a program finds a household by its personal number`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Hộ Nguyễn Thị Mây")
        try await world.beneficiaries.addIdentifier(
            .personalNumber,
            personalNumber,
            to: id,
            by: .localOperator,
            at: TestDatabase.now
        )
        let body = #"{"personalNumber":"\#(personalNumber)"}"#

        let own = try await world.reference.program("department").json(.post, .beneficiarySearches, body)
        let stranger = try await world.reference.program("stranger").json(.post, .beneficiarySearches, body)

        #expect(try own.json(BeneficiariesAnswer.self).beneficiaries.map(\.id) == [id])
        #expect(try stranger.json(BeneficiariesAnswer.self).beneficiaries.map(\.id) == [])
    }

    @Test func `a personal number that is refused is not written back`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Hộ ông Lâm")

        let reply = try await world.reference.browser("department").act(
            "addIdentifier",
            on: .beneficiary(id),
            ["kind": "personalNumber", "value": "04008500123"]
        )

        #expect(reply.fault("value")?.hasPrefix("Số định danh cá nhân không hợp lệ") == true)
        #expect(!reply.text.contains("04008500123"))
    }

    @Test func `a number ends on a day, once`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Công ty A")
        let number = try await world.beneficiaries.addIdentifier(
            .taxCode,
            "0101243150",
            to: id,
            by: .localOperator,
            at: TestDatabase.now
        )
        let browser = world.reference.browser("department")

        let wrong = try await browser.act(
            "endIdentifier",
            on: .beneficiary(id),
            ["identifier": String(number), "endsOn": "31/2/2026"]
        )
        _ = try await browser.act(
            "endIdentifier",
            on: .beneficiary(id),
            ["identifier": String(number), "endsOn": "01/03/2026"]
        )

        #expect(wrong.text.contains("Hết hiệu lực từ ngày phải là ngày có thật"))
        #expect(try await browser.get(.beneficiary(id)).cells("Hiệu lực") == ["đến 28/02/2026"])
    }

    @Test func `a beneficiary is corrected, and not over somebody quicker`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Công ty A")
        let browser = world.reference.browser("department")
        let fields: URLQuery = [
            "version": "1", "name": "Công ty B", "form": "", "province": "cu-40", "place": "huyện Yên Thành",
            "phone": "0238 3 123 456",
        ]

        let first = try await browser.act("revise", on: .beneficiary(id), fields)
        let second = try await browser.act("revise", on: .beneficiary(id), fields.setting("name", "Công ty C"))

        #expect(first.status == .seeOther)
        #expect(second.status == .unprocessableContent)
        #expect(second.text.contains("Đơn vị này vừa được người khác cập nhật."))
        #expect(second.text.contains("value=\"Công ty C\""))
        let stored = try await world.beneficiaries.detail(id, for: .localOperator).beneficiary
        #expect(stored.name == "Công ty B")
        #expect(stored.place == PlaceKey(.of2024, "426"))
    }

    @Test func `one of another province is not found, whatever is asked`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Công ty A")
        let stranger = world.reference.browser("stranger")

        #expect(try await stranger.get(.beneficiary(id)).status == .notFound)
        #expect(try await stranger.get(SiteURL.beneficiary(id).with(["sua": "1"])).status == .notFound)
        #expect(try await stranger.get(.beneficiaryMerge(id)).status == .notFound)
        #expect(
            try await stranger.act("addIdentifier", on: .beneficiary(id), ["kind": "taxCode", "value": "0101243150"])
                .status == .notFound
        )
        #expect(try await world.reference.program("stranger").json(.get, .beneficiary(id)).status == .notFound)
        #expect(try await stranger.get(.beneficiaries).cells("Tên") == [])
    }
}
