/// Says in words what a figure counts.
struct MeasureWords {
    let text: TokenText
    let events: [Event]

    private static let longestTail = 12
    private static let longestClause = 24
    /// How many events a pair of brackets holds at most.
    private static let longestBracket = 8
    private static let mostDetours = 3
    /// What leads to a share of the amount before it.
    private static let links = [
        "tương đương", "tương ứng", "tỷ lệ", "kế hoạch", "tức", "đạt tỷ lệ", "vượt", "kế hoạch đề",
    ].map { $0.unicodeScalars.map(\.value) }

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
            let noun = "Số " + raw.unit
            if let tail = tail(of: raw) { return noun + " " + text(of: tail) }
            guard let subject = subject(of: raw, at: index, scope: scope) else { return noun }
            return noun + " (" + text(of: subject) + ")"
        default:
            var words = subject(of: raw, at: index, scope: scope)
            if let link = words, figure.role != .planRate, fallback != nil, isLink(link) { words = nil }
            if words == nil, raw.measure == .percent, figure.role != .share, fallback == nil {
                words = tail(of: raw)
            }
            let subject = words.map(text(of:)) ?? fallback ?? defaultSubject(figure)
            switch figure.role {
            case .share: return subject.lowercased().hasPrefix("tỷ ") ? subject : "Tỷ trọng " + subject
            case .growth: return "Tăng " + subject
            case .decline: return "Giảm " + subject
            case .planRate: return "Tỷ lệ thực hiện " + subject
            default: return subject
            }
        }
    }

    private func isLink(_ words: Range<Int>) -> Bool {
        let scalars = text.scalars[scalars(of: words)].lazy.map(Letters.lower)
        return MeasureWords.links.contains { $0.elementsEqual(scalars) }
    }

    private func defaultSubject(_ figure: Figure) -> String {
        switch figure.source {
        case "national": "kinh phí khuyến công quốc gia"
        case "local": "kinh phí khuyến công địa phương"
        case "province": "kinh phí khuyến công tỉnh"
        case "district": "kinh phí khuyến công cấp huyện"
        case "commune": "kinh phí khuyến công cấp xã"
        case "counterpart": "kinh phí đối ứng"
        default: "kinh phí khuyến công"
        }
    }

    /// The words behind the noun, as far as they describe it.
    private func tail(of raw: RawFigure) -> Range<Int>? {
        var place = raw.tailEnd
        let limit = min(text.tokens.count, raw.tailEnd + MeasureWords.longestTail)
        while place < limit, text.tokens[place].kind == .word, !stops(place) { place += 1 }
        while place > raw.tailEnd, text.grammar.isFunctionWord(text.tokens[place - 1]) { place -= 1 }
        return place > raw.tailEnd ? raw.tailEnd..<place : nil
    }

    private func stops(_ index: Int) -> Bool {
        text.grammar.sets.tailStops.contains(text.tokens[index])
    }

    /// The words of the clause before the number, without what only rounds or dates it.
    ///
    /// Where nothing but a verb stands behind a period or a bracket, what stands before it is meant: "Giá trị sản xuất
    /// năm 2025 ước đạt …".
    private func subject(of raw: RawFigure, at index: Int, scope: SentenceScope) -> Range<Int>? {
        var place = index - 1
        var end = raw.first
        var verb: Range<Int>?
        for _ in 0..<MeasureWords.mostDetours {
            let (start, border) = clause(before: end, from: place, scope)
            if let words = trimmed(start, end) {
                if !words.allSatisfy(isVerb) { return words }
                verb = verb ?? words
            }
            guard let border, let next = detour(around: border, scope) else { break }
            (place, end) = (next - 1, events[next].start)
        }
        return verb
    }

    private func isVerb(_ index: Int) -> Bool {
        text.grammar.sets.verbs.contains(text.tokens[index]) || text.grammar.isFunctionWord(text.tokens[index])
    }

    private func text(of words: Range<Int>) -> String {
        String(text.scalars[scalars(of: words)])
    }

    private func scalars(of words: Range<Int>) -> Range<Int> {
        Int(text.tokens[words.lowerBound].start)..<Int(text.tokens[words.upperBound - 1].end)
    }

    /// Where the clause that ends at a token begins, and the event that ends the one before.
    private func clause(before end: Int, from last: Int, _ scope: SentenceScope) -> (start: Int, border: Int?) {
        var start = max(0, end - MeasureWords.longestClause)
        if scope.range.lowerBound > 0 { start = max(start, events[scope.range.lowerBound - 1].end) }
        var place = last
        while place >= scope.range.lowerBound, events[place].end > start {
            switch events[place].what {
            case .figure, .period, .part, .comma, .semicolon, .colon, .open, .close, .sentence, .bullet, .cue(.parts):
                return (max(start, events[place].end), place)
            default: place -= 1
            }
        }
        return (start, nil)
    }

    /// The event that stands for a period or a pair of brackets when what is before it is read; nothing for others.
    private func detour(around border: Int, _ scope: SentenceScope) -> Int? {
        switch events[border].what {
        case .period, .part: return border
        case .close:
            let first = max(scope.range.lowerBound, border - MeasureWords.longestBracket)
            return (first..<border).last { if case .open = events[$0].what { true } else { false } }
        default: return nil
        }
    }

    /// The words of a clause that say of what; nothing where none does.
    private func trimmed(_ from: Int, _ to: Int) -> Range<Int>? {
        var (start, end) = (from, to)
        while end > start, let length = trimsBack(end - 1) { end = max(start, end - length) }
        while start < end, text.grammar.isFunctionWord(text.tokens[start]) || text.tokens[start].kind != .word {
            start += 1
        }
        guard start < end else { return nil }
        return end - start == 1 && text.grammar.sets.degrees.contains(text.tokens[start]) ? nil : start..<end
    }

    /// How many tokens at the end of a subject say nothing of what is counted.
    private func trimsBack(_ index: Int) -> Int? {
        if let qualifier = text.grammar.qualifiersBefore.longest(endingAt: index, in: text.tokens) {
            return qualifier.length
        }
        return text.grammar.isFunctionWord(text.tokens[index]) || text.tokens[index].kind != .word ? 1 : nil
    }
}
