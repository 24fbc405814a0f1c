/// A sentence as the checks see it: its figures in order, and where parts of a whole begin.
struct Statement: Sendable {
    /// Positions in `Reading.events`.
    let range: Range<Int>
    /// Positions in `Reading.figures`.
    let figures: Range<Int>
    /// Which paragraph of the text it stands in.
    let paragraph: Int
    /// Positions among the events of "trong đó", "gồm", "cụ thể".
    let partsAt: [Int]
    /// Whether its list goes on ("…").
    let isOpen: Bool
    /// Whether "còn lại" says that the parts are told to the last one, or that they are not.
    let remainder: Remainder?
    /// Whether it, or the sentence behind it, says that the same thing may count in several parts.
    var isOverlapping: Bool

    enum Remainder: Sendable {
        /// "còn lại 986 triệu đồng": with it the parts make the whole.
        case counted
        /// "số còn lại tự tạo việc làm": a part without its number.
        case uncounted
    }
}

extension Reading {
    /// The sentences that hold figures, in order.
    var statements: [Statement] {
        var found: [Statement] = []
        var start = 0
        var figure = 0
        var paragraph = 0
        for index in events.indices {
            switch events[index].what {
            case .sentence, .paragraph:
                let first = figure
                while figure < places.count, places[figure] < index { figure += 1 }
                if figure > first {
                    found.append(statement(start..<index, first..<figure, paragraph))
                } else if let last = found.indices.last, hasCue(.overlap, from: start, to: index) {
                    found[last].isOverlapping = true
                }
                start = index + 1
                if case .paragraph = events[index].what { paragraph += 1 }
            default: break
            }
        }
        return found
    }

    private func statement(_ range: Range<Int>, _ figures: Range<Int>, _ paragraph: Int) -> Statement {
        var parts: [Int] = []
        var isOpen = false
        var remainder: Statement.Remainder?
        for index in range {
            switch events[index].what {
            case .cue(.parts): if !describes(index, in: range) { parts.append(index) }
            case .cue(.spread) where !figures.isEmpty && places[figures.lowerBound] < index: parts.append(index)
            case .cue(.etc): isOpen = true
            case .cue(.remainder): remainder = isCounted(index, in: range) ? .counted : .uncounted
            default: break
            }
        }
        return Statement(
            range: range,
            figures: figures,
            paragraph: paragraph,
            partsAt: parts,
            isOpen: isOpen,
            remainder: remainder,
            isOverlapping: hasCue(.overlap, from: range.lowerBound, to: range.upperBound)
        )
    }

    /// "máy móc (gồm 13 đề án với kinh phí 2 tỷ đồng); thương hiệu (3 đề án…)": a bracket behind a name tells what that is.
    private func describes(_ cue: Int, in range: Range<Int>) -> Bool {
        guard cue - 2 >= range.lowerBound, case .open = events[cue - 1].what else { return false }
        if case .figure = events[cue - 2].what { return false }
        return events[range.lowerBound..<cue].contains { if case .cue(.parts) = $0.what { true } else { false } }
            || events[range.lowerBound..<cue].contains { if case .cue(.spread) = $0.what { true } else { false } }
    }

    /// Whether a figure stands right before "còn lại", or behind it in its clause.
    private func isCounted(_ index: Int, in range: Range<Int>) -> Bool {
        if index > range.lowerBound, case .figure = events[index - 1].what, events[index - 1].end == events[index].start
        {
            return true
        }
        for event in events[index + 1..<min(range.upperBound, index + 9)] {
            switch event.what {
            case .figure: return true
            case .comma, .semicolon, .open: return false
            default: break
            }
        }
        return false
    }

    /// The first of some figures that stands behind an event.
    func firstFigure(behind event: Int, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if places[middle] > event { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Whether a cue stands between two figures, or between the start of the statement and the second.
    func hasCue(_ cue: Cue, from: Int, to: Int) -> Bool {
        guard from < to else { return false }
        for index in from..<to {
            if case .cue(let found) = events[index].what, found == cue { return true }
        }
        return false
    }

    /// Whether a colon stands between two figures.
    func hasColon(from first: Int, to last: Int) -> Bool {
        (places[first] + 1..<places[last]).contains { if case .colon = events[$0].what { true } else { false } }
    }

    func hasSemicolon(from: Int, to: Int) -> Bool {
        guard from < to else { return false }
        return (from..<to).contains { index in
            if case .semicolon = events[index].what { return true }
            return false
        }
    }
}

extension [Int] {
    /// The first number of an ascending list that is larger.
    func after(_ number: Int) -> Int? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle] > number { high = middle } else { low = middle + 1 }
        }
        return low < endIndex ? self[low] : nil
    }
}
