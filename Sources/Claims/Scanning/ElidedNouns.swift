import Vietnamese

/// Numbers that leave the noun out which a count before them named.
extension Scanner {
    /// How many tokens back that count stands at most.
    private static let ellipsisReach = 25
    /// How many words name an item of a list at most.
    private static let longestItem = 6
    /// How many tokens "con số này của năm 2021 là" has.
    private static let thatReach = 8

    /// "9 đề án (KCQG 2, KCĐP 7)", "được giao 18 người, hiện có 15;": of what the count before it counted.
    func nounOfLast(before index: Int, _ amount: Amount) -> Noun? {
        guard amount.power == 0, amount.value.scale == 0, !amount.isWord, index > 0, let last = lastCount,
            index - last.end <= Scanner.ellipsisReach, let family = last.family, family != .measure,
            !isCut(from: last.end) || (isThatNumber(index) && endsClause(amount.end, orAnd: true))
        else { return nil }
        return isOfLast(last, index, amount) ? Noun(unit: last.unit, family: family) : nil
    }

    /// The count before a number, over the shares of its list: "nước mắm 11 cơ sở, chiếm 42,3%; bún bánh 8, chiếm 30,8%".
    private var lastCount: RawFigure? {
        figures.suffix(2).last { $0.measure != .percent }.flatMap { $0.measure == .count ? $0 : nil }
    }

    private func isOfLast(_ last: RawFigure, _ index: Int, _ amount: Amount) -> Bool {
        let before = text.tokens[index - 1]
        // "2 chế biến gỗ" behind "5 cơ sở".
        if text.grammar.trades.longestOrNil(at: amount.end, in: text.tokens) != nil { return opensItem(index) }
        // "64 sản phẩm, có 40 đã được công nhận".
        if text.isWord(index - 1, words.co), isVerbal(amount.end) { return true }
        if isSource(from: amount.end) { return opensItem(index) }
        if isLabelled(index, last.end),
            endsClause(amount.end) || text.isWord(amount.end, words.semicolon) || opensLabel(amount.end)
        {
            return true
        }
        if isOfYear(index) || isThatNumber(index), endsClause(amount.end, orAnd: true) { return true }
        guard endsClause(amount.end) else { return false }
        return isOfPlace(index, last) || text.grammar.sets.elliptic.contains(before) || isSource(index - 1)
            || isThatNumber(index)
            || (becomes(last.end) && text.isWord(last.first - 1, words.from))
            || isNextItem(index, behind: figures.last?.end ?? last.end) || isShared(index, amount.end)
            || isListed(index, last, amount.end) || isFirstNamed(index, last, amount)
    }

    /// "16 đề án: Tương Dương 5, Kỳ Sơn 4, …": a name and less than all, and another name behind it.
    private func isFirstNamed(_ index: Int, _ last: RawFigure, _ amount: Amount) -> Bool {
        guard text.isWord(last.end, words.colon), (1...Scanner.longestItem).contains(index - last.end - 1),
            (last.end + 1..<index).allSatisfy({ text.isKind($0, .word) && text.tokens[$0].isCapitalised }),
            let whole = last.value, amount.value.double < whole.double, text.isWord(amount.end, words.comma)
        else { return false }
        return text.isKind(amount.end + 1, .word) && text.tokens[amount.end + 1].isCapitalised
    }

    /// "bún bánh 8, chiếm 30,8%": what is a share of a whole was counted.
    private func isShared(_ index: Int, _ end: Int) -> Bool {
        text.isWord(end, words.comma) && text.isKind(index - 1, .word)
            && text.grammar.cues.longestOrNil(at: end + 1, in: text.tokens)?.meaning == .share
            && text.grammar.numbering.longest(endingAt: index - 1, in: text.tokens) == nil
    }

    /// "Chợ Mới có 9 đề án, Tân Châu 7 đề án, Thoại Sơn 6, Long Xuyên 5": two items of one noun make a list.
    private func isListed(_ index: Int, _ last: RawFigure, _ end: Int) -> Bool {
        guard figures.count > 1, figures[figures.count - 1].unit == last.unit,
            figures[figures.count - 2].unit == last.unit, figures[figures.count - 2].measure == .count,
            last.first - figures[figures.count - 2].end <= Scanner.longestItem + 1,
            text.isWord(last.end, words.comma), (1...Scanner.longestItem).contains(index - last.end - 1),
            text.tokens[index - 1].isCapitalised,
            (last.end + 1..<index).allSatisfy({ text.isKind($0, .word) || text.isWord($0, words.dot) })
        else { return false }
        return text.grammar.numbering.longest(endingAt: index - 1, in: text.tokens) == nil
    }

    /// "40 sản phẩm (trong đó 4 sao: 12; 3 sao: 28)": parts of a count behind their labels.
    private func isLabelled(_ index: Int, _ end: Int) -> Bool {
        guard text.isWord(index - 1, words.colon), index - end <= Scanner.ellipsisReach else { return false }
        if text.isWord(end, words.semicolon) || text.isWord(end, words.comma), let last = figures.last,
            text.isWord(last.first - 1, words.colon)
        {
            return true
        }
        return events.reversed().prefix { $0.start >= end }.contains {
            if case .cue(.parts) = $0.what { true } else { false }
        }
    }

    /// "3 sao: 180, 4 sao: 65": the next label may begin with a number.
    private func opensLabel(_ end: Int) -> Bool {
        text.isWord(end, words.comma) && text.isNumber(end + 1) && text.isKind(end + 2, .word)
            && text.isWord(end + 3, words.colon)
    }

    /// "21 đề án, năm 2021 là 26, năm 2022 là 34".
    private func isOfYear(_ index: Int) -> Bool {
        [words.la, words.dat, words.colon].contains { text.isWord(index - 1, $0) }
            && text.isWord(index - 3, words.year) && text.amount(at: index - 2)?.looksLikeYear ?? false
    }

    /// "Thanh Hóa 16 sản phẩm, tiếp theo là Nghệ An 11, Đắk Lắk 9": a list of provinces.
    private func isOfPlace(_ index: Int, _ last: RawFigure) -> Bool {
        guard let name = text.grammar.cues.longest(endingAt: index - 1, in: text.tokens), case .place = name.meaning,
            text.tokens[index - name.length].isCapitalised, let previous = figures.last, previous.unit == last.unit
        else { return false }
        let start = index - name.length
        return text.isWord(previous.end, words.comma) && start - previous.end <= Scanner.longestItem
            && (previous.end + 1..<start).allSatisfy { text.isKind($0, .word) }
    }

    /// Whether a number stands behind a mark or "và", where an item of a list begins.
    private func opensItem(_ index: Int) -> Bool {
        [words.comma, words.and, words.open, words.semicolon, words.colon].contains { text.isWord(index - 1, $0) }
            || text.grammar.cues.longest(endingAt: index - 1, in: text.tokens)?.meaning == .parts
    }

    private func isVerbal(_ index: Int) -> Bool {
        text.isKind(index, .word) && text.grammar.isFunctionWord(text.tokens[index])
    }

    /// "28 đề án (7 KCQG, 21 KCĐP)".
    private func isSource(from index: Int) -> Bool {
        guard let cue = text.grammar.cues.longestOrNil(at: index, in: text.tokens), case .source = cue.meaning else {
            return false
        }
        let end = index + cue.length
        return endsClause(end) || text.isWord(end, words.comma)
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
        return (max(0, index - Scanner.thatReach)..<index).contains {
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
}
