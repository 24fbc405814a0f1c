import Vietnamese

/// Whether so much of the council was there that it may conclude.
enum QuorumChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard let outcome = context.content.outcome, let members = outcome.members, let present = outcome.attendance
        else { return [] }
        guard let rule = try context.rulePack()?.number(.councilQuorum) else {
            return [
                CheckResult(
                    .quorum,
                    .undecided,
                    "Chưa có quy định số thành viên hội đồng phải có mặt.",
                    remedy: "Bổ sung quy định này ở trang Bộ quy tắc."
                )
            ]
        }
        let needed = needed(of: members, rule.value)
        let holds = present >= needed
        return [
            CheckResult(
                .quorum,
                holds ? .holds : .doesNotHold,
                "Hội đồng \(members) người cần ít nhất \(needed) người có mặt "
                    + "(\(MoneyWriter.percent(Int64(rule.value)))); có \(present) người.",
                remedy: holds ? nil : "Họp lại khi đủ thành viên, hoặc ghi đúng số người có mặt theo biên bản.",
                use: rule.use
            )
        ]
    }

    /// The least number of members that is the share, in hundredths of a percent, or more.
    static func needed(of members: Int, _ hundredths: Int) -> Int {
        (members * hundredths + 9_999) / 10_000
    }
}
