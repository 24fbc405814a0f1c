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
        return (lines + states(census) + ["", "Kinh phí theo nguồn, năm (triệu đồng):"] + money(reckoning.sheets))
            .joined(separator: "\n")
    }

    private static func states(_ census: LifecycleCensus) -> [String] {
        ProjectState.allCases.compactMap { state in
            census.states[state].map { "  \(padded(String($0), 4, isRight: true))  \(state.name)" }
        }
    }

    private static func money(_ sheets: [SourceSheet]) -> [String] {
        let head = row("Nguồn", "Năm", ["Đã nhận", "Tạm ứng", "Quyết toán", "Hoàn trả", "Còn nợ", "Số dư"])
        let rows = sheets.map { sheet in
            let balance = sheet.balance
            return row(
                sheet.key.source.officialName,
                String(sheet.key.year),
                [
                    million(balance.received), million(balance.advanced), million(balance.settled),
                    million(balance.returned), million(balance.outstandingAdvance), million(balance.remainder),
                ]
            )
        }
        return [head] + rows
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
