import Testing
import Vietnamese

@Suite struct NumberWordsTests {
    @Test(arguments: [
        (0, "không"), (5, "năm"), (10, "mười"), (11, "mười một"), (15, "mười lăm"), (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"), (14, "mười bốn"), (25, "hai mươi lăm"), (100, "một trăm"), (101, "một trăm linh một"),
        (105, "một trăm linh năm"), (115, "một trăm mười lăm"), (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (2020, "hai nghìn không trăm hai mươi"), (120_000_000, "một trăm hai mươi triệu"),
        (14_745_000_000, "mười bốn tỷ bảy trăm bốn mươi lăm triệu"), (1_000_000_001, "một tỷ không trăm linh một"),
        (2_000_000_000_000, "hai nghìn tỷ"), (-39_000_000, "âm ba mươi chín triệu"),
    ])
    func `numbers in words`(number: Int64, words: String) {
        #expect(NumberWords.write(number) == words)
        #expect(NumberWords.read(words) == number)
    }

    @Test(arguments: [
        ("Một trăm hai mươi triệu", 120_000_000), ("mot tram hai muoi trieu", 120_000_000),
        ("hai tỷ rưỡi", 2_500_000_000),
        ("một triệu rưỡi", 1_500_000), ("một trăm rưỡi", 150), ("một trăm lẻ năm", 105), ("hai mươi nhăm ngàn", 25_000),
        ("bẩy mươi bẩy", 77), ("năm tỉ", 5_000_000_000), ("một triệu năm mươi nghìn", 1_050_000),
    ])
    func `spoken forms with one meaning are read`(words: String, number: Int64) {
        #expect(NumberWords.read(words) == number)
    }

    @Test(arguments: [
        "", "trăm", "triệu", "một tỷ hai", "một trăm năm", "một nghìn hai", "một tỷ hai tỷ", "hai nghìn ba triệu",
        "một hai ba",
        "linh năm", "khuyến công", "một trăm triệu đề án", "âm", "rưỡi",
    ])
    func `what is no number or could be two is not read`(words: String) {
        #expect(NumberWords.read(words) == nil)
    }

    @Test func `words are read back as the number they were made from`() {
        var numbers = SampleNumbers()
        var samples = (0..<2000).map { Int64($0) }
        for digits in 1...18 {
            let limit = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
            samples += (0..<200).map { _ in Int64(bitPattern: numbers.next() &* 0x9E37_79B9_7F4A_7C15 >> 1) % limit }
            samples += [limit - 1, limit / 10, -(limit - 1)]
        }

        #expect(samples.filter { NumberWords.read(NumberWords.write($0)) != $0 } == [])
    }

    @Test func `the largest numbers are written too`() {
        #expect(
            NumberWords.write(.max)
                == "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ "
                + "tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy"
        )
        #expect(NumberWords.write(.min).hasSuffix("tám trăm linh tám"))
    }
}
