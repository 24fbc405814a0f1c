/// Finds the names of districts and communes: "huyện Diễn Châu", "xã Ea H'leo", "TP Vinh".
///
/// No list of them is needed: the kind of unit stands before the name, and the name has capitals.
struct LocalityReader {
    let text: TokenText
    private var words: Words { text.grammar.words }

    private static let longestName = 5

    struct Found {
        let start: Int
        let end: Int
        /// Whether other names stand beside it, so that a figure may be of all of them.
        let isMany: Bool
    }

    /// The name that the word at a token begins, where that is a kind of unit.
    func read(at index: Int) -> Found? {
        guard let kind = text.grammar.localityKinds.longest(at: index, in: text.tokens),
            !text.isWord(index - 1, words.cooperative)
        else { return nil }
        return name(from: index, behind: index + kind.length)
    }

    /// The name behind a phrase that ends in a kind of unit ("ngân sách huyện Diễn Châu").
    func read(behind end: Int) -> Found? {
        guard let kind = text.grammar.localityKinds.longest(endingAt: end - 1, in: text.tokens) else { return nil }
        return name(from: end - kind.length, behind: end)
    }

    private func name(from index: Int, behind start: Int) -> Found? {
        var place = start
        if text.isWord(place, words.dot), isAbbreviation(place - 1) { place += 1 }
        guard !isCentralCity(index, place) else { return nil }
        let first = place
        while place - first < LocalityReader.longestName, isNameWord(place) {
            place += 1
            if text.isWord(place, words.apostrophe), text.isGlued(place + 1), text.isKind(place + 1, .word) {
                place += 2
            }
        }
        guard place > first else { return nil }
        return Found(start: index, end: place, isMany: isPlural(index - 1) || goesOn(place))
    }

    /// Whether a kind of unit is cut short ("TX"), so that a dot behind it ends no sentence.
    private func isAbbreviation(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised && text.tokens[index].end - text.tokens[index].start <= 2
    }

    private func isNameWord(_ index: Int) -> Bool {
        text.isKind(index, .word) && text.tokens[index].isCapitalised
    }

    /// "thành phố Hồ Chí Minh" is a province, and so is what the lexicon knows with its kind: "TP.HCM".
    private func isCentralCity(_ index: Int, _ name: Int) -> Bool {
        if case .place? = text.grammar.cues.longestOrNil(at: index, in: text.tokens)?.meaning { return true }
        guard case .place(let code)? = text.grammar.cues.longestOrNil(at: name, in: text.tokens)?.meaning else {
            return false
        }
        return text.grammar.sets.cities.contains(text.tokens[index]) && Lexicon.centralCities.contains(code)
    }

    private func isPlural(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        return text.isNumber(index) || text.isWord(index, words.cac) || text.isWord(index, words.and)
            || text.grammar.numberWords.read(at: index, in: text.tokens) != nil
    }

    /// "Kỳ Sơn, Tương Dương", "Diễn Châu và Đô Lương"; a province behind the comma only says where it lies.
    private func goesOn(_ index: Int) -> Bool {
        guard text.isWord(index, words.comma) || text.isWord(index, words.and) else { return false }
        if case .place? = text.grammar.cues.longestOrNil(at: index + 1, in: text.tokens)?.meaning { return false }
        let kind = text.grammar.localityKinds.longestOrNil(at: index + 1, in: text.tokens)
        return isNameWord(index + 1 + (kind?.length ?? 0))
    }
}
