import Vietnamese

/// The text as tokens, and the grammar that reads them.
final class TokenText: Sendable {
    let scalars: [UInt32]
    let tokens: [Token]
    let grammar: Grammar
    let isEnglish: Bool

    init(scalars: [UInt32], tokens: [Token], grammar: Grammar, isEnglish: Bool) {
        self.scalars = scalars
        self.tokens = tokens
        self.grammar = grammar
        self.isEnglish = isEnglish
    }

    @inline(__always)
    func isWord(_ index: Int, _ word: UInt16) -> Bool {
        word != 0 && index >= 0 && index < tokens.count && tokens[index].word == word
    }

    @inline(__always)
    func isNumber(_ index: Int) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].kind == .number
    }

    func isKind(_ index: Int, _ kind: Token.Kind) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].kind == kind
    }

    func isGlued(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].isGlued
    }

    func scalar(_ index: Int) -> UInt32 {
        index < tokens.count ? scalars[Int(tokens[index].start)] : 0
    }

    func slice(_ index: Int) -> ArraySlice<UInt32> {
        scalars[Int(tokens[index].start)..<Int(tokens[index].end)]
    }

    func text(from: Int, to: Int) -> String {
        guard from < to, to <= scalars.count else { return "" }
        return String(scalars[from..<to])
    }
}

extension TokenText {
    private static let longestNumber = 32

    /// The plain number at a token, in digits or words; nothing where the digits are no number.
    func plainAmount(at index: Int) -> Amount? {
        guard index < tokens.count else { return nil }
        let token = tokens[index]
        if isHalf(index) {
            var half = Amount(Numeral(5), end: index + 1)
            (half.value, half.step, half.roundStep) = (Amount.half, Amount.half, Amount.half)
            return half
        }
        if token.kind == .number {
            guard token.end - token.start <= TokenText.longestNumber else { return nil }
            if let spaced = spacedNumber(at: index) { return spaced }
            guard let numeral = Numeral(slice(index), isEnglish: isEnglish) else { return nil }
            return Amount(numeral, end: index + 1)
        }
        if mayImplyOne(index), let amount = impliedOne(at: index) { return amount }
        guard token.kind == .word, let read = grammar.numberWords.read(at: index, in: tokens) else { return nil }
        var amount = Amount(Numeral(read.value), end: index + read.length)
        amount.isWord = true
        amount.isWeakWord = read.isWeak
        return amount
    }

    /// "nửa tỷ đồng", "nửa triệu người".
    func isHalf(_ index: Int) -> Bool {
        guard isWord(index, grammar.words.half), index + 1 < tokens.count else { return false }
        guard case .power(let power, _)? = grammar.units.longest(at: index + 1, in: tokens)?.meaning else {
            return false
        }
        return power >= 6
    }

    /// A number with the multipliers behind it: "2 tỷ rưỡi", "60 tỷ 500 triệu", "1 tỷ 2", "5 trăm triệu".
    func amount(at index: Int) -> Amount? {
        guard var amount = plainAmount(at: index) else { return nil }
        multiply(&amount)
        guard amount.power > 0 else { return amount }
        if isWord(amount.end, grammar.words.ruoi) {
            addHalf(to: &amount)
            return amount
        }
        addParts(to: &amount)
        return amount
    }

    /// "60 tỷ 500 triệu", "năm tỷ, ba trăm bốn mươi triệu đồng".
    private func addParts(to amount: inout Amount) {
        var last = amount
        for _ in 0..<3 {
            guard let part = smallerPart(of: last) ?? partBehindComma(of: last) ?? spokenTenth(of: last)
            else { return }
            amount.add(part)
            // "7 triệu 2 một tháng": what is spoken without its unit is the last part.
            guard grammar.units.longest(endingAt: part.end - 1, in: tokens) != nil else { return }
            last = part
        }
    }

    private func multiply(_ amount: inout Amount) {
        while amount.end < tokens.count, amount.power < 12,
            let unit = grammar.units.longest(at: amount.end, in: tokens),
            case .power(let power, let isMoney) = unit.meaning
        {
            if power < 3, !isPower(after: amount.end + unit.length) { break }
            if isWord(amount.end, grammar.words.k), !isGlued(amount.end) { break }
            amount.multiply(byPower: power)
            amount.isMoney = amount.isMoney || isMoney
            amount.isWeakWord = false
            amount.end += unit.length
        }
    }

