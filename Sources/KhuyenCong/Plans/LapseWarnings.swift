/// Money that is about to lapse (kinh phí sắp hết hạn), with the days that are left.
package struct LapseWarning: Sendable, Hashable {
    package let key: SourceYear.Key
    /// Đồng in the source that are neither used nor carried over nor given back.
    package let amount: Dong
    package let day: Day
    /// Zero on the day itself, below zero after it.
    package let daysLeft: Int
    /// The warning that is due: 60, 30 or 7 days before; 0 once the day has passed.
    package let threshold: Int
    /// The rule of the day on which it lapses.
    package let use: RuleUse

    package var basis: LegalBasis { LegalBasis(use.citation, use.evidence) }

    /// "Còn 30 ngày …", as tasks and pages say it.
    package var sentence: String {
        let amount = SupportText.money(amount)
        guard daysLeft >= 0 else {
            return "\(amount) của \(key.phrase) đã hết hạn ngày \(day.vietnamese), chưa chuyển nguồn hoặc hoàn trả."
        }
        return "\(amount) của \(key.phrase) hết hạn ngày \(day.vietnamese), còn \(daysLeft) ngày."
    }
}

/// Which sources lose money soon: pure, for the task list and for the page of balances.
package enum LapseWarnings {
    /// Days before the money lapses on which somebody is warned.
    static let thresholds = [60, 30, 7]

    /// The warnings of sheets on a day, the most urgent first.
    package static func of(_ sheets: [SourceSheet], on today: Day) -> [LapseWarning] {
        sheets.compactMap { warning($0, on: today) }.sorted { $0.daysLeft < $1.daysLeft }
    }

    /// The warning that is due for money that lapses after a day: 0 once it has passed, nil while it is far.
    static func threshold(of lapse: Day, on today: Day) -> Int? {
        let left = lapse.daysSince(today)
        return left < 0 ? 0 : thresholds.filter { left <= $0 }.min()
    }

    private static func warning(_ sheet: SourceSheet, on today: Day) -> LapseWarning? {
        guard sheet.account?.closedAt == nil, sheet.balance.remainder > .zero,
            let lapse = sheet.lapse
        else { return nil }
        guard let due = threshold(of: lapse.value, on: today) else { return nil }
        return LapseWarning(
            key: sheet.key,
            amount: sheet.balance.remainder,
            day: lapse.value,
            daysLeft: lapse.value.daysSince(today),
            threshold: due,
            use: lapse.use
        )
    }
}
