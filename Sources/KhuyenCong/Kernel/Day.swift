package import Database
import Foundation
import Vietnamese

/// A calendar day; ISO text ("2025-07-01") in the database and in JSON, so that text order is time order.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// A day of the calendar, or nil where there is none such (31 February).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads "2025-07-01"; nil for anything else.
    package init?(_ iso: String) {
        let parts = iso.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard iso.utf8.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2,
            let year = Day.number(parts[0]), let month = Day.number(parts[1]), let day = Day.number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a day as people type it: "1/7/2025", "01-07-2025", "1.7.25", "ngày 1 tháng 7 năm 2025", "2025-07-01".
    ///
    /// Nil for anything else, and for a month or a year without its day.
    package init?(typed text: String) {
        guard let reading = DayReader.read(text), let month = reading.month, let day = reading.day else { return nil }
        self.init(year: reading.year, month: month, day: day)
    }

    /// Of digits alone; `Int` would take a sign as well.
    private static func number(_ digits: Substring.UTF8View) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private init(checkedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    package static func firstOfYear(_ year: Int) -> Day {
        Day(checkedYear: year, month: 1, day: 1)
    }

    package static func lastOfYear(_ year: Int) -> Day {
        Day(checkedYear: year, month: 12, day: 31)
    }

    /// The same day of a later month, or the last day of that month where it has no such day.
    package func adding(months: Int) -> Day {
        let count = year * 12 + month - 1 + months
        let (laterYear, laterMonth) = (count / 12, count % 12 + 1)
        let last = Day.length(ofMonth: laterMonth, year: laterYear)
        return Day(checkedYear: laterYear, month: laterMonth, day: min(day, last))
    }

    package var description: String {
        Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
    }

    /// As officers write it: 01/07/2025.
    package var vietnamese: String {
        Day.padded(day, 2) + "/" + Day.padded(month, 2) + "/" + Day.padded(year, 4)
    }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue {
        .text(description)
    }

    package static func decode(_ row: Row, _ column: Int) throws -> Day {
        let text: String = try row.get(column)
        guard let day = Day(text) else { throw UnreadableColumn(column: column, value: text, expected: "day") }
        return day
    }
}

/// A stored value that the schema should have refused: a fault of ours or of a hand that edited the file.
package struct UnreadableColumn: Error, Equatable {
    package let column: Int
    package let value: String
    package let expected: String

    package init(column: Int, value: String, expected: String) {
        self.column = column
        self.value = value
        self.expected = expected
    }
}
