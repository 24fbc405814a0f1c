import Vietnamese

/// How a published figure is written: "38,995 tỷ đồng", "542 đề án", "tăng 11,21 %".
package enum ReportedFigureWords {
    package static func value(_ measure: ReportedFigure.Measure, _ value: Int64) -> String {
        switch measure {
        case .amount: amount(value)
        case .projects: MoneyWriter.grouped(value) + " đề án"
        case .establishments: MoneyWriter.grouped(value) + " cơ sở"
        case .people: MoneyWriter.grouped(value) + " người"
        case .women: MoneyWriter.grouped(value) + " nữ"
        case .courses: MoneyWriter.grouped(value) + " lớp"
        case .models: MoneyWriter.grouped(value) + " mô hình"
        case .machines: MoneyWriter.grouped(value) + " máy móc, thiết bị"
        case .growth: (value < 0 ? "giảm " : "tăng ") + MoneyWriter.percent(Int64(clamping: value.magnitude))
        }
    }

    private static func amount(_ dong: Int64) -> String {
        MoneyWriter.isShortExact(dong) ? MoneyWriter.short(dong) : MoneyWriter.grouped(dong) + " đồng"
    }
}

/// Reads a percentage as people type it.
package enum PercentReader {
    /// Hundredths of a percent: "11,21" and "11,21 %" are 1121; nil for anything with more than two decimals.
    package static func hundredths(_ typed: String) -> Int64? {
        var text = typed.filter { !$0.isWhitespace }
        if text.hasSuffix("%") { text.removeLast() }
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = digits(parts.first), whole < 1_000_000 else { return nil }
        guard parts.count == 2 else { return isNegative ? -whole * 100 : whole * 100 }
        guard (1...2).contains(parts[1].count), let rest = digits(parts[1]) else { return nil }
        let hundredths = whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
        return isNegative ? -hundredths : hundredths
    }

    private static func digits(_ text: Substring?) -> Int64? {
        guard let text, text.allSatisfy(\.isDigit) else { return nil }
        return Int64(text)
    }
}