    private func isPower(after index: Int) -> Bool {
        guard index < tokens.count, let unit = grammar.units.longest(at: index, in: tokens) else { return false }
        switch unit.meaning {
        case .power, .dong: return true
        default: return false
        }
    }

    private func addHalf(to amount: inout Amount) {
        let half = ExactDecimal(5).shifted(by: amount.power - 1) ?? ExactDecimal(0)
        amount.value = amount.value.adding(half) ?? amount.value
        amount.step = ExactDecimal(1).shifted(by: amount.power - 1) ?? amount.step
        amount.roundStep = amount.step
        amount.end += 1
    }

    /// "500 triệu" behind "60 tỷ"; "2" or "200" behind "1 tỷ" where nothing is counted by it.
    private func smallerPart(of amount: Amount) -> Amount? {
        guard amount.end < tokens.count, !amount.isMoney || isNumber(amount.end) else { return nil }
        guard amount.decimals == 0, var part = plainAmount(at: amount.end), part.decimals == 0 else { return nil }
        guard part.value.whole ?? 1000 < 1000 else { return nil }
        multiply(&part)
        if part.power > 0 { return part.power < amount.power ? part : nil }
        if part.isWord, amount.power > 3, !part.isWeakWord || isDong(part.end) { return nil }
        guard part.isWord || isCutShort(part) || isOfTenThousand(part, amount) else { return nil }
        if part.isWord, amount.power == 3 { return part.isWeakWord ? nil : part }
        part.multiply(byPower: amount.power - part.wholeDigits)
        return part
    }

    /// "1 vạn 2 sản phẩm" are 12.000.
    private func isOfTenThousand(_ part: Amount, _ amount: Amount) -> Bool {
        amount.power == 4 && part.wholeDigits == 1
            && grammar.nouns.longestOrNil(at: part.end, in: tokens).map { $0.meaning.family != .time } ?? false
    }

    /// "3 tỷ mốt", "2 tỷ tư": the words of a unit behind others, and no "tư nhân".
    private func spokenTenth(of amount: Amount) -> Amount? {
        guard amount.power >= 6, amount.decimals == 0, isKind(amount.end, .word),
            grammar.numberWords.read(at: amount.end, in: tokens).map({
                $0.length == 1 && !$0.isWeak && endsAmount(amount.end + 1)
            })
                ?? true,
            let digit = grammar.numberWords.digit(at: amount.end, in: tokens)
        else { return nil }
        let next = amount.end + 1
        guard !isNumber(next), !isKind(next, .word) || isDong(next) || grammar.isFunctionWord(tokens[next]) else {
            return nil
        }
        var part = Amount(Numeral(digit), end: next)
        part.multiply(byPower: amount.power - 1)
        return part
    }

    /// "Hai tỷ, một trăm mười lăm triệu, sáu trăm nghìn đồng": the last part bears the "đồng" of all.
    private func partBehindComma(of amount: Amount) -> Amount? {
        guard amount.power > 3, amount.decimals == 0, !amount.isMoney, isWord(amount.end, grammar.words.comma),
            var part = plainAmount(at: amount.end + 1), part.decimals == 0, part.isWord == amount.isWord,
            part.value.whole ?? 1000 < 1000
        else { return nil }
        multiply(&part)
        guard part.power >= 3, part.power < amount.power else { return nil }
        return isDong(part.end) || partBehindComma(of: part) != nil ? part : nil
    }

    private func isDong(_ index: Int) -> Bool { isWord(index, grammar.words.dong) }

    /// "1 tỷ 2" ends there: a mark, the end or "đồng" follows.
    private func isCutShort(_ part: Amount) -> Bool {
        guard part.end < tokens.count, !part.hasLeadingZero else { return part.end >= tokens.count }
        // "9 triệu 5 một tháng".
        if isWord(part.end, grammar.words.one) || isWord(part.end, grammar.words.each) { return !part.isWord }
        return isDong(part.end) || endsAmount(part.end)
    }

    /// A mark that ends a clause or what someone says, or the end of a line.
    private func endsAmount(_ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].kind != .lineBreak else { return true }
        guard tokens[index].kind == .mark else { return false }
        return [
            grammar.words.comma, grammar.words.dot, grammar.words.semicolon, grammar.words.close, grammar.words.quote,
        ]
        .contains(tokens[index].word) || scalar(index) == 0x201D
    }
}
