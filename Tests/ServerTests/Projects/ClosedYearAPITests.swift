import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ClosedYearAPITests {
    private let site: ProjectSite

    init() async throws {
        site = try await ProjectSite()
    }

    @Test func `a Department closes a year and opens it with a reason`() async throws {
        let program = site.program("department")

        let closed = try await program.json(.post, .closedYears, #"{"province":"42","year":2019}"#)
        let twice = try await program.json(.post, .closedYears, #"{"province":"42","year":2019}"#)
        let listed = try await program.json(.get, .closedYears)
        let silent = try await program.json(.post, .yearOpenings, #"{"province":"42","year":2019,"reason":""}"#)
        let opened = try await program.json(.post, .yearOpenings, #"{"province":"42","year":2019,"reason":"Bổ sung"}"#)

        #expect(closed.status == .created)
        #expect(twice.status == .conflict)
        #expect(listed.text.contains(#""province":"42","year":2019"#))
        #expect(silent.status == .unprocessableContent)
        #expect(opened.text == "[]")
    }

    @Test func `an exception that ends before today is refused at its field`() async throws {
        let program = site.program("department")
        _ = try await program.json(.post, .closedYears, #"{"province":"42","year":2019}"#)
        let slip = try await program.json(
            .post,
            .yearExceptions,
            #"{"province":"42","year":2019,"userName":"khong-co","until":"2000-01-01","reason":"Bổ sung"}"#
        )
        let listed = try await program.json(.get, .yearExceptions)

        #expect(slip.status == .unprocessableContent)
        #expect(slip.text.contains(#""field":"until""#))
        #expect(listed.text == "[]")
    }

    @Test(
        arguments: [("ha-tinh", .forbidden), ("thanh-hoa", .notFound)] as [(String, HTTPResponse.Status)]
    )
    func `nobody else closes it`(officer: String, status: HTTPResponse.Status) async throws {
        let reply = try await site.program(officer).json(.post, .closedYears, #"{"province":"42","year":2019}"#)

        #expect(reply.status == status)
        #expect(try await site.program("department").json(.get, .closedYears).text == "[]")
    }
}
