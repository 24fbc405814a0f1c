import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ProjectPagesTests {
    private let site: ProjectSite

    init() async throws {
        site = try await ProjectSite()
    }

    @Test func `an empty list says so and leads to the import`() async throws {
        let reply = try await site.browser().get(.projects)

        #expect(reply.status == .ok)
        #expect(reply.text.contains("Chưa có đề án nào trong sổ."))
        #expect(reply.text.contains("href=\"\(SiteURL.importNew.string)\""))
        #expect(!reply.text.contains("<table"))
    }

    /// A list of the whole country is "not found" for an officer of one province.
    @Test func `a project leads to the list that told of it for those who may see the list`() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        let list = """
            DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2019 (triệu đồng)
            TT;Tên đề án;Tỉnh;Năm;Kinh phí hỗ trợ
            1;Hội nghị tập huấn;Hà Tĩnh;2019;100
            """
        try Data(list.utf8).write(to: URL(fileURLWithPath: path))
        let result = try await Imports(site.database).run(
            [ImportSource(path: path, name: "ca-nuoc.csv")],
            options: ImportOptions(province: PeriodQuery.nation),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
        let address = SiteURL.importCheck(try #require(result.batchID)).string
        let project = SiteURL.project(try await site.largest().project.id)

        let nation = try await site.browser("nation").get(project)
        let province = try await site.browser("ha-tinh").get(project)

        #expect(nation.text.contains("href=\"\(address)\""))
        #expect(province.text.contains("ca-nuoc.csv"))
        #expect(!province.text.contains("href=\"\(address)\""))
    }

    @Test func `the list shows fifty rows and the sums of all`() async throws {
        try await site.takeSample()

        let reply = try await site.browser().get(.projects)

        #expect(rows(reply) == 50)
        #expect(reply.text.contains("109 đề án trong sổ"))
        #expect(reply.text.contains("Cộng 109 đề án"))
        #expect(reply.text.contains("data-label=\"Hỗ trợ (triệu đồng)\">23.290</td>"))
        #expect(reply.text.contains("trang=3"))
        #expect(reply.text.contains("href=\"\(SiteURL.twins.string)\""))
        #expect(reply.text.contains("href=\"\(SiteURL.closedYears.string)\""))
    }

    @Test func `a filter stands in the address, the form, the pages and the export`() async throws {
        try await site.takeSample()
        let query: URLQuery = ["nguon": "national", "tu": "2016", "den": "2020", "xep": "-tien"]

        let reply = try await site.browser().get(.projects.with(query))

        #expect(rows(reply) == 10)
        #expect(reply.text.contains("<option value=\"national\" selected>"))
        #expect(reply.text.contains("aria-sort=\"descending\""))
        #expect(reply.text.contains("/de-an/xuat?nguon=national&amp;tu=2016&amp;den=2020&amp;dang=csv"))
    }

    @Test func `nothing found, a page too far and a place that is none are told apart`() async throws {
        try await site.takeSample()

        let none = try await site.browser().get(.projects.with(["tim": "khong co de an nay"]))
        let far = try await site.browser().get(.projects.with(["trang": "99"]))
        let place = try await site.browser().get(.projects.with(["noi": "Không Đâu"]))

        #expect(none.text.contains("Không có đề án nào khớp bộ lọc."))
        #expect(far.text.contains("Danh sách không có đến trang này."))
        #expect(place.status == .ok)
        #expect(place.text.contains("không có huyện, xã nào tên “Không Đâu”"))
    }

    @Test func `what a person searched for is escaped`() async throws {
        let reply = try await site.browser().get(.projects.with(["tim": "\"><script>x</script>"]))

        #expect(!reply.text.contains("<script>"))
        #expect(reply.text.contains("&quot;&gt;&lt;script&gt;"))
    }

    @Test func `the page of a project shows its money and where it came from`() async throws {
        try await site.takeSample()
        let detail = try await site.largest()

        let reply = try await site.browser().get(.project(detail.project.id))

        #expect(reply.status == .ok)
        #expect(reply.text.contains("<h1>\(HTML(detail.project.title).text)</h1>"))
        #expect(reply.text.contains("ha-tinh-2016-2020.xlsx; trang tính “"))
        #expect(reply.text.contains("Xem \(detail.entries.count) bút toán"))
        #expect(reply.text.contains("href=\"\(SiteURL.projectCorrection(detail.project.id).string)\""))
    }

    @Test func `whoever only reads is offered no correction`() async throws {
        try await site.takeSample()
        let id = try await site.largest().project.id

        let page = try await site.browser("reader").get(.project(id))
        let form = try await site.browser("reader").get(.projectCorrection(id))

        #expect(page.status == .ok)
        #expect(!page.text.contains(SiteURL.projectCorrection(id).string))
        #expect(form.status == .forbidden)
    }

    @Test func `for an officer of another province nothing is there`() async throws {
        try await site.takeSample()
        let id = try await site.largest().project.id
        let urls = [SiteURL.project(id), .projectCorrection(id), .projectWithdrawal(id)]

        for url in urls {
            #expect(try await site.browser("thanh-hoa").get(url).status == .notFound)
        }
        #expect(try await site.browser("thanh-hoa").get(.projects).text.contains("Chưa có đề án nào trong sổ."))
        let export = try await site.browser("thanh-hoa").get(.projectExport.with(["dang": "csv"]))
        #expect(export.text.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test(arguments: [("xlsx", "PK"), ("csv", "\u{FEFF}"), ("json", "[")])
    func `the filtered list is exported in each format`(format: String, start: String) async throws {
        try await site.takeSample()

        let reply = try await site.browser().get(.projectExport.with(["dang": format, "nguon": "national"]))

        #expect(reply.status == .ok)
        #expect(reply.headers[.contentDisposition] == "attachment; filename=\"de-an.\(format)\"")
        #expect(reply.bytes.starts(with: Array(start.utf8)))
        if format == "json" {
            #expect(reply.text.split(separator: "\n").count == 12)
        }
    }

    @Test(arguments: [1, 3])
    func `the list costs two statements however many rows it has`(count: Int) async throws {
        try await site.takeSample()
        let ids = try await site.keepOnly(count)
        _ = try await site.browser().get(.projects)
        let before = site.database.statementCount

        let reply = try await site.browser().get(.projects)

        #expect(rows(reply) == ids.count)
        #expect(site.database.statementCount - before == 2)
    }

    private func rows(_ reply: TestClient.Reply) -> Int {
        reply.text.components(between: "<tbody>", and: "</tbody>").first?.occurrences(of: "<tr>") ?? 0
    }
}

extension ProjectSite {
    /// Hides all projects but a few; answers those.
    fileprivate func keepOnly(_ count: Int) async throws -> [Int64] {
        try await database.write { tx in
            let ids = try tx.rows("SELECT id FROM project ORDER BY id LIMIT \(count)") { try $0.get(0) as Int64 }
            try tx.execute("UPDATE project SET withdrawn_at = 1 WHERE id NOT IN (\(list: ids))")
            return ids
        }
    }
}

extension String {
    /// The parts that stand between two marks.
    func components(between start: String, and end: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let opening = rest.firstRange(of: start) {
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: end) else { break }
            parts.append(rest[..<closing.lowerBound])
            rest = rest[closing.upperBound...]
        }
        return parts
    }
}

extension Substring {
    func occurrences(of part: String) -> Int {
        ranges(of: part).count
    }
}
