/// Says in words what a figure counts.
struct MeasureWords {
    let text: TokenText
    let events: [Event]

    private static let longestTail = 12

    func words(
        for raw: RawFigure,
        figure: Figure,
        at index: Int,
        scope: SentenceScope,
        fallback: String?
    )
        -> String?
    {
        switch raw.measure {
        case .count:
            let tail = tail(of: raw, at: index)
            let subject = tail.isEmpty ? subject(of: raw, at: index, scope: scope) : ""
            let whole = "Số \(raw.unit)" + (tail.isEmpty ? "" : " " + tail)
            return subject.isEmpty || !tail.isEmpty ? whole : "\(whole) (\(subject))"
        default:
            var subject = subject(of: raw, at: index, scope: scope)
            if subject.isEmpty, raw.measure == .percent, figure.role != .share { subject = tail(of: raw, at: index) }
            if subject.isEmpty { subject = fallback ?? defaultSubject(figure) }
            switch figure.role {
            case .share: return "Tỷ trọng \(subject)"
            case .growth: return "Tăng \(subject)"
            case .decline: return "Giảm \(subject)"
            case .planRate: return "Tỷ lệ thực hiện \(subject)"
            default: return subject
            }
        }
    }

    private func defaultSubject(_ figure: Figure) -> String {
        let source =
            switch figure.source {
            case "national": "khuyến công quốc gia"
            case "local": "khuyến công địa phương"
            case "province": "khuyến công tỉnh"
            case "district": "khuyến công cấp huyện"
            case "commune": "khuyến công cấp xã"
            case "counterpart": "đối ứng"
            default: "khuyến công"
            }
        return "kinh phí \(source)"
    }

    /// The words behind the noun, as far as they describe it.
    private func tail(of raw: RawFigure, at index: Int) -> String {
        var place = raw.tailEnd
        let limit = min(text.tokens.count, raw.tailEnd + MeasureWords.longestTail)
        while place < limit, text.tokens[place].kind == .word, !stops(place) { place += 1 }
        while place > raw.tailEnd, text.grammar.isFunctionWord(text.tokens[place - 1]) { place -= 1 }
        guard place > raw.tailEnd else { return "" }
        return text.text(from: Int(text.tokens[raw.tailEnd].start), to: Int(text.tokens[place - 1].end))
    }

    private func stops(_ index: Int) -> Bool {
        text.grammar.sets.tailStops.contains(text.tokens[index])
    }

    /// The words of the clause before the number, without what only rounds or dates it.
    private func subject(of raw: RawFigure, at index: Int, scope: SentenceScope) -> String {
        var start = max(0, raw.first - 24)
        var place = index - 1
        while place >= scope.range.lowerBound {
            let event = events[place]
            if event.end <= start { break }
            switch event.what {
            case .figure, .period, .comma, .semicolon, .colon, .open, .close, .sentence, .bullet, .cue(.parts):
                start = max(start, event.end)
                place = -1
            default: place -= 1
            }
        }
        if scope.range.lowerBound > 0 { start = max(start, events[scope.range.lowerBound - 1].end) }
        var end = raw.first
        while end > start, trimsBack(end - 1) { end -= 1 }
        while start < end, text.grammar.isFunctionWord(text.tokens[start]) || text.tokens[start].kind != .word {
            start += 1
        }
        guard start < end else { return "" }
        return text.text(from: Int(text.tokens[start].start), to: Int(text.tokens[end - 1].end))
    }

    private func trimsBack(_ index: Int) -> Bool {
        text.grammar.isFunctionWord(text.tokens[index]) || text.tokens[index].kind != .word
            || text.grammar.qualifiersBefore.longest(endingAt: index, in: text.tokens) != nil
    }
}
