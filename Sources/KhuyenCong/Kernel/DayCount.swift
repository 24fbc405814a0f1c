/// Days as numbers, after Howard Hinnant's `days_from_civil` and `civil_from_days` (public domain): a year begins in
/// March, so that the day of a leap year comes last; 400 years are 146,097 days. No time-zone data is needed.
extension Day {
    /// Days from 01/01/1970 to this one; negative before it.
    var daysSince1970: Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day so many days after 01/01/1970, within the years 1 to 9999 that a day can have.
    init(daysSince1970 days: Int64) {
        let shifted = days + 719_468
        let era = shifted.flooredDivision(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        self = Day(year: year, month: month, day: day) ?? .firstOfYear(max(1, min(9999, year)))
    }

    /// Whole days from another day to this one; negative where this one is earlier.
    package func daysSince(_ other: Day) -> Int {
        Int(daysSince1970 - other.daysSince1970)
    }

    /// The day a number of days later, or earlier where it is negative.
    func moved(byDays days: Int) -> Day {
        Day(daysSince1970: daysSince1970 + Int64(days))
    }

    /// The last day on which something still holds that no longer holds on this one.
    package var dayBefore: Day { moved(byDays: -1) }
}

extension Moment {
    /// Midnight in Vietnam (UTC+7) at the start of this day.
    static func start(of day: Day) -> Moment {
        Moment(secondsSince1970: day.daysSince1970 * 86_400 - 7 * 3600)
    }

    /// A day without its hour stands for its noon in Vietnam.
    package init(noonOf day: Day) {
        self = Moment.start(of: day).adding(seconds: 12 * 3600)
    }
}

extension Int64 {
    /// Rounded down, also below zero.
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
