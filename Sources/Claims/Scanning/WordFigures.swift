import Vietnamese

/// Figures that begin with a word: "một trăm hai mươi", "gần một nửa", "gấp đôi".
extension Scanner {
    func figureInWords(at index: Int) -> RawFigure? {
        if let double = multiple(at: index) { return double }
        if text.grammar.vague.longest(at: index, in: text.tokens) != nil { return figureReader.vagueFigure(at: index) }
        if text.isHalf(index) { return figureReader.figure(at: index) }
        if text.mayImplyOne(index), text.impliedOne(at: index) != nil { return impliedFigure(at: index) }
        if let share = figureReader.shareInWords(at: index) { return share }
        guard let read = text.grammar.numberWords.read(at: index, in: text.tokens) else { return nil }
        if case .period? = periodReader.read(at: index) { return nil }
        guard let figure = figureReader.figure(at: index) else { return nil }
        if figure.measure == .times, read.isWeak || !isMultiple(before: index) { return nil }
        return figure
    }

    /// How many words lead from the bracket to the amount: "(bằng chữ: …", "(số tiền bằng chữ: …".
    private static let longestLead = 4

    /// "820.000.000 đồng (bằng chữ: tám trăm hai mươi triệu đồng)": the same amount in words is no other figure.
    func isSaidAgain(_ figure: RawFigure, at index: Int) -> Bool {
        guard figure.measure == .money, let last = figures.last, last.measure == .money, last.value == figure.value
        else {
            return false
        }
        var place = index - 1
        if text.isWord(place, words.colon) { place -= 1 }
        while place > last.end, index - place < Scanner.longestLead + 2, text.isKind(place, .word) { place -= 1 }
        return place == last.end && text.isWord(place, words.open)
    }

    /// "chục tỷ đồng" alone is a round number.
    private func impliedFigure(at index: Int) -> RawFigure? {
        guard var figure = figureReader.figure(at: index) else { return nil }
        if figure.qualifier == .exact, text.isWord(index, words.chuc) { figure.qualifier = .about }
        return figure
    }

    /// "hơn hai lần" multiplies, "ít nhất hai lần" tells how often.
    private func isMultiple(before index: Int) -> Bool {
        if [.about, .under, .over].contains(figureReader.qualifier(before: index)) { return true }
        return text.isWord(index - 1, words.gap) || isChange(index - 1)
    }

    private func isChange(_ index: Int) -> Bool {
        let cue = text.grammar.cues.longest(endingAt: index, in: text.tokens)?.meaning
        return cue == .up || cue == .down || cue == .share || cue == .becomes
    }

    /// "gấp đôi", "gấp rưỡi", "gấp ba", "gấp 3".
    func multiple(at index: Int) -> RawFigure? {
        guard index > 0, text.isWord(index - 1, words.gap) || text.isWord(index - 2, words.gap) else { return nil }
        let halves: Int64? = text.isWord(index, words.doi) ? 20 : text.isWord(index, words.ruoi) ? 15 : nil
        if let halves {
            var amount = Amount(Numeral(1), end: index + 1)
            amount.value = ExactDecimal(halves, scale: 1)
            var figure = RawFigure(amount, first: index, measure: .times, unit: "lần", end: index + 1)
            // "hơn gấp đôi" and "gấp hơn đôi".
            let near = figureReader.qualifier(before: index)
            figure.qualifier = near == .exact ? figureReader.qualifier(before: index - 1) : near
            return figure
        }
        guard text.isWord(index - 1, words.gap), let amount = text.plainAmount(at: index) else { return nil }
        guard !text.isWord(amount.end, words.times), !text.isWord(amount.end, words.percent) else { return nil }
        guard !text.isWord(amount.end, words.hyphen),
            text.grammar.units.longestOrNil(at: amount.end, in: text.tokens) == nil
        else { return nil }
        // "gấp 5, 6 lần".
        if figureReader.figure(at: index)?.qualifier == .range { return nil }
        return RawFigure(amount, first: index, measure: .times, unit: "lần", end: amount.end)
    }
}
