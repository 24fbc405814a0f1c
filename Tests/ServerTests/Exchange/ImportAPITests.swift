import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
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
        let sheets: [ImportSheetJSON]
    }

    private struct Head: Decodable, Equatable {
        let id: Int64
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

    @Test func `what columns mean is told with the files`() async throws {
        let world = try await DeskWorld()
        let text = "TT;Tên đề án;Năm;Cấp (đồng)\n1;Máy xay lúa;2018;100000000"
        let multipart = try Multipart(fields: [:], contents: ["a.csv": Array(text.utf8)])
        func upload(explaining column: String) async throws -> TestClient.Reply {
            try await world.program().send(
                .post,
                SiteURL.api(.imports).with(["province": "40", "column": column]).string,
                headers: [.contentType: multipart.contentType],
                body: multipart.bytes
            )
        }

        let read = try await upload(explaining: "D=source.district")
        let slip = try await upload(explaining: "D=tiền")
        let stranger = try await upload(explaining: "D=source.district;Cấp huyện=support")
        let loose = try await upload(explaining: "D=support;Cấp")
        let kept = try await world.program().json(.get, .imports)

        let answer = try JSONDecoder().decode(Answer.self, from: Data(read.bytes))
        #expect(answer.sheets.first?.columns.map(\.field) == ["number", "title", "year", "source.district"])
        #expect(slip.status == .unprocessableContent)
        #expect(slip.text.contains("“D=tiền”"))
        #expect(stranger.status == .unprocessableContent)
        #expect(stranger.text.contains("Cấp huyện"))
        #expect(loose.status == .unprocessableContent)
        #expect(loose.text.contains("“Cấp”"))
        #expect(try JSONDecoder().decode([Head].self, from: Data(kept.bytes)) == [Head(id: answer.id)])
    }

    @Test func `a heading with a semicolon is told by its words`() async throws {
        let world = try await DeskWorld()
        let text = """
            TT,Tên đề án,Năm,Cấp; đợt 1 (đồng),Cấp; đợt 2 (đồng)
            1,Máy xay lúa,2018,100000000,20000000
            2,Máy ép dầu,2018,50000000,10000000
            3,Máy sấy chè,2018,70000000,10000000
            """
        let multipart = try Multipart(fields: [:], contents: ["a.csv": Array(text.utf8)])

        let reply = try await world.program().send(
            .post,
            SiteURL.api(.imports).with([
                "province": "40",
                "column": "Cấp; đợt 1 (đồng)=source.district;Cấp; đợt 2 (đồng)=source.province",
            ]).string,
            headers: [.contentType: multipart.contentType],
            body: multipart.bytes
        )

        let answer = try JSONDecoder().decode(Answer.self, from: Data(reply.bytes))
        #expect(
            answer.sheets.first?.columns.map(\.field)
                == ["number", "title", "year", "source.district", "source.province"]
        )
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

    @Test func `the answer says how the table was read, and the file is had as it came and marked`() async throws {
        let world = try await DeskWorld()
        let checked = try await upload("thanh-hoa-six-faults.xlsx", province: "38", world)

        let sheet = try #require(checked.sheets.first)
        let marked = try await world.program().json(.get, .importMarked(checked.id))
        let original = try await world.program().json(.get, .importOriginal(checked.id))
        let missing = try await world.program().send(
            .get,
            SiteURL.api(.importMarked(checked.id)).with(["file": "khac.xlsx"]).string
        )

        #expect(checked.sheets.count == 1)
        #expect(sheet.file == "thanh-hoa-six-faults.xlsx")
        #expect(sheet.columns.contains { $0.field == "title" })
        #expect(marked.status == .ok)
        #expect(marked.bytes.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(marked.bytes != original.bytes)
        let sample = try Data(contentsOf: URL(fileURLWithPath: Program.sample("thanh-hoa-six-faults.xlsx")))
        #expect(original.bytes == [UInt8](sample))
        #expect(missing.status == .notFound)
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

    @Test func `what is made says where it is found`() async throws {
        let world = try await DeskWorld()

        let made = try await send("thanh-hoa-2021-2022.xlsx", province: "38", world.program())
        let found = try await world.program().send(.get, try #require(made.location))

        #expect(made.location == "/api/v1/imports/1")
        #expect(found.text == made.text)
    }

    /// A file under a slip of a name would be passed over, and the import would be of nothing.
    @Test(arguments: [("tep", "Không có phần “tep”: gửi tệp ở phần “file”."), ("", "Thiếu tệp ở phần “file”.")])
    func `a part that nobody reads is told`(part: String, message: String) async throws {
        let world = try await DeskWorld()
        let multipart = try Multipart(fields: [:], contents: part.isEmpty ? [:] : ["a.csv": Array("a".utf8)])
        let bytes = Array(
            String(decoding: multipart.bytes, as: UTF8.self).replacing("name=\"file\"", with: "name=\"\(part)\"").utf8
        )

        let reply = try await world.program().send(
            .post,
            SiteURL.api(.imports).with(["province": "38"]).string,
            headers: [.contentType: multipart.contentType],
            body: bytes
        )

        #expect(reply.status == .badRequest)
        #expect(reply.text.contains(message))
        #expect(try await world.program().json(.get, .imports).text == "[]")
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
