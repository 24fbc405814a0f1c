/// Makes the figures of a sentence, each bound to what was said before it and right behind it.
extension ContextReader {
    mutating func appendFigure(_ number: Int, at index: Int, scope: SentenceScope) {
        let raw = raws[number]
        let ahead = LookAhead(events: events, from: index, limit: scope.range.upperBound)
        bind(raw, ahead, at: index, scope)
        bindInTurn(index)
        var figure = figure(number, ahead, at: index, scope: scope)
        figure.locality = locality.locality(of: raw, at: index, in: events, text)
        let words = MeasureWords(text: text, events: events)
        figure.measure = words.words(
            for: raw,
            figure: figure,
            at: index,
            scope: scope,
            fallback: meant(raw, figure.role, index)
        )
        if figure.role == .amount { told = figure.measure }
        if raw.measure == .percent, figure.role == .ratio || figure.role == .share { rated = figure.measure }
        shareKind(of: raw, figure.kind, at: index)
        state.kinds.add(figure.kind)
        if raw.measure == .count {
            counted = figure.measure.map { "kinh phí " + $0.replacingHead("Số ") }
            if let source = state.source { state.countSources.insert(source) }
            state.isKindOwned = state.kind != nil
        } else if raw.measure == .money {
            state.countSources = []
            state.isOwnTold = state.source == "counterpart"
            state.isStateTold = tellsOfState(raw, at: index, scope)
            state.isKindSpent = state.kind != nil
        }
        figures.append(figure)
        places.append(index)
        state.endClause()
    }

    /// What a figure without words of its own is of: the value that it became, the amount that it is a share of, or the
    /// money of what was counted.
    private func meant(_ raw: RawFigure, _ role: Figure.Role, _ index: Int) -> String? {
        if let last = figures.indices.last, places[last] < index, isNewValue(index, of: places[last]),
            figures[last].unit == raw.figureUnit
        {
            return figures[last].measure
        }
        if raw.measure == .money || raw.measure == .count { return counted }
        return role == .ratio || raw.measure == .point ? rated ?? told : told
    }

    /// The 65% of "tăng từ 65% lên 92%" is no growth.
    private func isFirstValue(_ raw: RawFigure, at index: Int) -> Bool {
        guard raw.measure == .percent || raw.measure == .times, text.isWord(raw.first - 1, text.grammar.words.from)
        else { return false }
        return events[index + 1..<min(events.count, index + 4)].contains {
            if case .cue(.becomes) = $0.what { true } else { false }
        }
    }

    /// "từ 65% lên 92%": nothing but the word of change stands between.
    private func isNewValue(_ index: Int, of first: Int) -> Bool {
        (first + 1..<index).contains { if case .cue(.becomes) = events[$0].what { true } else { false } }
            && !(first + 1..<index).contains {
                switch events[$0].what {
                case .semicolon, .sentence, .paragraph, .figure, .comma: true
                default: false
                }
            }
    }

    private func figure(_ number: Int, _ ahead: LookAhead, at index: Int, scope: SentenceScope) -> Figure {
        let raw = raws[number]
        let start = Int(text.tokens[raw.first].start)
        let end = Int(text.tokens[raw.end - 1].end)
        let isPerYear =
            raw.isPerYear
            || (!isRankedAmong(raw) && !isOfShorterTime(raw) && !isSummedUp(raw) && (state.isPerYear || ahead.isPerYear)
                && raw.mayBeRate)
        var near = period(of: raw, at: index, scope)
        if isOfWholePlan(raw, at: index) { near?.months = nil }
        // "bình quân mỗi năm tăng 14,4%" is told of all the years, though a share is no rate.
        let isOfYears = isPerYear || (raw.measure == .percent && state.isPerYear && state.role == .growth)
        let period = isOfYears ? near?.widened(to: carriedPeriod ?? firstPeriod) : near
        return Figure(
            serial: Figure.Serial(text: Int32(clamping: textNumber), figure: Int32(clamping: number + 1)),
            start: start,
            end: end,
            text: text.text(from: start, to: end),
            value: raw.value,
            low: raw.low,
            high: raw.high,
            alternative: raw.alternative,
            step: raw.step,
            roundStep: raw.roundStep,
            unit: raw.figureUnit,
            qualifier: raw.qualifier,
            measure: nil,
            place: inTurn.place(for: index) ?? scope.place(for: index) ?? carriedPlace ?? fallbackPlace,
            locality: nil,
            period: period,
            source: raw.measure == .count && state.source == "counterpart" ? nil : state.source,
            kind: state.kind,
            basis: raw.measure == .money ? state.basis : nil,
            isPerYear: isPerYear,
            per: raw.per,
            outOf: raw.outOf,
            role: isFirstValue(raw, at: index) ? .ratio : raw.role(state.role, ahead),
            isPlanned: raw.isPlanned || scope.isPlanned(before: index),
            base: scope.base(for: index)
        )
    }

    private func period(of raw: RawFigure, at index: Int, _ scope: SentenceScope) -> Period? {
        if let own = raw.period ?? inTurn.period(for: index) { return own }
        return scope.isOfToday(index) ? nil : scope.period(for: index) ?? aroundPeriod(at: index, scope)
    }

