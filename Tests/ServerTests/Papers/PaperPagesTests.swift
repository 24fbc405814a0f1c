import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct PaperPagesTests {
    @Test func `all forms stand in the list, with what is not verified`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(.papers)

        #expect(reply.cells("Mẫu số") == PaperForm.allCases.map(\.number))
        #expect(Set(reply.cells("Mẫu của cơ quan")) == ["—"])
        #expect(reply.cells("Bố cục").allSatisfy { $0.contains("chưa kiểm chứng") })
        #expect(try await world.browser("department").get(.reference).text.contains("href=\"/bieu-mau\""))
    }

    @Test func `a form shows its placeholders, and sending only to those who may`() async throws {
        let world = try await ReferenceWorld()

        let reader = try await world.browser("department").get(.paper("9"))
        let editor = try await world.browser("nghe-an").get(.paper("9"))

        #expect(reader.cells("Chỗ điền").contains("{{de_an.nghiem_thu}}"))
        #expect(!reader.text.contains("Thay bằng mẫu của cơ quan"))
        #expect(editor.text.contains("Thay bằng mẫu của cơ quan"))
        #expect(!editor.text.contains("Trung ương</option>"))
        #expect(try await world.browser("nghe-an").get(.paper("12")).status == .notFound)
    }

    @Test func `an office sends its template, goes back, and withdraws it`() async throws {
        let world = try await ReferenceWorld()
        let browser = world.browser("nghe-an")
        let shipped = try await browser.get(.paperTemplate("3a"))

        let sent = try await send(shipped.bytes, as: "mau-so.docx", by: world)
        let page = try await browser.get(.paper("3a"))
        _ = try await send(shipped.bytes, as: "mau-moi.docx", by: world)
        let id = try #require(page.text(after: "/bieu-mau/3a/tep?mau=1", until: ">") == nil ? nil : "1")
        let restored = try await browser.act("restore", on: .paper("3a"), ["id": id])
        let second = try await browser.get(.paper("3a"))
        let withdrawn = try await browser.act("withdraw", on: .paper("3a"), ["province": "40"])

        #expect(sent.location == "/bieu-mau/3a")
        #expect(page.cells("Tệp") == ["mau-so.docx"])
        #expect(page.cells("Nơi dùng") == ["Tỉnh Nghệ An"])
        #expect(restored.status == .seeOther)
        #expect(second.cells("Tệp") == ["mau-so.docx", "mau-moi.docx", "mau-so.docx"])
        #expect(withdrawn.status == .seeOther)
        #expect(try await browser.get(.paper("3a")).text.contains("Chưa cơ quan nào gửi mẫu riêng."))
        #expect(try await world.acts() == ["paper.upload", "paper.upload", "paper.restore", "paper.withdraw"])
    }

    @Test func `days that another template has are refused at their field, and nothing typed is lost`() async throws {
        let world = try await ReferenceWorld()
        let shipped = try await world.browser("nghe-an").get(.paperTemplate("3a"))
        let days = ["level": "local", "validFrom": "01/01/2026"]

        let sent = try await send(shipped.bytes, as: "mau-so.docx", days, by: world)
        let page = try await world.browser("nghe-an").get(.paper("3a"))
        let refused = try await send(
            shipped.bytes,
            as: "mau-cu.docx",
            ["level": "local", "validFrom": "01/06/2025"],
            by: world
        )

        #expect(sent.location == "/bieu-mau/3a")
        #expect(page.cells("Cấp chương trình") == ["Khuyến công địa phương"])
        #expect(page.cells("Dùng cho văn bản") == ["từ 01/01/2026"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.fault("validFrom")?.hasPrefix("Mẫu “mau-so.docx” đã dùng từ 01/01/2026;") == true)
        #expect(refused.text.contains("value=\"01/06/2025\""))
    }

    @Test func `a file that is no template is explained at its field`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await send(Array("xin chào".utf8), as: "mau.docx", by: world)
        let empty = try await send([], as: "mau.docx", by: world)

        #expect(reply.status == .unprocessableContent)
        #expect(reply.fault("file")?.hasPrefix("Tệp không phải là văn bản Word (.docx).") == true)
        #expect(empty.fault("file") == "Chọn tệp mẫu dạng .docx.")
        #expect(try await world.acts() == [])
    }

    @Test(arguments: PaperForm.allCases)
    func `a copy filled on trial is a Word file under the form's name`(form: PaperForm) async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(.paperSample(form.number))

        #expect(reply.headers[.contentType] == PaperFile.mediaType)
        #expect(reply.headers[.contentDisposition]?.contains("dien-thu-\(form.fileName)") == true)
        #expect(reply.bytes.starts(with: Array("PK".utf8)))
    }

    private func send(
        _ bytes: [UInt8],
        as name: String,
        _ term: [String: String] = [:],
        by world: ReferenceWorld
    ) async throws -> TestClient.Reply {
        let fields = ["_csrf": "form-token", "viec": "upload", "province": "40"].merging(term) { $1 }
        let form = try Multipart(
            fields: fields,
            contents: [name: bytes]
        )
        return try await world.browser("nghe-an").client.send(
            .post,
            SiteURL.paper("3a").string,
            headers: [.contentType: form.contentType],
            body: form.bytes
        )
    }
}
