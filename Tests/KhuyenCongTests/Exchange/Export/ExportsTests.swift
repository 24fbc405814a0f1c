import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// A list longer than what an export holds in memory at a time.
@Suite struct ExportsTests {
    private struct Row: Equatable {
        let title: String
        let national: Int64
        let province: Int64?
        let people: Int64?

        init(_ number: Int) {
            title = "Hỗ trợ máy số \(number)"
            national = Int64(1_000_000 * number)
            province = number.isMultiple(of: 3) ? Int64(500_000 * number) : nil
            people = number.isMultiple(of: 7) ? nil : Int64(number)
        }

        init(_ object: [String: Any]) throws {
            title = try #require(object["Tên đề án"] as? String)
            national = try #require(object[Row.heading(.national)] as? Int64)
            province = object[Row.heading(.province)] as? Int64
            people = object["Số người – kế hoạch"] as? Int64
        }

        var line: String {
            let optional = [province, people].map { $0.map(String.init) ?? "" }
            return ([title, "2019", String(national)] + optional).joined(separator: ";")
        }

        private static func heading(_ source: FundingSource.Code) -> String {
            ProjectSheet.AmountColumn(stage: .approved, source: source).heading
        }
    }

    @Test func `a list longer than a helping is exported whole and in its order`() async throws {
        let world = try await ImportWorld()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let expected = (1...1_203).map(Row.init)
        let heading = "Tên đề án;Năm;KC quốc gia (đồng);KC tỉnh (đồng);Số người"
        let list = folder.appendingPathComponent("list.csv")
        try Data(([heading] + expected.map(\.line)).joined(separator: "\n").utf8).write(to: list)
        _ = try await world.take(path: list.path, province: "40")

        let output = folder.appendingPathComponent("export.json")
        let count = try await Exports(world.database).write(
            ExportQuery(province: "40"),
            format: .json,
            to: output.path,
            by: .localOperator
        )

        let objects = try JSONSerialization.jsonObject(with: Data(contentsOf: output)) as? [[String: Any]]
        #expect(count == expected.count)
        #expect(try #require(objects).map(Row.init) == expected)
    }
}
