import Database

/// The deadline of a task: what the rule pack of the day says to the facts of a file.
///
/// Thông tư 36/2013/TT-BCT: dossiers before 20/5 and registration before 15/6 of the year before the plan (Điều 10), the
/// monthly report before the 25th (Điều 22, 23), the settlement dossier 15 days after the last acceptance and the
/// closing until 22/01 of the next year (Điều 18). "Before" leaves the day before as the last one. What the circular leaves
/// open, the days from a return to its answer and from the planned end of the work to its acceptance, are rules of our
/// own until an office writes its own.
package enum DeadlineRules {
    /// Nil where the law sets none, or the file does not tell enough.
    package static func deadline(of kind: TaskKind, _ clock: DossierClock, _ pack: RulePack?) -> Deadline? {
        guard let pack, let anchor = Anchor(kind) else { return nil }
        switch anchor {
        case .planYear(let key):
            guard clock.planYear > 0, let rule = pack.day(key, inYear: clock.planYear - 1) else { return nil }
            return Deadline(
                day: rule.value.moved(byDays: -1),
                subject: "kế hoạch năm \(clock.planYear)",
                use: rule.use
            )
        case .untilYear(let key):
            guard clock.untilYear > 0, let rule = pack.day(key, inYear: clock.untilYear + 1) else { return nil }
            return Deadline(day: rule.value, subject: "thanh lý năm \(clock.untilYear)", use: rule.use)
        case .reportMonth(let key):
            guard let due = clock.reportedUntil?.next, let rule = pack.number(key), let day = due.day(rule.value)
            else { return nil }
            return Deadline(day: day.moved(byDays: -1), subject: "báo cáo tháng \(due.vietnamese)", use: rule.use)
        case .monthAfterReport(let key):
            guard let due = clock.review.map({ YearMonth($0.since).next }), let rule = pack.number(key),
                let day = due.day(rule.value)
            else { return nil }
            return Deadline(
                day: day.moved(byDays: -1),
                subject: "xem trước kỳ báo cáo tháng \(due.vietnamese)",
                use: rule.use
            )
        case .endsOn(let key):
            return days(key, after: clock.endsOn, pack) { "ngày hoàn thành \($0.vietnamese)" }
        case .since(let key, let event):
            return days(key, after: clock.since, pack) { _ in event }
        }
    }

    private static func days(
        _ key: RuleKey,
        after start: Day?,
        _ pack: RulePack,
        _ subject: (Day) -> String
    ) -> Deadline? {
        guard let start, let rule = pack.number(key) else { return nil }
        return Deadline(
            day: start.moved(byDays: rule.value),
            subject: "\(rule.value) ngày sau \(subject(start))",
            use: rule.use
        )
    }

    /// The files whose deadline for a task lies before a day, as a condition over `dossier d`; nil where none can.
    ///
    /// It says of the columns what `deadline` says of the facts; a test compares the two.
    static func condition(_ kind: TaskKind, before day: Day, _ pack: RulePack) -> SQL? {
        switch Anchor(kind) {
        case .planYear(let key):
            let last = lastYear(before: day) { pack.day(key, inYear: $0 - 1)?.value.moved(byDays: -1) }
            return last.map { "d.plan_year BETWEEN 1 AND \($0)" }
        case .untilYear(let key):
            let last = lastYear(before: day) { pack.day(key, inYear: $0 + 1)?.value }
            return last.map { "d.until_year BETWEEN 1 AND \($0)" }
        case .reportMonth(let key):
            // The month before the last one whose report is due by then.
            return lastReport(key, before: day, pack).map { "d.reported_until BETWEEN 1 AND \($0.number - 1)" }
        case .monthAfterReport(let key):
            let first = lastReport(key, before: day, pack).flatMap { $0.day(1) }
            return first.map { "(d.review_since > '' AND d.review_since < \($0))" }
        case .endsOn(let key):
            guard let days = pack.number(key)?.value else { return nil }
            return "(d.ends_on > '' AND d.ends_on < \(day.moved(byDays: -days)))"
        case .since(let key, _):
            guard let days = pack.number(key)?.value else { return nil }
            return "(d.since > '' AND d.since < \(day.moved(byDays: -days)))"
        case nil: return nil
        }
    }

    /// The column by which the tasks of a kind become due, one after the other.
    static func order(_ kind: TaskKind) -> SQL {
        switch Anchor(kind) {
        case .planYear: "d.plan_year"
        case .untilYear: "d.until_year"
        case .reportMonth: "d.reported_until"
        case .monthAfterReport: "d.review_since"
        // Files that tell no end have no deadline and come last.
        case .endsOn: "CASE WHEN d.ends_on > '' THEN 0 ELSE 1 END, d.ends_on, d.since"
        case .since, nil: "d.since"
        }
    }

    /// The fact of a file from which a deadline counts.
    private enum Anchor {
        case planYear(RuleKey)
        case untilYear(RuleKey)
        case reportMonth(RuleKey)
        /// A report is read before the next one comes.
        case monthAfterReport(RuleKey)
        /// The planned last day of the work.
        case endsOn(RuleKey)
        /// The day of the act that led to the present state, with the name of what was done then.
        case since(RuleKey, String)

        init?(_ kind: TaskKind) {
            switch kind {
            case .finishDraft: self = .planYear(.baseDossierDeadline)
            // It came in time before; what is asked now is an answer.
            case .revise: self = .since(.revisionDays, "ngày trả lại")
            case .appraise, .register: self = .planYear(.registrationDeadline)
            case .report: self = .reportMonth(.reportDayOfMonth)
            case .review: self = .monthAfterReport(.reportDayOfMonth)
            case .accept: self = .endsOn(.acceptanceDays)
            case .settle: self = .since(.settlementDays, "nghiệm thu")
            case .close: self = .untilYear(.liquidationDay)
            case .appraiseAtMinistry, .approve, .contract, .advance, .resume, .recover: return nil
            }
        }
    }

    /// The last month whose report is due before a day.
    private static func lastReport(_ key: RuleKey, before day: Day, _ pack: RulePack) -> YearMonth? {
        guard let number = pack.number(key)?.value else { return nil }
        let month = YearMonth(day)
        let isPast = month.day(number).map { $0.moved(byDays: -1) < day } ?? false
        return isPast ? month : YearMonth(number: month.number - 1)
    }

    /// The last year whose deadline lies before a day; a deadline lies at most a year from its year.
    private static func lastYear(before day: Day, _ deadline: (Int) -> Day?) -> Int? {
        ((day.year - 3)...(day.year + 3)).last { year in deadline(year).map { $0 < day } ?? false }
    }
}
