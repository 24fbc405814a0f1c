import Foundation
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite(.enabled(if: PDFPreview.isAvailable)) struct PDFPreviewTests {
    private let files: TestFiles

    init() throws {
        files = try TestFiles()
    }

    /// One page with a black square.
    static let page = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R/Resources<<>>>>endobj
        4 0 obj<</Length 18>>stream
        20 20 90 90 re f

        endstream endobj
        trailer<</Root 1 0 R>>
        %%EOF

        """.utf8
    )

    /// Puts a file into the store as if it had been handed in.
    private func stored(_ bytes: [UInt8], as hash: [UInt8]) throws {
        let place = URL(fileURLWithPath: files.store.path(of: hash))
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: place)
    }

    @Test func `the first page is drawn once, and kept beside the papers`() async throws {
        let hash = [UInt8](repeating: 7, count: 32)
        try stored(Self.page, as: hash)
        let first = try #require(try await PDFPreview(store: files.store).picture(of: hash))
        let drawn = try Data(contentsOf: first)
        try FileManager.default.removeItem(atPath: files.store.path(of: hash))
        let again = try await PDFPreview(store: files.store).picture(of: hash)

        #expect(Array(drawn.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
        #expect(again == first)
        #expect(try files.count() == (0, 0))
    }

    @Test func `a file that cannot be drawn has no picture, now and later`() async throws {
        let hash = [UInt8](repeating: 8, count: 32)
        try stored(Array("%PDF-1.4 nothing".utf8), as: hash)
        let first = try await PDFPreview(store: files.store).picture(of: hash)
        try stored(Self.page, as: hash)
        let second = try await PDFPreview(store: files.store).picture(of: hash)

        #expect(first == nil)
        #expect(second == nil)
    }

    @Test func `the page of a PDF offers its first page, which is answered as a picture`() async throws {
        let site = try await AttachmentSite()
        let sent = try await site.send(UploadBody().adding("a.pdf", Self.page, type: "application/pdf").closed())
        let sentPapers = try JSONDecoder().decode([AttachmentAnswer].self, from: Data(sent.bytes))
        let id = try #require(sentPapers.first).id
        let page = try await site.site.browser("ha-tinh").get(.attachment(id))
        let picture = try await site.site.browser("ha-tinh").get(.attachmentPreview(id))
        let stranger = try await site.site.browser("thanh-hoa").get(.attachmentPreview(id))

        #expect(page.text.contains("Xem trang đầu"))
        #expect(picture.status == .ok)
        #expect(picture.headers[.contentType] == "image/png")
        #expect(stranger.status == .notFound)
    }
}
