import Vietnamese

/// How values stand in papers (Nghị định 30/2020/NĐ-CP, Phụ lục I).
enum PaperText {
    /// Room to write by hand.
    static let dots = "……………"

    static func orDots(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return dots }
        return text
    }

    /// "ngày 21 tháng 11 năm 2026"; months 1 and 2 and days below 10 carry a zero, so that nobody adds a digit.
    static func longDay(_ day: Day?) -> String {
        guard let day else { return "ngày      tháng      năm        " }
        let dayText = day.day < 10 ? "0\(day.day)" : String(day.day)
        let monthText = day.month < 3 ? "0\(day.month)" : String(day.month)
        return "ngày \(dayText) tháng \(monthText) năm \(day.year)"
    }

    /// Triệu đồng, exactly.
    static func millions(_ amount: Dong) -> String {
        MoneyWriter.inMillions(amount.amount)
    }

    /// Đồng, in groups of three.
    static func dong(_ amount: Dong) -> String {
        MoneyWriter.grouped(amount.amount)
    }

    /// "Ba trăm triệu đồng".
    static func words(_ amount: Dong) -> String {
        let words = MoneyWriter.words(amount.amount)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Done of planned in percent, rounded down to a hundredth: 99,999 % must not read as all of it.
    static func share(_ part: Dong, of whole: Dong) -> String? {
        guard whole.amount > 0, part.amount >= 0 else { return nil }
        let (hundredths, isOver) = part.amount.multipliedReportingOverflow(by: 10_000)
        guard !isOver else { return nil }
        return MoneyWriter.percent(hundredths / whole.amount)
    }

    static func sum<Row>(_ rows: [Row], _ amount: (Row) -> Dong) -> Dong {
        rows.reduce(.zero) { $0 + amount($1) }
    }

    /// Nil where one of the amounts is not known, so that no sum says less than there is; zero of no rows.
    static func knownSum<Row>(_ rows: [Row], _ amount: (Row) -> Dong?) -> Dong? {
        var sum = Dong.zero
        for row in rows {
            guard let amount = amount(row) else { return nil }
            sum += amount
        }
        return sum
    }
}
