import Foundation
import HTTPTypes
import KhuyenCong
import Server
import Testing

@Suite struct PeriodAPITests {
    @Test func `an empty ledger answers with every key, null where nothing is known`() async throws {
        let world = try await DeskWorld()

        let reply = try await world.program().get(
            SiteURL.api(.periodReport).with(["province": "40", "from": "2016", "to": "2020"])
        )

        #expect(reply.status == .ok)
        #expect(
            reply.text.hasPrefix(
                """
                {"place":{"map":2024,"code":"40","name":"Tỉnh Nghệ An","formedFrom":[]},"from":2016,"to":2020,\
                "basis":"support","stage":"furthest","days":null,"asOf":null,\
                "total":{"projects":0,"establishments":null,"amount":null},\
                "bySource":[],"byKind":[],"byYear":[],"byPlace":[],"previous":null,"undated":null,"sections":[
                """
            )
        )
    }

    @Test func `the narrative and what stands beside the money follow the figures`() async throws {
        let world = try await DeskWorld()
        _ = try await Imports(world.database).run(
            [ImportSource(path: Samples.url("ha-tinh-2016-2020.xlsx").path, name: "ha-tinh")],
            options: ImportOptions(province: "42"),
            isDryRun: false,
            by: .localOperator,
            at: DeskWorld.now
        )
        let query = try PeriodQuery(place: "42", from: 2016, to: 2020)

        let reply = try await world.program().get(
            SiteURL.api(.periodReport).with(["province": "42", "from": "2016", "to": "2020"])
        )

        let told = try JSONDecoder().decode(PeriodAccountJSON.self, from: Data(reply.bytes))
        let account = try await ReportSet(world.database).periods.account(query, by: .localOperator)
        #expect(told == PeriodAccountJSON(account))
        #expect(told.sections.first?.paragraphs.first?.text.hasPrefix("Giai đoạn 2016–2020, kinh phí") == true)
    }

    @Test(
        arguments: [
            ([:], "from"),
            (["from": "2016", "to": "2020"], "province"),
            (["province": "40", "place": "40", "from": "2016", "to": "2020"], "province"),
            (["province": "40", "from": "2016", "to": "2020", "basis": "half"], "basis"),
            (["province": "40", "from": "1800", "to": "2020"], "from"),
            (["province": "40", "from": "2016", "to": "2020", "asOf": "2020-02-31"], "asOf"),
        ] as [(URLQuery, String)]
    )
    func `a report that is asked for wrongly names the parameter`(_ query: URLQuery, _ field: String) async throws {
        let world = try await DeskWorld()

        let reply = try await world.program().get(SiteURL.api(.periodReport).with(query))

        #expect(reply.status == .badRequest)
        #expect(reply.text.contains("\"field\":\"\(field)\""))
    }

    @Test func `the rows of a figure come with their number and their sum`() async throws {
        let world = try await DeskWorld()
        _ = try await Imports(world.database).run(
            [ImportSource(path: Samples.url("ha-tinh-2016-2020.xlsx").path, name: "ha-tinh")],
            options: ImportOptions(province: "42"),
            isDryRun: false,
            by: .localOperator,
            at: DeskWorld.now
        )

        let reply = try await world.program().get(
            SiteURL.api(.periodRows).with(
                ["province": "42", "from": "2016", "to": "2020", "figure": "source", "value": "local", "page": "2"]
            )
        )

        struct Rows: Decodable {
            struct Row: Decodable {
                let source: String
                let amount: Int64
            }

            let page: Int
            let perPage: Int
            let total: Int
            let sum: Int64?
            let rows: [Row]
        }
        let rows = try JSONDecoder().decode(Rows.self, from: Data(reply.bytes))
        #expect(rows.page == 2)
        #expect(rows.perPage == 50)
        #expect(rows.total == 99)
        #expect(rows.sum == 12_250_000_000)
        #expect(rows.rows.count == 49)
        #expect(Set(rows.rows.map(\.source)) == ["local"])
    }
}
