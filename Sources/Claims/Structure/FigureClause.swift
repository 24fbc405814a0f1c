/// What the words right before a figure say of it.
extension Reading {
    private static let clause = 5
    private static let near = 5

    /// "tăng 1,14 tỷ đồng": what something grew by, and no sum of its own.
    func isChange(_ figure: Int) -> Bool {
        let start = events[places[figure]].start
        for place in stride(from: places[figure] - 1, through: max(0, places[figure] - Reading.clause), by: -1) {
            guard start - events[place].end <= Reading.near else { return false }
            switch events[place].what {
            case .cue(.up), .cue(.down): return true
            case .cue(.becomes), .cue(.place), .cue(.passingPlace), .cue(.formerPlace), .figure, .period, .comma,
                .semicolon, .colon, .open, .close, .bullet,
                .sentence, .paragraph:
                return false
            default: continue
            }
        }
        return false
    }

    /// Whether money of another source is named between a figure and a later one: what follows is of that.
    func namesOtherSource(than figure: Int, before later: Int) -> Bool {
        (places[figure] + 1..<places[later]).contains { place in
            if case .cue(.source(let code)) = events[place].what { return code != figures[figure].source }
            return false
        }
    }
}
