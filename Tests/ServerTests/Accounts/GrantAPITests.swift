import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct GrantAPITests {
    private let site: AccountSite

    init() async throws {
        site = try await AccountSite()
    }

    @Test func `a right is lent to another person, listed and taken back`() async throws {
        let program = try await site.program("sct")
        let lender = try await site.accounts.person(userName: "sct", for: .localOperator)
        let grant = try #require(lender.grants.first).id
        let body = #"{"grant":\#(grant),"userName":"ttkc","from":"2026-03-02","until":"2026-03-10"}"#

        let lent = try await program.json(.post, .delegations, body)
        let listed = try decode([Delegation].self, try await program.json(.get, .delegations))
        let number = try #require(listed.first).grant.id
        let stranger = try await site.program("thoa").json(.delete, .grant(number))
        let taken = try await program.json(.delete, .grant(number))

        #expect(lent.status == .created)
        #expect(
            listed == [
                Delegation(receiver: "Lê Thị Bình", grant: .init(id: number, role: "department", until: "2026-03-10"))
            ]
        )
        #expect(stranger.status == .forbidden)
        #expect(taken.status == .noContent)
        #expect(try await program.json(.get, .delegations).text == "[]")
    }

    @Test func `a given right is taken back by whoever may give it`() async throws {
        let grant = try #require(await site.person(site.centreID).grants.first).id

        let taken = try await site.program("sct").json(.delete, .grant(grant))

        #expect(taken.status == .noContent)
        #expect(try await site.person(site.centreID).grants == [])
    }

    @Test func `a link sets the password of a person of one's own place`() async throws {
        let program = try await site.program("sct")

        let recovery = try await program.json(.post, .recoveries(site.centreID), "")
        let stranger = try await program.json(.post, .recoveries(site.strangerID), "")
        let path = try decode(Link.self, recovery).setupPath

        #expect(recovery.status == .created)
        #expect(stranger.status == .notFound)
        #expect(try await site.client.send(.get, path).status == .ok)
    }

    private func decode<Answer: Decodable>(_ type: Answer.Type, _ reply: TestClient.Reply) throws -> Answer {
        try JSONDecoder().decode(type, from: Data(reply.bytes))
    }
}

private struct Delegation: Decodable, Equatable {
    struct Right: Decodable, Equatable {
        let id: Int64
        let role: String
        let until: String
    }

    let receiver: String
    let grant: Right
}

private struct Link: Decodable {
    let setupPath: String
}
