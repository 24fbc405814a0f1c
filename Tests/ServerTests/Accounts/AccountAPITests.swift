import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct AccountAPITests {
    @Test func `people are listed within one's own place`() async throws {
        let site = try await AccountSite()

        let reply = try await site.program("sct").json(.get, .people)

        let answer = try decode(PeopleReply.self, reply)
        #expect(answer.people.map(\.userName) == ["sct", "ttkc"])
        #expect(
            answer.people.map(\.grants) == [
                [.init(role: "department", province: "40", from: "2026-03-02", until: nil)],
                [.init(role: "promotionCentre", province: "40", from: "2026-03-02", until: nil)],
            ]
        )
        #expect(reply.text.contains("\"until\":null"))
    }

    @Test func `a person is added with a link`() async throws {
        let site = try await AccountSite()
        let body = """
            {"userName":"lan","fullName":"Hồ Thị Lan",\
            "grant":{"role":"accountant","province":"40","from":"2026-03-02"}}
            """

        let reply = try await site.program("sct").json(.post, .people, body)

        #expect(reply.status == .created)
        let answer = try decode(CreatedReply.self, reply)
        #expect(try await site.person(answer.id).fullName == "Hồ Thị Lan")
        #expect(try await site.client.send(.get, answer.setupPath).status == .ok)
    }

    @Test(
        arguments: [
            (#"{"userName":"ttkc","fullName":"A","grant":\#(grant)}"#, .conflict, "userName"),
            (#"{"userName":"x","fullName":"A","grant":\#(grant)}"#, .unprocessableContent, "userName"),
            (#"{"userName":"lan","fullName":"A\u0001","grant":\#(grant)}"#, .unprocessableContent, "fullName"),
            (#"{"userName":"lan","fullName":"A"}"#, .unprocessableContent, "role"),
            (
                #"{"userName":"lan","fullName":"A","grant":{"role":"auditor","province":"40","from":"2026-03-02"}}"#,
                .forbidden, "role"
            ),
            (
                #"{"userName":"lan","fullName":"A","grant":{"role":"judge","commune":"1","from":"2026-03-02"}}"#,
                .unprocessableContent, "province"
            ),
            (
                #"{"userName":"lan","fullName":"A","grant":{"role":"king","province":"40","from":"2026-03-02"}}"#,
                .badRequest, "grant.role"
            ),
            (#"{"fullName":"A"}"#, .badRequest, "userName"),
        ] as [(String, HTTPResponse.Status, String)]
    )
    func `what cannot be taken names its field`(
        body: String,
        status: HTTPResponse.Status,
        field: String
    ) async throws {
        let site = try await AccountSite()

        let reply = try await site.program("sct").json(.post, .people, body)

        #expect(reply.status == status)
        #expect(try decode(ErrorReply.self, reply).error.field == field)
        #expect(try await site.accounts.people(for: .localOperator).count == 4)
    }

    @Test func `a person is changed and given a right`() async throws {
        let site = try await AccountSite()
        let program = try await site.program("quantri")
        let url = APIURL.person(site.centreID)

        let changed = try await program.json(.patch, url, #"{"fullName":"Lê Thị Bình An","disabled":true}"#)
        let refused = try await program.json(.post, url, Self.grant)
        _ = try await program.json(.patch, url, #"{"disabled":false}"#)
        let granted = try await program.json(.post, url, Self.grant)

        #expect(try decode(PersonReply.self, changed).fullName == "Lê Thị Bình An")
        #expect(refused.status == .conflict)
        #expect(granted.status == .created)
        #expect(try decode(PersonReply.self, granted).grants.map(\.role) == ["promotionCentre", "accountant"])
    }

    @Test func `a change that is refused in part changes nothing`() async throws {
        let site = try await AccountSite()
        let program = try await site.program("quantri")
        let person = try await site.accounts.person(userName: "quantri", for: .localOperator)

        let reply = try await program.json(.patch, .person(person.id), #"{"fullName":"Ai đó","disabled":true}"#)

        #expect(reply.status == .conflict)
        #expect(try await site.person(person.id).fullName == person.fullName)
    }

    @Test(arguments: [(#"A\u0000"#, .badRequest), (#"A\\u0000"#, .created)] as [(String, HTTPResponse.Status)])
    func `a NUL is refused, and not what only looks like one`(name: String, status: HTTPResponse.Status) async throws {
        let site = try await AccountSite()
        let body = #"{"userName":"lan","fullName":"\#(name)","grant":\#(Self.grant)}"#

        let reply = try await site.program("sct").json(.post, .people, body)

        #expect(reply.status == status)
    }

    @Test func `a person of another province is not found`() async throws {
        let site = try await AccountSite()
        let program = try await site.program("sct")
        let url = APIURL.person(site.strangerID)

        #expect(try await program.json(.get, url).status == .notFound)
        #expect(try await program.json(.patch, url, #"{"disabled":true}"#).status == .notFound)
        #expect(try await program.json(.post, url, Self.grant).status == .notFound)
    }

    @Test func `tokens are made, listed and revoked`() async throws {
        let site = try await AccountSite()
        let program = try await site.program("ttkc")

        let created = try await program.json(.post, .tokens, #"{"name":"báo cáo","expires":"2026-12-31"}"#)
        let token = try decode(CreatedTokenReply.self, created)
        let listed = try decode(TokensReply.self, try await program.json(.get, .tokens))
        let removed = try await program.json(.delete, .token(token.id))

        #expect(created.status == .created)
        #expect(listed.tokens.map(\.name) == ["báo cáo", "thử"])
        #expect(listed.tokens.map(\.expires) == ["2026-12-31", nil])
        #expect(removed.status == .noContent)
        #expect(try await program.json(.delete, .token(token.id)).status == .notFound)
    }

    @Test func `a token that is no longer valid is refused`() async throws {
        let site = try await AccountSite()
        var program = try await site.program("ttkc")
        program.bearer = "khc_unknown"

        let reply = try await program.json(.get, .tokens)

        #expect(reply.status == .unauthorized)
        #expect(reply.headers[.wwwAuthenticate] == "Bearer")
    }

    private static let grant = #"{"role":"accountant","province":"40","from":"2026-03-02"}"#

    private func decode<Answer: Decodable>(_ type: Answer.Type, _ reply: TestClient.Reply) throws -> Answer {
        try JSONDecoder().decode(type, from: Data(reply.bytes))
    }
}

private struct PeopleReply: Decodable {
    let people: [PersonReply]
}

private struct PersonReply: Decodable {
    struct GrantReply: Decodable, Equatable {
        let role: String
        let province: String?
        let from: String
        let until: String?
    }

    let userName: String
    let fullName: String
    let grants: [GrantReply]
}

private struct CreatedReply: Decodable {
    let id: Int64
    let setupPath: String
}

private struct CreatedTokenReply: Decodable {
    let id: Int64
    let token: String
}

private struct TokensReply: Decodable {
    struct TokenReply: Decodable {
        let name: String
        let expires: String?
    }

    let tokens: [TokenReply]
}

private struct ErrorReply: Decodable {
    struct Content: Decodable {
        let kind: String
        let field: String?
    }

    let error: Content
}
