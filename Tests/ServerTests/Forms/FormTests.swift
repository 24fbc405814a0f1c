import Foundation
import HTTPTypes
import Server
import Testing

@Suite(.serialized) struct FormTests {
    private let clerk: TestClient

    init() throws {
        clerk = try TestSite.client().signedIn("clerk")
        try FileManager.default.createDirectory(atPath: TestSite.uploadFolder, withIntermediateDirectories: true)
    }

    @Test func `an uploaded file reaches the handler and is gone afterwards`() async throws {
        let before = try leftovers()
        let reply = try await upload([("_csrf", nil, "form-token"), ("tep", "Đề án.xlsx", "0123456789")])

        #expect(reply.status == .ok)
        #expect(reply.text.contains("<p>Đề án.xlsx 10</p>"))
        #expect(try leftovers() == before)
    }

    @Test func `a file without the form's token is refused and removed`() async throws {
        let before = try leftovers()
        let reply = try await upload([("tep", "a.xlsx", "x")])

        #expect(reply.status == .forbidden)
        #expect(try leftovers() == before)
    }

    @Test func `a file field left empty is no file`() async throws {
        let reply = try await upload([("_csrf", nil, "form-token"), ("tep", "", "")])

        #expect(reply.status == .ok)
        #expect(!reply.text.contains("<p>"))
    }

    @Test func `too large and too many are refused, and removed`() async throws {
        let before = try leftovers()
        let large = try await upload([("_csrf", nil, "form-token"), ("tep", "a", String(repeating: "x", count: 101))])
        let many = try await upload([("_csrf", nil, "form-token"), ("tep", "a", "x"), ("tep", "b", "x")])
        let huge = try await upload([("_csrf", nil, String(repeating: "x", count: 2_000_000))])

        #expect(large.status == .contentTooLarge)
        #expect(many.status == .badRequest)
        #expect(huge.status == .contentTooLarge)
        #expect(try leftovers() == before)
    }

    @Test func `another content type is refused as such`() async throws {
        let reply = try await clerk.send(
            .post,
            SiteURL.importNew.string,
            headers: [.contentType: "application/xml"],
            body: Array("<a/>".utf8)
        )

        #expect(reply.status == .unsupportedMediaType)
    }

    private func upload(_ parts: [(name: String, file: String?, content: String)]) async throws -> TestClient.Reply {
        let body =
            parts.map { part in
                let file = part.file.map { "; filename=\"\($0)\"" } ?? ""
                return "--X\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n\(part.content)\r\n"
            }.joined() + "--X--\r\n"
        return try await clerk.send(
            .post,
            SiteURL.importNew.string,
            headers: [.contentType: "multipart/form-data; boundary=X"],
            body: Array(body.utf8)
        )
    }

    /// The tests of this suite are the only ones that upload, one after the other, so every file is theirs.
    private func leftovers() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: TestSite.uploadFolder).count
    }
}
