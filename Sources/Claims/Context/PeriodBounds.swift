/// What the words around a year make of it: a start without an end, an end without a start, or a part of the year.
extension PeriodReader {
    /// The year or years that "năm" at a token begins, as far as the words around them reach.
    func bounded(_ period: Period, from index: Int, _ end: Int) -> Period {
        var found = period
        guard period.from == period.to else {
            if isEdge(index - 1), !text.isWord(index - 1, words.start) { found.isWholeYears = false }
            return found
        }
        if isUntil(index) || text.isWord(index - 1, words.before) {
            found.from = nil
        } else if isAfter(index) {
            found.from = period.to + 1
            found.to = period.to + 1
            found.beginOnly()
        } else if isEdge(index - 1) {
            // "từ giữa năm 2019 đến nay"; "từ đầu năm 2024 đến nay" goes no further than its year.
            if !text.isWord(index - 1, words.start), text.isWord(index - 2, words.from), isNow(end) {
                found.beginOnly()
            }
            let isHalf = text.isWord(index - 2, words.half) && text.isWord(index - 1, words.start)
            (found.months, found.isWholeYears) = (isHalf ? 6 : nil, isHalf)
        } else if isSince(index, end) {
            found.beginOnly()
        }
        return found
    }

    /// "Sau năm 2016", and not "lần sau năm 2016".
    private func isAfter(_ index: Int) -> Bool {
        guard text.isWord(index - 1, words.after) else { return false }
        return !text.isKind(index - 2, .word) || text.tokens[index - 1].isCapitalised
            || text.isWord(index - 2, words.from)
    }

    /// "đầu năm 2016", "giữa năm 2016", "cuối năm 2016".
    private func isEdge(_ index: Int) -> Bool {
        [words.start, words.end, words.middle].contains { text.isWord(index, $0) }
    }

    /// "đến năm 2027", "tới hết năm 2027", "đến cuối năm 2027".
    private func isUntil(_ index: Int) -> Bool {
        var place = index - 1
        while text.isWord(place, words.het) || text.isWord(place, words.end) { place -= 1 }
        return text.isWord(place, words.to) || text.isWord(place, words.until)
    }

    /// "từ năm 2021 đến nay", "từ năm 2021 trở lại đây", "Từ năm 2021, …": no end of it is told.
    func isSince(_ index: Int, _ end: Int) -> Bool {
        guard
            text.isWord(index - 1, words.from)
                || (text.isWord(index - 1, words.year) && text.isWord(index - 2, words.from))
        else { return false }
        return isNow(end) || text.isWord(end, words.back) || text.isWord(end, words.comma)
    }

    /// "đến nay", "tới nay".
    private func isNow(_ index: Int) -> Bool {
        (text.isWord(index, words.to) || text.isWord(index, words.until)) && text.isWord(index + 1, words.nay)
    }
}

extension Period {
    /// Only its start is told: it lasts up to a day that is not.
    mutating func beginOnly() { (isOngoing, isWholeYears) = (true, false) }
}
