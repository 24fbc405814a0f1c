import Testing

@testable import KhuyenCong

@Suite struct DayTests {
    @Test(arguments: [
        ("2025-07-01", "01/07/2025"), ("2024-02-29", "29/02/2024"), ("2000-02-29", "29/02/2000"),
        ("1990-12-31", "31/12/1990"),
    ])
    func `a day is read and written`(_ iso: String, _ vietnamese: String) throws {
        let day = try #require(Day(iso))

        #expect(day.description == iso)
        #expect(day.vietnamese == vietnamese)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-7-1", "01/07/2025", "",
        "2025-+1-+1", "+025-01-01", "2025-01-1 ",
    ])
    func `what is no day of the calendar is refused`(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("1/7/2025", "2025-07-01"), ("01-07-2025", "2025-07-01"), ("1.7.25", "2025-07-01"), ("1/7/98", "1998-07-01"),
        ("ngày 1 tháng 7 năm 2025", "2025-07-01"), (" 2025-07-01 ", "2025-07-01"), ("31/2/2025", nil),
        ("7/2025", nil), ("2025", nil), ("quý III/2025", nil), ("", nil),
    ])
    func `a day is read as people type it`(typed: String, iso: String?) {
        #expect(Day(typed: typed)?.description == iso)
    }

    @Test(arguments: [
        ("2025-07-01", "2025-06-30"), ("2024-03-01", "2024-02-29"), ("2025-01-01", "2024-12-31"),
        ("2025-12-17", "2025-12-16"),
    ])
    func `an interval ends on the day before its end`(day: String, before: String) throws {
        #expect(try #require(Day(day)).dayBefore == Day(before))
    }

    /// Vietnam is seven hours ahead: the evening of the 30th in London is the first of July in Hà Nội.
    @Test(arguments: [
        (1_751_302_799, "2025-06-30", "30/06/2025 23:59"), (1_751_302_800, "2025-07-01", "01/07/2025 00:00"),
        (0, "1970-01-01", "01/01/1970 07:00"), (-25_201, "1969-12-31", "31/12/1969 23:59"),
    ])
    func `a moment falls on Vietnam's day`(_ seconds: Int64, _ day: String, _ clock: String) {
        let moment = Moment(secondsSince1970: seconds)

        #expect(moment.day.description == day)
        #expect(moment.vietnamese == clock)
    }
}
