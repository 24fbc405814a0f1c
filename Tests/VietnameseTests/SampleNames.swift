/// Names that are the same in every run.
enum SampleNames {
    /// Names of one to four syllables that often share a beginning or differ in a tone or in case alone.
    static func make(_ count: Int) -> [String] {
        var numbers = SampleNumbers()
        return (0..<count).map { _ in
            (0...numbers.next(below: 4)).map { _ in word(&numbers) }.joined(
                separator: numbers.next(below: 12) == 0 ? " - " : " "
            )
        }
    }

    private static func word(_ numbers: inout SampleNumbers) -> String {
        let word = words[numbers.next(below: words.count)]
        switch numbers.next(below: 8) {
        case 0: return word.uppercased()
        case 1...4: return word.prefix(1).uppercased() + word.dropFirst()
        default: return word
        }
    }

    private static let words = [
        "an", "án", "àn", "ạn", "ăn", "ân", "ấn", "ba", "bà", "bả", "bã", "bá", "bạ", "cơ", "cổ", "cô", "da", "dạ",
        "đa", "đá",
        "đạt", "em", "êm", "gia", "già", "hoà", "hòa", "khuyến", "công", "cong", "lý", "lí", "mơ", "mờ", "nghĩa",
        "ngãi",
        "ong", "ông", "phú", "phủ", "quảng", "quang", "quý", "sơn", "son", "tu", "tư", "từ", "tứ", "tự", "uyên", "ước",
        "vĩnh",
        "vinh", "xuân", "yên", "ỷ", "1", "2", "10", "h'leo",
    ]
}

/// A small linear congruential generator: the same numbers in every run.
struct SampleNumbers {
    private var state: UInt64 = 2016

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 16
    }

    mutating func next(below limit: Int) -> Int {
        Int(next() % UInt64(limit))
    }
}
