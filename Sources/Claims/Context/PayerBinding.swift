/// Whose money an amount is, where no source of the State is named with it.
extension ContextReader {
    /// "ngân sách hỗ trợ 14,7 tỷ đồng, các cơ sở góp 64,9 tỷ đồng": the second sum is no money of the State.
    mutating func bindPayer(_ raw: RawFigure, at index: Int, _ scope: SentenceScope) {
        let start = clauseStart(before: index, scope)
        guard !namesState(from: start, before: index, scope),
            let payment = text.grammar.payers.payment(of: raw.first, from: start, in: text)
        else { return }
        switch payment {
        case .own: (state.source, state.basis) = ("counterpart", .counterpart)
        case .besideState:
            if state.isStateTold { (state.source, state.basis) = ("counterpart", .counterpart) }
        case .unknown:
            if state.isStateTold { (state.source, state.basis) = (nil, nil) }
        }
    }

    /// Whether an amount is the State's and not told of those who got it: "tỉnh hỗ trợ doanh nghiệp 5 tỷ, hợp tác xã 3 tỷ".
    func tellsOfState(_ raw: RawFigure, at index: Int, _ scope: SentenceScope) -> Bool {
        guard raw.measure == .money, raw.per == nil, state.basis == .support else { return false }
        let start = clauseStart(before: index, scope)
        let previous = index - 1
        if previous >= scope.range.lowerBound, case .figure(let number) = events[previous].what,
            raws[number].family == .establishment
        {
            return false
        }
        return !(start..<raw.first).contains {
            text.grammar.nouns.longest(at: $0, in: text.tokens)?.meaning.family == .establishment
        }
    }

    /// How many events a clause reaches back at most.
    private static let clauseReach = 12

    /// The first token of the clause that a figure stands in.
    private func clauseStart(before index: Int, _ scope: SentenceScope) -> Int {
        let first = max(scope.range.lowerBound, index - ContextReader.clauseReach)
        for place in stride(from: index - 1, through: first, by: -1) {
            switch events[place].what {
            case .figure, .period, .comma, .semicolon, .colon, .open, .close, .bullet, .cue(.parts), .cue(.remainder):
                return events[place].end
            case .and where isBehindMoney(place): return events[place].end
            default: continue
            }
        }
        if first > scope.range.lowerBound { return events[first].start }
        return first > 0 ? events[first - 1].end : 0
    }

    private func isBehindMoney(_ place: Int) -> Bool {
        guard place > 0, case .figure(let number) = events[place - 1].what else { return false }
        return raws[number].measure == .money
    }

    /// Whether the clause itself names a source or the State.
    private func namesState(from start: Int, before index: Int, _ scope: SentenceScope) -> Bool {
        for place in stride(from: index - 1, through: scope.range.lowerBound, by: -1) {
            guard events[place].start >= start else { return false }
            switch events[place].what {
            case .cue(.source), .cue(.state), .cue(.price), .cue(.performance), .cue(.total): return true
            default: continue
            }
        }
        return false
    }
}
