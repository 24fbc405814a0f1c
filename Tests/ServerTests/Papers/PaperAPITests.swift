import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct PaperAPITests {
    @Test func `a program reads the placeholders of a form`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.program("department").json(.get, .paper("9"))

        let outline = try JSONDecoder().decode(Outline.self, from: Data(reply.bytes))
        #expect(outline.form == "9")
        #expect(outline.lists.map(\.name) == ["de_an"])
        #expect(
            outline.fields.last
                == Placeholder(name: "ho_ten_thu_truong", meaning: "Họ tên của người ký", required: false)
        )
        #expect(try await world.program("department").json(.get, .paper("99")).status == .notFound)
    }

    @Test func `a program sends a template, restores one and goes back to the shipped one`() async throws {
        let world = try await ReferenceWorld()
        let nation = world.program("nation")
        let shipped = try await nation.json(.get, .paperTemplate("6"))

        let first = try await send(shipped.bytes, nation)
        let second = try await send(shipped.bytes, nation)
        let restored = try await nation.json(.post, .paperRestoration(1))
        let listed = try await standing(nation)
        let withdrawn = try await nation.json(.post, .paperWithdrawal("6"), "{}")

        #expect([first.text, second.text, restored.text] == ["{\"id\":1}", "{\"id\":2}", "{\"id\":3}"])
        #expect(listed == ["6: 3"])
        #expect(withdrawn.status == .ok)
        #expect(try await standing(nation) == [])
        #expect(try await nation.json(.post, .paperWithdrawal("6"), "{}").status == .notFound)
    }

    @Test func `who may not edit may not send, and a template of another form is told as such`() async throws {
        let world = try await ReferenceWorld()
        let other = try await world.program("nation").json(.get, .paperTemplate("9"))

        #expect(try await send(other.bytes, world.program("department")).status == .forbidden)
        let refused = try await send(other.bytes, world.program("nation"))

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("\"field\":\"file\""))
        #expect(try await world.acts() == [])
    }

    @Test func `a program sends a template for one programme and its days, and an overlap is told`() async throws {
        let world = try await ReferenceWorld()
        let nation = world.program("nation")
        let shipped = try await nation.json(.get, .paperTemplate("6"))

        let first = try await send(shipped.bytes, nation, "level=national&validFrom=2026-01-01")
        let overlapping = try await send(shipped.bytes, nation, "level=national&validFrom=2025-06-01")
        let other = try await send(shipped.bytes, nation, "level=local&validFrom=2025-06-01")
        let listed = try await nation.json(.get, .papers)

        #expect(first.status == .created || first.status == .ok)
        #expect(overlapping.status == .conflict)
        #expect(overlapping.text.contains("\"field\":\"validFrom\""))
        #expect(other.status == first.status)
        #expect(
            try terms(listed) == [
                Listed.Template(id: 1, level: "national", validFrom: "2026-01-01"),
                Listed.Template(id: 2, level: "local", validFrom: "2025-06-01"),
            ]
        )
        #expect(try await nation.json(.post, .paperWithdrawal("6"), "{}").status == .notFound)
        #expect(try await nation.json(.post, .paperWithdrawal("6"), "{\"level\":\"local\"}").status == .ok)
    }

    private struct Placeholder: Decodable, Equatable {
        let name: String
        let meaning: String
        let required: Bool
    }

    private struct Outline: Decodable {
        struct List: Decodable { let name: String }

        let form: String
        let fields: [Placeholder]
        let lists: [List]
    }

    private struct Listed: Decodable {
        struct Template: Decodable, Equatable {
            let id: Int64
            let level: String?
            let validFrom: String?
        }

        let form: String
        let templates: [Template]
    }

    private func terms(_ reply: TestClient.Reply) throws -> [Listed.Template] {
        try JSONDecoder().decode([Listed].self, from: Data(reply.bytes)).flatMap(\.templates)
    }

    private func standing(_ program: TestClient) async throws -> [String] {
        let reply = try await program.json(.get, .papers)
        let forms = try JSONDecoder().decode([Listed].self, from: Data(reply.bytes))
        return forms.flatMap { form in form.templates.map { "\(form.form): \($0.id)" } }
    }

    private func send(
        _ bytes: [UInt8],
        _ program: TestClient,
        _ query: String = ""
    ) async throws -> TestClient.Reply {
        let body = try Multipart(fields: [:], contents: ["mau.docx": bytes])
        return try await program.send(
            .post,
            SiteURL.api(.paperTemplate("6")).string + (query.isEmpty ? "" : "?" + query),
            headers: [.contentType: body.contentType],
            body: body.bytes
        )
    }
}
