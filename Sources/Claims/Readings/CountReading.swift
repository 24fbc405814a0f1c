import Vietnamese

/// Counts: the noun behind a number, known or not.
extension FigureReader {
    /// What squares and cubes a metre.
    private static let powers: [UInt32: String] = [0x32: "2", 0x33: "3", 0xB2: "²", 0xB3: "³"]

    func counted(_ amount: Amount, at index: Int) -> RawFigure? {
        let end = amount.end
        guard end < text.tokens.count else { return nil }
        if let tonnes = tonnes(amount, at: index) { return tonnes }
        if let grams = grams(amount, at: index) { return grams }
        if !amount.isWord, let metres = metres(amount, at: index) { return metres }
        if let noun = grammar.nouns.longest(at: end, in: text.tokens) {
            return known(noun.meaning, amount: amount, first: index, end: end + noun.length)
        }
        // "mười thùng": one word below ten may be part of another ("ba lô", "tư nhân").
        guard !amount.isWord || amount.wholeDigits > 1 else { return nil }
        // "700 triệu tiền mặt bằng": millions of something no table knows are đồng.
        guard amount.power < 6, let length = unknownNoun(at: end) else { return nil }
        if amount.looksLikeYear { return nil }
        // "mười phần yên tâm".
        if amount.isWord, text.isWord(end, words.phan) { return nil }
        if grammar.trades.longest(at: end, in: text.tokens) != nil { return nil }
        let last = text.tokens[end + length - 1]
        let unit = text.text(from: Int(text.tokens[end].start), to: Int(last.end))
        var figure = RawFigure(wholeReading(amount), first: index, measure: .count, unit: unit, end: end + length)
        figure.family = .thing
        return figure
    }

    /// "3T/h", "5 T/ngày": tonnes, where a time follows.
    private func tonnes(_ amount: Amount, at index: Int) -> RawFigure? {
        guard isTonnes(amount.end) else { return nil }
        var figure = RawFigure(amount, first: index, measure: .count, unit: "tấn", end: amount.end + 1)
        figure.family = .measure
        return figure
    }

    func isTonnes(_ place: Int) -> Bool {
        guard text.isKind(place, .word), text.slice(place).elementsEqual([0x54]), text.isWord(place + 1, words.slash)
        else {
            return false
        }
        return text.isWord(place + 2, words.h)
            || grammar.nouns.longestOrNil(at: place + 2, in: text.tokens)?.meaning.family == .time
    }

    /// "gói 400g", "500 g"; a capital or a single digit is a mobile network ("5G").
    private func grams(_ amount: Amount, at index: Int) -> RawFigure? {
        guard isGrams(amount.end), amount.value.double >= 10 else { return nil }
        var figure = RawFigure(amount, first: index, measure: .count, unit: "g", end: amount.end + 1)
        figure.family = .measure
        return figure
    }

    func isGrams(_ place: Int) -> Bool {
        text.isKind(place, .word) && text.slice(place).elementsEqual([0x67])
    }

    /// "24m", "1.200 m2", "8.222,7 km²": the digit behind is part of the unit.
    private func metres(_ amount: Amount, at index: Int) -> RawFigure? {
        var end = amount.end
        guard text.isWord(end, words.metre) || text.isWord(end, words.kilometre) else { return nil }
        var unit = text.isWord(end, words.metre) ? "m" : "km"
        end += 1
        let isSingle = end < text.tokens.count && text.tokens[end].end - text.tokens[end].start == 1
        if isSingle, text.isGlued(end), let power = FigureReader.powers[text.scalar(end)] {
            unit += power
            end += 1
        }
        var figure = RawFigure(amount, first: index, measure: .count, unit: unit, end: end)
        figure.family = .measure
        return figure
    }

    private func known(_ noun: Noun, amount: Amount, first: Int, end: Int) -> RawFigure? {
        if noun.family == .time { return nil }
        if amount.isWeakWord, !mayBeOne(first) { return nil }
        // "cả hai địa phương": both of them, and no count.
        if amount.isWord, amount.wholeDigits == 1, text.isWord(first - 1, words.ca) { return nil }
        if amount.looksLikeYear, isAfterYearWord(first) { return nil }
        if isFormOfGovernment(noun, at: first) { return nil }
        let isWhole = noun.family != .measure
        let chosen = isWhole ? wholeReading(amount) : amount
        if isWhole, chosen.value.scale > 0, amount.power == 0, !isMean(amount, at: first) { return nil }
        var figure = RawFigure(chosen, first: first, measure: .count, unit: noun.unit, end: end)
        figure.family = noun.family
        if noun.family == .establishment, let last = coordinated(noun, from: end) {
            if !last.isSame { figure.unit = "cơ sở" }
            figure.end = last.end
        }
        figure.tailEnd = figure.end
        return figure
    }

