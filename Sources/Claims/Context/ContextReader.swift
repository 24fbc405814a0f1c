import Vietnamese

/// Binds figures to what stands around them: period, place, source, kind, basis.
struct ContextReader {
    let text: TokenText
    let events: [Event]
    let raws: [RawFigure]
    /// Which of several texts it is, from 1.
    private let textNumber: Int
    private let fallbackPlace: String?
    private let firstPeriod: Period?

    private(set) var figures: [Figure] = []
    /// Where each figure stands among the events.
    private(set) var places: [Int] = []
    private var state = ClauseState()
    private var outer: [ClauseState] = []
    private var locality = LocalityState()
    private var carriedPeriod: Period?
    private var carriedPlace: String?
    /// The kind named before the colon of the sentence, which all its figures share.
    private var ownKind: String?
    /// The source named before the first colon of the sentence: "Nguồn khuyến công tỉnh: 5 tỷ đồng, gồm:".
    private var ownSource: String?
    private var heading: Heading?
    /// The heading that the line stands under.
    private var lineHeading: Heading?
    private var respective = RespectiveYears(events: [], raws: [], range: 0..<0)
    /// What the last counted noun of the sentence was, for an amount that stands in parentheses behind it.
    private var counted: String?

    init(text: TokenText, events: [Event], raws: [RawFigure], place: String?, number: Int) {
        textNumber = number
        self.text = text
        self.events = events
        self.raws = raws
        var period: Period?
        var mentions: [String: Int] = [:]
        for event in events {
            if case .cue(.place(let code)) = event.what { mentions[code, default: 0] += 1 }
        }
        let most = mentions.max { ($0.value, $1.key) < ($1.value, $0.key) }
        fallbackPlace = place ?? most?.key
        for event in events {
            if case .period(let found) = event.what, !found.isBase, found.from != nil {
                period = found
                break
            }
        }
        firstPeriod = period
    }

    mutating func run() {
        figures.reserveCapacity(raws.count)
        var start = 0
        for index in events.indices {
            switch events[index].what {
            case .sentence, .paragraph:
                readSentence(start..<index)
                if case .paragraph = events[index].what { locality.endLine() } else { locality.endSentence() }
                start = index + 1
            default: break
            }
        }
    }

    private mutating func readSentence(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let scope = SentenceScope(events: events, range: range)
        state.reset()
        outer = []
        counted = nil
        ownKind = nil
        ownSource = nil
        lineHeading = nil
        respective = RespectiveYears(events: events, raws: raws, range: range)
        if isLineStart(range), let above = heading, !above.covers(bullet(of: range)) { heading = nil }
        for index in range { meet(index, scope: scope) }
        if endsInColon(range) || isLed(range) {
            heading = Heading(of: state, ledBy: ownSource, bullet: bullet(of: range))
        }
        if let period = scope.carried(over: carriedPeriod) { carriedPeriod = period }
        carriedPlace = scope.lastPlace ?? carriedPlace
    }

    private mutating func meet(_ index: Int, scope: SentenceScope) {
        let event = events[index]
        switch event.what {
        case .cue(let cue):
            let previous = previousOf(index, in: scope.range)
            state.meet(cue, after: previous, gap: event.start - (previous?.end ?? event.start))
            locality.meet(cue, at: index, in: events)
        case .period(let period):
            if !period.isBase, !scope.isOpening(index) { state.isPerYear = false }
            state.meetPeriod()
        case .locality: locality.meet(index)
        case .comma: state.endClause()
        case .semicolon:
            locality.isCut = true
            state.endStatement()
            state.inherit(kind: ownKind)
            if let lineHeading { state.inherit(sourceOf: lineHeading) }
            if isLed(scope.range), let led = Heading(of: state, ledBy: ownSource, bullet: nil) {
                state.inherit(sourceOf: led)
            }
        case .colon:
            if let kind = state.kind, !state.isKindOwned { ownKind = kind }
            ownSource = ownSource ?? state.source
        case .bullet:
            state.reset()
            if let heading, heading.covers(mark(index)) {
                lineHeading = heading
                state.inherit(heading)
                ownKind = heading.kind
            }
        case .open: outer.append(state)
        case .close: state = outer.popLast() ?? state
        case .figure(let number):
            appendFigure(number, at: index, scope: scope)
        default: break
        }
        if outer.count > 64 { outer.removeFirst(32) }
    }

    private func isLineStart(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0 else { return true }
        if case .paragraph = events[range.lowerBound - 1].what { return true }
        return false
    }

