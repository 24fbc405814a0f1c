import Vietnamese

/// Binds figures to what stands around them: period, place, source, kind, basis.
struct ContextReader {
    let text: TokenText
    let events: [Event]
    let raws: [RawFigure]
    /// Which of several texts it is, from 1.
    let textNumber: Int
    let fallbackPlace: String?
    let firstPeriod: Period?
    /// The last year that the text tells of as one that was, for what lasts "đến nay".
    private let latestYear: Int?

    var figures: [Figure] = []
    /// Where each figure stands among the events.
    var places: [Int] = []
    var state = ClauseState()
    private var outer: [ClauseState] = []
    var locality = LocalityState()
    var carriedPeriod: Period?
    /// The periods of the rows of a pasted table.
    private var table = TablePeriod()
    /// The period that a year named in passing stands in for, until its paragraph ends.
    private var interrupted: Period?
    /// The one source that a sentence without figures was about.
    private var topicSource: String?
    var carriedPlace: String?
    /// The kind named before the colon of the sentence, which all its figures share.
    var ownKind: String?
    /// The kind that the line of a list named before its colon, for the later sentences of that line.
    private var lineKind: String?
    /// The source named before the first colon of the sentence: "Nguồn khuyến công tỉnh: 5 tỷ đồng, gồm:".
    private var ownSource: String?
    private var heading: Heading?
    /// The heading that the line stands under.
    private var lineHeading: Heading?
    var inTurn = InTurn()
    /// What the last counted noun of the sentence was, for an amount that stands in parentheses behind it.
    var counted: String?
    /// What the last amount of the sentence was of, for a share or a growth behind it.
    var told: String?
    /// What the last rate of the sentence was, for another value of it: "đạt 60% và đến năm 2030 đạt trên 80%".
    var rated: String?

    init(text: TokenText, events: [Event], raws: [RawFigure], place: String?, number: Int) {
        textNumber = number
        self.text = text
        self.events = events
        self.raws = raws
        var mentions: [String: Int] = [:]
        for event in events {
            if case .cue(.place(let code)) = event.what { mentions[code, default: 0] += 1 }
        }
        let most = mentions.max { ($0.value, $1.key) < ($1.value, $0.key) }
        fallbackPlace = place ?? most?.key
        latestYear = ContextReader.latestYear(of: events)
        firstPeriod = ContextReader.firstPeriod(of: events, text)?.lasting(to: latestYear)
    }

    /// The first one that the text speaks of; a year that only names the row of a table is none.
    private static func firstPeriod(of events: [Event], _ text: TokenText) -> Period? {
        for event in events {
            guard case .period(let found) = event.what, !found.isBase, found.from != nil else { continue }
            if !text.isCell(event.start..<event.end) { return found }
        }
        return nil
    }

    /// Stages and plans reach beyond the day of the text; a single year that nothing plans does not.
    private static func latestYear(of events: [Event]) -> Int? {
        var latest: Int?
        var isPlanned = false
        for event in events {
            switch event.what {
            case .cue(.plan), .cue(.ofPlan): isPlanned = true
            case .sentence, .paragraph: isPlanned = false
            case .period(let period) where !isPlanned && !period.isBase && period.years == 1:
                latest = max(latest ?? period.to, period.to)
            default: break
            }
        }
        return latest
    }

    mutating func run() {
        figures.reserveCapacity(raws.count)
        var start = 0
        for index in events.indices {
            switch events[index].what {
            case .sentence, .paragraph:
                readSentence(start..<index)
                if case .paragraph = events[index].what { endParagraph() } else { locality.endSentence() }
                start = index + 1
            default: break
            }
        }
    }

    /// The later sentences of a line are of its kind too, as "Kinh phí 268 triệu đồng" behind "c) Bình chọn: 44 sản phẩm".
    private mutating func goOn(with kind: String?) {
        guard let kind else { return }
        state.inherit(kind: kind)
        ownKind = kind
    }

    private mutating func endParagraph() {
        locality.endLine()
        carriedPeriod = interrupted ?? carriedPeriod
        interrupted = nil
    }

