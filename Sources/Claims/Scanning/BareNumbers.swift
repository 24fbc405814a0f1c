import Vietnamese

/// Numbers without a unit behind them: the words before them say what they count.
extension Scanner {
    /// How many tokens back the noun stands at most.
    private static let nounReach = 12
    /// How many words tell a count from the number of something: "số máy lẻ 204".
    private static let shortestSubject = 5

    /// The figure of a number alone at a token.
    func bareFigure(at index: Int) -> RawFigure? {
        guard let amount = text.amount(at: index) else { return nil }
        if let figure = bracketed(amount, at: index) { return figure }
        // "được công nhận: 5 sao có 4 sản phẩm": what it ranks or how long it lasts is no count of what stands before.
        if text.grammar.nouns.longestOrNil(at: amount.end, in: text.tokens)?.meaning.family == .time { return nil }
        guard !amount.looksLikeYear || text.isWord(index - 1, words.colon),
            let noun = nounBefore(index, amount.end) ?? nounOfLast(before: index, amount), mayCount(amount, noun)
        else { return nil }
        return bareRange(noun, amount, at: index) ?? counting(noun, amount, at: index)
    }

    /// Things come whole: "Mô hình: 1,5" is no number of models.
    private func mayCount(_ amount: Amount, _ noun: Noun) -> Bool {
        noun.family == .measure || amount.value.scale == 0 || figureReader.wholeReading(amount).value.scale == 0
    }

    /// "Số cơ sở hỗ trợ: 40 - 45".
    private func bareRange(_ noun: Noun, _ low: Amount, at index: Int) -> RawFigure? {
        guard text.isWord(low.end, words.hyphen), text.isNumber(low.end + 1),
            let high = text.plainAmount(at: low.end + 1), high.value.double > low.value.double, endsClause(high.end)
        else { return nil }
        var figure = counting(noun, low, at: index)
        (figure.low, figure.high, figure.value, figure.alternative) = (low.value, high.value, nil, nil)
        figure.qualifier = .range
        figure.end = high.end
        figure.tailEnd = high.end
        return figure
    }

    func counting(_ noun: Noun, _ amount: Amount, at index: Int) -> RawFigure {
        var figure = RawFigure(amount, first: index, measure: .count, unit: noun.unit, end: amount.end)
        figure.family = noun.family
        figure.qualifier = figureReader.qualifier(before: index)
        return figure
    }

    /// "Số đề án: 109", "số đề án giảm 3,": the noun stands before the number.
    private func nounBefore(_ index: Int, _ end: Int) -> Noun? {
        var place = index - 1
        if let word = text.grammar.qualifiersBefore.longest(endingAt: place, in: text.tokens) { place -= word.length }
        let isLink = [words.colon, words.la, words.dat, words.bar].contains { text.isWord(place, $0) }
        if text.isWord(place, words.colon), endsClause(end),
            let noun = text.grammar.nouns.longest(endingAt: place - 1, in: text.tokens), noun.meaning.family != .time,
            opensClause(place - noun.length)
        {
            return noun.meaning
        }
        guard isLink || isFirstValue(place, end) || (isChange(place) && endsClause(end)) else {
            return endsClause(end) ? nounOfSubject(index) : nil
        }
        for start in stride(from: place - 1, through: max(0, place - Scanner.nounReach), by: -1) {
            guard text.tokens[start].kind == .word || text.isWord(start, words.open) else { return nil }
            guard text.isWord(start, words.so) else { continue }
            let noun = text.grammar.nouns.longestOrNil(at: start + 1, in: text.tokens)?.meaning
            return noun?.family == .time ? nil : noun
        }
        return nil
    }

    /// "Số cơ sở áp dụng chuyển đổi số 30": the noun opens the clause that the number ends.
    private func nounOfSubject(_ index: Int) -> Noun? {
        let numbering = text.grammar.numbering.longest(endingAt: index - 1, in: text.tokens)
        guard numbering == nil || text.isWord(index - 1, words.so) else { return nil }
        var start = index
        while start > 0, index - start < Scanner.nounReach, text.isKind(start - 1, .word) { start -= 1 }
        guard index - start >= Scanner.shortestSubject, text.isWord(start, words.so) else { return nil }
        let noun = text.grammar.nouns.longestOrNil(at: start + 1, in: text.tokens)?.meaning
        return noun?.family == .time ? nil : noun
    }

    /// Whether a noun stands alone before its colon: "trong đó đề án điểm: 02", and not "Mã đề án: 24".
    private func opensClause(_ index: Int) -> Bool {
        guard index > 0, text.tokens[index - 1].kind == .word else { return true }
        return text.grammar.cues.longest(endingAt: index - 1, in: text.tokens)?.meaning == .parts
    }

    private func isChange(_ index: Int) -> Bool {
        let cue = text.grammar.cues.longest(endingAt: index, in: text.tokens)?.meaning
        return cue == .up || cue == .down
    }

    /// The 22 of "số đề án tăng từ 22 lên 37".
    private func isFirstValue(_ place: Int, _ end: Int) -> Bool {
        text.isWord(place, words.from) && isChange(place - 1) && becomes(end)
    }

    func becomes(_ index: Int) -> Bool {
        guard let cue = text.grammar.cues.longestOrNil(at: index, in: text.tokens), cue.meaning == .becomes else {
            return false
        }
        return text.isNumber(index + cue.length)
    }

    /// Whether a clause ends at a token, or "và" goes on to the next.
    func endsClause(_ index: Int, orAnd: Bool) -> Bool { endsClause(index) || (orAnd && text.isWord(index, words.and)) }

    func endsClause(_ index: Int) -> Bool {
        guard index < text.tokens.count else { return true }
        if text.isKind(index, .lineBreak) { return true }
        let marks = [words.comma, words.semicolon, words.close, words.dot, words.open]
        return marks.contains { text.isWord(index, $0) } && !text.isNumber(index + 1)
    }

    /// "Kinh phí (triệu đồng): 10.240", "Số lao động (người): 560": the unit stands in brackets before the number.
    private func bracketed(_ amount: Amount, at index: Int) -> RawFigure? {
        guard text.isWord(index - 1, words.colon) || text.isWord(index - 1, words.bar),
            text.isWord(index - 2, words.close),
            let open = (max(0, index - 8)..<index - 2).last(where: { text.isWord($0, words.open) })
        else { return nil }
        if let noun = text.grammar.nouns.longest(at: open + 1, in: text.tokens), noun.meaning.family != .time {
            return counting(noun.meaning, figureReader.wholeReading(amount), at: index)
        }
        for place in open + 1..<index - 2 {
            guard let unit = text.grammar.units.longest(at: place, in: text.tokens)?.meaning else { continue }
            return figure(amount, unit, at: index)
        }
        return nil
    }

    /// A number whose unit its head names.
    func figure(_ amount: Amount, _ unit: UnitWord, at index: Int) -> RawFigure? {
        var amount = amount
        let measure: RawFigure.Measure
        switch unit {
        case .power(let power, _) where power >= 3:
            amount.multiply(byPower: power)
            measure = .money
        case .dong: measure = .money
        case .percent: measure = .percent
        default: return nil
        }
        let name = measure == .money ? "đồng" : "%"
        var figure = RawFigure(amount, first: index, measure: measure, unit: name, end: amount.end)
        figure.qualifier = figureReader.qualifier(before: index)
        return figure
    }
}
