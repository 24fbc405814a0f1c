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
        if low.power == 0 { first.multiply(byPower: high.sharedZeros(with: low)) }
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
        guard text.isWord(place, words.to) || text.isWord(place, words.until) else {
            return length == 0 ? neighbour(after: end, first: first) : nil
        }
        let isChange = isFrom && length > 0 && !isPercent(end) && changes(before: first - 2)
        // "từ 6 đến dưới 50 tỷ đồng".
        let rounding = isFrom ? grammar.qualifiersBefore.longestOrNil(at: place + 1, in: text.tokens)?.length ?? 0 : 0
        let isPercents = isPercent(end) && text.isNumber(place + 1)
        guard startsNumber(place + 1 + rounding), !isChange, isFrom || length == 0 || isPercents else { return nil }
        return RangeLink(second: place + 1 + rounding, unitLength: length)
    }

    /// "5, 6 lần", "một, hai cơ sở", "hai ba cơ sở": two numbers that follow each other say about how many.
    private func neighbour(after end: Int, first: Int) -> RangeLink? {
        let isListed = text.isWord(end, words.comma)
        let second = isListed ? end + 1 : end
        guard isListed || !text.isNumber(first), !text.isGlued(second), startsNumber(second),
            let low = text.plainAmount(at: first), let high = text.plainAmount(at: second),
            low.isWord == high.isWord, let one = low.value.whole, (1...8).contains(one),
            high.leadingDigit == one + 1, high.wholeDigits == 1 || high.isWord, !isOpened(before: first),
            grammar.numbering.longest(endingAt: first - 1, in: text.tokens) == nil
        else { return nil }
        return RangeLink(second: second, unitLength: 0)
    }

    /// "tăng từ 15% đến 22%" is a range of growth.
    private func isPercent(_ index: Int) -> Bool { text.isWord(index, words.percent) }

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
        if let share = tenths(amount, at: index) { return share }
        guard let link = fractionLink(amount.end), amount.power == 0, text.isNumber(link), !isOneOfThem(amount, index)
        else { return nil }
        if link == amount.end + 1, let sum = sum(amount, over: link, at: index) { return sum }
        guard amount.decimals == 0, let whole = text.plainAmount(at: link) else { return nil }
        guard whole.decimals == 0, let part = amount.value.whole, let all = whole.value.whole, all > 0 else {
            return nil
        }
        let isSmall = link == amount.end + 1 && part < all && all <= 10 && !text.isWord(whole.end, words.slash)
        // "bằng 1/4 vùng Đồng bằng sông Hồng" compares, "gần 1/5 đề án" rounds, "đạt 4/5 xã" counts.
        let compares = isSmall && (text.isWord(index - 1, words.equals) || qualifier(before: index) != .exact)
        if !compares, isKnownNoun(whole.end), var figure = counted(whole, at: link) {
            figure.outOf = whole.value
            figure.value = amount.value
            figure.first = index
            return figure
        }
        guard isSmall else { return nil }
        return share(amount, part: part, of: all, at: index, end: whole.end)
    }

    /// "6 phần mười", "3 phần 4".
    private func tenths(_ amount: Amount, at index: Int) -> RawFigure? {
        guard text.isWord(amount.end, words.phan), let whole = text.plainAmount(at: amount.end + 1),
            amount.decimals == 0, let part = amount.value.whole, let all = whole.value.whole,
            (2...10).contains(all), part < all
        else { return nil }
        return share(amount, part: part, of: all, at: index, end: whole.end)
    }

    /// "2.950/3.600 triệu đồng", "482,35/712,6 ha": what was spent of what was given.
    private func sum(_ amount: Amount, over link: Int, at index: Int) -> RawFigure? {
        guard let whole = text.amount(at: link), amount.value.double <= whole.value.double,
            var figure = withUnit(whole, at: link),
            figure.measure == .money && whole.power > 0 || figure.family == .measure && amount.decimals > 0
        else { return nil }
        var part = amount
        part.multiply(byPower: whole.power)
        figure.outOf = whole.value
        figure.value = part.value
        figure.alternative = nil
        (figure.step, figure.roundStep) = (part.step, part.roundStep)
        figure.first = index
        return figure
    }

    /// Where the number of all stands: behind "/", "trên", "trong số", "trong tổng số".
    private func fractionLink(_ end: Int) -> Int? {
        if text.isWord(end, words.slash) || text.isWord(end, words.per) { return end + 1 }
        guard text.isWord(end, words.among) else { return nil }
        if text.isNumber(end + 1) { return end + 1 }
        let next = text.isWord(end + 1, words.whole) ? end + 2 : end + 1
        return text.isWord(next, words.so) ? next + 1 : nil
    }

    /// "là một trong 14 cơ sở", "là 1 trong 8 tỉnh": told of the one, it counts the others.
    private func isOneOfThem(_ amount: Amount, _ index: Int) -> Bool {
        guard text.isWord(amount.end, words.among), amount.value == ExactDecimal(1) else { return false }
        return amount.isWord || text.isWord(index - 1, words.la) || text.isWord(index - 1, words.comma)
    }

    private func isKnownNoun(_ index: Int) -> Bool {
        grammar.nouns.longestOrNil(at: index, in: text.tokens) != nil
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
}
