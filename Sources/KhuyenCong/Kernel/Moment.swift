package import Database
import Foundation

/// A moment of the clock, in whole seconds since 1970 UTC.
///
/// Passed in as a parameter, never read inside a rule.
package struct Moment: Hashable, Comparable, Sendable {
    package let secondsSince1970: Int64

    package init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    package static func now() -> Moment {
        Moment(secondsSince1970: Int64(Date().timeIntervalSince1970))
    }

    /// The day in Vietnam (UTC+7 all year) at this moment.
    package var day: Day {
        let days = (secondsSince1970 + 7 * 3600).flooredDivision(by: 86_400)
        return Moment.civil(daysSince1970: days)
    }

    /// "21/11/2026 10:46", Vietnam's time.
    package var vietnamese: String {
        let minutes = (secondsSince1970 + 7 * 3600).flooredDivision(by: 60)
        let ofDay = Int(minutes - minutes.flooredDivision(by: 1440) * 1440)
        let hour = String(ofDay / 60)
        let minute = String(ofDay % 60)
        let clock = (hour.count < 2 ? "0" : "") + hour + ":" + (minute.count < 2 ? "0" : "") + minute
        return day.vietnamese + " " + clock
    }

    package func adding(seconds: Int64) -> Moment {
        Moment(secondsSince1970: secondsSince1970 + seconds)
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// Days to calendar after Howard Hinnant's `civil_from_days` (public domain); no time-zone data needed.
    private static func civil(daysSince1970 days: Int64) -> Day {
        let shifted = days + 719_468
        let era = shifted.flooredDivision(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        return Day(year: year, month: month, day: day) ?? Day.firstOfYear(max(1, min(9999, year)))
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Moment: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue {
        .integer(secondsSince1970)
    }

    package static func decode(_ row: Row, _ column: Int) throws -> Moment {
        Moment(secondsSince1970: try row.get(column))
    }
}
