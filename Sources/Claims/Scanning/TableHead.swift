import Vietnamese

/// What the head of a pasted table says of the bare numbers under it: "Kinh phí, triệu đồng", "Số lao động".
///
/// Cells stand between tabs or bars.
struct TableHead {
    enum Column {
        case unit(UnitWord)
        case noun(Noun)
        /// "Kế hoạch", "Thực hiện", "Năm 2023": what is counted stands in the row.
        case row(isPlan: Bool)
    }

    /// Where its line begins, or that of the row that was read last under it.
    var line = -1
    private(set) var columns: [Column?] = []
    /// The years of the columns, where their heads name several.
    private var years: [Int?] = []
    /// All of them, where they are several.
    private var span: Period?
    /// The unit of money that the line above the table names for all of it.
    private(set) var usual: UnitWord?

    init() {}

    /// Reads the head line that begins at a token.
    ///
    /// - Parameters:
    ///   - text: The tokens of the text.
    ///   - line: The token that the line begins with.
    ///   - usual: The unit of money that the line above names for the whole table ("ĐVT: triệu đồng").
    init(_ text: TokenText, line: Int, usual: UnitWord?) {
        self.line = line
        self.usual = usual
        columns = Array(repeating: nil, count: text.emptyCells(before: line))
        var start = line
        while start < text.tokens.count, text.tokens[start].kind != .lineBreak {
            var end = start
            while end < text.tokens.count, text.tokens[end].kind != .lineBreak, !text.isCellMark(end) { end += 1 }
            while years.count < columns.count { years.append(nil) }
            columns.append(TableHead.column(text, start..<end, usual))
            years.append(TableHead.year(text, start..<end))
            start = end + 1
            // A bar behind the last cell opens an empty one.
            if text.isCellMark(end), start >= text.tokens.count || text.tokens[start].kind == .lineBreak {
                columns.append(nil)
            }
            if end < text.tokens.count, text.tokens[end].kind == .lineBreak { break }
        }
        let named = years.compactMap { $0 }
        if let first = named.min(), let last = named.max(), first < last { span = Period(from: first, to: last) }
    }

    var width: Int { columns.count }

    var isEmpty: Bool { columns.allSatisfy { $0 == nil } }

    func column(_ number: Int) -> Column? { number < columns.count ? columns[number] : nil }

    private static func column(_ text: TokenText, _ cell: Range<Int>, _ usual: UnitWord?) -> Column? {
        guard !cell.isEmpty else { return nil }
        if let stage = stage(text, cell) { return stage }
        guard !text.isNumber(cell.lowerBound) else { return nil }
        if let open = cell.first(where: { text.isWord($0, text.grammar.words.open) }), open + 1 < cell.upperBound {
            if let unit = text.moneyOrShare(at: open + 1) { return .unit(unit) }
            if let noun = noun(text, at: open + 1) { return .noun(noun) }
        }
        let first = text.isWord(cell.lowerBound, text.grammar.words.so) ? cell.lowerBound + 1 : cell.lowerBound
        if first < cell.upperBound, let noun = noun(text, at: first) { return .noun(noun) }
        if cell.contains(where: { text.isWord($0, text.grammar.words.percent) }) { return .unit(.percent) }
        let isMoney = cell.contains { text.grammar.cues.longest(at: $0, in: text.tokens)?.meaning.isOfMoney ?? false }
        return isMoney ? usual.map { .unit($0) } : nil
    }

    /// The year of a column, where other columns are of others: a sum beside them is of all, a change of the last.
    func period(_ number: Int) -> Period? {
        guard number < years.count, let span else { return nil }
        if let year = years[number] { return Period(from: year, to: year) }
        if case .unit(.percent)? = columns[number] { return Period(from: span.to, to: span.to) }
        return span
    }

    /// The one whole year that a cell names: "Năm 2023", "Thực hiện năm 2023".
    private static func year(_ text: TokenText, _ cell: Range<Int>) -> Int? {
        let (words, numbers) = (text.grammar.words, cell.filter(text.isNumber))
        guard numbers.count == 1, let amount = text.amount(at: numbers[0]), amount.looksLikeYear,
            !cell.contains(where: { text.isWord($0, words.month) || text.isWord($0, words.quarter) })
        else { return nil }
        return Int(amount.value.double)
    }

    /// A head of nothing but a stage or a time.
    private static func stage(_ text: TokenText, _ cell: Range<Int>) -> Column? {
        let sets = text.grammar.sets
        guard cell.allSatisfy({ sets.heads.stages.contains(text.tokens[$0]) || !text.isKind($0, .word) }),
            !cell.contains(where: { text.isWord($0, text.grammar.words.percent) }),
            cell.contains(where: { text.isKind($0, .word) }) || year(text, cell) != nil
        else { return nil }
        return .row(isPlan: cell.contains { sets.heads.plans.contains(text.tokens[$0]) })
    }

    /// What the cells before a number say of its row: "Số đề án", "Kinh phí (triệu đồng)", a cell with the unit alone.
    func row(_ text: TokenText, _ cells: [Range<Int>]) -> Column? {
        let names = cells.filter { !$0.isEmpty && !text.isNumber($0.lowerBound) }
        for cell in names.reversed() {
            if let unit = text.moneyOrShare(at: cell.lowerBound) { return .unit(unit) }
            switch TableHead.column(text, cell, usual) {
            case .unit(let unit): return .unit(unit)
            case .noun(let noun) where usual == nil && !TableHead.isNamed(text, cell): return .noun(noun)
            default: continue
            }
        }
        return usual.map { .unit($0) }
    }

    /// "Công ty Sao Mai": a name, and nothing counted.
    private static func isNamed(_ text: TokenText, _ cell: Range<Int>) -> Bool {
        cell.dropFirst().contains { text.tokens[$0].isCapitalised }
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
