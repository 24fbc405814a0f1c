import KhuyenCong
import Vietnamese

/// The year in a page: counts, states, money by source.
enum YearText {
    static func write(_ reckoning: YearReckoning) -> String {
        let census = reckoning.census
        let acts = census.steps.values.reduce(0, +)
        let possible = LifecycleCensus.possible
        let walked = possible.intersection(census.steps.keys).count
        let lines = [
            "Đề án: \(census.projects), gồm \(census.kinds.count) nội dung, "
                + ProjectScheme.allCases.map { "\(census.schemes[$0] ?? 0) \($0.name.lowercased())" }
                .joined(separator: ", ") + ", \(census.overYears) đề án có vốn nhiều năm.",
            "Việc đã làm: \(acts) lượt, \(walked) trên \(possible.count) bước của vòng đời, \(census.roles.count) vai trò.",
            "Bộ định mức đã dùng: " + census.normPacks.joined(separator: "; ") + ".",
            "",
            "Trạng thái cuối năm:",
        ]
        return (lines + states(census) + ["", "Kinh phí theo nguồn, năm (triệu đồng):"] + money(census))
            .joined(separator: "\n")
    }

    private static func states(_ census: LifecycleCensus) -> [String] {
        ProjectState.allCases.compactMap { state in
            census.states[state].map { "  \(padded(String($0), 4, isRight: true))  \(state.name)" }
        }
    }

    private static func money(_ census: LifecycleCensus) -> [String] {
        let head = row("Nguồn", "Năm", ["Được giao", "Đã chi", "Hoàn trả", "Quyết toán", "Còn nợ", "Số dư"])
        let settled = Dictionary(
            uniqueKeysWithValues: census.balances.map { (Key(source: $0.source, year: $0.year), $0) }
        )
        let rows = YearBudget(census.balances).lines.map { line in
            let balance = settled[Key(source: line.source, year: line.year)]
            return row(
                line.source.officialName,
                String(line.year),
                [
                    million(line.received), million(line.spent), million(line.givenBack),
                    million(balance?.settled ?? .zero), million(balance?.outstanding ?? .zero), million(line.balance),
                ]
            )
        }
        return [head] + rows
    }

    private struct Key: Hashable {
        let source: FundingSource.Code
        let year: Int
    }

    private static func row(_ source: String, _ year: String, _ amounts: [String]) -> String {
        "  " + padded(source, 24) + " " + padded(year, 5) + amounts.map { padded($0, 12, isRight: true) }.joined()
    }

    private static func million(_ dong: Dong) -> String {
        let tenths = (dong.amount + 50_000) / 100_000
        return MoneyWriter.grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ",\(tenths % 10)")
    }

    private static func padded(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return isRight ? blanks + text : text + blanks
    }
}
