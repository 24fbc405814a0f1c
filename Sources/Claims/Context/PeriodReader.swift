import Vietnamese

/// Reads years and what is built of them; dates are passed over.
struct PeriodReader {
    let text: TokenText
    var words: Words { text.grammar.words }

    enum Found {
        case period(Period, length: Int)
        /// "10 năm qua", "chín năm trở lại đây".
        case span(years: Int, length: Int)
        /// "6 tháng đầu năm", "quý II", "cả năm".
        case part(PartOfYear, length: Int)
        /// A day, a month without its year, a duration: nothing that figures belong to.
        case nothing(length: Int)
    }

    /// What begins at a token: a period, a date to pass over, or neither.
    func read(at index: Int) -> Found? {
        let token = text.tokens[index]
        if let span = dateSpan(at: index) { return span }
        if token.kind == .number { return readNumber(at: index) }
        if token.word == words.ca { return wholeYear(at: index) }
        if token.word == words.stage1, text.isWord(index + 1, words.stage2) { return span(at: index, after: 2) }
        if text.isWord(index + 1, words.period), token.word == words.term || text.isWord(index, words.thoi) {
            return span(at: index, after: 2)
        }
        if let part = months(at: index), let found = found(part, at: index) { return found }
        if token.word == words.year { return year(at: index) }
        if token.word == words.quarter { return quarter(at: index) }
        if token.word == words.month { return month(at: index) }
        if token.word == words.day { return day(at: index) }
        return span(at: index)
    }

    /// Years counted back from the day of the text.
    private func span(at index: Int) -> Found? {
        guard text.isWord(index + 1, words.year) || text.isWord(index + 2, words.year),
            let amount = text.plainAmount(at: index), text.isWord(amount.end, words.year),
            let count = amount.value.whole, (2...60).contains(count),
            let back = text.grammar.lookingBack.longestOrNil(at: amount.end + 1, in: text.tokens)
        else { return nil }
        return .span(years: Int(count), length: amount.end + 1 + back.length - index)
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
        } else if let end = lastMonth(after: place, first: first) {
            (period.to, period.months, place) = (end.period.to, end.period.months, end.place)
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
            (period.months, period.isWholeYears) = (part.period(year).months, part.period(year).isWholeYears)
            place = part.end
        }
        return (period, place)
    }

    func startsNoun(_ index: Int) -> Bool {
        text.grammar.nouns.longestOrNil(at: index, in: text.tokens) != nil
    }

    private func secondYear(after place: Int, first: Int) -> (year: Int, place: Int)? {
        let isLink = text.isWord(place, words.hyphen) || text.isWord(place, words.to) || text.isWord(place, words.until)
        guard isLink else { return nil }
        var next = place + 1
        while text.isWord(next, words.year) || text.isWord(next, words.het) || text.isWord(next, words.end) {
            next += 1
        }
        if let year = shortYear(at: next, first: first) { return (year, next + 1) }
        guard let year = yearNumber(at: next), year >= first else { return nil }
        return (year, next + 1)
    }

    /// The 20 of "giai đoạn 2016-20".
    private func shortYear(at index: Int, first: Int) -> Int? {
        guard text.isGlued(index), text.isWord(index - 1, words.hyphen), text.isGlued(index - 1),
            text.isKind(index - 3, .word), let short = small(index, limit: 60), short > first % 100, short > 9,
            !text.isWord(index + 1, words.slash), !startsNoun(index + 1),
            text.grammar.units.longestOrNil(at: index + 1, in: text.tokens) == nil
        else { return nil }
        return first / 100 * 100 + short
    }

    /// "9 tháng năm 2022", "6 tháng đầu năm 2020", "9 tháng/2022", "6 tháng đầu năm".
    private func months(at index: Int) -> Months? {
        // No number up to twelve has more than three words.
        guard (index + 1...index + 3).contains(where: { text.isWord($0, words.month) }),
            let amount = text.plainAmount(at: index), let count = amount.value.whole, (1...12).contains(count)
        else { return nil }
        var place = amount.end
        guard text.isWord(place, words.month) else { return nil }
        place += 1
        let areLast = text.isWord(place, words.end)
        while text.isWord(place, words.start) || text.isWord(place, words.end) || text.isWord(place, words.of) {
            place += 1
        }
        guard text.isWord(place, words.year) || text.isWord(place, words.slash) else {
            return Months(count: Int(count), areLast: areLast, year: nil, end: place)
        }
        let year = yearNumber(at: place + 1)
        return Months(count: Int(count), areLast: areLast, year: year, end: year == nil ? place + 1 : place + 2)
    }

    /// The months of a year; where none is named, those that begin or end one: "9 tháng đạt 61%", and not "học nghề 9 tháng".
    private func found(_ part: Months, at index: Int) -> Found? {
        let length = part.end - index
        if let year = part.year { return .period(part.period(year), length: length) }
        if text.isWord(part.end - 1, words.year) {
            return .part(part.areLast ? .other : .firstMonths(part.count), length: length)
        }
        let isResult = text.isKind(part.end, .word) && text.grammar.sets.results.contains(text.tokens[part.end])
        return part.count % 3 == 0 && isResult && !text.isKind(index - 1, .word)
            ? .part(.firstMonths(part.count), length: length) : nil
    }

    /// "cả năm đạt 98%", and not "cả năm 2025".
    private func wholeYear(at index: Int) -> Found? {
        guard text.isWord(index + 1, words.year), yearNumber(at: index + 2) == nil,
            !text.isWord(index + 2, words.nay)
        else { return nil }
        return .part(.whole, length: 2)
    }

    /// Months of a year, counted from its start or from its end.
    private struct Months {
        let count: Int
        let areLast: Bool
        let year: Int?
        let end: Int

        func period(_ year: Int) -> Period {
            Period(from: year, to: year, months: areLast ? nil : count, isWholeYears: !areLast || count == 12)
        }
    }
}