    /// "chính quyền địa phương 2 cấp" names a form of government and counts nothing.
    private func isFormOfGovernment(_ noun: Noun, at index: Int) -> Bool {
        noun.unit == "cấp" && index > 0 && grammar.sets.government.contains(text.tokens[index - 1])
    }

    /// "bình quân 34,5 học viên": only the comma of a mean divides people; "2.1 Đề án" is a number of a list.
    private func isMean(_ amount: Amount, at index: Int) -> Bool {
        amount.decimals < 3 && text.slice(index).contains(text.isEnglish ? 0x2E : 0x2C)
    }

    /// People and things come whole: "1,500 người" is 1500.
    func wholeReading(_ amount: Amount) -> Amount {
        guard amount.value.scale > 0, amount.power == 0, let other = amount.alternative, other.scale == 0 else {
            return amount
        }
        var whole = amount
        whole.value = other
        whole.alternative = amount.value
        whole.step = ExactDecimal(1)
        return whole
    }

    /// "15 doanh nghiệp, hợp tác xã": several names of establishments under one number are establishments.
    ///
    /// "62 làng nghề, làng nghề truyền thống" names one twice.
    private func coordinated(_ first: Noun, from end: Int) -> (end: Int, isSame: Bool)? {
        var place = end
        var last: (end: Int, isSame: Bool)?
        while text.isWord(place, words.comma) || text.isWord(place, words.and) || text.isWord(place, words.slash) {
            guard let noun = grammar.nouns.longestOrNil(at: place + 1, in: text.tokens) else { break }
            guard noun.meaning.family == .establishment else { break }
            place += 1 + noun.length
            last = (place, last?.isSame ?? true && noun.meaning.unit == first.unit)
        }
        return last
    }

    /// "một" is a number only among numbers, "năm" only where no year is meant.
    private func mayBeOne(_ index: Int) -> Bool {
        let isOne = text.isWord(index, words.one)
        if text.tokens[index].isCapitalised { return !isOne && opensSentence(index) }
        if isOne {
            let bounds: Set<Qualifier> = [.atLeast, .atMost]
            return text.isWord(index - 1, words.and) && hasNumber(before: index - 1)
                || bounds.contains(qualifier(before: index))
        }
        let isSpoiled = index > 0 && grammar.sets.spoilers.contains(text.tokens[index - 1])
        return !isSpoiled && !text.isNumber(index - 1)
    }

    /// "Bốn tỉnh chưa phân bổ": a capital that only the start of a sentence gives, and no name ("Ba Đình").
    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0, text.isKind(index + 1, .word), !text.tokens[index + 1].isCapitalised else { return index == 0 }
        return text.isKind(index - 1, .lineBreak) || text.isWord(index - 1, words.dot)
    }

    private func hasNumber(before index: Int) -> Bool {
        (max(0, index - 8)..<index).contains { place in
            if text.isNumber(place) { return true }
            let read = grammar.numberWords.read(at: place, in: text.tokens)
            return read.map { !$0.isWeak || text.tokens[place].isCapitalised } ?? false
        }
    }

    private func isAfterYearWord(_ index: Int) -> Bool {
        text.isWord(index - 1, words.year) || text.isWord(index - 1, words.hyphen) || text.isWord(index - 1, words.from)
            || text.isWord(index - 1, words.to)
    }

    /// A noun that no table has: one or two small words that are no function words.
    private func unknownNoun(at index: Int) -> Int? {
        guard isNounWord(index) else { return nil }
        guard isNounWord(index + 1), !text.isGlued(index + 1) else { return 1 }
        let startsCue = grammar.cues.longest(at: index + 1, in: text.tokens) != nil
        return startsCue ? 1 : 2
    }

    private func isNounWord(_ index: Int) -> Bool {
        guard text.isKind(index, .word) else { return false }
        let token = text.tokens[index]
        guard !token.isCapitalised, token.end - token.start > 1 else { return false }
        guard !grammar.isFunctionWord(token), !grammar.sets.verbs.contains(token) else { return false }
        return grammar.numberWords.read(at: index, in: text.tokens) == nil
    }
}
