/// A date as far as a list gives it: a year at least.
package struct DateReading: Hashable, Sendable {
    package let year: Int
    package let month: Int?
    package let day: Int?
    /// 1 to 4, where the text names a quarter.
    package let quarter: Int?
    /// The last year of a range ("2016-2020").
    package let untilYear: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil, quarter: Int? = nil, untilYear: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.quarter = quarter
        self.untilYear = untilYear
    }
}

/// Reads days, months, quarters and years as lists write them.
package enum DayReader {
    /// "20/12/2015", "ngày 20 tháng 12 năm 2015", "T6/2019", "Quý II/2019", "2016-2020", "9 tháng 2022".
    ///
    /// Nothing for what is no date ("Năm 20222", "31/02/2020"). Whether the year is likely is the caller's to judge.
    package static func read(_ text: String) -> DateReading? {
        guard let shape = DateShape(Fold.search(withoutTime(text))) else { return nil }
        return reading(of: shape)
    }

    /// Spreadsheets give a day as "2015-12-20 00:00:00".
    private static func withoutTime(_ text: String) -> String {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return text }
        let date = text[..<colon]
        guard let end = date.lastIndex(where: { $0 == " " || $0 == "T" }) else { return text }
        return String(date[..<end])
    }

    private static func reading(of shape: DateShape) -> DateReading? {
        let numbers = shape.numbers
        switch shape.pattern {
        case "Y":
            return DateReading(year: numbers[0])
        case "Y-Y", "YvY":
            return range(numbers[0], numbers[1])
        case "YvnmY":
            return range(numbers[0], numbers[2])
        case "n-Y", "mn-Y", "mnY":
            return month(numbers[0], year: numbers[1])
        case "Y-n":
            return month(numbers[1], year: numbers[0])
        case "n-n-Y", "nmnY":
            return day(numbers[0], month: numbers[1], year: numbers[2])
        case "n-n-n":
            return day(numbers[0], month: numbers[1], year: fullYear(numbers[2]))
        case "Y-n-n":
            return day(numbers[2], month: numbers[1], year: numbers[0])
        case "qn-Y", "qnY":
            return quarter(numbers[0], year: numbers[1])
        case "nmY", "nm-Y":
            return (1...12).contains(numbers[0]) ? DateReading(year: numbers[1]) : nil
        default:
            return nil
        }
    }

    private static func range(_ first: Int, _ last: Int) -> DateReading? {
        guard first <= last else { return nil }
        return DateReading(year: first, untilYear: first == last ? nil : last)
    }

    private static func month(_ month: Int, year: Int) -> DateReading? {
        (1...12).contains(month) ? DateReading(year: year, month: month) : nil
    }

    private static func quarter(_ quarter: Int, year: Int) -> DateReading? {
        (1...4).contains(quarter) ? DateReading(year: year, quarter: quarter) : nil
    }

    private static func day(_ day: Int, month: Int, year: Int) -> DateReading? {
        guard (1...12).contains(month), (1...lastDay(of: month, year: year)).contains(day) else { return nil }
        return DateReading(year: year, month: month, day: day)
    }

    private static func lastDay(of month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Two digits mean this century up to 49, as spreadsheets read them.
    private static func fullYear(_ twoDigits: Int) -> Int {
        twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits
    }
}