extension PeriodReader {
    /// How many words the name of a firm has at most.
    private static let longestFirm = 8

    private func year(at index: Int) -> Found? {
        guard let (period, end) = years(at: index + 1) else { return nil }
        return .period(bounded(period, from: index, end), length: end - index)
    }

    private func readNumber(at index: Int) -> Found? {
        if let part = months(at: index) { return found(part, at: index) ?? .nothing(length: part.end - index) }
        if let date = date(at: index) { return date }
        if isDuration(index) { return span(at: index) ?? .nothing(length: 2) }
        guard yearNumber(at: index) != nil, let (period, end) = years(at: index) else { return nil }
        if period.from != period.to { return .period(period, length: end - index) }
        guard isYearPlace(index, end) else { return nil }
        var found = period
        if isSince(index, end) { found.beginOnly() }
        return .period(found, length: end - index)
    }

    /// Whether a bare "2020" is a year: a word of time before it, or nothing countable behind.
    private func isYearPlace(_ index: Int, _ end: Int) -> Bool {
        let before = [words.from, words.to, words.until, words.year, words.start, words.end, words.slash]
        if before.contains(where: { text.isWord(index - 1, $0) }) { return true }
        if endsFirm(index - 1) { return false }
        // "2018, 2020 và 2022 lần lượt là".
        if text.grammar.cues.longestOrNil(at: end, in: text.tokens)?.meaning == .respectively { return true }
        return text.grammar.units.longestOrNil(at: end, in: text.tokens) == nil && !startsNoun(end)
    }

    /// The last word before the 2015 of "Công ty CP Sông Lam 2015": the number ends the name of a firm.
    private func endsFirm(_ index: Int) -> Bool {
        guard text.isKind(index, .word), text.tokens[index].isCapitalised else { return false }
        for place in stride(from: index, through: max(0, index - PeriodReader.longestFirm), by: -1) {
            guard text.isKind(place, .word) else { return false }
            if text.grammar.nouns.longest(endingAt: place, in: text.tokens)?.meaning.family == .establishment {
                return place < index
            }
            guard text.tokens[place].isCapitalised || !text.grammar.isFunctionWord(text.tokens[place]) else {
                return false
            }
        }
        return false
    }

    /// "5 năm qua", "10 ngày": durations count nothing.
    private func isDuration(_ index: Int) -> Bool {
        let next = index + 1
        guard next < text.tokens.count else { return false }
        return [words.year, words.month, words.day, words.hour, words.minutes].contains(text.tokens[next].word)
            && yearNumber(at: next + 1) == nil
    }
}
