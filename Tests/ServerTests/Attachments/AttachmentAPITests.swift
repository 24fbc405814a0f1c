import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct AttachmentAPITests {
    struct Answer: Decodable, Equatable {
        let id: Int64
        let project: Int64
        let kind: PaperKind
        let stage: PaperStage
        let name: String
        let contentType: String
        let size: Int64
        let sha256: String
        let removedReason: String?
    }

    private let site: AttachmentSite

    init() async throws {
        site = try await AttachmentSite()
    }

    @Test func `an upload answers the papers, and the list, the paper and the content agree`() async throws {
        let sent = try await site.send(UploadBody().adding("Hợp đồng.pdf", TestPapers.pdf).closed())
        let papers = try JSONDecoder().decode([Answer].self, from: Data(sent.bytes))
        let id = try #require(papers.first?.id)

        let list = try await site.site.program().json(.get, .projectAttachments(site.project))
        let one = try await site.site.program().json(.get, .attachment(id))
        let content = try await site.site.program().json(.get, .attachmentContent(id))

        let expected = Answer(
            id: id,
            project: site.project,
            kind: .contract,
            stage: .contract,
            name: "Hợp đồng.pdf",
            contentType: "application/pdf",
            size: Int64(TestPapers.pdf.count),
            sha256: Hex.encode(Digest.sha256(TestPapers.pdf)),
            removedReason: nil
        )
        #expect(sent.status == .created)
        #expect(papers == [expected])
        #expect(try JSONDecoder().decode([Answer].self, from: Data(list.bytes)) == [expected])
        #expect(try JSONDecoder().decode(Answer.self, from: Data(one.bytes)) == expected)
        #expect(content.bytes == TestPapers.pdf)
        #expect(content.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
    }

    @Test func `a removal needs its reason and answers the tombstone`() async throws {
        let sent = try await site.send(UploadBody().adding("a.pdf", TestPapers.pdf).closed())
        let id = try #require(try JSONDecoder().decode([Answer].self, from: Data(sent.bytes)).first?.id)
        let path = SiteURL.api(.attachment(id))

        let silent = try await site.site.program().send(.delete, path.string)
        let done = try await site.site.program().send(.delete, path.with(["reason": "Gửi nhầm"]).string)
        let again = try await site.site.program().send(.delete, path.with(["reason": "Gửi nhầm"]).string)

        #expect(silent.status == .badRequest)
        #expect(try JSONDecoder().decode(Answer.self, from: Data(done.bytes)).removedReason == "Gửi nhầm")
        #expect(again.status == .conflict)
    }

    @Test func `a refused file is told in the one shape of errors`() async throws {
        let reply = try await site.send(UploadBody().adding("a.pdf", TestPapers.program).closed())

        #expect(reply.status == .unprocessableContent)
        #expect(
            reply.text.contains(#""kind":"invalid","message":"Nội dung của tệp “a.pdf” không thuộc loại được nhận.""#)
        )
        #expect(try await site.traces() == AttachmentSite.Traces())
    }

    @Test func `a kind that is none and a place that is none are refused`() async throws {
        let body = UploadBody().adding("a.pdf", TestPapers.pdf).closed()
        let place = SiteURL.api(.projectAttachments(site.project)).with(["kind": "photo", "position": "91,200"])

        let kind = try await site.send(body, kind: "poem")
        let position = try await site.site.program().send(
            .post,
            place.string,
            headers: [.contentType: UploadBody.contentType],
            body: body.bytes
        )

        #expect(kind.status == .badRequest)
        #expect(position.status == .unprocessableContent)
        #expect(try await site.traces() == AttachmentSite.Traces())
    }
}
