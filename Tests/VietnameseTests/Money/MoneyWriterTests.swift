import Testing
import Vietnamese

@Suite struct MoneyWriterTests {
    @Test(
        arguments: [
            (14_745_000_000, "14,745 tỷ", true), (375_000_000, "375 triệu", true), (12_500, "12.500 đồng", true),
            (0, "0 đồng", true),
            (22_000_000_000, "22 tỷ", true), (2_250_000_000, "2,25 tỷ", true), (1_234_567_890, "1,235 tỷ", false),
            (282_072_000, "282,072 triệu", true), (999_999_499, "999,999 triệu", false), (999_999_500, "1 tỷ", false),
            (999_999, "999.999 đồng", true), (-375_000_000, "-375 triệu", true),
            (1_234_500_000_000, "1.234,5 tỷ", true),
            (.max, "9.223.372.036,855 tỷ", false),
        ] as [(Int64, String, Bool)]
    )
    func `amounts in short`(dong: Int64, text: String, isExact: Bool) {
        #expect(MoneyWriter.short(dong) == text)
        #expect(MoneyWriter.isShortExact(dong) == isExact)
    }

    @Test(
        arguments: [
            (14_745_000_000, "14.745.000.000"), (0, "0"), (999, "999"), (1000, "1.000"), (-1_234_567, "-1.234.567"),
            (.min, "-9.223.372.036.854.775.808"),
        ] as [(Int64, String)]
    )
    func `digits in groups`(dong: Int64, text: String) {
        #expect(MoneyWriter.grouped(dong) == text)
    }

    @Test(
        arguments: [
            (14_745_000_000, "14.745"), (282_072_000, "282,072"), (500_000, "0,5"), (1, "0,000001"), (0, "0"),
            (-1_500_000, "-1,5"),
        ] as [(Int64, String)]
    )
    func `amounts in millions`(dong: Int64, text: String) {
        #expect(MoneyWriter.inMillions(dong) == text)
    }

    @Test(
        arguments: [
            (3781, "37,81 %"), (577, "5,77 %"), (7, "0,07 %"), (0, "0,00 %"), (10_000, "100,00 %"), (-150, "-1,50 %"),
            (123_456, "1.234,56 %"),
        ] as [(Int64, String)]
    )
    func `shares in percent`(hundredths: Int64, text: String) {
        #expect(MoneyWriter.percent(hundredths) == text)
    }

    @Test func `amounts in words`() {
        #expect(MoneyWriter.words(14_745_000_000) == "mười bốn tỷ bảy trăm bốn mươi lăm triệu đồng")
    }

    @Test func `what is written exactly is read back`() {
        var numbers = SampleNumbers()
        let amounts = (0..<2000).map { _ in
            Int64(numbers.next(below: 1_000_000)) * [1, 1000, 1_000_000][numbers.next(below: 3)]
        }

        let lost = amounts.filter { dong in
            let texts =
                [MoneyWriter.words(dong), MoneyWriter.grouped(dong)]
                + (MoneyWriter.isShortExact(dong) ? [MoneyWriter.short(dong)] : [])
            return texts.contains {
                MoneyReader.read($0, unit: .dong, grouping: .vietnamese) != .amount(MoneyAmount(dong: dong))
            }
        }

        #expect(lost == [])
    }

    @Test(
        arguments: [
            (170, 2, 2, "1,70"), (-5, 2, 2, "-0,05"), (1_166_500_000, 6, 1, "1.166,5"), (550_000_000, 6, 1, "550,0"),
            (550_000_000, 6, 0, "550"), (0, 6, 3, "0,000"),
        ] as [(Int64, Int, Int, String)]
    )
    func `a column writes each number with as many decimals`(digits: Int64, scale: Int, decimals: Int, text: String) {
        #expect(MoneyWriter.fixed(digits, scale: scale, decimals: decimals) == text)
    }

    @Test(arguments: [(1_166_500_000, 6, 1), (550_000_000, 6, 0), (186, 2, 2), (0, 6, 0)] as [(Int64, Int, Int)])
    func `a number needs the decimals behind which it has only zeros`(digits: Int64, scale: Int, needed: Int) {
        #expect(MoneyWriter.decimals(digits, scale: scale) == needed)
    }
}
