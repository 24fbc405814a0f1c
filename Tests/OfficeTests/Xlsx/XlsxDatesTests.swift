import Testing

@testable import Office

@Suite struct XlsxDatesTests {
    @Test(
        arguments: [
            ("dd/mm/yyyy", true), ("mmm", true), ("[$-42A]dd/mm/yyyy;@", true), ("yyyy\\-mm\\-dd", true),
            ("dd/mm/yyyy hh:mm", true), ("General", false), ("#,##0", false), ("#,##0 \"đồng\"", false),
            ("0.00\"d\"", false), ("hh:mm:ss", false), ("[h]:mm", false), ("mm:ss", false), ("[Red]0", false),
            ("0\\d", false), ("_d0", false), ("0;dd/mm", false),
        ]
    )
    func `a number format shows a day or it does not`(code: String, showsDay: Bool) {
        #expect(NumberFormatCode.showsDay(code) == showsDay)
    }

    @Test(
        arguments: [
            (0, CellValue.date(year: 1970, month: 1, day: 1)), (-1, .date(year: 1969, month: 12, day: 31)),
            (11_016, .date(year: 2000, month: 2, day: 29)), (16_952, .date(year: 2016, month: 5, day: 31)),
        ]
    )
    func `days count from 1970`(days: Int, expected: CellValue) {
        #expect(CivilDay.value(daysSince1970: days) == expected)
    }

    @Test(
        arguments: [
            ("2016-05-31", CellValue.date(year: 2016, month: 5, day: 31)),
            ("2016-02-29T08:00:00", .date(year: 2016, month: 2, day: 29)), ("2015-02-29", nil), ("2016-13-01", nil),
            ("2016-04-31", nil), ("16-04-01", nil), ("2016-04", nil), ("", nil),
        ]
    )
    func `an ISO day is read only when the calendar has it`(text: String, expected: CellValue?) {
        #expect(CivilDay.value(iso: text) == expected)
    }
}
