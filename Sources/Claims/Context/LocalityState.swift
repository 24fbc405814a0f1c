/// Which district or commune a text has last spoken of.
struct LocalityState {
    /// The event of its name, in this sentence.
    private var named: Int?
    /// Where the name ends, or the province that only says where it lies.
    private var end = 0
    /// The event of the name that a sentence or a line before has left.
    private var carried: Int?
    private var linesLeft = 0
    private var hasFigures = false
    /// Whether a semicolon has come since.
    var isCut = false

    /// How many lines a line that holds only a name may stand over.
    private static let mostLines = 12
    /// How many words may stand between a name and its figure.
    private static let reach = 40
    private static let nearness = 6

    mutating func meet(_ index: Int) {
        named = index
        isCut = false
        end = 0
    }

    /// Another place, or the whole one, ends what was said of a part; a province right behind the name does not.
    mutating func meet(_ cue: Cue, at index: Int, in events: [Event]) {
        switch cue {
        case .place, .formerPlace:
            if let named, events[index].start - events[named].end <= 2 {
                end = events[index].end
            } else {
                (named, carried) = (nil, nil)
            }
        case .wholePlace, .otherPlaces: (named, carried) = (nil, nil)
        default: break
        }
    }

    mutating func endSentence() {
        carried = named ?? carried
        named = nil
        isCut = false
    }

    /// A line that only names a place is the heading of those under it.
    mutating func endLine() {
        if named != nil, !hasFigures { linesLeft = LocalityState.mostLines }
        endSentence()
        hasFigures = false
        if linesLeft == 0 { carried = nil }
        linesLeft = max(0, linesLeft - 1)
    }

    /// The place right behind a figure, the last one before it, or with doubt that of the sentence before.
    mutating func locality(of raw: RawFigure, at index: Int, in events: [Event], _ text: TokenText) -> Figure.Locality?
    {
        hasFigures = true
        if LocalityState.isOfOthers(index, events) { return nil }
        if let behind = LocalityState.behind(index, events) {
            return LocalityState.locality(behind, isSure: true, events, text)
        }
        if let named {
            let start = max(end, events[named].end)
            return LocalityState.locality(named, isSure: !isCut && isPlain(start, raw.first, text), events, text)
        }
        return carried.map { LocalityState.locality($0, isSure: false, events, text) }
    }

    /// Another name between the two, known or not, may be what the figure is of.
    private func isPlain(_ start: Int, _ end: Int, _ text: TokenText) -> Bool {
        guard start <= end, end - start <= LocalityState.reach else { return false }
        return !(start..<end).contains { text.tokens[$0].kind == .word && text.tokens[$0].isCapitalised }
    }

    /// "21 đề án ở các huyện khác".
    private static func isOfOthers(_ index: Int, _ events: [Event]) -> Bool {
        guard index + 1 < events.count, case .cue(.otherPlaces) = events[index + 1].what else { return false }
        return events[index + 1].start - events[index].end <= nearness
    }

    private static func behind(_ index: Int, _ events: [Event]) -> Int? {
        for next in (index + 1)..<min(events.count, index + 4) {
            guard events[next].start - events[index].end <= nearness else { return nil }
            switch events[next].what {
            case .locality: return next
            case .cue(.parts): return nil
            case .cue, .period: continue
            default: return nil
            }
        }
        return nil
    }

    private static func locality(
        _ event: Int,
        isSure: Bool,
        _ events: [Event],
        _ text: TokenText
    ) -> Figure.Locality {
        var isMany = false
        if case .locality(let found) = events[event].what { isMany = found }
        let start = Int(text.tokens[events[event].start].start)
        let end = Int(text.tokens[events[event].end - 1].end)
        return Figure.Locality(name: text.text(from: start, to: end), isSure: isSure && !isMany)
    }
}
