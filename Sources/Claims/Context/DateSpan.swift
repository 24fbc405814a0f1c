/// Months and days that begin and end a period: "từ tháng 1/2016 đến tháng 12/2020", "01/01/2016 - 31/12/2020".
extension PeriodReader {
    /// A month, a quarter or a day as one end of a period.
    private struct Moment {
        /// Nil in "từ tháng 3 đến tháng 11/2024".
        var year: Int?
        let firstMonth: Int
        let lastMonth: Int
        var day: Int?
        let end: Int

        var opensYear: Bool { firstMonth == 1 && day ?? 1 == 1 }
        /// Every month ends on its 28th day or later.
        var endsMonth: Bool { day ?? 28 >= 28 }
    }

    /// The period that begins with a month or a day at a token and ends with another; days of one month are none.
    func dateSpan(at index: Int) -> Found? {
        guard let first = moment(at: index) else { return nil }
        let isLink = text.isWord(first.end, words.to) || text.isWord(first.end, words.until)
        guard isLink || text.isWord(first.end, words.hyphen) else { return nil }
        var place = first.end + 1
        while text.isWord(place, words.het) || text.isWord(place, words.end) { place += 1 }
        guard let last = moment(at: place), let to = last.year else { return nil }
        let from = first.year ?? to
        guard (from, first.firstMonth) < (to, last.lastMonth) else { return nil }
        let isWhole = first.opensYear && last.endsMonth
        let months = last.lastMonth < 12 && isWhole ? last.lastMonth : nil
        return .period(Period(from: from, to: to, months: months, isWholeYears: isWhole), length: last.end - index)
    }

    private func moment(at index: Int) -> Moment? {
        guard index < text.tokens.count else { return nil }
        switch text.tokens[index].word {
        case words.month: return month(small(index + 1, limit: 12), day: nil, end: index + 2)
        case words.quarter:
            return quarterNumber(at: index + 1).map { ended(3 * $0 - 2, 3 * $0, day: nil, end: index + 2) }
        case words.day: return day(numberedAt: index + 1)
        default: return text.isKind(index, .number) ? day(numberedAt: index) ?? monthOfYear(at: index) : nil
        }
    }

    private func month(_ month: Int?, day: Int?, end: Int) -> Moment? {
        month.map { ended($0, $0, day: day, end: end) }
    }

    /// The year behind "/" or "năm", where one stands there.
    private func ended(_ first: Int, _ last: Int, day: Int?, end: Int) -> Moment {
        let isLink = text.isWord(end, words.slash) || text.isWord(end, words.year)
        let year = isLink ? yearNumber(at: end + 1) : nil
        return Moment(year: year, firstMonth: first, lastMonth: last, day: day, end: year == nil ? end : end + 2)
    }

    /// "31/12/2020", "01/01", "31 tháng 12 năm 2020".
    private func day(numberedAt index: Int) -> Moment? {
        let isSlash = text.isWord(index + 1, words.slash) && text.isGlued(index + 1)
        guard isSlash || text.isWord(index + 1, words.month), let day = small(index, limit: 31) else { return nil }
        return month(small(index + 2, limit: 12), day: day, end: index + 3)
    }

    /// "12/2020".
    private func monthOfYear(at index: Int) -> Moment? {
        guard text.isWord(index + 1, words.slash), text.isGlued(index + 1), let month = small(index, limit: 12),
            let year = yearNumber(at: index + 2)
        else { return nil }
        return Moment(year: year, firstMonth: month, lastMonth: month, end: index + 3)
    }
}
