import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct APIRoutesTests {
    private var client: TestClient

    init() throws {
        client = try TestSite.client()
        client.bearer = "clerk-key"
    }

    @Test func `a question is answered in JSON, all keys present`() async throws {
        let reply = try await client.json(.get, .projects)

        #expect(reply.status == .ok)
        #expect(reply.headers[.contentType] == "application/json; charset=utf-8")
        #expect(reply.text == #"[{"id":1,"title":"Máy sấy","amount":null}]"#)
    }

    @Test(arguments: [
        ("{", "malformed", "null"),
        (#"{"title":"A"}"#, "malformed", #""amount""#),
        (#"{"title":1,"amount":1}"#, "malformed", #""title""#),
        (#"{"title":null,"amount":1}"#, "malformed", #""title""#),
        (#"{"title":"A","amount":1,"role":"king"}"#, "malformed", #""role""#),
        (##"{"title":"A\u0000","amount":1}"##, "malformed", "null"),
    ])
    func `a body that cannot be read is 400 and names its field`(body: String, kind: String, field: String) async throws
    {
        let reply = try await client.json(.post, .organisations, body)

        #expect(reply.status == .badRequest)
        #expect(reply.text.hasPrefix("{\"error\":{\"kind\":\"\(kind)\",\"message\":\""))
        #expect(reply.text.hasSuffix("\"field\":\(field),\"remedy\":null,\"details\":[]}}"))
    }

    @Test func `what a rule refuses is 422 with field and remedy`() async throws {
        let reply = try await client.json(.post, .organisations, #"{"title":"A","amount":0}"#)

        #expect(reply.status == .unprocessableContent)
        #expect(
            reply.text
                == #"{"error":{"kind":"invalid","message":"Số tiền phải lớn hơn 0.","field":"amount","#
                + #""remedy":"Nhập số tiền.","details":[]}}"#
        )
    }

    @Test func `an act answers with its status, a removal with nothing`() async throws {
        let made = try await client.json(.post, .organisations, #"{"title":"A","amount":5}"#)
        let removed = try await client.json(.delete, .token(3))

        #expect(made.status == .created)
        #expect(made.text == #"{"id":2,"title":"A","amount":5}"#)
        #expect(removed.status == .noContent)
        #expect(removed.bytes.isEmpty)
    }

    @Test func `bodies must be JSON and of reasonable size`() async throws {
        let path = SiteURL.api(.organisations).string
        let form: HTTPFields = [.contentType: "text/plain"]
        let json: HTTPFields = [.contentType: "application/json"]
        let large = Array(repeating: UInt8(ascii: " "), count: 1_100_000)

        #expect(try await client.send(.post, path, headers: form, body: [0x7b, 0x7d]).status == .unsupportedMediaType)
        #expect(try await client.send(.post, path, headers: json, body: large).status == .contentTooLarge)
    }

    @Test(arguments: [
        ("page", "0"), ("page", "x"), ("page", ""), ("perPage", "501"), ("role", "c"), ("day", "2025-02-30"),
    ])
    func `parameters are checked as they are documented`(name: String, value: String) async throws {
        let url = SiteURL.api(.projects).with(URLQuery([name: value]))
        let reply = try await client.get(url)

        #expect(reply.status == .badRequest)
        #expect(reply.text.contains("\"field\":\"\(name)\""))
    }

    @Test func `a parameter with a slip in its name is refused instead of passed over`() async throws {
        let list = try await client.get(SiteURL.api(.projects).with(["rol": "a"]))
        let removal = try await client.send(.delete, SiteURL.api(.token(3)).with(["force": "1"]).string)

        #expect(list.status == .badRequest)
        #expect(
            list.text
                == #"{"error":{"kind":"malformed","message":"Không có tham số rol: địa chỉ này chỉ nhận: "#
                + #"page, perPage, role, day.","field":"rol","remedy":null,"details":[]}}"#
        )
        #expect(removal.status == .badRequest)
        #expect(removal.text.contains("Không có tham số force: địa chỉ này không nhận tham số nào."))
    }

    @Test func `no token, a wrong token and too few rights are told apart`() async throws {
        var nobody = client
        nobody.bearer = nil
        var wrong = client
        wrong.bearer = "no-such-key"
        var judge = client
        judge.bearer = "judge-key"

        #expect(try await nobody.json(.get, .projects).status == .unauthorized)
        #expect(try await nobody.json(.get, .projects).headers[.wwwAuthenticate] == "Bearer")
        #expect(try await wrong.json(.get, .projects).text.contains("Mã truy cập không đúng"))
        #expect(try await judge.json(.get, .projects).status == .forbidden)
    }

    @Test func `unknown addresses and methods answer in the same shape`() async throws {
        let missing = try await client.send(.get, "/api/v1/nothing")
        let method = try await client.json(.put, .projects, "{}")

        #expect(missing.text.hasPrefix(#"{"error":{"kind":"missing""#))
        #expect(method.status == .methodNotAllowed)
        #expect(method.text.hasPrefix(#"{"error":{"kind":"methodNotAllowed""#))
    }
}
