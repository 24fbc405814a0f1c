import Vietnamese

/// Days, months and quarters; most of them are passed over.
extension PeriodReader {
    /// "18/11", "18/11/2020", "22-9-2022", "11/2020": day and month, or month and year.
    func date(at index: Int) -> Found? {
        let link = index + 1
        guard text.isWord(link, words.slash) || text.isWord(link, words.hyphen), text.isGlued(link),
            let first = small(index, limit: 31)
        else { return nil }
        if first <= 12, let year = yearNumber(at: link + 1), text.isWord(link, words.slash) {
            let isEnd = isEnd(index)
            let months = isEnd ? reached(index) : nil
            return .period(Period(from: year, to: year, months: months, isWholeYears: isEnd), length: 3)
        }
        guard small(link + 1, limit: 12) != nil, text.isGlued(link + 1) else { return nil }
        let second = link + 2
        if text.isWord(second, text.tokens[link].word), yearNumber(at: second + 1) != nil {
            return until(index, length: 5)
        }
        guard isDayWord(index - 1) else { return nil }
        return .nothing(length: 3)
    }

    func small(_ index: Int, limit: Int) -> Int? {
        guard text.isNumber(index), text.tokens[index].end - text.tokens[index].start <= 2 else { return nil }
        guard let value = text.plainAmount(at: index)?.value.whole, value >= 1, value <= limit else { return nil }
        return Int(value)
    }

    /// "từ năm 2021 đến hết tháng 6/2025", "… đến 30/6/2025": the last year is told up to that month.
    func lastMonth(after place: Int, first: Int) -> (period: Period, place: Int)? {
        guard text.isWord(place, words.to) || text.isWord(place, words.until) || text.isWord(place, words.hyphen) else {
            return nil
        }
        var next = place + 1
        while text.isWord(next, words.het) || text.isWord(next, words.end) || text.isWord(next, words.start) {
            next += 1
        }
        guard next < text.tokens.count else { return nil }
        let found: Found?
        switch text.tokens[next].word {
        case words.month: found = month(at: next)
        case words.quarter: found = quarter(at: next)
        case words.day: found = day(at: next)
        default: found = date(at: next)
        }
        guard case .period(let end, let length)? = found, end.to >= first else { return nil }
        return (end, next + length)
    }

    /// "đến tháng 6/2025"; "từ tháng 3 đến hết tháng 11/2024" are not the first months of a year.
    private func isEnd(_ index: Int) -> Bool {
        var place = index - 1
        while text.isWord(place, words.het) || text.isWord(place, words.to) || text.isWord(place, words.until) {
            place -= 1
        }
        // "giai đoạn 2016 - 12/2020".
        if text.isWord(place, words.hyphen), yearNumber(at: place - 1) != nil { return true }
        return place < index - 1 && !(text.isNumber(place) && text.isWord(place - 1, words.month))
    }

    /// The months of a year up to the one whose number stands at a token; nil for all of them.
    private func reached(_ index: Int) -> Int? {
        small(index, limit: 11)
    }

    private func isDayWord(_ index: Int) -> Bool {
        guard let cue = text.grammar.numbering.longest(endingAt: index, in: text.tokens) else { return false }
        return cue.meaning == .date
    }

    func quarter(at index: Int) -> Found? {
        var place = index + 1
        guard place < text.tokens.count, let number = quarterNumber(at: place) else { return nil }
        place += 1
        if text.isWord(place, words.slash) || text.isWord(place, words.year) { place += 1 }
        guard let year = yearNumber(at: place) else { return .part(.other, length: 2) }
        let isReached = isEnd(index) || number == 1
        let months = isReached && number < 4 ? number * 3 : nil
        return .period(Period(from: year, to: year, months: months, isWholeYears: isReached), length: place + 1 - index)
    }

    /// "I", "IV", "2".
    func quarterNumber(at index: Int) -> Int? {
        guard text.isKind(index, .word) else { return small(index, limit: 4) }
        let roman: [[UInt32]] = [[0x49], [0x49, 0x49], [0x49, 0x49, 0x49], [0x49, 0x56]]
        return roman.firstIndex { text.slice(index).elementsEqual($0) }.map { $0 + 1 }
    }

    func month(at index: Int) -> Found? {
        guard small(index + 1, limit: 12) != nil else { return nil }
        let link = index + 2
        if text.isWord(link, words.slash) || text.isWord(link, words.year), let year = yearNumber(at: link + 1) {
            let isReached = isEnd(index) || small(index + 1, limit: 1) != nil
            let months = isReached ? reached(index + 1) : nil
            return .period(Period(from: year, to: year, months: months, isWholeYears: isReached), length: 4)
        }
        return .nothing(length: 2)
    }

    func day(at index: Int) -> Found? {
        guard small(index + 1, limit: 31) != nil else { return nil }
        var place = index + 2
        while text.isWord(place, words.slash) || text.isWord(place, words.hyphen) || text.isWord(place, words.month)
            || text.isWord(place, words.year) || text.isWord(place, words.comma) && small(place + 1, limit: 31) != nil
        {
            guard text.isNumber(place + 1) else { break }
            place += 2
        }
        let isCount = place == index + 2 && (startsNoun(place) && !text.isWord(place, words.month))
        return isCount ? nil : until(index, length: place - index)
    }

    /// "tính đến 30/6/2024" tells of the first six months of that year; any other day tells of nothing.
    private func until(_ index: Int, length: Int) -> Found {
        let last = index + length - 1
        guard isReached(at: index), let year = yearNumber(at: last), let month = small(last - 2, limit: 12) else {
            return .nothing(length: length)
        }
        let isMonthEnd = small(last - 4, limit: 27) == nil
        let months = month < 12 ? month : nil
        return .period(Period(from: year, to: year, months: months, isWholeYears: isMonthEnd), length: length)
    }

    /// Whether "đến" or "hết" stands before a day, also before its "ngày" and its "thời điểm".
    private func isReached(at index: Int) -> Bool {
        var place = index - 1
        if text.isWord(place, words.day) { place -= 1 }
        if text.isWord(place, words.point), text.isWord(place - 1, words.thoi) { place -= 2 }
        return [words.to, words.until, words.het].contains { text.isWord(place, $0) }
    }
}
