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
        day.vietnamese + " " + clock.prefix(5)
    }

    /// "2026-11-21T10:46:07+07:00", Vietnam's time as RFC 3339 writes it; all that programs are told.
    package var rfc3339: String {
        "\(day)T\(clock)+07:00"
    }

    /// "10:46:07", Vietnam's time.
    private var clock: String {
        let local = secondsSince1970 + 7 * 3600
        let ofDay = local - local.flooredDivision(by: 86_400) * 86_400
        return [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : String($0) }
            .joined(separator: ":")
    }

    /// A moment as RFC 3339 writes it, in any offset; parts of a second are dropped.
    package init?(rfc3339 text: String) {
        let pattern =
            /([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))/
        guard let found = text.wholeMatch(of: pattern)?.output, let day = Day(String(found.1)),
            let hour = Int64(found.2), let minute = Int64(found.3), let second = Int64(found.4),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var offset: Int64 = 0
        if let sign = found.5, let hours = found.6.flatMap({ Int64($0) }), let minutes = found.7.flatMap({ Int64($0) })
        {
            guard hours < 24, minutes < 60 else { return nil }
            offset = (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
        }
        secondsSince1970 = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
    }

    package func adding(seconds: Int64) -> Moment {
        Moment(secondsSince1970: secondsSince1970 + seconds)
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}

extension Moment: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Moment(rfc3339: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no RFC 3339 date-time")
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
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
