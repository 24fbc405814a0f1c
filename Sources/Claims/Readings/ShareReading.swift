import Vietnamese

/// Shares that are said as fractions: "chiếm 2/3", "gần một nửa số cơ sở", "ba phần tư học viên".
extension FigureReader {
    /// A share said roughly reaches this far from what its words name.
    private static let reach = ExactDecimal(10)

    /// "1/3" behind a word of shares or of rounding, or before what it is a share of.
    func share(_ amount: Amount, part: Int64, of all: Int64, at index: Int, end: Int) -> RawFigure? {
        guard isShare(first: index, end: end) else { return nil }
        let value = ExactDecimal((part * 20_000 + all) / (2 * all), scale: 2)
        var share = share(amount, value, first: index, end: end)
        if share.qualifier == .exact, 10_000 * part % all != 0 { share.qualifier = .about }
        return share
    }

    func shareInWords(at index: Int) -> RawFigure? {
        guard let fraction = grammar.fractions.longest(at: index, in: text.tokens) else { return nil }
        let end = index + fraction.length
        // "ba phần tư" is a share by itself, "một nửa" need not be one.
        guard fraction.length == 3 || isShare(first: index, end: end) else { return nil }
        let low = fraction.meaning.low
        var share = share(Amount(Numeral(low), end: end), ExactDecimal(low, scale: 2), first: index, end: end)
        if share.qualifier == .exact, fraction.meaning.high == nil { share.qualifier = .about }
        return share
    }

    private func share(_ amount: Amount, _ value: ExactDecimal, first: Int, end: Int) -> RawFigure {
        var share = RawFigure(amount, first: first, measure: .percent, unit: "%", end: end)
        share.value = value
        share.alternative = nil
        share.qualifier = qualifier(before: first)
        share.step = share.qualifier == .exact ? ExactDecimal(1) : FigureReader.reach
        share.roundStep = share.step
        return share
    }

    private func isShare(first: Int, end: Int) -> Bool {
        if text.isWord(end, words.so) || text.isWord(end, words.la) || isShareBefore(first) { return true }
        if isMoney(end) { return true }
        return qualifier(before: first) != .exact && !isTime(end) && !text.isNumber(end)
    }

    /// "một nửa kinh phí", "2/3 tổng vốn".
    private func isMoney(_ index: Int) -> Bool {
        let cue = grammar.cues.longestOrNil(at: index, in: text.tokens)?.meaning
        return cue == .moneyHead || cue == .total
    }

    /// "nửa năm", "nửa đầu tháng": a part of a time.
    private func isTime(_ index: Int) -> Bool {
        if text.isWord(index, words.start) || text.isWord(index, words.end) { return true }
        return grammar.nouns.longestOrNil(at: index, in: text.tokens)?.meaning.family == .time
    }

    private func isShareBefore(_ index: Int) -> Bool {
        var place = index - 1
        if let qualifier = grammar.qualifiersBefore.longest(endingAt: place, in: text.tokens) {
            place -= qualifier.length
        }
        guard let cue = grammar.cues.longest(endingAt: place, in: text.tokens)?.meaning else { return false }
        return [.share, .up, .down, .becomes, .parts, .remainder].contains(cue)
    }
}
