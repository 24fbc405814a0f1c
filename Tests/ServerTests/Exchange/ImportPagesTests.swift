import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing
import Vietnamese

@Suite struct ImportPagesTests {
    /// Six cells of the list are spoiled, each in another way.
    ///
    /// B29 was emptied in this copy, because its expected file lists it as spoiled and the list as it was handed over
    /// still has a title there: of that one, five cells are named.
    @Test func `the check page names each faulty cell with its reason and writes nothing`() async throws {
        let world = try await DeskWorld()

        let url = try #require(try await world.upload(["thanh-hoa-six-faults.xlsx"], province: "38"))
        let page = try await world.browser().get(url)

        #expect(page.status == .ok)
        for cell in ["J14", "H17", "F21", "G26", "B29", "H9"] {
            #expect(page.text.contains("data-label=\"Ô\">\(cell)</td>"), "\(cell)")
        }
        #expect(page.text.components(separatedBy: "class=\"text faulty-cell\"").count == 7)
        #expect(page.text.contains("29 dòng trong 1 tệp: 24 dòng ghi được"))
        #expect(page.text.contains("<button type=\"button\" disabled>Ghi tất cả</button>"))
        #expect(try await world.count("project") == 0)
        #expect(try await world.count("amount_entry") == 0)
    }

    @Test func `a good list goes from the upload over the check into the report with its published figures`()
        async throws
    {
        let world = try await DeskWorld()
        let expected = try Samples.expected("nghe-an-2016-2020.expected.json")

        let url = try #require(try await world.upload(["nghe-an-2016-2020.xlsx"], province: "40"))
        let check = try await world.browser().get(url)
        #expect(check.text.contains("542 dòng trong 1 tệp: 542 dòng ghi được"))
        #expect(try await world.count("project") == 0)
        let taken = try await world.post(try take(url), ["cach": "tat-ca"])
        #expect(taken.location == url.string)
        let result = try await world.browser().get(url)
        #expect(result.text.contains("Đã ghi 542 dòng vào sổ"))
        let report = try await world.browser().get(
            SiteURL.periodReport.with(["tinh": "40", "tu": "2016", "den": "2020"])
        )

        #expect(report.text.contains(">38,995 <small>tỷ đồng</small>"))
        #expect(report.text.contains(">542</strong>"))
        for group in expected.bySource.values {
            #expect(report.text.contains(">\(MoneyWriter.inMillions(group.support))</a>"))
        }
        #expect(report.text.contains("37,81 %"))
        #expect(report.text.contains("56,42 %"))
    }

    @Test func `only the good rows of a faulty list can be taken, and undone with reason and word`() async throws {
        let world = try await DeskWorld()
        let url = try #require(try await world.upload(["thanh-hoa-six-faults.xlsx"], province: "38"))
        let undo = try undo(url)

        _ = try await world.post(try take(url), ["cach": "dong-dung"])
        #expect(try await world.count("project") == 24)
        let wrongWord = try await world.post(undo, ["reason": "Nhầm tệp", "xac-nhan": "đồng ý"])
        #expect(wrongWord.status == .unprocessableContent)
        let undone = try await world.post(undo, ["reason": "Nhầm tệp", "xac-nhan": "hoàn tác"])

        #expect(undone.location == url.string)
        let page = try await world.browser().get(url)
        #expect(page.text.contains("Lần nhập này đã được hoàn tác"))
        let live: Int? = try await world.database.read { tx in
            try tx.value("SELECT COUNT(*) FROM project WHERE withdrawn_at IS NULL")
        }
        #expect(live == 0)
    }

    @Test func `a list that is in the ledger already is said to be unchanged and cannot be taken again`() async throws {
        let world = try await DeskWorld()
        let first = try #require(try await world.upload(["ha-tinh-2016-2020.xlsx"], province: "42"))
        _ = try await world.post(try take(first), ["cach": "tat-ca"])

        let second = try #require(try await world.upload(["ha-tinh-2016-2020.xlsx"], province: "42"))
        let page = try await world.browser().get(second)

        #expect(page.text.contains("109 dòng đã có trong sổ và không đổi"))
        #expect(page.text.contains("Mọi dòng đã có trong sổ, không có gì để ghi."))
    }

