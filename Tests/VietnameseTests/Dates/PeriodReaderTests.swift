import Testing
import Vietnamese

@Suite struct PeriodReaderTests {
    @Test(arguments: [
        ("2018", DateReading(year: 2018)), ("2016-2020", DateReading(year: 2016, untilYear: 2020)),
        ("Tháng 3-9/2018", DateReading(year: 2018)), ("từ tháng 3 đến tháng 11/2018", DateReading(year: 2018)),
        ("T3-T12/2018", DateReading(year: 2018)), ("Quý I, II/2019", DateReading(year: 2019)),
        ("03/2018 - 12/2019", DateReading(year: 2018, untilYear: 2019)),
        ("2016; 2017", DateReading(year: 2016, untilYear: 2017)),
    ])
    func `the time of a project is read as its years`(text: String, reading: DateReading) {
        #expect(PeriodReader.read(text) == reading)
    }

    @Test(arguments: ["31/02/2020", "Năm 20222", "tháng 3-9", "13-14/2018", "2019-2018; 2017", "KT. Giám đốc, 2018"])
    func `what is no time is nothing`(text: String) {
        #expect(PeriodReader.read(text) == nil)
    }
}
