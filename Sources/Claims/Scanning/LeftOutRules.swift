import Vietnamese

/// Numbers that are no figures: documents, dates, phones, list numbers, parts of names.
struct LeftOutRules {
    let text: TokenText
    private var words: Words { text.grammar.words }

    enum Verdict {
        /// The number may be a figure.
        case keep
        /// Only where money, a percentage or a known noun follows.
        case onlyWithUnit, onlyWithMoney
        case skip(Int)
    }

    func verdict(at index: Int) -> Verdict {
        let token = text.tokens[index]
        if token.end - token.start > 30 { return .skip(1) }
        if isListNumber(index) || isDenominator(index) || isMinutes(index) { return .skip(1) }
        if isPartOfName(index) { return .skip(chain(from: index)) }
        if isDocument(index) || isDayAndMonth(index) { return .skip(chain(from: index)) }
        if isPhone(index) { return .skip(numbers(from: index)) }
        if isLaterDocument(index) { return .onlyWithMoney }
        guard let before = text.grammar.numbering.longest(endingAt: index - 1, in: text.tokens),
            !endsName(index - before.length)
        else { return .keep }
        switch before.meaning {
        // "thứ 5/63 tỉnh" is a rank among all.
        case .ordinal: return .skip(text.isWord(index + 1, words.slash) ? chain(from: index) : 1)
        case .phone: return .skip(numbers(from: index))
        case .document: return .onlyWithMoney
        case .name, .act: return .onlyWithUnit
        case .date, .counting: return .keep
        }
    }

    /// The 2 and the 3 of "Phụ lục 1, 2, 3".
    private func isLaterDocument(_ index: Int) -> Bool {
        var place = index
        while place >= 2, index - place < 12, text.isNumber(place - 2),
            text.isWord(place - 1, words.comma) || text.isWord(place - 1, words.and)
        {
            place -= 2
        }
        guard place < index else { return false }
        return text.grammar.numbering.longest(endingAt: place - 1, in: text.tokens)?.meaning == .document
    }

    /// The 45 of "16 giờ 45 hằng ngày".
    private func isMinutes(_ index: Int) -> Bool {
        text.isWord(index - 1, words.hour) && text.isNumber(index - 2)
    }

    /// Whether a word of numbering is the end of a name ("Thanh Chương 16 cơ sở").
    private func endsName(_ index: Int) -> Bool {
        guard index > 0, text.tokens[index].isCapitalised, text.tokens[index - 1].isCapitalised else { return false }
        let last = text.tokens[index]
        // "BÁO CÁO SỐ 12" is no name: its letters are all capitals.
        return last.end - last.start > 1
            && text.scalars[Int(last.start) + 1] == lower(text.scalars[Int(last.start) + 1])
    }

    private func lower(_ scalar: UInt32) -> UInt32 {
        scalar < Letters.limit ? UInt32(Letters.tables.lower[Int(scalar)]) : scalar
    }

    /// The 3 of "khoảng 1/3 nhu cầu", where the two were no figure together.
    private func isDenominator(_ index: Int) -> Bool {
        text.isGlued(index) && text.isWord(index - 1, words.slash) && text.isGlued(index - 1)
            && text.isNumber(index - 2)
    }

    /// "1.", "2)", "3-" at the start of a line, "(1)" anywhere.
    private func isListNumber(_ index: Int) -> Bool {
        let next = index + 1
        if text.isWord(index - 1, words.open), text.isWord(next, words.close),
            text.tokens[index].end - text.tokens[index].start <= 2
        {
            return true
        }
        guard index == 0 || text.isKind(index - 1, .lineBreak) else { return false }
        let isShort = text.tokens[index].end - text.tokens[index].start <= 6
        let isMark = text.isWord(next, words.dot) || text.isWord(next, words.close) || text.isWord(next, words.hyphen)
        guard isShort, isMark, text.isGlued(next) else { return false }
        return !text.isNumber(next + 1) || !text.isGlued(next + 1)
    }

