/// A province that no figures are of but those in brackets behind it.
struct PassingPlace {
    let end: Int
    /// Whether a comma goes on with it ("sáp nhập từ Lâm Đồng, Đắk Nông và Bình Thuận").
    let isList: Bool
}

/// Provinces that are only compared with, merged, sold to, or told of as they were on the old map.
extension Scanner {
    /// What the words before a name make of it; nothing where figures may be of it.
    func passing(at index: Int, to end: Int) -> PassingPlace? {
        let sets = text.grammar.sets.places
        var place = index - 1
        while place > 0, sets.provinceHeads.contains(text.tokens[place]) || (place < index - 1 && text.isNumber(place))
        {
            place -= 1
        }
        guard place > 0 else { return nil }
        if let passing, passing.end == place,
            text.isWord(place, words.and) || (passing.isList && text.isWord(place, words.comma))
        {
            return PassingPlace(end: end, isList: passing.isList)
        }
        let isCounted = place < index - 2 && text.isNumber(place + 1)
        if sets.merging.contains(text.tokens[place]), !sets.beforeMerging.contains(text.tokens[max(0, place - 2)]) {
            return PassingPlace(end: end, isList: isCounted)
        }
        let before = text.tokens[place - 1]
        if sets.mergingLinks.contains(text.tokens[place]), sets.merging.contains(before) {
            return PassingPlace(end: end, isList: isCounted || text.isWord(place, words.from))
        }
        let isBeside = text.isWord(place, words.voi) && sets.beside.contains(before)
        let isSold = sets.outward.contains(text.tokens[place]) && sets.selling.contains(before)
        guard isBeside || isSold || sets.comparing.contains(text.tokens[place]) else { return nil }
        return PassingPlace(end: end, isList: false)
    }

    /// "tỉnh Thái Bình cũ", "Thái Bình (cũ)".
    func isFormer(behind end: Int) -> Bool {
        text.isWord(end, words.former) || (text.isWord(end, words.open) && text.isWord(end + 1, words.former))
    }
}
