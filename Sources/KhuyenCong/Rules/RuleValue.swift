/// What the value of a rule is counted in.
package enum RuleUnit: String, Sendable, CaseIterable, Codable {
    case monthDay, dayOfMonth, days, count, percent, factor, decider, flag
}

/// Who decides a change of a project (thẩm quyền).
package enum RuleDecider: String, Sendable, CaseIterable, Codable {
    case minister, agency, provincialCommittee, department
}

/// A day of any year: 20 May.
package struct MonthDay: Sendable, Hashable {
    package let month: Int
    package let day: Int

    /// Nil where no year has such a day.
    package init?(month: Int, day: Int) {
        guard Day(year: 2024, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// The day in a year; the last of February where 29 February is asked of a common year.
    package func inYear(_ year: Int) -> Day? {
        Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
    }
}

/// The value of a rule, as its key's unit has it.
package enum RuleValue: Sendable, Hashable {
    case monthDay(MonthDay)
    /// 1 to 28, so that every month has it.
    case dayOfMonth(Int)
    /// Days.
    case days(Int)
    case count(Int)
    /// Hundredths of a percent, 0 to 10,000: 7000 is 70 %.
    case percent(Int)
    /// Hundredths, 100 to 1000: 150 is 1,5 times.
    case factor(Int)
    case decider(RuleDecider)
    case flag(Bool)

    /// Reads the stored text; nil where it is no value of the unit.
    package init?(_ text: String, _ unit: RuleUnit) {
        switch unit {
        case .monthDay: self.init(monthDay: text)
        case .dayOfMonth: self.init(text, within: 1...28) { .dayOfMonth($0) }
        case .days: self.init(text, within: 1...366) { .days($0) }
        case .count: self.init(text, within: 1...1000) { .count($0) }
        case .percent: self.init(text, within: 0...10_000) { .percent($0) }
        case .factor: self.init(text, within: 100...1000) { .factor($0) }
        case .decider:
            guard let decider = RuleDecider(rawValue: text) else { return nil }
            self = .decider(decider)
        case .flag:
            guard let flag = ["yes": true, "no": false][text] else { return nil }
            self = .flag(flag)
        }
    }

    /// As stored: "05-20", "25", "7000", "minister".
    package var text: String {
        switch self {
        case .monthDay(let value): RuleValue.twoDigits(value.month) + "-" + RuleValue.twoDigits(value.day)
        case .dayOfMonth(let value), .days(let value), .count(let value), .percent(let value), .factor(let value):
            String(value)
        case .decider(let value): value.rawValue
        case .flag(let value): value ? "yes" : "no"
        }
    }

    private init?(monthDay text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 5, parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
            let value = MonthDay(month: month, day: day)
        else { return nil }
        self = .monthDay(value)
    }

    private init?(_ text: String, within range: ClosedRange<Int>, _ wrap: (Int) -> RuleValue) {
        guard let number = Int(text), range.contains(number), String(number) == text else { return nil }
        self = wrap(number)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
