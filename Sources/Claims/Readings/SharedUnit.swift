import Vietnamese

/// Numbers that leave their unit to a later one: "lần lượt là 2, 3 và 4 tỷ đồng", "từ 8,5 lên 17,6 tỷ đồng".
extension FigureReader {
    private static let longestList = 12
    /// How many tokens back the word may stand that opens such a list.
    private static let openingReach = 40
    /// How many words its verb has at most: "lần lượt được phân bổ 2, 3 và 4 tỷ đồng".
    private static let longestVerb = 4

    /// The figure of a bare number that shares the unit of a number behind it.
    func sharing(_ amount: Amount, at index: Int) -> RawFigure? {
        guard amount.power == 0, !amount.isWord, !amount.looksLikeYear else { return nil }
        let isLabelled = text.isWord(index - 1, words.colon) && isLabel(endingAt: index - 2)
        let isOpened = isOpened(before: index)
        guard isOpened || isPlain(before: index) else { return nil }
        var place = amount.end
        var isClosed = false
        for _ in 0..<FigureReader.longestList {
            guard let next = behindLabel(place, isLabelled) ?? behindLink(place), let other = text.amount(at: next)
            else {
                return nil
            }
            isClosed = isClosed || text.isWord(place, words.and)
            if var figure = withUnit(other, at: next) {
                let isList =
                    (isClosed || text.isWord(next - 1, words.colon))
                    && (other.power >= 6 && figure.measure == .money || isInTurn(behind: figure.end))
                guard isOpened || isList else { return nil }
                return adopt(&figure, other, amount, at: index)
            }
            guard other.power == 0 else { return nil }
            place = other.end
        }
        return nil
    }

    private func adopt(_ figure: inout RawFigure, _ other: Amount, _ amount: Amount, at index: Int) -> RawFigure? {
        var own = amount
        own.multiply(byPower: other.power)
        if figure.measure == .count, figure.family != .measure, own.power == 0 {
            own = wholeReading(own)
            guard own.value.scale == 0 else { return nil }
        }
        readRate(&figure)
        var shared = RawFigure(own, first: index, measure: figure.measure, unit: figure.unit, end: amount.end)
        shared.family = figure.family
        shared.isBare = true
        shared.isPerYear = figure.isPerYear
        shared.per = figure.per
        shared.qualifier = qualifier(before: index)
        return shared
    }

    /// "bố trí 4.200, 4.500 và 5.100 triệu đồng": a list of money needs no word that opens it, but no name before it.
    private func isPlain(before index: Int) -> Bool {
        grammar.numbering.longest(endingAt: index - 1, in: text.tokens) == nil && !text.isWord(index - 1, words.year)
            && !text.isKind(index - 1, .lineBreak)
    }

    /// "103, 109 và 110 đề án, lần lượt trong các năm …": the word that opens such a list may also end it.
    private func isInTurn(behind end: Int) -> Bool {
        let place = text.isWord(end, words.comma) || text.isWord(end, words.open) ? end + 1 : end
        return grammar.cues.longestOrNil(at: place, in: text.tokens)?.meaning == .respectively
    }

    /// Whether "từ" stands right before the number, or "lần lượt" before its list.
    func isOpened(before index: Int) -> Bool {
        var place = index - 1
        if let qualifier = grammar.qualifiersBefore.longest(endingAt: place, in: text.tokens) {
            place -= qualifier.length
        }
        if text.isWord(place, words.from) { return true }
        var verbs = 0
        while place >= 0, index - place < FigureReader.openingReach {
            if grammar.cues.longest(endingAt: place, in: text.tokens)?.meaning == .respectively { return true }
            let token = text.tokens[place]
            if token.kind == .word, !isListMark(place), !isListWord(place) {
                verbs += 1
                guard verbs <= FigureReader.longestVerb else { return false }
            } else {
                guard token.kind == .number || isListMark(place) || isListWord(place) else { return false }
            }
            place -= 1
        }
        return false
    }

    private func isListMark(_ index: Int) -> Bool {
        text.isWord(index, words.comma) || text.isWord(index, words.semicolon) || text.isWord(index, words.and)
    }

    private func isListWord(_ index: Int) -> Bool {
        text.isWord(index, words.la) || text.isWord(index, words.dat) || text.isWord(index, words.colon)
    }

    private static let longestLabel = 6

    /// "2021: 3,15; 2022: 3,6; 2023: 4,02 tỷ đồng": the number behind a mark and its label, where all have one.
    private func behindLabel(_ index: Int, _ isLabelled: Bool) -> Int? {
        guard isLabelled, isListMark(index) else { return nil }
        for place in index + 1...index + 1 + FigureReader.longestLabel {
            if text.isWord(place, words.colon) {
                return text.isNumber(place + 1) && isLabel(endingAt: place - 1) ? place + 1 : nil
            }
            guard text.isKind(place, .word) || text.isNumber(place) else { return nil }
        }
        return nil
    }

    /// A year, a source, a kind or a place.
    private func isLabel(endingAt index: Int) -> Bool {
        if text.isNumber(index) { return text.amount(at: index)?.looksLikeYear ?? false }
        switch grammar.cues.longest(endingAt: index, in: text.tokens)?.meaning {
        case .source, .kind, .place: return true
        default: return false
        }
    }

    /// The token behind ",", "và", "lên", "xuống còn" and the rounding words that follow them.
    private func behindLink(_ index: Int) -> Int? {
        var place = index
        if isListMark(place) {
            place += 1
            if text.isWord(place, words.and) { place += 1 }
        } else {
            guard let cue = grammar.cues.longestOrNil(at: place, in: text.tokens), cue.meaning == .becomes else {
                return nil
            }
            place += cue.length
        }
        // "quý I 215, quý II 980 và quý III 1.750 triệu đồng".
        if text.isWord(place, words.quarter), PeriodReader(text: text).quarterNumber(at: place + 1) != nil {
            place += 2
        }
        if let qualifier = grammar.qualifiersBefore.longestOrNil(at: place, in: text.tokens) {
            place += qualifier.length
        }
        return text.isNumber(place) ? place : nil
    }
}