    @Test func `a file that is no list is kept, and the page says why it cannot be read`() async throws {
        let world = try await DeskWorld()
        let body = try Multipart(
            fields: ["_csrf": DeskWorld.formToken, "province": "40"],
            files: ["nghe-an-2016-2020.expected.json"]
        )

        let reply = try await world.browser().send(
            .post,
            SiteURL.importNew.string,
            headers: [.contentType: body.contentType],
            body: body.bytes
        )
        let page = try await world.browser().send(.get, try #require(reply.location))

        #expect(page.text.contains("Tệp không phải là bảng tính xlsx, xls hoặc csv"))
        #expect(page.text.contains("không đọc được"))
        #expect(try await world.count("import_file") == 1)
    }

    @Test func `an upload without a file is refused at the field`() async throws {
        let world = try await DeskWorld()

        let reply = try await world.post(.importNew, ["province": "40"])

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("<a href=\"#file\">Chọn ít nhất một tệp có nội dung.</a>"))
    }

    @Test func `an officer of another province finds neither the import nor its files`() async throws {
        let world = try await DeskWorld()
        let url = try #require(try await world.upload(["thanh-hoa-six-faults.xlsx"], province: "38"))
        let id = try id(url)

        for hidden in [
            url, .importUndo(id), .importOriginal(id).with(["tep": "1"]), .importMarked(id).with(["tep": "1"]),
        ] {
            #expect(try await world.browser("ha-tinh").get(hidden).status == .notFound)
        }
        let list = try await world.browser("ha-tinh").get(.imports)
        #expect(list.text.contains("Chưa nhập danh sách nào"))
    }

    @Test func `the original comes back byte for byte, and the marked copy is a workbook`() async throws {
        let world = try await DeskWorld()
        let url = try #require(try await world.upload(["thanh-hoa-six-faults.xlsx"], province: "38"))
        let id = try id(url)
        let file: Int64? = try await world.database.read { tx in try tx.value("SELECT id FROM import_file") }
        let query: URLQuery = ["tep": String(try #require(file))]

        let original = try await world.browser().get(.importOriginal(id).with(query))
        let marked = try await world.browser().get(.importMarked(id).with(query))

        #expect(original.bytes == [UInt8](try Data(contentsOf: Samples.url("thanh-hoa-six-faults.xlsx"))))
        #expect(marked.headers[.contentDisposition]?.contains("thanh-hoa-six-faults-danh-dau.xlsx") == true)
        #expect(marked.bytes.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(marked.bytes != original.bytes)
    }

    /// The list is asked for often; its cost must not grow with the rows shown.
    @Test func `the list costs the same number of statements with one and with three imports`() async throws {
        let world = try await DeskWorld()
        _ = try await world.upload(["ha-tinh-2016-2020.xlsx"], province: "42")
        let one = try await statements(of: world)

        _ = try await world.upload(["dak-lak-2016-2020.csv"], province: "66")
        _ = try await world.upload(["thanh-hoa-2021-2022.xlsx"], province: "38")

        #expect(try await statements(of: world) == one)
    }

    private func statements(of world: DeskWorld) async throws -> Int {
        let before = world.database.statementCount
        #expect(try await world.browser().get(.imports).status == .ok)
        return world.database.statementCount - before
    }

    private func id(_ url: SiteURL) throws -> Int64 {
        try #require(url.string.split(separator: "/").last.flatMap { Int64($0) })
    }

    private func take(_ url: SiteURL) throws -> SiteURL {
        .importTake(try id(url))
    }

    private func undo(_ url: SiteURL) throws -> SiteURL {
        .importUndo(try id(url))
    }
}
