import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct BeneficiaryMergePagesTests {
    @Test func `two are found, compared, merged and taken apart again`() async throws {
        let world = try await BeneficiaryWorld()
        let kept = try await world.add("Công ty cổ phần Minh Khang")
        let merged = try await world.add("Cty CP Minh Khang")
        let browser = world.reference.browser("department")

        let found = try await browser.get(.beneficiaryMerge(kept))
        #expect(found.cells("Tên") == ["Cty CP Minh Khang"])
        let compared = try await browser.get(SiteURL.beneficiaryMerge(kept).with(["voi": String(merged)]))
        #expect(compared.cells("Nhận xét").filter { $0 != "—" } == ["khác nhau"])

        let silent = try await browser.post(.beneficiaryMerge(kept), ["voi": String(merged), "reason": " "])
        #expect(silent.fault("reason") == "Nhập lý do gộp.")
        let reply = try await browser.post(.beneficiaryMerge(kept), ["voi": String(merged), "reason": "Viết tắt"])
        #expect(reply.location == "/co-so/\(kept)")
        let page = try await browser.get(.beneficiary(kept))
        #expect(page.cells("Tên đã gộp") == ["Cty CP Minh Khang"])
        #expect(page.cells("Lý do") == ["Viết tắt"])
        #expect(try await browser.get(.beneficiary(merged)).text.contains("href=\"/co-so/\(kept)\">cơ sở đại diện</a>"))

        let merge = try #require(page.text(after: "name=\"merge\" value=\"", until: "\""))
        _ = try await browser.act("unmerge", on: .beneficiary(kept), ["merge": merge])
        #expect(try await browser.get(.beneficiaries).cells("Tên").count == 2)
    }

    @Test func `a merge of another beneficiary is not undone through this page`() async throws {
        let world = try await BeneficiaryWorld()
        let kept = try await world.add("A")
        let merged = try await world.add("B")
        let other = try await world.add("C")
        let merge = try await world.beneficiaries.merge(
            merged,
            into: kept,
            reason: "trùng",
            by: .localOperator,
            at: TestDatabase.now
        )

        let reply = try await world.reference.browser("department").act(
            "unmerge",
            on: .beneficiary(other),
            ["merge": String(merge)]
        )

        #expect(reply.status == .notFound)
        #expect(try await world.beneficiaries.detail(kept, for: .localOperator).merges.count == 1)
    }

    @Test func `the API adds, merges, ends a number and takes apart`() async throws {
        let world = try await BeneficiaryWorld()
        let program = world.reference.program("department")
        let body = #"{"name":"HTX Mây tre","place":{"map":2024,"code":"426"}}"#

        let added = try await program.json(.post, .beneficiaries, body)
        let first = try added.json(BeneficiaryAnswer.self)
        #expect(added.status == .created)
        #expect(first.form == .cooperative)
        let second = try await world.add("Hợp tác xã Mây tre")
        let number = try await program.json(
            .post,
            .beneficiaryIdentifiers(first.id),
            #"{"kind":"taxCode","value":"0101243150"}"#
        ).json(WrittenRowAnswer.self).id
        let ended = try await program.json(
            .patch,
            .beneficiaryIdentifiers(first.id),
            #"{"identifier":\#(number),"until":"2026-03-01"}"#
        )
        #expect(try ended.json(BeneficiaryAnswer.self).identifiers.map(\.until) == [Day("2026-03-01")])

        let merge = try await program.json(
            .post,
            .beneficiaryMerges(first.id),
            #"{"merged":\#(second),"reason":"một hợp tác xã"}"#
        ).json(WrittenRowAnswer.self).id
        let list = try await program.json(.get, .beneficiaries).json(BeneficiariesAnswer.self)
        #expect(list.beneficiaries.map(\.id) == [first.id])

        #expect(
            try await world.reference.program("stranger").json(.delete, .beneficiaryMerge(merge)).status == .notFound
        )
        #expect(try await program.json(.delete, .beneficiaryMerge(merge)).status == .noContent)
        #expect(try await program.json(.get, .beneficiaries).json(BeneficiariesAnswer.self).total == 2)
    }

    @Test func `a revision of a version that is gone is a conflict`() async throws {
        let world = try await BeneficiaryWorld()
        let id = try await world.add("Công ty A")
        let body = #"{"version":7,"beneficiary":{"name":"B","place":{"map":2024,"code":"426"}}}"#

        let reply = try await world.reference.program("department").json(.patch, .beneficiary(id), body)

        #expect(reply.status == .conflict)
    }
}