    /// "(đạt 29,9% kế hoạch năm 4.300 triệu đồng)": the plan of the whole year, whichever months the text tells of.
    private func isOfWholePlan(_ raw: RawFigure, at index: Int) -> Bool {
        guard index > 0, case .cue(.ofPlan) = events[index - 1].what else { return false }
        return events[index - 1].end == raw.first && text.isWord(raw.first - 1, text.grammar.words.year)
    }

    /// "mỗi năm 2 hội nghị, tổng cộng 14 hội nghị": the sum behind a comma is of all years.
    private func isSummedUp(_ raw: RawFigure) -> Bool {
        let words = text.grammar.words
        return text.isWord(raw.first - 1, words.sum) && text.isWord(raw.first - 2, words.whole)
            && text.isWord(raw.first - 3, words.comma)
    }

    /// "giá 2.300 đồng/kg", "5,5 triệu đồng/người/tháng" is no yearly rate, whatever "mỗi năm" before it says.
    private func isOfShorterTime(_ raw: RawFigure) -> Bool {
        if text.isWord(raw.first - 1, text.grammar.words.price) { return true }
        let isRate = text.isWord(raw.end, text.grammar.words.slash) || text.isWord(raw.end, text.grammar.words.each)
        let place = isRate ? raw.end + 1 : raw.end - 1
        return text.isWord(place, text.grammar.words.month) || text.isWord(place, text.grammar.words.day)
    }

    /// "đứng thứ 3 trong 28 tỉnh": no more of them come each year.
    private func isRankedAmong(_ raw: RawFigure) -> Bool {
        var last = raw.first - 1
        if text.isWord(last, text.grammar.words.so) { last -= 1 }
        guard text.isWord(last, text.grammar.words.among) || text.isWord(last, text.grammar.words.per),
            text.isNumber(last - 1)
        else { return false }
        return text.grammar.numbering.longest(endingAt: last - 2, in: text.tokens)?.meaning == .ordinal
    }

    /// What the sentences before go on with, else the first period of the text; "10 năm qua" goes on with ten years only.
    private func aroundPeriod(at index: Int, _ scope: SentenceScope) -> Period? {
        let period = carriedPeriod ?? firstPeriod
        guard let span = scope.span(before: index) else { return period }
        return period?.years == span ? period : nil
    }

    /// "6 lớp đào tạo nghề cho 210 lao động": they are those of the courses.
    private func mayBeTaught(_ raw: RawFigure) -> Bool {
        raw.family == .people && (state.kind == "training" || state.kind == "management")
    }

    /// Where the kind of the amount before stood behind it, the next one right behind a comma has its own, or none.
    private func isNextItem(_ raw: RawFigure) -> Bool {
        let words = text.grammar.words
        return state.isKindBehind
            && [words.comma, words.and, words.semicolon].contains { text.isWord(raw.first - 1, $0) }
    }

    /// "26 doanh nghiệp, 9 HTX và 14 hộ được hỗ trợ mua máy móc": the kind behind the last of a row is that of all.
    private mutating func shareKind(of raw: RawFigure, _ kind: String?, at index: Int) {
        guard let kind, raw.family == .establishment else { return }
        var next = index
        for place in figures.indices.reversed() {
            guard figures[place].kind == nil, places[place] == next - 2, events[next - 1].isListMark,
                events[next - 2].end == events[next - 1].start, events[next - 1].end == events[next].start,
                case .figure(let number) = events[next - 2].what, raws[number].family == .establishment
            else { return }
            figures[place].kind = kind
            if case .one(nil) = state.kinds { state.kinds = .one(kind) }
            next -= 2
        }
    }

    private mutating func bindInTurn(_ index: Int) {
        if let source = inTurn.source(for: index) {
            (state.source, state.isMixedSource) = (source, false)
            state.basis = source == "counterpart" ? .counterpart : .support
        }
        if inTurn.isUnsure(index) { state.source = nil }
        if let kind = inTurn.kind(for: index) { state.kind = kind }
    }

    private mutating func bind(_ raw: RawFigure, _ ahead: LookAhead, at index: Int, _ scope: SentenceScope) {
        if raw.measure == .count {
            if let kind = ahead.kind ?? raw.kindOfThing {
                state.kind = kind
            } else if state.isKindOwned, !mayBeTaught(raw) {
                state.kind = ownKind
            }
            state.isKindOwned = state.kind != nil
        } else if raw.measure == .money, state.kind == nil || ahead.isKindNear || isNextItem(raw), let kind = ahead.kind
        {
            (state.kind, state.isKindBehind) = (kind, true)
        } else if raw.measure == .money, isNextItem(raw) {
            (state.kind, state.isKindBehind) = (ownKind, false)
        }
        if ahead.isMixedSource {
            state.source = nil
        } else if let source = ahead.source, raw.measure == .count ? source != "counterpart" : ahead.isSourceNear {
            state.source = source
            state.basis = source == "counterpart" ? .counterpart : .support
        } else if raw.measure == .money, let level = text.grammar.levels.source(behind: raw.end, in: text) {
            (state.source, state.basis) = (level, level == "counterpart" ? .counterpart : .support)
        } else if raw.measure == .money, let level = text.grammar.levels.source(before: raw.first, in: text) {
            (state.source, state.basis) = (level, .support)
        } else if raw.measure == .money, raw.per == nil {
            bindPayer(raw, at: index, scope)
        }
    }
}