    /// "COVID-19", "QL1A", "30a", "8h30": letters touch the digits.
    private func isPartOfName(_ index: Int) -> Bool {
        if text.isGlued(index), text.isKind(index - 1, .word), !isTypedTogether(index - 1) { return true }
        let isHyphened = text.isGlued(index) && text.isWord(index - 1, words.hyphen) && text.isGlued(index - 1)
        if isHyphened, text.isKind(index - 2, .word), text.tokens[index - 2].isCapitalised { return true }
        if isHyphened, text.isNumber(index - 2), text.isWord(index + 1, words.slash) { return true }
        let next = index + 1
        guard text.isKind(next, .word), text.isGlued(next) else { return false }
        if text.isWord(next, words.metre) || text.isWord(next, words.kilometre) { return isDimension(index) }
        let reader = FigureReader(text: text)
        if reader.isTonnes(next) || reader.isGrams(next) { return false }
        return text.grammar.units.longestOrNil(at: next, in: text.tokens) == nil
            && text.grammar.nouns.longestOrNil(at: next, in: text.tokens) == nil
    }

    /// "3m x 3m": the size of one thing counts nothing.
    private func isDimension(_ index: Int) -> Bool {
        text.isWord(index + 2, words.by) || text.isWord(index - 1, words.by)
    }

    /// A known small word without the space behind it ("hơn22").
    private func isTypedTogether(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.word != 0 && !token.isCapitalised && token.end - token.start > 1
    }

    /// "1881/QĐ-TTg", "45/2012/NĐ-CP", "19-NQ/TW", "28/2018/TT".
    private func isDocument(_ index: Int) -> Bool {
        var place = index + 1
        if text.isWord(place, words.slash), text.isNumber(place + 1), text.isGlued(place) { place += 2 }
        let isLink = text.isWord(place, words.slash) || text.isWord(place, words.hyphen)
        guard isLink, text.isGlued(place), text.isGlued(place + 1), text.isKind(place + 1, .word) else { return false }
        return text.tokens[place + 1].isCapitalised && text.scalar(place + 1) < 0x180
            || text.scalar(place + 1) == 0x110
    }

    /// "Đến 30/6 giải ngân", "trước 15/10 báo cáo": a day, and no 30 of 6.
    private func isDayAndMonth(_ index: Int) -> Bool {
        let isAfterTimeWord = [words.to, words.until, words.before, words.after, words.from].contains {
            text.isWord(index - 1, $0)
        }
        guard isAfterTimeWord, text.isWord(index + 1, words.slash), text.isGlued(index + 1), text.isNumber(index + 2),
            text.isGlued(index + 2), !text.isWord(index + 3, words.slash),
            let day = text.plainAmount(at: index)?.value.whole, let month = text.plainAmount(at: index + 2)?.value.whole
        else { return false }
        return (1...12).contains(month) && day > month && day <= 31
    }

    private func isPhone(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard text.scalar(index) == 0x30, token.end - token.start >= 3 else { return false }
        let second = text.scalars[Int(token.start) + 1]
        return second != 0x2C && second != 0x2E
    }

    /// How many tokens hang together without a space.
    private func chain(from index: Int) -> Int {
        var place = index + 1
        while place < text.tokens.count, text.isGlued(place), place - index < 16 {
            let isInside =
                text.isKind(place, .word) || text.isNumber(place) || text.isWord(place, words.slash)
                || text.isWord(place, words.hyphen)
            guard isInside, !isRate(place) else { break }
            place += 1
        }
        return place - index
    }

    /// The "/năm" of "210 tấn CO2/năm" belongs to the amount.
    private func isRate(_ place: Int) -> Bool {
        text.isWord(place, words.slash)
            && text.grammar.nouns.longestOrNil(at: place + 1, in: text.tokens)?.meaning.family == .time
    }

    private func numbers(from index: Int) -> Int {
        var place = index + 1
        while place - index < 8, text.isNumber(place) || (text.isNumber(place + 1) && isPhoneMark(place)) { place += 1 }
        return place - index
    }

    private func isPhoneMark(_ index: Int) -> Bool {
        text.isWord(index, words.hyphen) || text.isWord(index, words.dot) || text.isWord(index, words.close)
    }
}
