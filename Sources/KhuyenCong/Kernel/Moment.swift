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
        Day(daysSince1970: (secondsSince1970 + 7 * 3600).flooredDivision(by: 86_400))
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
}

extension Moment: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue {
        .integer(secondsSince1970)
    }

    package static func decode(_ row: Row, _ column: Int) throws -> Moment {
        Moment(secondsSince1970: try row.get(column))
    }
}
