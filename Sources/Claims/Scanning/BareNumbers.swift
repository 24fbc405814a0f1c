import Vietnamese

/// Numbers without a unit behind them: the words before them say what they count.
extension Scanner {
    /// How many tokens back the noun stands at most.
    private static let nounReach = 12
    private static let ellipsisReach = 25
    /// How many words name an item of a list at most.
    private static let longestItem = 6

    /// The figure of a number alone at a token.
    func bareFigure(at index: Int) -> RawFigure? {
        guard let amount = text.amount(at: index) else { return nil }
        if let figure = bracketed(amount, at: index) { return figure }
        guard !amount.looksLikeYear || text.isWord(index - 1, words.colon),
            let noun = nounBefore(index, amount.end) ?? nounOfLast(before: index, amount)
        else { return nil }
        return bareRange(noun, amount, at: index) ?? counting(noun, amount, at: index)
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
        guard isLink || (isChange(place) && endsClause(end)) else { return nil }
        for start in stride(from: place - 1, through: max(0, place - Scanner.nounReach), by: -1) {
            guard text.tokens[start].kind == .word || text.isWord(start, words.open) else { return nil }
            guard text.isWord(start, words.so) else { continue }
            let noun = text.grammar.nouns.longestOrNil(at: start + 1, in: text.tokens)?.meaning
            return noun?.family == .time ? nil : noun
        }
        return nil
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

    /// "9 đề án (KCQG 2, KCĐP 7)", "được giao 18 người, hiện có 15;": of what the count before it counted.
    private func nounOfLast(before index: Int, _ amount: Amount) -> Noun? {
        guard amount.power == 0, amount.value.scale == 0, !amount.isWord, endsClause(amount.end), index > 0,
            let last = figures.last, last.measure == .count, index - last.end <= Scanner.ellipsisReach,
            let family = last.family, family != .measure, !isCut(from: last.end)
        else { return nil }
        guard
            text.grammar.sets.elliptic.contains(text.tokens[index - 1]) || isSource(index - 1) || isThatNumber(index)
                || isNextItem(index, behind: last.end)
        else { return nil }
        return Noun(unit: last.unit, family: family)
    }

    /// "chế biến 24 đề án; cơ khí 11; khác 14": behind a semicolon the items of a list leave their noun out.
    private func isNextItem(_ index: Int, behind end: Int) -> Bool {
        guard text.isWord(end, words.semicolon), (1...Scanner.longestItem).contains(index - end - 1) else {
            return false
        }
        let numbering = text.grammar.numbering.longest(endingAt: index - 1, in: text.tokens)?.meaning
        return (numbering == nil || numbering == .counting) && (end + 1..<index).allSatisfy { text.isKind($0, .word) }
    }

    /// "con số này là 41": the noun is that of the number before.
    private func isThatNumber(_ index: Int) -> Bool {
        guard text.isWord(index - 1, words.la) else { return false }
        return (max(0, index - 5)..<index).contains {
            text.grammar.nouns.longest(at: $0, in: text.tokens)?.meaning.unit == "con số"
        }
    }

    private func isSource(_ index: Int) -> Bool {
        if case .source? = text.grammar.cues.longest(endingAt: index, in: text.tokens)?.meaning { return true }
        return false
    }

    /// Whether a sentence or a line ended behind a token.
    private func isCut(from token: Int) -> Bool {
        events.reversed().prefix { $0.start >= token }.contains { event in
            switch event.what {
            case .sentence, .paragraph: true
            default: false
            }
        }
    }

    private func endsClause(_ index: Int) -> Bool {
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