    private func endsInColon(_ range: Range<Int>) -> Bool {
        guard case .colon = events[range.upperBound - 1].what, range.upperBound < events.count else { return false }
        if case .paragraph = events[range.upperBound].what { return true }
        return false
    }

    /// Whether a line opens with its source: "- Nguồn khuyến công quốc gia: tổng kinh phí 5,1 tỷ đồng".
    private func isLed(_ range: Range<Int>) -> Bool {
        let first = bullet(of: range) == nil ? range.lowerBound : range.lowerBound + 1
        guard isLineStart(range), first + 1 < range.upperBound, case .cue(.source) = events[first].what,
            case .colon = events[first + 1].what
        else { return false }
        return events[first + 1].start == events[first].end
    }

    private func bullet(of range: Range<Int>) -> UInt32? {
        guard case .bullet = events[range.lowerBound].what else { return nil }
        return mark(range.lowerBound)
    }

    /// Letters that number lines are one kind of bullet.
    private func mark(_ event: Int) -> UInt32 {
        text.isKind(events[event].start, .word) ? 0x61 : Letters.plainMark(text.scalar(events[event].start))
    }

    private func previousOf(_ index: Int, in range: Range<Int>) -> Event? {
        var place = index - 1
        if place >= range.lowerBound, case .and = events[place].what { place -= 1 }
        return place >= range.lowerBound ? events[place] : nil
    }
}

extension ContextReader {
    private mutating func appendFigure(_ number: Int, at index: Int, scope: SentenceScope) {
        let raw = raws[number]
        let ahead = LookAhead(events: events, from: index, limit: scope.range.upperBound)
        bind(raw, ahead)
        var figure = figure(number, ahead, at: index, scope: scope)
        figure.locality = locality.locality(of: raw, at: index, in: events, text)
        let words = MeasureWords(text: text, events: events)
        figure.measure = words.words(for: raw, figure: figure, at: index, scope: scope, fallback: counted)
        if raw.measure == .count {
            counted = figure.measure.map { "kinh phí " + $0.replacingHead("Số ") }
            if let source = state.source { state.countSources.insert(source) }
            state.isKindOwned = state.kind != nil
        } else if raw.measure == .money {
            state.countSources = []
            state.isKindSpent = state.kind != nil
        }
        figures.append(figure)
        places.append(index)
        state.endClause()
    }

    private func figure(_ number: Int, _ ahead: LookAhead, at index: Int, scope: SentenceScope) -> Figure {
        let raw = raws[number]
        let start = Int(text.tokens[raw.first].start)
        let end = Int(text.tokens[raw.end - 1].end)
        let isPerYear = raw.isPerYear || ((state.isPerYear || ahead.isPerYear) && raw.mayBeRate)
        let near = respective.period(for: index) ?? scope.period(for: index) ?? aroundPeriod(at: index, scope)
        let period = isPerYear ? near?.widened(to: carriedPeriod ?? firstPeriod) : near
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
            place: scope.place(for: index) ?? carriedPlace ?? fallbackPlace,
            locality: nil,
            period: period,
            source: state.source,
            kind: state.kind,
            basis: raw.measure == .money ? state.basis : nil,
            isPerYear: isPerYear,
            per: raw.per,
            outOf: raw.outOf,
            role: raw.role(state.role, ahead),
            isPlanned: scope.isPlanned(before: index),
            base: scope.base(for: index)
        )
    }

    /// What the sentences before go on with, else the first period of the text; "10 năm qua" goes on with ten years only.
    private func aroundPeriod(at index: Int, _ scope: SentenceScope) -> Period? {
        let period = carriedPeriod ?? firstPeriod
        guard let span = scope.span(before: index) else { return period }
        return period?.years == span ? period : nil
    }

    private mutating func bind(_ raw: RawFigure, _ ahead: LookAhead) {
        if raw.measure == .count {
            if let kind = ahead.kind ?? raw.kindOfThing {
                state.kind = kind
            } else if state.isKindOwned {
                state.kind = ownKind
            }
            state.isKindOwned = state.kind != nil
        } else if raw.measure == .money, state.kind == nil || ahead.isKindNear, let kind = ahead.kind {
            state.kind = kind
        }
        if ahead.isMixedSource {
            state.source = nil
        } else if let source = ahead.source, raw.measure == .count || ahead.isSourceNear {
            state.source = source
            state.basis = source == "counterpart" ? .counterpart : .support
        }
    }
}
