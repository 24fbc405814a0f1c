/// Until when something is to be done (thời hạn), by which rule.
package struct Deadline: Sendable, Hashable {
    /// The last day that is in time; the day after is late.
    package let day: Day
    /// What it is the deadline of: "báo cáo tháng 03/2026".
    package let subject: String
    /// The rule with its law.
    package let use: RuleUse

    package func isLate(on today: Day) -> Bool {
        day < today
    }
}
