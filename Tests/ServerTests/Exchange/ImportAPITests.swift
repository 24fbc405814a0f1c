import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct ImportAPITests {
    struct Answer: Decodable, Equatable {
        let id: Int64
        let state: String
        let files: [String]
        let rows: Int
        let taken: Int
        let unchanged: Int
        let refused: Int
        let findings: [ImportFinding]
    }

    @Test func `an upload answers the check, and taking it answers what was taken`() async throws {
        let world = try await DeskWorld()

        let checked = try await upload("ha-tinh-2016-2020.xlsx", province: "42", world)
        let taken = try await world.program().json(.post, .importTake(checked.id), "{}")

        #expect(checked.state == "checked")
        #expect(checked.rows == 109)
        let answer = try JSONDecoder().decode(Answer.self, from: Data(taken.bytes))
        #expect(taken.status == .ok)
        #expect(answer.state == "taken")
        #expect(answer.taken == 109)
        #expect(try await world.count("project") == 109)
    }

    @Test func `each faulty cell stands in the answer, and a plain taking takes nothing`() async throws {
        let world = try await DeskWorld()

        let checked = try await upload("thanh-hoa-six-faults.xlsx", province: "38", world)
        let refused = try await world.program().json(.post, .importTake(checked.id), "{}")

        let errors = checked.findings.filter { $0.severity == .error }
        #expect(Set(errors.map(\.cell)) == ["J14", "H17", "F21", "G26", "B29", "H9"])
        let answer = try JSONDecoder().decode(Answer.self, from: Data(refused.bytes))
        #expect(answer.state == "checked")
        #expect(answer.taken == 0)
        #expect(try await world.count("project") == 0)
    }

    @Test func `an import that was taken is undone with a reason and cannot be taken again`() async throws {
        let world = try await DeskWorld()
        let checked = try await upload("thanh-hoa-2021-2022.xlsx", province: "38", world)
        _ = try await world.program().json(.post, .importTake(checked.id), "{}")

        let undone = try await world.program().json(.post, .importUndo(checked.id), "{\"reason\":\"Nhầm tệp\"}")
        let again = try await world.program().json(.post, .importTake(checked.id), "{}")

        #expect(try JSONDecoder().decode(Answer.self, from: Data(undone.bytes)).state == "undone")
        #expect(again.status == .conflict)
    }

    @Test func `an officer of another province cannot import for it and does not find its imports`() async throws {
        let world = try await DeskWorld()
        let checked = try await upload("thanh-hoa-2021-2022.xlsx", province: "38", world)

        let foreign = try await world.program("ha-tinh").json(.get, .importRun(checked.id))
        let list = try await world.program("ha-tinh").json(.get, .imports)
        let refused = try await send("ha-tinh-2016-2020.xlsx", province: "38", world.program("ha-tinh"))

        #expect(foreign.status == .notFound)
        #expect(list.text == "[]")
        #expect(refused.status == .notFound)
    }

    private func upload(_ file: String, province: String, _ world: DeskWorld) async throws -> Answer {
        let reply = try await send(file, province: province, world.program())
        #expect(reply.status == .created)
        return try JSONDecoder().decode(Answer.self, from: Data(reply.bytes))
    }

    private func send(_ file: String, province: String, _ client: TestClient) async throws -> TestClient.Reply {
        let body = try Multipart(fields: [:], files: [file])
        return try await client.send(
            .post,
            SiteURL.api(.imports).with(["province": province]).string,
            headers: [.contentType: body.contentType],
            body: body.bytes
        )
    }
}
