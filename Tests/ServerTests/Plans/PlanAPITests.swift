import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct PlanAPITests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func send(_ url: APIURL, _ body: String, as name: String = "department") async throws -> TestClient.Reply {
        try await client(name).json(.post, url, body)
    }

    private func client(_ name: String) -> TestClient {
        TestClient(site: site.client.site, bearer: name)
    }

    private func read(_ reply: TestClient.Reply) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(reply.bytes)) as? [String: Any])
    }

    @Test func `a year of money through the API ends at zero`() async throws {
        func flow(_ kind: String, _ amount: Int) async throws -> TestClient.Reply {
            try await send(
                .balances,
                #"{"source":"province","province":"40","year":2026,"kind":"\#(kind)","amount":\#(amount),"document":"12/QĐ"}"#
            )
        }
        _ = try await flow("expected", 500_000_000)
        _ = try await flow("received", 400_000_000)
        _ = try await site.dossier(upTo: .settled)
        let carried = try await read(flow("carriedOut", 60_000_000))
        let last = try await read(flow("returned", 40_000_000))
        let id = try #require(last["id"] as? Int64)
        let closed = try await client("department").json(.post, .balanceClosing(id), "{}")

        #expect(carried["remainder"] as? Int64 == 40_000_000)
        #expect(last["isZero"] as? Bool == true)
        #expect(last["settled"] as? Int64 == 300_000_000)
        #expect(try read(closed)["isClosed"] as? Bool == true)
    }

    @Test func `a plan is decided, adjusted and closed through the API`() async throws {
        let code = try await site.dossier(upTo: .registered)
        let decided = try await send(
            .plans,
            #"{"level":"local","province":"40","year":2026,"decision":{"number":"01/QĐ"},"lines":[]}"#
        )
        let id = try #require(try read(decided)["id"] as? Int64)
        let round =
            #"{"version":1,"cause":"Phân bổ","decision":{"number":"02/QĐ"},"lines":[{"project":"\#(code)","amount":300000000}]}"#
        let adjusted = try await send(.planRounds(id), round)
        let stale = try await send(.planRounds(id), round)
        let closed = try await send(.planClosing(id), #"{"version":2}"#)
        let ranks = try await client("department").json(.get, .planProposal(id))

        #expect(decided.status == .created)
        #expect(adjusted.status == .created)
        #expect(try #require(read(adjusted)["lines"] as? [[String: Any]]).map { $0["project"] as? String } == [code])
        #expect(stale.status == .conflict)
        #expect(try read(closed)["isClosed"] as? Bool == true)
        #expect(ranks.text.contains("Không thuộc địa bàn ưu tiên."))
    }

    @Test func `an approval that goes over the source is refused with its sentence`() async throws {
        let code = try await site.dossier(upTo: .registered)
        _ = try await send(
            .balances,
            #"{"source":"province","province":"40","year":2026,"kind":"expected","amount":299999999,"document":"12/QĐ"}"#
        )
        let reply = try await send(.projectAct(code, .approve), #"{"version":4}"#, as: "leader")

        #expect(reply.status == .conflict)
        #expect(reply.text.contains("cam kết 300.000.000 đồng vượt"))
    }
}
