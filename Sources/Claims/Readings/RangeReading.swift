import Vietnamese

/// Two numbers under one unit, fractions, and amounts without a number.
extension FigureReader {
    /// "20 – 30 mô hình", "từ 1,16 đến 2 tỷ", "1,12-1,36%", "200 triệu đến 300 triệu".
    func range(from low: Amount, at index: Int) -> RawFigure? {
        guard let link = rangeLink(after: low.end, first: index), let high = text.amount(at: link.second) else {
            return nil
        }
        guard !(low.looksLikeYear && high.looksLikeYear), !low.hasLeadingZero || high.decimals == 0 else { return nil }
        guard var figure = withUnit(high, at: link.second) else { return nil }
        var first = low
        let digitsOnly = first.power == 0 && high.power > 0
        if digitsOnly { first.multiply(byPower: high.power) }
        guard link.unitLength == 0 || figure.measure != .count else { return nil }
        if figure.measure == .count, let whole = first.alternative, first.value.scale > 0, high.value.scale == 0 {
            first.value = whole
        }
        figure.low = first.value
        figure.high = figure.value
        figure.value = nil
        figure.alternative = nil
        figure.first = index
        figure.qualifier = .range
        figure.step = first.step
        return figure
    }

    private struct RangeLink {
        let second: Int
        let unitLength: Int
    }

    private func rangeLink(after end: Int, first: Int) -> RangeLink? {
        if text.isWord(end, words.hyphen) {
            return startsNumber(end + 1) ? RangeLink(second: end + 1, unitLength: 0) : nil
        }
        let isFrom = text.isWord(first - 1, words.from)
        var place = end
        var length = 0
        if let unit = grammar.units.longestOrNil(at: end, in: text.tokens) {
            length = unit.length
            place += length
        }
        if length > 0, text.isWord(place, words.hyphen), startsNumber(place + 1) {
            return RangeLink(second: place + 1, unitLength: length)
        }
        guard text.isWord(place, words.to) || text.isWord(place, words.until) else { return nil }
        let isChange = isFrom && length > 0 && changes(before: first - 2)
        guard startsNumber(place + 1), !isChange, isFrom || length == 0 else { return nil }
        return RangeLink(second: place + 1, unitLength: length)
    }

    /// "tăng từ 5 tỷ đến 8 tỷ" tells two values, not a range.
    private func changes(before index: Int) -> Bool {
        guard let cue = grammar.cues.longest(endingAt: index, in: text.tokens)?.meaning else { return false }
        return cue == .up || cue == .down
    }

    private func startsNumber(_ index: Int) -> Bool {
        text.isNumber(index)
            || (text.isKind(index, .word) && grammar.numberWords.read(at: index, in: text.tokens) != nil)
    }

    /// "30/45 xã" and "4 trong số 21 huyện" are parts of a number of things; "1/3" a share.
    func fraction(_ amount: Amount, at index: Int) -> RawFigure? {
        guard let link = fractionLink(amount.end), amount.decimals == 0, amount.power == 0 else { return nil }
        guard text.isNumber(link), let whole = text.plainAmount(at: link) else { return nil }
        guard whole.decimals == 0, let part = amount.value.whole, let all = whole.value.whole, all > 0 else {
            return nil
        }
        if isKnownNoun(whole.end), var figure = counted(whole, at: link) {
            figure.outOf = whole.value
            figure.value = amount.value
            figure.first = index
            return figure
        }
        let isShare = link == amount.end + 1 && part < all && all <= 10
        guard isShare, !text.isWord(whole.end, words.slash), isShareBefore(index) else { return nil }
        var share = RawFigure(amount, first: index, measure: .percent, unit: "%", end: whole.end)
        share.value = ExactDecimal((part * 20_000 + all) / (2 * all), scale: 2)
        share.step = ExactDecimal(1, scale: 2)
        share.roundStep = share.step
        share.qualifier = 10_000 * part % all == 0 ? .exact : .about
        return share
    }

    /// Where the number of all stands: behind "/", "trên", "trong số", "trong tổng số".
    private func fractionLink(_ end: Int) -> Int? {
        if text.isWord(end, words.slash) || text.isWord(end, words.per) { return end + 1 }
        guard text.isWord(end, words.among) else { return nil }
        let next = text.isWord(end + 1, words.whole) ? end + 2 : end + 1
        return text.isWord(next, words.so) ? next + 1 : nil
    }

    private func isKnownNoun(_ index: Int) -> Bool {
        grammar.nouns.longestOrNil(at: index, in: text.tokens) != nil
    }

    private func isShareBefore(_ index: Int) -> Bool {
        var place = index - 1
        if let qualifier = grammar.qualifiersBefore.longest(endingAt: place, in: text.tokens) {
            place -= qualifier.length
        }
        guard let cue = grammar.cues.longest(endingAt: place, in: text.tokens)?.meaning else { return false }
        return [.share, .up, .down, .becomes].contains(cue)
    }

    /// "hàng trăm lao động", "một nửa", "gấp đôi".
    func vagueFigure(at index: Int) -> RawFigure? {
        if let order = grammar.vague.longest(at: index, in: text.tokens) {
            var amount = Amount(Numeral(order.meaning.low), end: index + order.length)
            let high = order.meaning.high.map { ExactDecimal($0) }
            amount.isWord = true
            guard var figure = withUnit(scaled(amount), at: index) else { return nil }
            figure.low = figure.value
            figure.value = nil
            figure.high = amount.end == index + order.length && figure.measure == .count ? high : nil
            figure.qualifier = .about
            return figure
        }
        return shareInWords(at: index)
    }

    private func scaled(_ amount: Amount) -> Amount {
        var amount = amount
        while let unit = grammar.units.longestOrNil(at: amount.end, in: text.tokens),
            case .power(let power, _) = unit.meaning
        {
            amount.multiply(byPower: power)
            amount.end += unit.length
        }
        return amount
    }

    func shareInWords(at index: Int) -> RawFigure? {
        guard let fraction = grammar.fractions.longest(at: index, in: text.tokens), isShareBefore(index) else {
            return nil
        }
        var share = RawFigure(
            Amount(Numeral(fraction.meaning.low), end: index + fraction.length),
            first: index,
            measure: .percent,
            unit: "%",
            end: index + fraction.length
        )
        share.value = ExactDecimal(fraction.meaning.low, scale: 2)
        share.step = ExactDecimal(1)
        share.roundStep = share.step
        share.qualifier = fraction.meaning.high == nil ? .about : qualifier(before: index)
        return share
    }
}
