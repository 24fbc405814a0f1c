import Database
import Foundation
import Testing

@testable import KhuyenCong

@Suite struct PeriodSeriesTests {
    @Test(arguments: ["40", PeriodQuery.nation])
    func `the series adds up to the report by year and by source`(place: String) async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        let query = try PeriodQuery(place: place, from: 2017, to: 2019)
        let reports = PeriodReports(world.database)

        let report = try await reports.report(query, by: .localOperator)
        let series = try await reports.series(query, by: .localOperator)

        let byYear = Dictionary(grouping: series, by: \.year).mapValues { $0.reduce(Dong.zero) { $0 + $1.amount } }
        let bySource = Dictionary(grouping: series, by: \.source).mapValues { $0.reduce(Dong.zero) { $0 + $1.amount } }
        #expect(byYear == Dictionary(uniqueKeysWithValues: report.byYear.map { ($0.key, $0.amount ?? .zero) }))
        #expect(bySource == Dictionary(uniqueKeysWithValues: report.bySource.map { ($0.key, $0.amount ?? .zero) }))
    }

    @Test func `the file of a figure holds all its rows, not only those of a page`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test

        let count = try await PeriodReports(world.database).export(
            try PeriodQuery(place: "42", from: 2016, to: 2020),
            of: [.source(.local)],
            title: "Địa phương",
            format: .csv,
            to: path,
            by: .localOperator
        )

        let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\r\n").dropLast()
        #expect(count == 99)
        #expect(lines.count == 100)
    }

    @Test func `the last year with money is that of the officer's own provinces`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")
        _ = try await world.take(["thanh-hoa-2021-2022.xlsx"], province: "38")
        let officer = Officer(
            userID: nil,
            name: "Phan Văn Sơn",
            grants: [Grant(role: .department, scope: .province("42"))]
        )
        let reports = PeriodReports(world.database)

        let own = try await reports.choices(by: officer)
        let nation = try await reports.choices(by: .localOperator)

        #expect(own.lastYear == 2020)
        #expect(own.provinces(.of2024).map(\.name) == ["Tỉnh Hà Tĩnh"])
        #expect(nation.lastYear == 2022)
        #expect(nation.provinces(.of2024).count == 63)
    }
}
