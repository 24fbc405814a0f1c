import Vietnamese

/// Reads years and what is built of them; dates are passed over.
struct PeriodReader {
    let text: TokenText
    private var words: Words { text.grammar.words }

    enum Found {
        case period(Period, length: Int)
        /// A day, a month without its year, a duration: nothing that figures belong to.
        case nothing(length: Int)
    }

    /// What begins at a token: a period, a date to pass over, or neither.
    func read(at index: Int) -> Found? {
        let token = text.tokens[index]
        if token.kind == .number { return readNumber(at: index) }
        if token.word == words.stage1, text.isWord(index + 1, words.stage2) { return span(at: index, after: 2) }
        if text.isWord(index + 1, words.period), token.word == words.term || text.isWord(index, words.thoi) {
            return span(at: index, after: 2)
        }
        if token.word == words.year { return year(at: index) }
        if token.word == words.quarter { return quarter(at: index) }
        if token.word == words.month { return month(at: index) }
        if token.word == words.day { return day(at: index) }
        return nil
    }

    /// The year printed at a token: four digits without marks.
    func yearNumber(at index: Int) -> Int? {
        guard text.isNumber(index), text.tokens[index].end - text.tokens[index].start == 4 else { return nil }
        var year = 0
        for scalar in text.slice(index) {
            guard let digit = Numeral.digit(scalar) else { return nil }
            year = year * 10 + Int(digit)
        }
        return (1930...2060).contains(year) ? year : nil
    }

    private func span(at index: Int, after skipped: Int) -> Found? {
        var place = index + skipped
        while text.isWord(place, words.from) || text.isWord(place, words.year) || text.isWord(place, words.open) {
            place += 1
        }
        guard let (period, end) = years(at: place) else { return nil }
        return .period(period, length: end - index)
    }

    /// "2016", "2016-2020", "2016 đến năm 2020", "2019, 2020 và 2021", "2021 và 9 tháng năm 2022".
    private func years(at index: Int) -> (Period, end: Int)? {
        guard let first = yearNumber(at: index) else { return nil }
        var period = Period(from: first, to: first)
        var place = index + 1
        if let end = secondYear(after: place, first: first) {
            period.to = end.year
            place = end.place
        } else {
            while text.isWord(place, words.comma) || text.isWord(place, words.and) {
                let next = text.isWord(place + 1, words.year) ? place + 2 : place + 1
                guard let year = yearNumber(at: next), year == period.to + 1 else { break }
                guard !startsNoun(next + 1) else { break }
                period.to = year
                place = next + 1
            }
        }
        if text.isWord(place, words.and), let part = months(at: place + 1), let year = part.year, year == period.to + 1
        {
            period.to = year
            period.months = part.count
            place = part.end
        }
        return (period, place)
    }

    private func startsNoun(_ index: Int) -> Bool {
        text.grammar.nouns.longestOrNil(at: index, in: text.tokens) != nil
    }

    private func secondYear(after place: Int, first: Int) -> (year: Int, place: Int)? {
        let isLink = text.isWord(place, words.hyphen) || text.isWord(place, words.to) || text.isWord(place, words.until)
        guard isLink else { return nil }
        var next = place + 1
        while text.isWord(next, words.year) || text.isWord(next, words.het) { next += 1 }
        guard let year = yearNumber(at: next), year >= first else { return nil }
        return (year, next + 1)
    }

    /// "9 tháng năm 2022", "6 tháng đầu năm 2020", "9 tháng/2022", "6 tháng đầu năm".
    private func months(at index: Int) -> (count: Int, year: Int?, end: Int)? {
        guard let amount = text.plainAmount(at: index), let count = amount.value.whole, (1...12).contains(count) else {
            return nil
        }
        var place = amount.end
        guard text.isWord(place, words.month) else { return nil }
        place += 1
        while text.isWord(place, words.start) || text.isWord(place, words.end) || text.isWord(place, words.of) {
            place += 1
        }
        guard text.isWord(place, words.year) || text.isWord(place, words.slash) else { return (Int(count), nil, place) }
        let year = yearNumber(at: place + 1)
        return (Int(count), year, year == nil ? place + 1 : place + 2)
    }
}

extension PeriodReader {
    private func year(at index: Int) -> Found? {
        guard let (period, end) = years(at: index + 1) else { return nil }
        var found = period
        let isUntil = text.isWord(index - 1, words.to) || text.isWord(index - 1, words.until)
        if isUntil, period.from == period.to { found.from = nil }
        if found.from != nil, text.isWord(end, words.to), text.isWord(end + 1, words.nay) { found.from = period.from }
        return .period(found, length: end - index)
    }

