import Vietnamese

/// Reads the figure at a token: number, range, unit, what it is for one of, and how it is rounded.
struct FigureReader {
    let text: TokenText
    var grammar: Grammar { text.grammar }
    var words: Words { text.grammar.words }

    private static let longestClause = 16
    /// How many words behind a counted noun tell which of them.
    private static let longestTail = 5

    /// The figure whose number begins at `index`, or nothing where the number is no figure.
    func figure(at index: Int) -> RawFigure? {
        guard let amount = text.amount(at: index) else { return vagueFigure(at: index) }
        if let range = range(from: amount, at: index) { return finished(range, before: index) }
        if let figure = single(amount, at: index) { return finished(figure, before: index) }
        return sharing(amount, at: index)
    }

    private func single(_ amount: Amount, at index: Int) -> RawFigure? {
        if let fraction = fraction(amount, at: index) { return fraction }
        return withUnit(amount, at: index)
    }

    /// The unit decides: money, a share, a multiple, or the noun that is counted.
    func withUnit(_ amount: Amount, at index: Int) -> RawFigure? {
        let end = amount.end
        if let unit = text.isKind(end, .lineBreak) ? nil : unitWord(at: end) {
            switch unit.meaning {
            case .dong:
                if amount.isWeakWord || amount.value == ExactDecimal(1), amount.power == 0 { return nil }
                return RawFigure(amount, first: index, measure: .money, unit: "đồng", end: end + unit.length)
            case .percent:
                return percent(amount, first: index, end: end + unit.length)
            case .permille:
                var tenth = amount
                tenth.value = ExactDecimal(amount.value.digits, scale: amount.value.scale + 1)
                return percent(tenth, first: index, end: end + unit.length)
            case .percentagePoint:
                return RawFigure(amount, first: index, measure: .point, unit: "điểm %", end: end + unit.length)
            case .times: return times(amount, first: index, end: end + unit.length)
            case .foreign(let code):
                return RawFigure(amount, first: index, measure: .count, unit: code, end: end + unit.length)
            case .power, .half: return nil
            }
        }
        if let counted = counted(amount, at: index) { return counted }
        let isSum = amount.power >= 6 || amount.isMoney
        return isSum ? RawFigure(amount, first: index, measure: .money, unit: "đồng", end: end) : nil
    }

    private func unitWord(at index: Int) -> (meaning: UnitWord, length: Int)? {
        guard index < text.tokens.count else { return nil }
        guard let unit = grammar.units.longest(at: index, in: text.tokens) else { return nil }
        guard case .dong = unit.meaning else { return unit }
        // "đồng chí", "đồng bào" and "đồng bộ" are no money.
        let isCompound =
            unit.length == 1 && text.isKind(index + 1, .word)
            && grammar.sets.dongCompounds.contains(text.tokens[index + 1])
        return isCompound ? nil : unit
    }

    private func percent(_ amount: Amount, first: Int, end: Int) -> RawFigure {
        RawFigure(amount, first: first, measure: .percent, unit: "%", end: end)
    }

    private func times(_ amount: Amount, first: Int, end: Int) -> RawFigure? {
        if text.isWord(end, words.thu) || isTimed(end) || isOften(amount, first: first, end: end) { return nil }
        var figure = RawFigure(amount, first: first, measure: .times, unit: "lần", end: end)
        if text.isWord(end, words.ruoi) {
            figure.value = figure.value?.adding(ExactDecimal(5, scale: 1))
            figure.step = ExactDecimal(1, scale: 1)
            figure.end = end + 1
        }
        return figure
    }

    /// How many tokens before its number the word stands that makes a multiple of it.
    private static let changeReach = 6

    /// "được hỗ trợ 2 lần": a whole number that nothing grows by tells how often, and is no multiple.
    private func isOften(_ amount: Amount, first: Int, end: Int) -> Bool {
        guard amount.decimals == 0, amount.power == 0, !text.isWord(end, words.ruoi), !text.isWord(end, words.so2),
            !text.isWord(end, words.open), ![.about, .under, .over].contains(qualifier(before: first))
        else { return false }
        if let next = grammar.cues.longestOrNil(at: end, in: text.tokens)?.meaning, next != .support { return false }
        return !(max(0, first - FigureReader.changeReach)..<first).contains {
            grammar.sets.changes.contains(text.tokens[$0])
        }
    }

    /// "2 lần/tuần", "3 lần mỗi tháng": how often, and no multiple.
    private func isTimed(_ end: Int) -> Bool {
        guard text.isWord(end, words.slash) || text.isWord(end, words.each) || text.isWord(end, words.one) else {
            return false
        }
        return grammar.nouns.longestOrNil(at: end + 1, in: text.tokens)?.meaning.family == .time
    }

    private func finished(_ figure: RawFigure, before index: Int) -> RawFigure {
        var figure = figure
        addHalf(to: &figure)
        readRate(&figure)
        if let after = boundBehind(figure, from: index) {
            figure.qualifier = after
        } else if figure.qualifier == .exact {
            figure.qualifier = isOutOf(figure, at: index) ? .exact : qualifier(before: index)
        }
        return figure
    }

