import Foundation
import HTTPTypes
import KhuyenCong
import Testing

@testable import Server

@Suite struct ReportSetPagesTests {
    @Test func `the index leads to every report by its question`() async throws {
        let world = try await DeskWorld()

        let page = try await world.browser().get(.reports)

        #expect(page.status == .ok)
        for kind in [ReportKind.period, .year, .compare, .leverage, .timing, .changes, .conference] {
            #expect(page.text.contains("href=\"\(SiteURL.report(kind).string)\""), "\(kind)")
        }
    }

    @Test(arguments: [ReportKind.year, .compare, .leverage, .timing, .changes, .conference])
    func `each report has a page, a file and a JSON document`(_ kind: ReportKind) async throws {
        let world = try await DeskWorld()
        let program = world.browser()
        let address: URLQuery = ["tinh": "40", "tu": "2016", "den": "2020"]

        let page = try await program.get(SiteURL.report(kind).with(address))
        let file = try await program.get(SiteURL.report(kind).with(address.setting("dang", "csv")))
        let json = try await world.program().get(
            SiteURL.api(.report(kind)).with(["province": "40", "from": "2016", "to": "2020"])
        )

        #expect(page.status == .ok)
        #expect(page.text.contains("Tỉnh Nghệ An"))
        #expect(file.status == .ok)
        #expect(json.status == .ok)
        #expect(json.text.contains("\"kind\":\"\(kind.rawValue)\""))
    }

    @Test func `a report of many parts lists them on top, each a way to its part`() async throws {
        let world = try await DeskWorld()
        let address: URLQuery = ["tinh": "40", "tu": "2016", "den": "2020"]

        let page = try await world.browser().get(SiteURL.report(.conference).with(address)).text
        let ways = page.components(after: "<li><a href=\"#phan-", until: "\"")

        #expect(ways.count > 3)
        #expect(ways == (1...ways.count).map(String.init))
        #expect(page.components(after: "<section class=\"panel\" id=\"phan-", until: "\"") == ways)
    }

    @Test func `a verdict stands second on a page, and a range says of what it is`() {
        let columns = [
            ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Thực hiện", .count), ReportTable.Column("từ", nil),
            ReportTable.Column("Đánh giá"),
        ]
        let row = ReportTable.Row([.text("Máy"), .figure(.count(4)), .figure(.count(3)), .text("Đạt")])
        func html(_ rows: [ReportTable.Row]) -> String {
            ReportTableView(table: ReportTable("t", "Chỉ tiêu của tỉnh", columns: columns, rows: rows), links: nil).html
                .text
        }

        #expect(
            html([row]).components(separatedBy: "data-label=\"").dropFirst().map { String($0.prefix { $0 != "<" }) }
                == [
                    "Chỉ tiêu\">Máy", "Đánh giá\">Đạt", "Thực hiện\">4", "Dự báo, từ\">3",
                ]
        )
        #expect(html([]) == "<p class=\"note\">Chỉ tiêu của tỉnh: không có.</p>")
    }

    @Test func `amounts of one column have the same decimals, and what is not known says so as in the files`() {
        let columns = [ReportTable.Column("Địa bàn"), ReportTable.Column("Kinh phí", .dong)]
        let rows = ([550_000_000, 1_166_500_000, nil] as [Int64?]).map { dong in
            ReportTable.Row([.text("Xã"), .figure(.amount(dong.map { Dong($0) }))])
        }
        let table = ReportTable("t", "Kinh phí", columns: columns, rows: rows)
        let html = ReportTableView(table: table, links: nil).html.text

        #expect(
            html.components(separatedBy: "(triệu đồng)\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
                == ["550,0", "1.166,5", FigureWriter.noData]
        )
    }

    @Test func `a comparison over the first of July 2025 stands on today's map, which a program must name`()
        async throws
    {
        let world = try await DeskWorld()
        let program = world.browser()
        let address: URLQuery = ["tinh": "66", "tu": "2026", "den": "2026", "so-voi": "2024"]

        let assumed = try await program.get(SiteURL.report(.compare).with(address))
        let shown = try await program.get(SiteURL.report(.compare).with(address.setting("ban-do", "2025")))

        let refused = try await world.program().get(
            SiteURL.api(.report(.compare)).with(["place": "66", "from": "2026", "to": "2026", "against": "2024"])
        )

        #expect(assumed.status == .ok)
        #expect(assumed.text.contains("mọi kỳ tính theo địa bàn hiện nay"))
        #expect(assumed.text.contains("<option value=\"2025\" selected>"))
        #expect(!shown.text.contains("chưa ai chọn bản đồ"))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("nằm hai bên ngày 01/7/2025"))
        #expect(refused.text.contains("Chọn bản đồ dùng cho cả hai kỳ"))
        #expect(shown.status == .ok)
    }

    @Test func `several periods stand side by side on the page and in the API, and another can be added`() async throws
    {
        let world = try await DeskWorld()
        let spans = ["2011-2015", "2006-2010"]
        func address(_ own: [(String, String)], _ name: String) -> URLQuery {
            URLQuery(
                own.map { URLQuery.Pair(name: $0.0, value: $0.1) } + spans.map { URLQuery.Pair(name: name, value: $0) }
            )
        }

        let page = try await world.browser().get(
            SiteURL.report(.compare).with(address([("tinh", "40"), ("tu", "2016"), ("den", "2020")], "so-voi"))
        )
        let json = try await world.program().get(
            SiteURL.api(.report(.compare))
                .with(address([("province", "40"), ("from", "2016"), ("to", "2020")], "against"))
        )

        #expect((page.status, json.status) == (.ok, .ok))
        #expect(page.text.contains("Các kỳ cạnh nhau"))
        #expect(page.text.components(separatedBy: "name=\"so-voi\"").count - 1 == spans.count + 1)
        for span in spans { #expect(page.text.contains("name=\"so-voi\" value=\"\(span)\"")) }
        #expect(json.text.contains("\"further\":[{\"from\":2006,\"to\":2010}]"))
    }

    @Test func `a nine months' period is asked for by its last day`() async throws {
        let world = try await DeskWorld()

        let page = try await world.browser().get(
            SiteURL.report(.year).with(["tinh": "38", "tu": "2021", "het-ngay": "30/09/2022"])
        )

        #expect(page.status == .ok)
        #expect(page.text.contains("năm 2021 và 9 tháng năm 2022"))
    }
}
