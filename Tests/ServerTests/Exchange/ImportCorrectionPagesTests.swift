import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

/// The form by which an officer says how a table is to be read.
@Suite struct ImportCorrectionPagesTests {
    private static let list = """
        TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ);Phần cho mượn (trđ);
        1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100;20;3
        """

    private func upload(_ world: DeskWorld, _ name: String = "la.csv") async throws -> SiteURL {
        let body = try Multipart(
            fields: ["_csrf": DeskWorld.formToken, "province": "40"],
            contents: [name: Array(ImportCorrectionPagesTests.list.utf8)]
        )
        let reply = try await world.browser().send(
            .post,
            SiteURL.importNew.string,
            headers: [.contentType: body.contentType],
            body: body.bytes
        )
        let id = try #require(reply.location?.split(separator: "/").last.flatMap { Int64($0) })
        return .importCheck(id)
    }

    /// What the page's form sends where the officer changes nothing but `changes`.
    private func form(_ page: String, _ changes: [String: String]) throws -> URLQuery {
        let readAt = try #require(page.firstMatch(of: /name="doc-luc" value="(\d+)"/)?.1)
        var fields: [String: String] = [
            "viec": "correct", "bang": "0", "doc-luc": String(readAt), "dong-dau-0": "1", "dong-cuoi-0": "1",
        ]
        fields.merge(changes) { $1 }
        return URLQuery(fields)
    }

    @Test func `what the officer says of columns is read again at once, and remembered where they have headings`()
        async throws
    {
        let world = try await DeskWorld()
        let url = try await upload(world)
        let before = try await world.browser().get(url)
        #expect(before.text.contains("<details open><summary>Cách hiểu 8 cột, sửa nếu sai</summary>"))
        #expect(before.text.contains("aria-label=\"Cột G là\""))

        let sent = try await world.post(
            url,
            try form(before.text, ["cot-G-0": "source.district", "cot-H-0": "source.commune"])
        )
        let after = try await world.browser().get(url)
        let next = try await world.browser().get(try await upload(world, "nua.csv"))

        #expect(sent.location == url.string)
        #expect(after.text.contains("<option value=\"source.district\" selected>"))
        #expect(after.text.contains("<option value=\"source.commune\" selected>"))
        #expect(!after.text.contains("chưa rõ nghĩa"))
        #expect(next.text.contains("<option value=\"source.district\" selected>"))
        #expect(!next.text.contains("<option value=\"source.commune\" selected>"))
        #expect(next.text.contains("không có tiêu đề"))
        #expect(try await world.count("project") == 0)
    }

    @Test func `a header of no rows is refused at its field and changes nothing`() async throws {
        let world = try await DeskWorld()
        let url = try await upload(world)
        let before = try await world.browser().get(url)

        let refused = try await world.post(
            url,
            try form(before.text, ["dong-dau-0": "5", "dong-cuoi-0": "2", "cot-G-0": "source.district"])
        )
        let after = try await world.browser().get(url)

        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("<a href=\"#dong-cuoi-0\">Tiêu đề chiếm từ 1 đến 6 dòng liền nhau.</a>"))
        #expect(!after.text.contains("<option value=\"source.district\" selected>"))
    }
}