    /// "30 sản phẩm trở lên"; behind "từ" also over what tells the counted things apart ("từ 30 sản phẩm OCOP trở lên").
    private func boundBehind(_ figure: RawFigure, from index: Int) -> Qualifier? {
        let bounds = grammar.qualifiersAfter
        if let bound = bounds.longestOrNil(at: figure.end, in: text.tokens) { return bound.meaning }
        guard figure.value != nil, text.isWord(index - 1, words.from) else { return nil }
        let behind = (figure.end..<figure.end + FigureReader.longestTail).prefix { text.isKind($0, .word) }
        return behind.lazy.compactMap { bounds.longestOrNil(at: $0, in: text.tokens)?.meaning }.first
    }

    /// "13,9 tỷ đồng trên 17,6 tỷ đồng": so much of so much.
    private func isOutOf(_ figure: RawFigure, at index: Int) -> Bool {
        guard figure.measure == .money, text.isWord(index - 1, words.per), index > 1,
            let unit = grammar.units.longest(endingAt: index - 2, in: text.tokens)
        else { return false }
        return unit.meaning == .dong || unit.length == 1 && text.isWord(index - 2, words.billion)
    }

    /// "bốn đồng rưỡi", "hai tấn rưỡi": half of the unit more.
    private func addHalf(to figure: inout RawFigure) {
        guard text.isWord(figure.end, words.ruoi), let value = figure.value, value.scale == 0,
            figure.family == .measure || (figure.measure == .money && value.double < 1000)
        else { return }
        figure.value = value.adding(Amount.half)
        figure.alternative = nil
        figure.step = ExactDecimal(1, scale: 1)
        figure.roundStep = figure.step
        figure.end += 1
        figure.tailEnd = figure.end
    }

    /// The rounding word before a number; "là" and "tới" may stand between.
    func qualifier(before index: Int) -> Qualifier {
        var place = index - 1
        if text.isWord(place, words.la) || text.isWord(place, words.toi) || text.isWord(place, words.to) { place -= 1 }
        let near = grammar.qualifiersBefore.longest(endingAt: index - 1, in: text.tokens)
        let far = place < index - 1 ? grammar.qualifiersBefore.longest(endingAt: place, in: text.tokens) : nil
        if let found = near ?? far {
            if isRank(before: index - 1) { return .exact }
            let last = near == nil ? place : index - 1
            return isSuperlative(last) ? .exact : found.meaning
        }
        return isEstimate(before: index) ? .about : .exact
    }

    /// "xếp thứ 2 trên 48 sản phẩm": a rank among so many.
    private func isRank(before last: Int) -> Bool {
        text.isWord(last, words.per) && text.isNumber(last - 1)
            && grammar.numbering.longest(endingAt: last - 2, in: text.tokens)?.meaning == .ordinal
    }

    /// "Ước 8 tháng đầu năm đạt 44,1 tỷ": the word that opens the clause rounds what its verb leads to.
    private func isEstimate(before index: Int) -> Bool {
        guard index > 0, grammar.sets.results.contains(text.tokens[index - 1]) else { return false }
        for place in stride(from: index - 2, through: max(0, index - FigureReader.longestClause), by: -1) {
            if text.isWord(place, words.uoc) { return text.tokens[place].isCapitalised || !hasComma(place, index) }
            let isEnd = text.tokens[place].kind == .mark && !text.isWord(place, words.comma)
            if text.tokens[place].kind == .lineBreak || isEnd { return false }
        }
        return false
    }

    /// Only the word that opens its sentence reaches over a comma: "Ước cả năm 2025, toàn vùng thực hiện 94,8 tỷ".
    private func hasComma(_ first: Int, _ last: Int) -> Bool {
        (first..<last).contains { text.isWord($0, words.comma) }
    }
}

extension FigureReader {
    /// "/năm", "mỗi hộ", "trên một mô hình": what one amount is for.
    func readRate(_ figure: inout RawFigure) {
        guard figure.measure == .money || figure.measure == .count || figure.measure == .percent else { return }
        var place = figure.end
        guard place < text.tokens.count else { return }
        let isSlash = text.isWord(place, words.slash)
        guard isSlash || text.isWord(place, words.each) || isPerOne(place) else { return }
        place += isPerOne(place) ? 2 : 1
        if text.isWord(place, words.one) || isOneDigit(place) { place += 1 }
        if text.isWord(place, words.year) {
            figure.isPerYear = true
            figure.end = place + 1
            figure.tailEnd = figure.end
            return
        }
        guard let noun = grammar.nouns.longestOrNil(at: place, in: text.tokens) else { return }
        figure.per = noun.meaning.unit
        figure.end = place + noun.length
        figure.tailEnd = figure.end
        if text.isWord(figure.end, words.slash), text.isWord(figure.end + 1, words.year) {
            figure.isPerYear = true
            figure.end += 2
        }
    }

    private func isPerOne(_ place: Int) -> Bool {
        text.isWord(place, words.per) && text.isWord(place + 1, words.one)
    }

    private func isOneDigit(_ place: Int) -> Bool {
        text.isNumber(place) && text.tokens[place].end - text.tokens[place].start == 1 && text.scalar(place) == 0x31
    }
}

extension PhraseTable {
    /// As `longest`, for a place that may lie behind the end.
    func longestOrNil(at index: Int, in tokens: [Token]) -> (meaning: Meaning, length: Int)? {
        index < tokens.count ? longest(at: index, in: tokens) : nil
    }
}
