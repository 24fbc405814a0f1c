import Database
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct ReportedFigurePagesTests {
    private static let typed: URLQuery = [
        "viec": "add", "dia-ban": "2024:42", "from": "2011", "to": "2015", "pham-vi": "support", "chi-tieu": "amount",
        "value": "20,5 tỷ", "publication": "Báo cáo 12/BC-SCT", "trich-dan": "đã hỗ trợ 20,5 tỷ đồng",
    ]

    @Test func `a figure typed as people write it is kept in whole đồng and shown with its source`() async throws {
        let world = try await DeskWorld()

        let reply = try await world.post(.reportedFigures, Self.typed)
        let page = try await world.browser().get(.reportedFigures)

        #expect(reply.status == .seeOther)
        let figures = try await ReportedFigures(world.database).list(by: .localOperator)
        #expect(figures.map(\.value) == [20_500_000_000])
        #expect(page.text.contains("20,5 tỷ"))
        #expect(page.text.contains("<small>63 tỉnh, đến 6/2025</small>"))
        #expect(page.text.contains("Báo cáo 12/BC-SCT"))
    }

    @Test func `each id of the page names one place, that of the skip link too`() async throws {
        let page = try await DeskWorld().browser().get(.reportedFigures).text
        let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        let skip = try #require(page.firstMatch(of: /class="skip" href="#([^"]+)"/)?.output.1)

        #expect(ids.count == Set(ids).count)
        #expect(ids.contains(String(skip)))
        #expect(ids.contains("noi-dung"))
    }

    @Test(
        arguments: [
            ("value", "nhiều tiền", "Không đọc được thành số tiền."),
            ("value", "", "Nhập giá trị."),
            ("publication", "", "Nhập nguồn công bố."),
            ("trich-dan", "", "Nhập trích nguyên văn."),
            ("to", "2010", "Năm đầu 2011 lớn hơn năm cuối 2010."),
        ]
    )
    func `a figure that lacks what it needs is refused at the field, and nothing typed is lost`(
        _ field: String,
        _ value: String,
        _ words: String
    ) async throws {
        let world = try await DeskWorld()

        let reply = try await world.post(.reportedFigures, Self.typed.setting(field, value))

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("<p class=\"fault\" id=\"\(field)-fault\">\(words)"))
        #expect(reply.text.contains("value=\"2011\""))
        #expect(try await world.count("reported_figure") == 0)
    }

    @Test func `a figure is replaced with a reason, and the old one stays in the store`() async throws {
        let world = try await DeskWorld()
        _ = try await world.post(.reportedFigures, Self.typed)
        let id = try #require(try await ReportedFigures(world.database).list(by: .localOperator).first?.id)
        let replacement = Self.typed.setting("viec", "replace").setting("value", "21 tỷ").setting("thay", String(id))

        let reply = try await world.post(.reportedFigures, replacement.setting("reason", "Số in nhầm"))

        #expect(reply.status == .seeOther)
        let figures = try await ReportedFigures(world.database).list(by: .localOperator)
        #expect(figures.map(\.value) == [21_000_000_000])
        #expect(try await world.count("reported_figure") == 2)
    }

    @Test func `an officer of another province neither sees nor replaces it`() async throws {
        let world = try await DeskWorld()
        _ = try await world.post(.reportedFigures, Self.typed.setting("dia-ban", "2024:38"))
        let id = try #require(try await ReportedFigures(world.database).list(by: .localOperator).first?.id)

        let list = try await world.browser("ha-tinh").get(.reportedFigures)
        let replaced = try await world.browser("ha-tinh").post(
            .reportedFigures,
            ["viec": "withdraw", "thay": String(id), "reason": "Không phải của tôi"],
            formToken: DeskWorld.formToken
        )

        #expect(list.text.contains("Chưa ghi số đã công bố nào."))
        #expect(replaced.status == .notFound)
        #expect(try await ReportedFigures(world.database).list(by: .localOperator).count == 1)
    }

    @Test(arguments: [1, 3])
    func `the list costs the same number of statements with one and with three figures`(_ count: Int) async throws {
        let world = try await DeskWorld()
        for year in 0..<count {
            _ = try await world.post(.reportedFigures, Self.typed.setting("to", String(2015 + year)))
        }
        _ = try await world.browser().get(.reportedFigures)

        let before = world.database.statementCount
        _ = try await world.browser().get(.reportedFigures)

        #expect(world.database.statementCount - before == 3)
    }
}
