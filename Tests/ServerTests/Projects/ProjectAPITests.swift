import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct ProjectAPITests {
    private let site: ProjectSite

    init() async throws {
        site = try await ProjectSite()
        try await site.takeSample()
    }

    private struct List: Decodable {
        struct Total: Decodable, Equatable {
            let projects: Int
            let support: Int64?
        }

        struct Row: Decodable {
            let id: Int64
            let year: Int
            let support: Int64?
        }

        let total: Total
        let projects: [Row]
    }

    private struct Project: Decodable {
        struct Amount: Decodable, Equatable {
            let source: String
            let amount: Int64
        }

        let version: Int64
        let amounts: [Amount]
        let support: Int64?
    }

    @Test func `a list has totals and rows in đồng`() async throws {
        let query: URLQuery = ["source": "national", "perPage": "2", "sort": "amount", "order": "descending"]

        let list = try await list(query)

        #expect(list.total == List.Total(projects: 10, support: 11_040_000_000))
        #expect(list.projects.count == 2)
        #expect((list.projects[0].support ?? 0) >= (list.projects[1].support ?? 0))
    }

    @Test(arguments: [("sort", "colour"), ("from", "x"), ("page", "0"), ("kind", "cooking")])
    func `a parameter that is none is named`(name: String, value: String) async throws {
        let reply = try await site.program().get(SiteURL.api(.projects).with([name: value]))

        #expect(reply.status == .badRequest)
        #expect(reply.text.contains("\"field\":\"\(name)\""))
    }

    @Test func `a correction answers the project as it is then`() async throws {
        let detail = try await site.largest()
        let amount = try #require(detail.amounts.first)
        let body = """
            {"version": 1, "reason": "Sửa", "line": {"id": \(amount.lineID), "amounts": [{
            "source": "\(amount.source.rawValue)", "stage": "\(amount.stage.rawValue)", "year": \(amount.year),
            "amount": 1000}]}}
            """

        let reply = try await site.program().json(.post, .projectCorrections(detail.project.id), body)
        let again = try await site.program().json(.post, .projectCorrections(detail.project.id), body)

        #expect(reply.status == .ok)
        let project = try JSONDecoder().decode(Project.self, from: Data(reply.bytes))
        #expect(project.version == 2)
        #expect(project.amounts.contains(Project.Amount(source: amount.source.rawValue, amount: 1000)))
        #expect(again.status == .conflict)
    }

    @Test func `for a program of another province nothing is there`() async throws {
        let id = try await site.largest().project.id

        let read = try await site.program("thanh-hoa").json(.get, .project(id))
        let act = try await site.program("thanh-hoa")
            .json(.post, .projectWithdrawal(id), #"{"version":1,"reason":"Thử"}"#)

        #expect(read.status == .notFound)
        #expect(act.status == .notFound)
        let list = try await list([:], as: "thanh-hoa")
        #expect(list.total == List.Total(projects: 0, support: nil))
    }

    @Test func `twins are decided and taken back`() async throws {
        let ids = try await list(["perPage": "2"]).projects.map(\.id).sorted()
        let (first, second) = (ids[0], ids[1])
        try await site.database.write { tx in
            try tx.execute("INSERT INTO twin_candidate (first_id, second_id, found_at) VALUES (\(first), \(second), 1)")
        }

        let open = try await site.program().get(.api(.twins))
        let decided = try await site.program()
            .json(.post, .twinDecisions, #"{"first":\#(first),"second":\#(second),"isSame":true}"#)
        let merged = try await list([:]).total.projects
        let undone = try await site.program()
            .json(.post, .twinUndo, #"{"first":\#(first),"second":\#(second),"reason":"Nhầm"}"#)

        #expect(open.text.contains("\"total\":1"))
        #expect(decided.text == #"{"first":\#(first),"second":\#(second),"isSame":true}"#)
        #expect(merged == 108)
        #expect(undone.text == #"{"first":\#(first),"second":\#(second),"isSame":null}"#)
        #expect(try await list([:]).total.projects == 109)
    }

    @Test func `a page names the pages beside it, with the same filter`() async throws {
        let query: URLQuery = ["source": "national", "perPage": "4", "page": "2"]
        let link = try #require(HTTPField.Name("Link"))

        let middle = try await site.program().get(SiteURL.api(.projects).with(query))
        let last = try await site.program().get(SiteURL.api(.projects).with(query.setting("page", "3")))
        let whole = try await site.program().get(SiteURL.api(.projects).with(["source": "national"]))

        #expect(
            middle.headers[link]
                == "</api/v1/projects?source=national&perPage=4&page=1>; rel=\"prev\", "
                + "</api/v1/projects?source=national&perPage=4&page=3>; rel=\"next\""
        )
        #expect(last.headers[link] == "</api/v1/projects?source=national&perPage=4&page=2>; rel=\"prev\"")
        #expect(whole.headers[link] == nil)
    }

    /// An empty list would read as a province without projects.
    @Test(arguments: [APIURL.projects, .projectExport])
    func `a province that there is not is told, not counted as nothing`(url: APIURL) async throws {
        let unknown = try await site.program("nation").get(SiteURL.api(url).with(["province": "99"]))
        let ended = try await site.program("nation").get(SiteURL.api(url).with(["province": "02", "map": "2025"]))

        #expect(unknown.status == .unprocessableContent)
        #expect(unknown.text.contains("Không có tỉnh, thành phố nào mang mã 99."))
        #expect(unknown.text.contains("\"field\":\"province\""))
        #expect(ended.status == .unprocessableContent)
    }

    private func list(_ query: URLQuery, as name: String = "ha-tinh") async throws -> List {
        let reply = try await site.program(name).get(SiteURL.api(.projects).with(query))
        return try JSONDecoder().decode(List.self, from: Data(reply.bytes))
    }
}
