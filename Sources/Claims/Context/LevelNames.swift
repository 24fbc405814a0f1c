/// The level of the State that pays, where it is named by its bare name right before its amount.
///
/// "ngân sách 39,8 tỷ đồng (Trung ương 9,1 tỷ đồng; tỉnh 18,7 tỷ đồng; huyện 12 tỷ đồng)", "cấp huyện 450 triệu đồng".
struct LevelNames: Sendable {
    private let table: PhraseTable<String>
    /// Behind an amount also those who are not the State: "do dân đóng góp", "của doanh nghiệp".
    private let behind: PhraseTable<String>
    /// What those do who give money: "do dân đóng góp", "do tỉnh cấp".
    private let paying: WordSet
    /// Between the name and its amount: "huyện trích ngân sách 250 triệu đồng".
    private let giving: WordSet
    /// "cấp tỉnh" is as much as "tỉnh".
    private let level: UInt16

    init(_ vocabulary: inout Vocabulary) {
        let names = [
            ("trung ương", "national"), ("TW", "national"), ("tỉnh", "province"), ("huyện", "district"),
            ("xã", "commune"), ("huyện, thị xã, thành phố", "district"), ("huyện, thị xã", "district"),
            ("huyện, thành phố", "district"), ("các huyện", "district"), ("các huyện, thị xã", "district"),
            ("các huyện, thành phố", "district"), ("các huyện, thị xã, thành phố", "district"), ("các xã", "commune"),
            ("các xã, phường", "commune"), ("xã, phường", "commune"), ("xã, phường, thị trấn", "commune"),
            ("UBND tỉnh", "province"), ("HĐND tỉnh", "province"), ("UBND huyện", "district"), ("UBND xã", "commune"),
        ]
        // "cấp quốc gia" may be a prize, and no source.
        table = PhraseTable(names + [("quốc gia", "national"), ("địa phương", "local")], &vocabulary)
        let payers = [
            "dân", "nhân dân", "người dân", "doanh nghiệp", "cơ sở", "hợp tác xã", "HTX", "các cơ sở",
            "các doanh nghiệp",
            "các hộ", "hộ dân", "đơn vị thụ hưởng", "các đơn vị thụ hưởng", "cơ sở thụ hưởng", "các hộ dân", "bà con",
        ]
        let units: [(String, String)] = names + [("địa phương", "local"), ("các địa phương", "local")]
        var levels: [(String, String)] = []
        for link in ["của ", "từ ", "do "] {
            for (name, code) in units {
                levels.append((link + name, code))
                levels.append((link + "cấp " + name, code))
            }
            for name in payers { levels.append((link + name, "counterpart")) }
        }
        behind = PhraseTable(levels, &vocabulary)
        paying = WordSet("góp đóng bỏ đầu chi tự đối huy hỗ cấp bố giao trả tài phân", &vocabulary)
        giving = WordSet("trích bố trí chi dành cân đối ngân sách thêm từ kinh phí cấp bổ sung", &vocabulary)
        level = vocabulary.number(of: "cấp")
    }

    /// The source that the words right before a token name; nothing where they do not open their clause.
    func source(before index: Int, in text: TokenText) -> String? {
        var last = index - 1
        let words = text.grammar.words
        if let word = text.grammar.qualifiersBefore.longest(endingAt: last, in: text.tokens) { last -= word.length }
        while text.isWord(last, words.la) || text.isWord(last, words.colon) { last -= 1 }
        let end = last
        while last > 0, giving.contains(text.tokens[last]) { last -= 1 }
        guard last >= 0, let name = table.longest(endingAt: last, in: text.tokens) else { return nil }
        var before = last - name.length
        if text.isWord(before, level) {
            guard !text.isWord(last, text.grammar.words.nation) else { return nil }
            before -= 1
        }
        if last < end, text.isWord(before, words.comma) { return name.meaning }
        return opensClause(before, in: text) ? name.meaning : nil
    }

    /// The source named right behind an amount: "2,4 tỷ đồng của Trung ương, 5,1 tỷ đồng của tỉnh".
    func source(behind end: Int, in text: TokenText) -> String? {
        guard let name = behind.longestOrNil(at: end, in: text.tokens) else { return nil }
        // "tăng 2 tỷ đồng do doanh nghiệp mở rộng sản xuất" is a reason.
        let next = end + name.length
        guard text.isWord(end, text.grammar.words.because), text.isKind(next, .word) else { return name.meaning }
        return paying.contains(text.tokens[next]) ? name.meaning : nil
    }

    /// The level whose bare name begins at a token; none where it is the head of a longer name ("tỉnh Nghệ An", "địa phương hỗ trợ").
    func bareName(at index: Int, in text: TokenText) -> (code: String, length: Int)? {
        let start = text.isWord(index, level) ? index + 1 : index
        guard let name = table.longestOrNil(at: start, in: text.tokens) else { return nil }
        let end = start + name.length
        if text.isKind(end, .word), text.tokens[end].isCapitalised { return nil }
        if case .source? = text.grammar.cues.longestOrNil(at: index, in: text.tokens)?.meaning { return nil }
        return (name.meaning, end - index)
    }

    /// A mark or the start of a line; a comma behind another level goes on with a list of units ("huyện, xã").
    private func opensClause(_ index: Int, in text: TokenText) -> Bool {
        let words = text.grammar.words
        guard index >= 0, !text.isKind(index, .lineBreak) else { return true }
        if text.isWord(index, words.comma) || text.isWord(index, words.and) {
            return text.isMoneyEnd(text.amountEnd(before: index))
        }
        if [words.open, words.semicolon, words.colon, words.hyphen, words.plus].contains(where: {
            text.isWord(index, $0)
        }) {
            return true
        }
        return text.grammar.cues.longest(endingAt: index, in: text.tokens)?.meaning == .parts
    }
}

extension TokenText {
    /// How many words an amount's bracket or share has at most.
    private static let longestAside = 12

    /// The end of the amount before a mark, without what is said of it in brackets or as its share:
    /// "9,1 tỷ đồng (12 đề án), tỉnh …", "9,1 tỷ đồng, chiếm 30%, tỉnh …".
    fileprivate func amountEnd(before mark: Int) -> Int {
        let words = grammar.words
        let last = mark - 1
        let opening = isWord(last, words.close) ? words.open : isWord(last, words.percent) ? words.comma : nil
        guard let opening else { return last }
        let start = stride(from: last - 1, through: max(0, last - Self.longestAside), by: -1).first {
            isWord($0, opening)
        }
        return start.map { $0 - 1 } ?? last
    }

    /// Whether an amount of money ends at a token: "… 9,1 tỷ đồng, tỉnh 18,7 tỷ đồng".
    fileprivate func isMoneyEnd(_ index: Int) -> Bool {
        guard index >= 0, index < tokens.count, let unit = grammar.units.longest(endingAt: index, in: tokens) else {
            return false
        }
        switch unit.meaning {
        case .dong: return true
        case .power(let power, _): return power >= 6
        default: return false
        }
    }
}