    private mutating func readSentence(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let scope = SentenceScope(
            events: events,
            range: range,
            latestYear: latestYear,
            carried: carriedPeriod ?? firstPeriod
        )
        state.reset()
        outer = []
        (counted, told, rated) = (nil, nil, nil)
        ownKind = nil
        ownSource = nil
        lineHeading = nil
        inTurn = InTurn(events: events, raws: raws, range: range)
        if let topicSource, opensWithThus(range) { state.inherit(topic: topicSource, isOfAll: !hasSource(range)) }
        if isLineStart(range) {
            if let above = heading, !above.covers(bullet(of: range)) { heading = nil }
            lineKind = nil
        } else {
            goOn(with: lineKind)
        }
        let isRow = text.isRow(words(of: range))
        table.meet(isRow ? TableRow(words(of: range), in: text) : nil, &carriedPeriod)
        for index in range { meet(index, scope: scope) }
        if endsInColon(range) || isLed(range) || isTitle(range) {
            heading = Heading(of: state, ledBy: ownSource, bullet: bullet(of: range))
        }
        if isLineStart(range), bullet(of: range) != nil { lineKind = ownKind }
        let carried = scope.carried(over: carriedPeriod)
        if isRow {
            table.endRow(of: carried, hasFigures: hasFigure(range), &carriedPeriod)
        } else if let period = carried {
            let isPassing = scope.isPassing(period, within: carriedPeriod, isOfOne: tellsOfOne(range))
            interrupted = isPassing ? interrupted ?? carriedPeriod : nil
            carriedPeriod = period
        }
        carriedPlace = scope.lastPlace ?? carriedPlace
        topicSource = topic(of: range)
    }

    /// "Bình quân mỗi năm giai đoạn 2016-2020 hỗ trợ 24 đề án": the years right behind "mỗi năm" are those of the rate.
    private func isRated(_ period: Period, at index: Int) -> Bool {
        guard period.years ?? 1 > 1, case .cue(.perYear) = events[index - 1].what else { return false }
        return events[index].start - events[index - 1].end <= 1
    }

    /// A semicolon: the next statement keeps what its line was headed with.
    private mutating func endStatement(at index: Int, of range: Range<Int>) {
        locality.isCut = true
        let kind = isMoneyOnly(behind: index, in: range) ? state.kinds.only : nil
        state.endStatement()
        state.inherit(kind: kind ?? ownKind)
        if let lineHeading { state.inherit(sourceOf: lineHeading) }
        if isLed(range), let led = Heading(of: state, ledBy: ownSource, bullet: nil) { state.inherit(sourceOf: led) }
    }

    private mutating func meet(_ index: Int, scope: SentenceScope) {
        let event = events[index]
        switch event.what {
        case .cue(.perYear) where isTrailing(index, in: scope.range): break
        case .cue(let cue):
            let previous = previousOf(index, in: scope.range)
            if case .kind(let code) = cue, leads(index, after: previous) { state.begin(kind: code) }
            state.meet(cue, after: previous, gap: event.start - (previous?.end ?? event.start))
            locality.meet(cue, at: index, in: events)
        case .period(let period):
            if !period.isBase, !scope.isOpening(index), !isRated(period, at: index) { state.isPerYear = false }
            state.meetPeriod(period)
        case .locality: locality.meet(index)
        case .comma: state.endClause()
        case .semicolon:
            endStatement(at: index, of: scope.range)
        case .colon:
            if let kind = state.kind, !state.isKindOwned { ownKind = kind }
            ownSource = ownSource ?? state.source
            state.isStateTold = false
        case .bullet:
            state.reset()
            if let heading, heading.covers(mark(index)) {
                lineHeading = heading
                state.inherit(heading)
                ownKind = heading.kind
            }
        case .open:
            outer.append(state)
            state.isStateTold = false
        case .close: state = outer.popLast() ?? state
        case .figure(let number):
            appendFigure(number, at: index, scope: scope)
        default: break
        }
        if outer.count > 64 { outer.removeFirst(32) }
    }
}
