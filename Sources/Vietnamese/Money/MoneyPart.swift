/// A number and the unit words after it.
struct MoneyPart {
    let number: NumberReading
    /// Zeros that the words stand for, or nothing where there are no words.
    let power: Int?
    /// "rưỡi": half of the unit more.
    let addsHalf: Bool
    /// How many digits were typed, where no mark stands between them.
    let plainLength: Int?

    init(_ written: WrittenNumber, words: String, grouping: Grouping?) throws(UnreadableMoney) {
        guard let unit = UnitWords(words) else { throw .notMoney }
        guard let number = NumberReader.reading(of: written, hint: grouping) else {
            throw written.isTooLong ? .tooLarge : .notMoney
        }
        guard !unit.addsHalf || number.value.whole != nil else { throw .notMoney }
        self.number = number
        self.power = unit.power
        self.addsHalf = unit.addsHalf
        plainLength = written.plainLength
    }

    /// The power of a last part that leaves its unit out: 8 for the 2 of "1 tỷ 2", 3 for the 500 of "150tr500".
    ///
    /// Nothing for two digits, which are read both ways: "1 tỷ 20" is 1.020 and 1.200 triệu.
    func powerBehind(_ previous: MoneyPart, power: Int) -> Int? {
        guard let plainLength, plainLength == 1 || plainLength == 3, power >= 6, !previous.addsHalf,
            previous.number.value.scale == 0
        else { return nil }
        return power - plainLength
    }

    func amount(power: Int) throws(UnreadableMoney) -> MoneyAmount {
        guard let exact = number.value.shifted(by: power) else { throw .tooLarge }
        let half = addsHalf ? (powerOfTen(power) ?? 0) / 2 : 0
        let (dong, overflow) = exact.rounded.addingReportingOverflow(half)
        guard !overflow else { throw .tooLarge }
        let alternative = addsHalf ? nil : number.alternative?.shifted(by: power)?.rounded
        return MoneyAmount(dong: dong, alternative: alternative, isRounded: exact.whole == nil)
    }
}

/// The words after a number: "tỷ", "triệu đồng", "tr.đ", "nghìn tỷ", "đ", "tỷ rưỡi".
private struct UnitWords {
    let power: Int?
    let addsHalf: Bool

    init?(_ text: String) {
        let isSign = text.unicodeScalars.contains("₫")
        var words = Fold.key(text).split(separator: " ")[...]
        var power = 0
        var hasScale = false
        while let word = words.first, let scale = scales[word] {
            guard power == 0 || (power == 3 && scale > 3) else { return nil }
            power += scale
            hasScale = true
            words.removeFirst()
        }
        let addsHalf = hasScale && words.first == "ruoi"
        if addsHalf {
            words.removeFirst()
        }
        var hasCurrency = isSign
        if let word = words.first, currencies.contains(word) {
            hasCurrency = true
            words.removeFirst()
        }
        if words.first == "chan" {
            words.removeFirst()
        }
        guard words.isEmpty else { return nil }
        self.power = hasScale || hasCurrency ? power : nil
        self.addsHalf = addsHalf
        guard self.power != nil || text.unicodeScalars.allSatisfy(\.isSpaceOrControl) else { return nil }
    }
}

private let scales: [Substring: Int] = [
    "nghin": 3, "ngan": 3, "k": 3, "trieu": 6, "tr": 6, "trd": 6, "ty": 9, "ti": 9, "tyd": 9,
]

private let currencies: Set<Substring> = ["d", "dong", "vnd"]
