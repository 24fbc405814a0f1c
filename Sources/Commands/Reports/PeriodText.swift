import KhuyenCong
import Vietnamese

/// A period report in plain text, for the terminal.
enum PeriodText {
    static func write(_ account: PeriodAccount) -> String {
        let report = account.report
        var lines = head(report) + [account.undated].compactMap(\.self)
        lines += section("Theo nguồn", report.sourcesInOrder) { $0.officialName }
        lines += section("Theo nội dung", report.kindsInOrder) { $0?.officialName ?? "Chưa phân loại" }
        lines += section("Theo năm", report.byYear) { String($0) }
        lines += section("Theo địa bàn", report.byPlace) { $0.name }
        return (lines + account.sections.flatMap(ReportText.lines)).joined(separator: "\n")
    }

    private static func head(_ report: PeriodReport) -> [String] {
        let query = report.query
        var lines = [
            "\(report.place.name), \(query.spanWords)",
            "Phạm vi: \(basis(query.basis)); giai đoạn số tiền: \(stage(query.stage)); bản đồ \(query.map.rawValue)",
        ]
        if let amount = report.total.amount {
            let establishments = report.total.establishments.map { ", \(count($0)) cơ sở" } ?? ""
            let projects = count(report.total.projects)
            lines.append("Tổng: \(FigureWriter.withUnit(.amount(amount))); \(projects) đề án\(establishments)")
        } else {
            lines.append("Không có dữ liệu.")
        }
        if let previous = report.previous {
            let growth = previous.growth.map { "; \(changed($0))" } ?? ""
            let origin = previous.publication.map { " (số đã công bố: \($0))" } ?? ""
            let amount = FigureWriter.withUnit(.amount(previous.amount))
            lines.append("Kỳ trước, \(query.previous.spanWords): \(amount)\(origin)\(growth)")
        }
        return lines
    }

    /// "tăng 25,53 %", "giảm 18,08 %".
    private static func changed(_ growth: Percent) -> String {
        "\(growth.hundredths < 0 ? "giảm" : "tăng") \(MoneyWriter.percent(abs(growth.hundredths)))"
    }

    private static func count(_ number: Int) -> String {
        MoneyWriter.grouped(Int64(number))
    }

    private static func section<Key>(
        _ title: String,
        _ groups: [PeriodReport.Group<Key>],
        _ name: (Key) -> String
    ) -> [String] {
        guard !groups.isEmpty else { return [] }
        let rows = groups.map { group in
            let amount = FigureWriter.withUnit(.amount(group.amount))
            let share = group.share.map { " (" + MoneyWriter.percent($0.hundredths) + ")" } ?? ""
            return "  \(name(group.key)): \(amount)\(share), \(count(group.projects)) đề án"
        }
        return ["", title] + rows
    }

    private static func basis(_ basis: ReportBasis) -> String {
        switch basis {
        case .support: "hỗ trợ"
        case .counterpart: "đối ứng"
        case .total: "tổng kinh phí"
        }
    }

    private static func stage(_ stage: StageChoice) -> String {
        switch stage {
        case .furthest: "xa nhất đã biết"
        case .only(let stage): StageLabels.label(stage).lowercased()
        }
    }
}