    private func readNumber(at index: Int) -> Found? {
        if let part = months(at: index) {
            guard let year = part.year else { return .nothing(length: part.end - index) }
            return .period(Period(from: year, to: year, months: part.count), length: part.end - index)
        }
        if let date = date(at: index) { return date }
        if isDuration(index) { return .nothing(length: 2) }
        guard yearNumber(at: index) != nil, let (period, end) = years(at: index) else { return nil }
        if period.from != period.to { return .period(period, length: end - index) }
        guard isYearPlace(index, end) else { return nil }
        return .period(period, length: end - index)
    }

    /// Whether a bare "2020" is a year: a word of time before it, or nothing countable behind.
    private func isYearPlace(_ index: Int, _ end: Int) -> Bool {
        let before = [words.from, words.to, words.until, words.year, words.start, words.end, words.slash]
        if before.contains(where: { text.isWord(index - 1, $0) }) { return true }
        return text.grammar.units.longestOrNil(at: end, in: text.tokens) == nil && !startsNoun(end)
    }

    /// "5 năm qua", "10 ngày": durations count nothing.
    private func isDuration(_ index: Int) -> Bool {
        let next = index + 1
        guard next < text.tokens.count else { return false }
        return [words.year, words.month, words.day, words.hour, words.minutes].contains(text.tokens[next].word)
            && yearNumber(at: next + 1) == nil
    }

    /// "18/11", "18/11/2020", "22-9-2022", "11/2020": day and month, or month and year.
    private func date(at index: Int) -> Found? {
        guard let first = small(index, limit: 31) else { return nil }
        let link = index + 1
        guard text.isWord(link, words.slash) || text.isWord(link, words.hyphen), text.isGlued(link) else { return nil }
        if first <= 12, let year = yearNumber(at: link + 1), text.isWord(link, words.slash) {
            return .period(Period(from: year, to: year), length: 3)
        }
        guard small(link + 1, limit: 12) != nil, text.isGlued(link + 1) else { return nil }
        let second = link + 2
        if text.isWord(second, text.tokens[link].word), yearNumber(at: second + 1) != nil { return .nothing(length: 5) }
        guard isDayWord(index - 1) else { return nil }
        return .nothing(length: 3)
    }

    private func small(_ index: Int, limit: Int) -> Int? {
        guard text.isNumber(index), text.tokens[index].end - text.tokens[index].start <= 2 else { return nil }
        guard let value = text.plainAmount(at: index)?.value.whole, value >= 1, value <= limit else { return nil }
        return Int(value)
    }

    private func isDayWord(_ index: Int) -> Bool {
        guard let cue = text.grammar.numbering.longest(endingAt: index, in: text.tokens) else { return false }
        return cue.meaning == .date
    }

    private func quarter(at index: Int) -> Found? {
        var place = index + 1
        guard place < text.tokens.count else { return nil }
        let isRoman = text.isKind(place, .word) && text.slice(place).allSatisfy { $0 == 0x49 || $0 == 0x56 }
        guard isRoman || small(place, limit: 4) != nil else { return nil }
        place += 1
        if text.isWord(place, words.slash) || text.isWord(place, words.year) { place += 1 }
        guard let year = yearNumber(at: place) else { return .nothing(length: 2) }
        return .period(Period(from: year, to: year, months: 3), length: place + 1 - index)
    }

    private func month(at index: Int) -> Found? {
        guard small(index + 1, limit: 12) != nil else { return nil }
        let link = index + 2
        if text.isWord(link, words.slash) || text.isWord(link, words.year), let year = yearNumber(at: link + 1) {
            return .period(Period(from: year, to: year, months: 1), length: 4)
        }
        return .nothing(length: 2)
    }

    private func day(at index: Int) -> Found? {
        guard small(index + 1, limit: 31) != nil else { return nil }
        var place = index + 2
        while text.isWord(place, words.slash) || text.isWord(place, words.hyphen) || text.isWord(place, words.month)
            || text.isWord(place, words.year) || text.isWord(place, words.comma) && small(place + 1, limit: 31) != nil
        {
            guard text.isNumber(place + 1) else { break }
            place += 2
        }
        let isCount = place == index + 2 && (startsNoun(place) && !text.isWord(place, words.month))
        return isCount ? nil : .nothing(length: place - index)
    }
}
