import Database

/// An act after its deadline is done all the same; that it was late is written down with the rule.
enum DeadlineChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        let dossier = context.dossier
        let kind = TaskKind.allCases.first { kind in
            kind.act == context.act && kind.states(dossier.level).contains(dossier.state)
        }
        guard let kind, let clock = try DossierClock.load(dossier.id, in: context.tx),
            let deadline = DeadlineRules.deadline(of: kind, clock, try context.rulePack()),
            deadline.isLate(on: context.request.day)
        else { return [] }
        let days = context.request.day.daysSince(deadline.day)
        return [
            CheckResult(
                .deadline,
                .undecided,
                "Chậm \(days) ngày: hạn của \(deadline.subject) là \(deadline.day.vietnamese).",
                remedy: "Vẫn làm được; việc chậm hạn được lưu cùng hồ sơ.",
                use: deadline.use
            )
        ]
    }
}
