import Foundation
import KhuyenCong
import TestSupport
import Testing

@testable import Commands

/// The period report on the terminal names its earlier period in full and says which way the money went.
@Suite struct PeriodTextTests {
    @Test func `the months before are named as months, and less money is less`() async throws {
        let database = try await TestDatabase.prepared()
        let name = "ha-tinh-2016-2020.xlsx"
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = tests.appending(path: "KhuyenCongTests/Samples/\(name)").path
        _ = try await Imports(database).run(
            [ImportSource(path: path, name: name)],
            options: ImportOptions(province: "42"),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
        let days = DaySpan(from: .firstOfYear(2018), to: try #require(Day("2018-09-30")))
        let query = try PeriodQuery(place: "42", from: 2018, to: 2018, days: days)
        let account = try await ReportSet(database).periods.account(query, by: .localOperator)

        let lines = PeriodText.write(account).split(separator: "\n")
        let earlier = try #require(lines.first { $0.hasPrefix("Kỳ trước") })
        let growth = try #require(account.report.previous?.growth)

        #expect(earlier.hasPrefix("Kỳ trước, 9 tháng năm 2017: "))
        #expect(earlier.contains(growth.hundredths < 0 ? "; giảm " : "; tăng "))
        #expect(!earlier.contains("-"))
    }
}
