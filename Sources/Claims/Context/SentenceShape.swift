import Vietnamese

/// How a sentence begins, ends and is numbered, and what its words are joined by.
extension ContextReader {
    /// "Năm 2024, công ty được hỗ trợ …": the year of one establishment.
    func tellsOfOne(_ range: Range<Int>) -> Bool {
        guard let first = range.first(where: { if case .period = events[$0].what { true } else { false } }) else {
            return false
        }
        let end = events[first].end
        let subject = text.isWord(end, text.grammar.words.comma) ? end + 1 : end
        return text.grammar.nouns.longestOrNil(at: subject, in: text.tokens)?.meaning.family == .establishment
    }

    /// Whether a sentence goes on with what the one before was about.
    ///
    /// "… phê duyệt kế hoạch khuyến công quốc gia. Theo đó, tổng kinh phí 86,5 tỷ đồng …".
    func opensWithThus(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound > 0 ? events[range.lowerBound - 1].end : 0
        return text.isWord(start, text.grammar.words.theo) && text.isWord(start + 1, text.grammar.words.that)
    }

    /// The tokens of a sentence, up to the mark that ends it.
    func words(of range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound > 0 ? events[range.lowerBound - 1].end : 0
        return start..<max(start, range.upperBound < events.count ? events[range.upperBound].start : text.tokens.count)
    }

    func hasFigure(_ range: Range<Int>) -> Bool {
        range.contains { if case .figure = events[$0].what { true } else { false } }
    }

    func hasSource(_ range: Range<Int>) -> Bool {
        range.contains { if case .cue(.source) = events[$0].what { true } else { false } }
    }

    func topic(of range: Range<Int>) -> String? {
        var source: String?
        for index in range {
            switch events[index].what {
            case .figure: return nil
            case .cue(.source(let code)):
                guard source == nil || source == code else { return nil }
                source = code
            default: break
            }
        }
        return source == "counterpart" ? nil : source
    }

    /// "giảm 1.200 tấn mỗi năm, chỉ cần 8 công nhân": at the end of its clause it is said of the figure before alone.
    func isTrailing(_ index: Int, in range: Range<Int>) -> Bool {
        guard index + 1 < events.count, events[index + 1].start == events[index].end else { return false }
        switch events[index + 1].what {
        case .comma, .semicolon, .close, .and, .sentence, .paragraph: break
        default: return false
        }
        for place in stride(from: index - 1, through: max(range.lowerBound, index - 4), by: -1) {
            switch events[place].what {
            case .figure: return events[index].start - events[place].end <= LookAhead.rateReach
            case .comma, .semicolon, .colon, .cue(.average): return false
            default: continue
            }
        }
        return false
    }

    /// "…, đào tạo 120 thợ": between a comma and its figure the name of a kind begins another item.
    func leads(_ index: Int, after previous: Event?) -> Bool {
        guard let previous, case .comma = previous.what, previous.end == events[index].start,
            index + 1 < events.count, case .figure = events[index + 1].what
        else { return false }
        // "đào tạo nghề cho hơn 4,2 nghìn lao động".
        return events[index + 1].start - events[index].end <= 3
    }

    /// "…; dự kiến 700 triệu đồng", "…; tổng kinh phí 2,6 tỷ đồng": what follows a semicolon is the money of what was counted.
    func isMoneyOnly(behind index: Int, in range: Range<Int>) -> Bool {
        var place = index + 1
        while place < min(range.upperBound, index + 4) {
            switch events[place].what {
            case .cue(.plan), .cue(.moneyHead), .cue(.total), .cue(.support), .cue(.past): place += 1
            case .figure(let number):
                return place > index + 1 && raws[number].measure == .money
                    && events[place].start - events[index].end <= ContextReader.longestMoneyHead
            default: return false
            }
        }
        return false
    }

    func isLineStart(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0 else { return true }
        if case .paragraph = events[range.lowerBound - 1].what { return true }
        return false
    }

    func endsInColon(_ range: Range<Int>) -> Bool {
        guard case .colon = events[range.upperBound - 1].what, range.upperBound < events.count else { return false }
        if case .paragraph = events[range.upperBound].what { return true }
        return false
    }

    /// How many words lead to the money of what was counted: "tổng kinh phí dự kiến là".
    private static let longestMoneyHead = 7
    /// How many words a line has at most that is a title.
    private static let longestTitle = 20

    /// Whether a line is short, without figures or a full stop, and right above the lines of a list: "Kinh phí cấp tỉnh".
    func isTitle(_ range: Range<Int>) -> Bool {
        guard isLineStart(range), range.upperBound + 1 < events.count,
            case .paragraph = events[range.upperBound].what, case .bullet = events[range.upperBound + 1].what,
            events[range.upperBound].start - events[range.lowerBound].start < ContextReader.longestTitle
        else { return false }
        return !range.contains { if case .figure = events[$0].what { true } else { false } }
    }

    /// Whether a line opens with its source: "- Nguồn khuyến công quốc gia: tổng kinh phí 5,1 tỷ đồng".
    func isLed(_ range: Range<Int>) -> Bool {
        let first = bullet(of: range) == nil ? range.lowerBound : range.lowerBound + 1
        guard isLineStart(range), first + 1 < range.upperBound, case .cue(.source) = events[first].what,
            case .colon = events[first + 1].what
        else { return false }
        return events[first + 1].start == events[first].end
    }

    func bullet(of range: Range<Int>) -> UInt32? {
        guard case .bullet = events[range.lowerBound].what else { return nil }
        return mark(range.lowerBound)
    }

    /// Letters that number lines are one kind of bullet.
    func mark(_ event: Int) -> UInt32 {
        text.isKind(events[event].start, .word) ? 0x61 : Letters.plainMark(text.scalar(events[event].start))
    }

    func previousOf(_ index: Int, in range: Range<Int>) -> Event? {
        var place = index - 1
        if place >= range.lowerBound, case .and = events[place].what { place -= 1 }
        return place >= range.lowerBound ? events[place] : nil
    }
}
