import Vietnamese

/// A number that the typist cut at its mark: "98 , 5 %", "2 . 350 lao động", "300.000 .000 đồng".
extension TokenText {
    /// The number at a token together with what stands behind its spaced mark; nothing where the mark ends a clause.
    func spacedNumber(at index: Int) -> Amount? {
        let words = grammar.words
        guard isNumber(index + 2), isWord(index + 1, words.comma) || isWord(index + 1, words.dot),
            isSpacedDecimal(index) || isSpacedGroup(index)
        else { return nil }
        let mark = tokens[index + 1].start
        let joined = Array(slice(index)) + [scalars[Int(mark)]] + Array(slice(index + 2))
        return Numeral(joined[...], isEnglish: isEnglish).map { Amount($0, end: index + 3) }
    }

    /// Before "%", "triệu" or "tỷ" a comma with a space before it is no border of two items; one with a space behind it
    /// only where a single digit follows two or more, which no list that rises does.
    private func isSpacedDecimal(_ index: Int) -> Bool {
        guard isWord(index + 1, grammar.words.comma), isPlainNumber(index, upTo: 3), isPlainNumber(index + 2, upTo: 2),
            !isNamed(index), let unit = grammar.units.longestOrNil(at: index + 3, in: tokens)?.meaning
        else { return false }
        let isPercent = unit == .percent || unit == .percentagePoint
        if isGlued(index + 1) {
            let isListed = isWord(index - 1, grammar.words.comma) || isWord(index - 1, grammar.words.and)
            if isPercent { return length(index) > 1 && length(index + 2) == 1 && !isListed }
            return isRangeEnd(index) && length(index + 2) == 1 && isMillions(unit)
        }
        return isPercent || isMillions(unit)
    }

    private func isMillions(_ unit: UnitWord) -> Bool {
        if case .power(let power, _) = unit { return power >= 6 }
        return false
    }

    /// "2,5 - 3, 2 triệu đồng": behind the hyphen of a range with a comma no list goes on.
    private func isRangeEnd(_ index: Int) -> Bool {
        isWord(index - 1, grammar.words.hyphen) && isNumber(index - 2) && slice(index - 2).contains(0x2C)
    }

    private func isSpacedGroup(_ index: Int) -> Bool {
        guard isWord(index + 1, grammar.words.dot), length(index + 2) == 3 else { return false }
        if isGlued(index + 1) {
            // "1. 200 triệu đồng" inside a line: no sentence ends with a number and begins with another.
            guard length(index) < 3, isPlainNumber(index, upTo: 2), !isLineStart(index), !isNamed(index),
                let unit = grammar.units.longestOrNil(at: index + 3, in: tokens)?.meaning
            else { return false }
            return isMillions(unit) && isKind(index - 1, .word)
        }
        return slice(index).contains(0x2E) || (isPlainNumber(index, upTo: 3) && !isLineStart(index) && !isNamed(index))
    }

    private func isLineStart(_ index: Int) -> Bool { index == 0 || isKind(index - 1, .lineBreak) }

    private func isPlainNumber(_ index: Int, upTo most: Int) -> Bool {
        length(index) <= most && slice(index).allSatisfy { Numeral.digit($0) != nil }
    }

    private func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

    /// "tháng 9 , 5 tỷ đồng": the first number names a month, a quarter or a document.
    private func isNamed(_ index: Int) -> Bool {
        let words = grammar.words
        if [words.month, words.quarter, words.day, words.year].contains(where: { isWord(index - 1, $0) }) {
            return true
        }
        return grammar.numbering.longest(endingAt: index - 1, in: tokens) != nil
    }
}
