import Testing
import Vietnamese

@Suite struct NumberReaderTests {
    @Test(arguments: [
        ("0", 0, 0), ("39", 39, 0), ("1234567", 1_234_567, 0), ("007", 7, 0),
        ("1.500.000.000", 1_500_000_000, 0), ("298.423,5", 2_984_235, 1), ("12,5", 125, 1), ("12,50", 125, 1),
        ("0,000", 0, 0), ("0,500", 5, 1), ("0.500", 5, 1), (",5", 5, 1), ("1.5", 15, 1), ("1234.567", 1_234_567, 3),
        ("1,234,567.5", 12_345_675, 1), ("1,234,567", 1_234_567, 0),
        ("1 200,5", 12_005, 1), ("1\u{A0}200", 1200, 0), ("1\u{202F}200\u{2009}300", 1_200_300, 0),
        ("1'200'300", 1_200_300, 0),
        ("-5", -5, 0), ("−5", -5, 0), ("– 5", -5, 0), ("(5)", -5, 0), ("(1.234.567)", -1_234_567, 0), ("+5", 5, 0),
        ("１２３，５", 1235, 1), (" 5 ", 5, 0),
        ("5 đ", 5, 0), ("5đ", 5, 0), ("5 ₫", 5, 0), ("5 đồng", 5, 0), ("5 VND", 5, 0), ("5 VNĐ", 5, 0),
        ("999999999999999999", 999_999_999_999_999_999, 0),
    ])
    func `a number that can mean one thing`(text: String, digits: Int64, scale: Int) {
        #expect(NumberReader.read(text) == .number(NumberReading(value: ExactDecimal(digits, scale: scale))))
    }

    @Test(arguments: [
        ("298,423", ExactDecimal(298_423, scale: 3), ExactDecimal(298_423)),
        ("1.500", ExactDecimal(1500), ExactDecimal(15, scale: 1)),
        ("2,250", ExactDecimal(225, scale: 2), ExactDecimal(2250)),
        ("(1.500)", ExactDecimal(-1500), ExactDecimal(-15, scale: 1)),
    ])
    func `where nothing decides the other reading is kept`(text: String, value: ExactDecimal, other: ExactDecimal) {
        #expect(NumberReader.read(text) == .number(NumberReading(value: value, alternative: other)))
    }

    @Test(arguments: [
        ("298,423", Grouping.vietnamese, ExactDecimal(298_423, scale: 3)), ("298,423", .english, ExactDecimal(298_423)),
        ("1.500", .vietnamese, ExactDecimal(1500)), ("1.500", .english, ExactDecimal(15, scale: 1)),
        ("1.5", .vietnamese, ExactDecimal(15, scale: 1)), ("12,5", .english, ExactDecimal(125, scale: 1)),
    ])
    func `what the column proves leaves one reading`(text: String, hint: Grouping, value: ExactDecimal) {
        #expect(NumberReader.read(text, hint: hint) == .number(NumberReading(value: value)))
    }

    @Test(arguments: ["", "  ", "\u{A0}", "-", "–", "—", " - "])
    func `nothing there is blank`(text: String) {
        #expect(NumberReader.read(text) == .blank)
    }

    @Test(arguments: [
        "abc", "12 34", "1.23.456", "1,2,3", "1.200,", "5.", "1..5", "1,5 tỷ", "5%", "12/2015", "1 2", "1.234 567", "٥",
        "1234.567.890", "0.123.456", "9999999999999999999", "5 5 đ", "đ", "5-", ".",
    ])
    func `what is no number is unreadable`(text: String) {
        #expect(NumberReader.read(text) == .unreadable)
    }

    @Test(
        arguments: [
            (["1,234,567.5"], Grouping.english), (["298.423,5"], .vietnamese), (["1.500.000"], .vietnamese),
            (["1,500", "1,234,567"], .english), (["298,423", "12,5"], .vietnamese),
            (["298,423", "0,000"], .vietnamese),
            (["1.5"], .english), (["1 200,500"], .vietnamese), (["1,5 tỷ", "chưa rõ", ""], .vietnamese),
            (["298,423", "12,000"], nil), (["1.500", "39", ""], nil), (["12,5", "1.5"], nil), ([], nil),
        ] as [([String], Grouping?)]
    )
    func `a column proves its marks`(column: [String], grouping: Grouping?) {
        #expect(NumberReader.evidence(in: column) == grouping)
    }
}
