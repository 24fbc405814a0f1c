import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Testing

@testable import Server

@Suite struct PeriodPagesTests {
    private static let haTinh: URLQuery = ["tinh": "42", "tu": "2016", "den": "2020"]

    @Test func `every figure leads to its rows, which sum up to it`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")
        let report = try await world.browser().get(SiteURL.periodReport.with(Self.haTinh))
        let national = SiteURL.periodRows.with(
            Self.haTinh.setting("so-lieu", "nguon").setting("ma", "national")
        )

        let rows = try await world.browser().get(national)

        #expect(report.text.contains("<a href=\"\(HTML(national.string).text)\">11.040</a>"))
        #expect(rows.text.contains("10 dòng, cộng 11.040.000.000 đồng."))
        #expect(rows.text.components(separatedBy: "<a href=\"/de-an/").count == 11)
    }

    /// Otherwise the card would name a whole year, and lead to the figure of another period or of another place.
    @Test func `the card of growth names the months before and leads to them, on the same map`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")
        let months: URLQuery = ["tinh": "42", "tu": "2018", "den": "2018", "ban-do": "2025", "het-ngay": "2018-09-30"]
        let before: URLQuery = [
            "tinh": "42", "tu": "2017", "den": "2017", "ban-do": "2025",
            "tu-ngay": "2017-01-01", "het-ngay": "2017-09-30",
        ]

        let page = try await world.browser().get(SiteURL.periodReport.with(months))
        let earlier = try await world.browser().get(SiteURL.periodReport.with(before))

        #expect(page.text.contains("So với 9 tháng năm 2017"))
        #expect(page.text.contains("\"\(HTML(SiteURL.periodReport.with(before).string).text)\""))
        #expect(earlier.text.contains("Tỉnh Hà Tĩnh, 9 tháng năm 2017"))
    }

    @Test func `the rows of a figure are exported with all their pages`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")
        let figure = Self.haTinh.setting("so-lieu", "nguon").setting("ma", "local")

        let csv = try await world.browser().get(SiteURL.periodRows.with(figure.setting("dang", "csv")))
        let xlsx = try await world.browser().get(SiteURL.periodRows.with(figure.setting("dang", "xlsx")))

        let lines = csv.text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        #expect(lines.count == 100)
        #expect(csv.headers[.contentDisposition]?.contains("cac-dong-42-2016-2020.csv") == true)
        #expect(xlsx.bytes.starts(with: [0x50, 0x4B, 3, 4]))
    }

    @Test func `each source has its line over the years, and a single year has none`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")
        let title = "<title id=\"dien-bien-title\">Diễn biến từng nguồn qua các năm</title>"

        let period = try await world.browser().get(SiteURL.periodReport.with(Self.haTinh))
        let year = try await world.browser().get(SiteURL.periodReport.with(Self.haTinh.setting("tu", "2020")))

        #expect((period.status, year.status) == (.ok, .ok))
        #expect(period.text.components(separatedBy: title).count == 2)
        #expect(period.text.contains("<caption>Diễn biến từng nguồn qua các năm (triệu đồng, làm tròn)</caption>"))
        #expect(!year.text.contains(title))
    }

    @Test func `the page of a period that cuts a year names the rows without a day`() async throws {
        let world = try await world(taking: "thanh-hoa-2021-2022.xlsx", province: "38")
        let cut: URLQuery = ["tinh": "38", "tu": "2021", "het-ngay": "30/09/2022"]
        let whole: URLQuery = ["tinh": "38", "tu": "2021", "den": "2022"]
        let words = "Trong đó 12 dòng, 5.269.975.000 đồng chỉ ghi năm, không ghi ngày: vẫn được tính."

        let told = try await world.browser().get(SiteURL.periodReport.with(cut))
        let plain = try await world.browser().get(SiteURL.periodReport.with(whole))

        #expect((told.status, plain.status) == (.ok, .ok))
        #expect(told.text.contains("<p class=\"note\">\(words)</p>"))
        #expect(!plain.text.contains("chỉ ghi năm"))
    }

    @Test func `no data is said as no data and never as 0`() async throws {
        let world = try await DeskWorld()

        let page = try await world.browser().get(SiteURL.periodReport.with(Self.haTinh))

        #expect(page.status == .ok)
        #expect(page.text.contains("Không có dữ liệu cho địa bàn, kỳ và phạm vi này."))
        #expect(!page.text.contains("figure-card"))
    }

    @Test func `the standard period is the five years up to the last one with money`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")

        let page = try await world.browser("ha-tinh").get(.periodReport)

        #expect(page.text.contains("<h1>Báo cáo kỳ: Tỉnh Hà Tĩnh, 2016–2020</h1>"))
    }

    @Test(
        arguments: [
            (["tu": "2020", "den": "2016"], "Năm đầu 2020 lớn hơn năm cuối 2016."),
            (["tu": "abc"], "Từ năm phải là năm, ví dụ 2020."),
            (["tinh": "99"], "Bản đồ 2025 không có đơn vị hành chính mang mã 99."),
            (["den-ngay": "31/02/2020"], "Sổ đến ngày phải là ngày có thật, ví dụ 01/07/2025."),
        ] as [(URLQuery, String)]
    )
    func `a report that cannot be asked for says why and keeps the choices`(
        _ typed: URLQuery,
        _ words: String
    ) async throws {
        let world = try await DeskWorld()

        let page = try await world.browser().get(SiteURL.periodReport.with(typed))

        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains(words))
        #expect(page.text.contains("<form class=\"filters\""))
    }

    @Test(arguments: [SiteURL.periodReport, .report(.year), .report(.timing)])
    func `a file that cannot be asked for is refused as its page is`(_ report: SiteURL) async throws {
        let world = try await DeskWorld()

        let reply = try await world.browser().get(report.with(["tu": "abc", "dang": "docx"]))

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Từ năm phải là năm, ví dụ 2020."))
    }

    @Test func `growth names the published figure that it is computed from`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")
        let draft = ReportedFigureDraft(
            query: try PeriodQuery(place: "42", from: 2011, to: 2015),
            value: 20_000_000_000,
            publication: "Báo cáo 12/BC-SCT",
            quotation: "20 tỷ đồng"
        )
        _ = try await ReportedFigures(world.database).add(draft, by: .localOperator, at: DeskWorld.now)

        let page = try await world.browser().get(SiteURL.periodReport.with(Self.haTinh))

        #expect(page.text.contains("+16,45 %"))
        #expect(page.text.contains("Kỳ trước 20 tỷ, theo Báo cáo 12/BC-SCT"))
    }

    @Test(
        arguments: [
            (1645, "+16,45 %"), (-9049, "-90,49 %"), (0, "0,00 %"), (90_000, "+900,00 %"), (90_001, "gấp 10,0 lần"),
            (396_834, "gấp 40,7 lần"), (99_940_000, "gấp 9.995,0 lần"),
        ] as [(Int64, String)]
    )
    func `growth above ten times is told in times`(_ hundredths: Int64, _ words: String) {
        #expect(PeriodGrowth.written(Percent(hundredths: hundredths)) == words)
    }

    @Test func `the figures stand before the choices, and each figure stands in one table`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")

        let page = try await world.browser().get(SiteURL.periodReport.with(Self.haTinh)).text

        let figures = try #require(page.range(of: "class=\"figures\""))
        let choices = try #require(page.range(of: "class=\"filters\""))
        #expect(figures.lowerBound < choices.lowerBound)
        #expect(page.contains("<caption>Kinh phí theo năm và nguồn ("))
        #expect(!page.contains("<caption>Cơ cấu theo nguồn ("))
        #expect(!page.contains("<caption>Kinh phí theo nội dung ("))
    }

    /// The cost of the page follows the kinds of groups, not the rows.
    @Test func `the rows page costs the same number of statements for one row and for three`() async throws {
        let world = try await world(taking: "thanh-hoa-2021-2022.xlsx", province: "38")
        let all: URLQuery = ["tinh": "38", "tu": "2021", "den": "2022"]
        let few = all.setting("so-lieu", "noi-dung").setting("ma", "training")

        let more = try await statements(of: SiteURL.periodRows.with(all), world)

        #expect(try await statements(of: SiteURL.periodRows.with(few), world) == more)
    }

    /// The pack of a conference of the whole country links to the nation's report.
    @Test func `a link to the nation leads an office of one province to its own report`() async throws {
        let world = try await world(taking: "ha-tinh-2016-2020.xlsx", province: "42")
        let nation = SiteURL.periodReport.with(["tinh": "00", "tu": "2016", "den": "2020"])

        let own = try await world.browser("ha-tinh").get(nation).text
        let whole = try await world.browser().get(nation).text

        #expect(own.contains("Báo cáo kỳ: Tỉnh Hà Tĩnh, 2016–2020"))
        #expect(whole.contains("Báo cáo kỳ: Cả nước, 2016–2020"))
    }

    private func statements(of url: SiteURL, _ world: DeskWorld) async throws -> Int {
        let before = world.database.statementCount
        #expect(try await world.browser().get(url).status == .ok)
        return world.database.statementCount - before
    }

    private func world(taking file: String, province: String) async throws -> DeskWorld {
        let world = try await DeskWorld()
        _ = try await Imports(world.database).run(
            [ImportSource(path: Samples.url(file).path, name: file)],
            options: ImportOptions(province: province),
            isDryRun: false,
            by: .localOperator,
            at: DeskWorld.now
        )
        return world
    }
}
