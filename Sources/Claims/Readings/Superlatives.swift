/// "nhiều nhất 300 triệu đồng, ít nhất 120 triệu đồng": what was the most and the least, and no bounds.
extension FigureReader {
    /// How many tokens away the opposite stands at most, so that a text without full stops takes no longer than others.
    private static let oppositeReach = 40

    /// Whether the rounding word that ends at a token has its opposite in the same sentence.
    func isSuperlative(_ index: Int) -> Bool {
        let end = text.isWord(index, words.la) ? index - 1 : index
        guard text.isWord(end, words.first), end > 0, let opposite = opposite(of: text.tokens[end - 1].word) else {
            return false
        }
        return hasOpposite(opposite, from: end, by: 1) || hasOpposite(opposite, from: end, by: -1)
    }

    /// "ít" of "nhiều", "thấp" of "cao": "ít nhất 2 đề án, cao nhất 5 tỷ đồng" are two bounds.
    private func opposite(of word: UInt16) -> UInt16? {
        let pairs = [(words.many, words.few), (words.high, words.low), (words.large, words.small)]
        for (most, least) in pairs where word == most || word == least { return word == most ? least : most }
        return nil
    }

    private func hasOpposite(_ opposite: UInt16, from index: Int, by step: Int) -> Bool {
        var place = index + step
        for _ in 0..<FigureReader.oppositeReach {
            guard place > 0, place < text.tokens.count else { return false }
            if text.isKind(place, .lineBreak) || isFullStop(place) { return false }
            if text.isWord(place, words.first), text.isWord(place - 1, opposite) { return true }
            place += step
        }
        return false
    }

    private func isFullStop(_ index: Int) -> Bool { text.isWord(index, words.dot) && !text.isGlued(index + 1) }
}
