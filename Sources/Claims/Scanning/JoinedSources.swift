/// A second source that leaves out the words it shares with the first: "vốn khuyến công quốc gia và địa phương".
extension Scanner {
    /// How many tokens behind "và" name it.
    mutating func joinedSource(behind and: Int) -> Int {
        guard events.count > 1, let first = events.dropLast().last, first.end == and,
            case .cue(.source(let code)) = first.what, code != "counterpart",
            let level = text.grammar.levels.bareName(at: and + 1, in: text), level.code != code
        else { return 0 }
        add(.cue(.source(level.code)), and + 1, and + 1 + level.length)
        return level.length
    }
}
