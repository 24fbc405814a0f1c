/// What the head of a pasted table says of the bare numbers under it: "Kinh phí, triệu đồng", "Số lao động".
///
/// Cells stand between tabs or bars.
struct TableHead {
    enum Column {
        case unit(UnitWord)
        case noun(Noun)
    }

    /// Where its line begins, or that of the row that was read last under it.
    var line = -1
    private(set) var columns: [Column?] = []

    init() {}

    /// Reads the head line that begins at a token.
    ///
    /// - Parameters:
    ///   - text: The tokens of the text.
    ///   - line: The token that the line begins with.
    ///   - usual: The unit of money that the line above names for the whole table ("ĐVT: triệu đồng").
    init(_ text: TokenText, line: Int, usual: UnitWord?) {
        self.line = line
        columns = Array(repeating: nil, count: text.emptyCells(before: line))
        var start = line
        while start < text.tokens.count, text.tokens[start].kind != .lineBreak {
            var end = start
            while end < text.tokens.count, text.tokens[end].kind != .lineBreak, !text.isCellMark(end) { end += 1 }
            columns.append(TableHead.column(text, start..<end, usual))
            start = end + 1
            // A bar behind the last cell opens an empty one.
            if text.isCellMark(end), start >= text.tokens.count || text.tokens[start].kind == .lineBreak {
                columns.append(nil)
            }
            if end < text.tokens.count, text.tokens[end].kind == .lineBreak { break }
        }
    }

    var width: Int { columns.count }

    var isEmpty: Bool { columns.allSatisfy { $0 == nil } }

    func column(_ number: Int) -> Column? { number < columns.count ? columns[number] : nil }

    private static func column(_ text: TokenText, _ cell: Range<Int>, _ usual: UnitWord?) -> Column? {
        guard !cell.isEmpty, !text.isNumber(cell.lowerBound) else { return nil }
        if let open = cell.first(where: { text.isWord($0, text.grammar.words.open) }), open + 1 < cell.upperBound {
            if let unit = text.moneyOrShare(at: open + 1) { return .unit(unit) }
            if let noun = noun(text, at: open + 1) { return .noun(noun) }
        }
        let first = text.isWord(cell.lowerBound, text.grammar.words.so) ? cell.lowerBound + 1 : cell.lowerBound
        if first < cell.upperBound, let noun = noun(text, at: first) { return .noun(noun) }
        if text.isWord(cell.upperBound - 1, text.grammar.words.percent) { return .unit(.percent) }
        let isMoney = cell.contains { text.grammar.cues.longest(at: $0, in: text.tokens)?.meaning.isOfMoney ?? false }
        return isMoney ? usual.map { .unit($0) } : nil
    }

    private static func noun(_ text: TokenText, at index: Int) -> Noun? {
        let noun = text.grammar.nouns.longestOrNil(at: index, in: text.tokens)?.meaning
        return noun?.family == .time ? nil : noun
    }
}

extension TokenText {
    /// Whether the border of two cells stands at a token.
    func isCellMark(_ index: Int) -> Bool {
        isWord(index, grammar.words.bar) || (isKind(index, .mark) && scalar(index) == 0x09)
    }

    /// How many cells stand empty at the start of a line: their tabs lie in the line break before it.
    func emptyCells(before line: Int) -> Int {
        guard isKind(line - 1, .lineBreak) else { return 0 }
        return slice(line - 1).reversed().prefix { $0 == 0x09 || $0 == 0x20 }.count { $0 == 0x09 }
    }

    /// "triệu đồng", "tỷ đồng", "đồng", "%".
    func moneyOrShare(at index: Int) -> UnitWord? {
        guard let unit = grammar.units.longestOrNil(at: index, in: tokens)?.meaning else { return nil }
        switch unit {
        case .power(let power, _): return power >= 3 ? unit : nil
        case .dong, .percent: return unit
        default: return nil
        }
    }
}

extension Cue {
    /// Whether it names money, with or without its source.
    fileprivate var isOfMoney: Bool {
        switch self {
        case .moneyHead, .total, .source, .counterpart, .support, .price, .state: true
        default: false
        }
    }
}
