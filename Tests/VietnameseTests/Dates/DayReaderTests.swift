import Testing
import Vietnamese

@Suite struct DayReaderTests {
    @Test(arguments: [
        ("20/12/2015", DateReading(year: 2015, month: 12, day: 20)),
        ("20-12-2015", DateReading(year: 2015, month: 12, day: 20)),
        ("20.12.2015", DateReading(year: 2015, month: 12, day: 20)),
        ("2015-12-20", DateReading(year: 2015, month: 12, day: 20)),
        ("2015-12-20 00:00:00", DateReading(year: 2015, month: 12, day: 20)),
        ("2015-12-20T07:30:00", DateReading(year: 2015, month: 12, day: 20)),
        ("ngày 20 tháng 12 năm 2015", DateReading(year: 2015, month: 12, day: 20)),
        ("Ngày 1/7/2025", DateReading(year: 2025, month: 7, day: 1)),
        ("5/3/19", DateReading(year: 2019, month: 3, day: 5)), ("5/3/98", DateReading(year: 1998, month: 3, day: 5)),
        ("29/02/2020", DateReading(year: 2020, month: 2, day: 29)),
        ("12/2015", DateReading(year: 2015, month: 12)), ("tháng 6 năm 2019", DateReading(year: 2019, month: 6)),
        ("T6/2019", DateReading(year: 2019, month: 6)), ("2015-12", DateReading(year: 2015, month: 12)),
        ("Năm 2016", DateReading(year: 2016)), ("2016", DateReading(year: 2016)),
        ("9 tháng 2022", DateReading(year: 2022)),
        ("6 tháng đầu năm 2022", DateReading(year: 2022)),
        ("2016-2020", DateReading(year: 2016, untilYear: 2020)),
        ("2016 – 2020", DateReading(year: 2016, untilYear: 2020)),
        ("Giai đoạn 2016-2020", DateReading(year: 2016, untilYear: 2020)),
        ("từ năm 2016 đến năm 2020", DateReading(year: 2016, untilYear: 2020)),
        ("Năm 2021 và 9 tháng năm 2022", DateReading(year: 2021, untilYear: 2022)),
        ("2016-2016", DateReading(year: 2016)),
        ("Quý II/2019", DateReading(year: 2019, quarter: 2)), ("Quý 4 năm 2019", DateReading(year: 2019, quarter: 4)),
        ("Q1/2020", DateReading(year: 2020, quarter: 1)),
    ])
    func `dates as lists write them`(text: String, reading: DateReading) {
        #expect(DayReader.read(text) == reading)
    }

    @Test(arguments: [
        "", "Năm 20222", "31/02/2020", "29/02/2019", "0/5/2020", "32/1/2020", "13/2019", "Quý V/2019", "Quý 5/2019",
        "2020-2016", "20",
        "đề án 2016", "2016 2017", "20/12", "II/2019", "12:30", "298,423", "13 tháng 2022", "1/2/3/2020",
    ])
    func `what is no date is not read`(text: String) {
        #expect(DayReader.read(text) == nil)
    }
}
