/// Periods as events: which of them figures belong to, and which are only compared with or put off to.
extension Scanner {
    private static let planReach = 20
    /// How many words may stand between "hơn" and the year it compares with.
    private static let comparisonReach = 5

    mutating func readPeriod(at index: Int) -> Int? {
        switch periodReader.read(at: index) {
        case .period(var period, let length):
            if isNextPlan(index) || isPutOff(index) || isOfPrices(index) { return length }
            period.isBase = isCompared(index)
            add(.period(period), index, index + length)
            return length
        case .span(let years, let length):
            add(.span(years: years), index, index + length)
            return length
        case .part(let part, let length):
            if !isCompared(index) { add(.part(part), index, index + length) }
            return length
        case .nothing(let length):
            if isOfAllYears(index, length) { add(.cue(.allYears), index, index + length) }
            return length
        case nil: return nil
        }
    }

    /// "cả 5 năm là 40 tỷ đồng", "5 năm là 40 tỷ đồng", "sau 5 năm đã hỗ trợ 30 cơ sở".
    private func isOfAllYears(_ index: Int, _ length: Int) -> Bool {
        text.isWord(index + length - 1, words.year)
            && (text.isWord(index - 1, words.ca) || text.isWord(index - 1, words.after)
                || text.isWord(index + length, words.la))
    }

    /// "hướng dẫn 27 cơ sở đăng ký kế hoạch năm 2026": a plan that is only made is not when its figures were.
    private func isNextPlan(_ index: Int) -> Bool {
        let end = text.isWord(index - 1, words.year) ? index - 2 : index - 1
        guard end > 1, text.isWord(end, words.plan2), text.isWord(end - 1, words.plan1),
            text.grammar.sets.planning.contains(text.tokens[end - 2])
        else { return false }
        for event in events.reversed().prefix(Scanner.planReach) {
            switch event.what {
            case .figure: return true
            case .sentence, .paragraph: return false
            default: continue
            }
        }
        return false
    }

    /// "theo giá so sánh 2010": the year whose prices are taken is nobody's own.
    private func isOfPrices(_ index: Int) -> Bool {
        let end = text.isWord(index - 1, words.year) ? index - 2 : index - 1
        return end > 1 && text.isWord(end - 2, words.price) && text.isWord(end - 1, words.so2)
    }

    /// "02 đề án chuyển sang năm 2025": the year that something is put off to is not when its figures were.
    private func isPutOff(_ index: Int) -> Bool {
        guard text.isWord(index - 1, words.over), index > 1,
            text.grammar.sets.puttingOff.contains(text.tokens[index - 2]), let last = events.last
        else { return false }
        switch last.what {
        case .sentence, .paragraph: return false
        default: return true
        }
    }

    /// "gần bằng cả năm 2022": the year that something equals is what it is compared with.
    private func isEqualled(_ index: Int) -> Bool {
        text.isWord(index - 1, words.equals)
            || (text.isWord(index - 1, words.ca) && text.isWord(index - 2, words.equals))
    }

    /// "nhiều hơn năm 2023", "vượt cả năm 2023", "cao hơn bình quân của năm 2022".
    private func isOutdone(_ index: Int) -> Bool {
        var place = index - 1
        while index - place <= Scanner.comparisonReach, place >= 0,
            text.grammar.sets.compared.contains(text.tokens[place])
        {
            place -= 1
        }
        return place >= 0 && text.grammar.sets.outdoing.contains(text.tokens[place])
    }

    /// "gấp 2 lần năm 2022", "bằng 140% cả năm 2023".
    private func isMultipleOf(_ figure: RawFigure, yearAt index: Int) -> Bool {
        guard figure.end == (text.isWord(index - 1, words.ca) ? index - 1 : index) else { return false }
        return figure.measure == .times || (figure.measure == .percent && text.isWord(figure.first - 1, words.equals))
    }

    /// Whether a period is a base: "so với" or "không có dữ liệu" closely before it, "cùng kỳ" or a multiple right before.
    private func isCompared(_ index: Int) -> Bool {
        if isEqualled(index) || isOutdone(index) { return true }
        guard let last = events.last else { return false }
        switch last.what {
        case .cue(.samePeriod) where index == last.end: return true
        case .figure(let number) where isMultipleOf(figures[number], yearAt: index): return true
        default: break
        }
        for event in events.suffix(3).reversed() where index - event.end <= 4 {
            switch event.what {
            case .cue(.versus), .cue(.unknown): return true
            case .sentence, .paragraph: return false
            default: continue
            }
        }
        return false
    }
}
