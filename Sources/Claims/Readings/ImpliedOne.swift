import Vietnamese

/// Multipliers that are said without their "một": "tỷ rưỡi", "trăm rưỡi bộ", "khoảng chục tỷ đồng".
extension TokenText {
    /// The amount that such a word begins, or nothing.
    func impliedOne(at index: Int) -> Amount? {
        guard isKind(index, .word), case .power(let power, _)? = grammar.units.longest(at: index, in: tokens)?.meaning
        else {
            return nil
        }
        if isWord(index + 1, grammar.words.ruoi) {
            var amount = Amount(Numeral(15), end: index + 2)
            amount.multiply(byPower: power - 1)
            amount.isWord = true
            // What follows multiplies the whole: "trăm rưỡi triệu".
            amount.power = power < 3 ? 0 : power
            return amount
        }
        if power >= 6, let tenths = tenths(behind: index) {
            var amount = Amount(Numeral(10 + tenths.value), end: tenths.end)
            amount.multiply(byPower: power - 1)
            (amount.isWord, amount.power) = (true, power)
            return amount
        }
        guard isWord(index, grammar.words.chuc), isTen(index) else { return nil }
        var amount = Amount(Numeral(10), end: index + 1)
        amount.isWord = true
        return amount
    }

    /// The last words of "trị giá tỷ hai", "hết triệu tư đồng": a tenth each, where nothing else is counted by them.
    private func tenths(behind index: Int) -> (value: Int64, end: Int)? {
        guard !isNumber(index - 1), let digit = grammar.numberWords.digit(at: index + 1, in: tokens) else { return nil }
        let end = index + 2
        let isEnd = end >= tokens.count || tokens[end].kind != .word && tokens[end].kind != .number
        return isEnd || isWord(end, grammar.words.dong) ? (digit, end) : nil
    }

    /// "chục tỷ", "hơn chục đề án".
    private func isTen(_ index: Int) -> Bool {
        if case .power(let power, _)? = grammar.units.longestOrNil(at: index + 1, in: tokens)?.meaning {
            return power >= 3
        }
        return grammar.qualifiersBefore.longest(endingAt: index - 1, in: tokens) != nil
            && grammar.nouns.longestOrNil(at: index + 1, in: tokens) != nil
    }

    /// Whether the word at a token may begin such an amount; asked of every word, and so of two numbers alone.
    @inline(__always)
    func mayImplyOne(_ index: Int) -> Bool {
        isWord(index, grammar.words.chuc) || isWord(index + 1, grammar.words.ruoi)
            || ((isWord(index, grammar.words.billion) || isWord(index, grammar.words.million)) && !isNumber(index - 1))
    }
}
