import Claims
import Foundation
import Testing

/// The same measure over published texts, where a folder of them is given.
@Suite struct ArticleScoreTests {
    private static let folder = ProcessInfo.processInfo.environment["CLAIMS_ARTICLES"]

    private struct Published: Decodable {
        struct Row: Decodable {
            let id: String
            let period: String
            let value: Value
            let unit: String
            let source: String
            let qualifier: String?
        }

        let figures: [Row]
    }

    private enum Value: Decodable {
        case number(Double)
        case range([Double])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let ends = try? container.decode([Double].self) {
                // A number where there is no list of two.
                self = .range(ends)
            } else {
                self = .number(try container.decode(Double.self))
            }
        }
    }

    @Test(.enabled(if: folder != nil))
    func `the figures of published texts are read as they were noted`() throws {
        let folder = URL(fileURLWithPath: try #require(ArticleScoreTests.folder))
        let list = folder.deletingLastPathComponent().appendingPathComponent("figures.json")
        let published = try JSONDecoder().decode(Published.self, from: Data(contentsOf: list)).figures
        let reader = ClaimReader()
        var score = Score()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            let rows = published.filter { $0.source.hasSuffix("/" + name) }
            var part = Score()
            let marked = try rows.map(ArticleScoreTests.marked)
            part.add(name, marked: marked, found: reader.read(text).figures)
            score.marked += part.marked
            score.named += part.named
            score.bound += part.bound
            score.missed += part.missed
        }
        print("published texts: value, unit, qualifier \(score.named)/\(score.marked), also period \(score.bound)")
        for line in score.missed { print("missed: \(line)") }

        #expect(score.named * 100 >= score.marked * 98)
        #expect(score.bound * 100 >= score.marked * 90)
    }

    private static func marked(_ row: Published.Row) throws -> MarkedFigure {
        let factor = row.unit.hasPrefix("tỷ") ? 1e9 : row.unit.hasPrefix("triệu") ? 1e6 : 1
        let unit = row.unit.contains("đồng") ? "đồng" : row.unit.replacingOccurrences(of: " ", with: "_")
        let words = ["gần": "under", "hơn": "over", "trên": "over", "khoảng": "about"]
        let isYearly = row.unit.hasSuffix("/năm") || row.period.contains("mỗi năm") || row.period.contains("bình quân")
        let value: String
        var qualifier = row.qualifier.flatMap { words[$0] } ?? "exact"
        switch row.value {
        case .number(let number): value = "\(number * factor)"
        case .range(let ends):
            value = "\(ends[0] * factor)..\(ends[1] * factor)"
            qualifier = "range"
        }
        let numbers: [Substring] = row.period.split { !$0.isNumber }
        let years = numbers.map { String($0) }.filter { $0.utf8.count == 4 }
        let period = years.isEmpty ? "" : " @\(years[0])-\(years[years.count - 1])"
        return try MarkedFigure("\(value) \(unit) \(qualifier)\(period)\(isYearly ? " /năm" : "")"[...])
    }
}
