/// A month of a year.
package struct YearMonth: Sendable, Hashable, CustomStringConvertible {
    /// Months since year 0: 2026-03 is 2026 × 12 + 2.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    package init(_ day: Day) {
        number = day.year * 12 + day.month - 1
    }

    package var year: Int { number / 12 }
    package var month: Int { number % 12 + 1 }
    package var next: YearMonth { YearMonth(number: number + 1) }

    /// As programs write it: "2026-03".
    package var description: String {
        "\(year)-\(twoDigits)"
    }

    /// As officers write it: "03/2026".
    package var vietnamese: String {
        "\(twoDigits)/\(year)"
    }

    private var twoDigits: String { (month < 10 ? "0" : "") + "\(month)" }

    /// Nil where the month has no such day.
    package func day(_ day: Int) -> Day? {
        Day(year: year, month: month, day: day)
    }
}
