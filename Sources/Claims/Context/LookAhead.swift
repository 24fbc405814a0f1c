/// What stands behind a figure and still belongs to it: "10 đề án khuyến công quốc gia", "9 tỷ từ nguồn tỉnh".
struct LookAhead {
    private(set) var source: String?
    private(set) var isSourceNear = false
    private(set) var isMixedSource = false
    private(set) var kind: String?
    private(set) var isKindNear = false
    private(set) var isOfPlan = false
    private(set) var isPerYear = false

    /// How many events are looked at, so that a text without marks is still read in linear time.
    private static let reach = 12
    private static let near = 6
    /// How many words may stand between an amount and the "mỗi năm" behind it.
    static let rateReach = 4

    init(events: [Event], from index: Int, limit: Int) {
        let end = events[index].end
        var place = index + 1
        let last = min(limit, index + 1 + LookAhead.reach)
        scan: while place < last {
            let event = events[place]
            switch event.what {
            case .figure, .semicolon, .sentence, .paragraph, .open, .close, .colon, .comma: break scan
            case .and:
                if !joinsSources(events, place, last) { break scan }
            case .cue(let cue):
                switch cue {
                case .source(let code): meet(code, distance: event.start - end)
                case .kind(let code):
                    isKindNear = isKindNear || (kind == nil && event.start - end <= 3)
                    kind = ClauseState.narrower(kind, code)
                case .perYear: isPerYear = isPerYear || event.start - end <= LookAhead.rateReach
                case .ofPlan: isOfPlan = isOfPlan || event.start - end <= 4
                // "đạt 84% mục tiêu".
                case .plan: isOfPlan = isOfPlan || (event.start == end && event.end - end == 2)
                case .moneyHead:
                    if !namesSource(events, place, last) { break scan }
                case .parts, .total, .remainder: break scan
                default: break
                }
            default: break
            }
            place += 1
        }
    }

    private func joinsSources(_ events: [Event], _ place: Int, _ last: Int) -> Bool {
        guard place + 1 < last, events[place + 1].start - events[place].end <= 1 else { return false }
        if case .cue(.source) = events[place + 1].what { return source != nil }
        if case .cue(.kind) = events[place + 1].what { return true }
        return false
    }

    /// "nguồn kinh phí khuyến công quốc gia": the head is followed by its source.
    private func namesSource(_ events: [Event], _ place: Int, _ last: Int) -> Bool {
        guard place + 1 < last, case .cue(.source) = events[place + 1].what else { return false }
        return events[place + 1].start - events[place].end <= 1
    }

    private mutating func meet(_ code: String, distance: Int) {
        if let source, source != code {
            isMixedSource = true
            return
        }
        guard source == nil else { return }
        source = code
        isSourceNear = distance <= LookAhead.near
    }
}
