import Vietnamese

/// One walk over the tokens: figures, periods, cues and the marks between them.
struct Scanner {
    let text: TokenText
    let figureReader: FigureReader
    let periodReader: PeriodReader
    private let leftOut: LeftOutRules
    private let localityReader: LocalityReader
    var words: Words { text.grammar.words }

    private static let officeReach = 6

    /// The head of the table whose row was read last.
    var tableHead = TableHead()
    /// The province that was read last, where it was named in passing.
    var passing: PassingPlace?
    private(set) var events: [Event] = []
    private(set) var figures: [RawFigure] = []

    init(_ text: TokenText) {
        self.text = text
        figureReader = FigureReader(text: text)
        periodReader = PeriodReader(text: text)
        leftOut = LeftOutRules(text: text)
        localityReader = LocalityReader(text: text)
    }

    mutating func run() {
        events.reserveCapacity(text.tokens.count / 3)
        figures.reserveCapacity(text.tokens.count / 8)
        var index = 0
        while index < text.tokens.count {
            switch text.tokens[index].kind {
            case .word: index += readWord(at: index)
            case .number: index += readNumber(at: index)
            case .mark: index += readMark(at: index)
            case .lineBreak:
                add(.paragraph, index, index + 1)
                index += 1
                index += readLetter(at: index)
            }
        }
        add(.paragraph, index, index)
    }

    /// "a)", "b." at the start of a line: a bullet that counts.
    private mutating func readLetter(at index: Int) -> Int {
        guard text.isKind(index, .word), text.tokens[index].end - text.tokens[index].start == 1,
            text.isWord(index + 1, words.close) || text.isWord(index + 1, words.dot), text.isGlued(index + 1)
        else { return 0 }
        add(.bullet, index, index + 1)
        return 2
    }

    mutating func add(_ what: Event.What, _ start: Int, _ end: Int) {
        events.append(Event(what: what, start: start, end: end))
    }

    private mutating func readWord(at index: Int) -> Int {
        let word = text.tokens[index].word
        if word == words.and {
            add(.and, index, index + 1)
            return 1 + joinedSource(behind: index)
        }
        let opener = text.grammar.openers[Int(word)]
        guard !opener.isEmpty else { return 1 }
        if opener.contains(.locality), let locality = localityReader.read(at: index) { return take(locality) - index }
        if opener.contains(.figure), let figure = figureInWords(at: index) {
            return isSaidAgain(figure, at: index) ? figure.end - index : take(figure, at: index)
        }
        if opener.contains(.period), let length = readPeriod(at: index) { return length }
        guard opener.contains(.cue), let cue = text.grammar.cues.longest(at: index, in: text.tokens) else { return 1 }
        if cue.meaning == .source("province"), isProgramme(index, cue.length) { return cue.length }
        if case .place(let code) = cue.meaning {
            guard text.tokens[index].isCapitalised else { return 1 }
            let end = index + cue.length
            passing = passing(at: index, to: end)
            guard passing == nil, !isFormer(behind: end) else {
                add(.cue(passing == nil ? .formerPlace(code) : .passingPlace(code)), index, end)
                return cue.length
            }
        }
        if case .kind(let code) = cue.meaning, isOfOffice(index) || (code == "linkage" && namesPlace(index)) {
            return cue.length
        }
        if cue.meaning == .perYear, isLapse(at: index) { return cue.length }
        add(.cue(cue.meaning), index, index + cue.length)
        if let locality = localityReader.read(behind: index + cue.length) {
            return take(locality) - index
        }
        return cue.length
    }

    /// "ngành khuyến công tỉnh", "Kế hoạch khuyến công tỉnh Thái Bình": whose programme it is, and not who pays.
    private func isProgramme(_ index: Int, _ length: Int) -> Bool {
        if index > 0, text.grammar.sets.activities.contains(text.tokens[index - 1]) { return true }
        guard text.isWord(index, words.promotion),
            let name = text.grammar.cues.longestOrNil(at: index + length, in: text.tokens),
            case .place = name.meaning
        else { return false }
        let end = index + length + name.length
        if case .figure? = events.last?.what, events.last?.end == index { return false }
        // "khuyến công tỉnh Hà Nam 3 tỷ đồng".
        return !text.isNumber(end) && !text.isWord(end, words.colon)
    }

    /// "xưởng tại cụm công nghiệp Hải Sơn", "52 hộ liên kết": where something stands or with whom, and not what was done.
    private func namesPlace(_ index: Int) -> Bool {
        if case .figure(let number)? = events.last?.what, events.last?.end == index {
            return figures[number].family == .establishment
        }
        return index > 0 && text.grammar.sets.lying.contains(text.tokens[index - 1])
    }

    /// "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp": what an office is called is not what was done.
    private func isOfOffice(_ index: Int) -> Bool {
        guard text.tokens[index].isCapitalised, index > 2 else { return false }
        return (max(1, index - Scanner.officeReach)..<index).contains {
            text.isWord($0, words.centre2) && text.isWord($0 - 1, words.centre1) && text.tokens[$0 - 1].isCapitalised
        }
    }

    /// "sau một năm", "trong một năm": a time that went by, and no rate.
    private func isLapse(at index: Int) -> Bool {
        text.isWord(index, words.one) && index > 0 && text.grammar.sets.spoilers.contains(text.tokens[index - 1])
    }

    private mutating func take(_ locality: LocalityReader.Found) -> Int {
        add(.locality(isMany: locality.isMany), locality.start, locality.end)
        return locality.end
    }

    private mutating func take(_ figure: RawFigure, at index: Int) -> Int {
        add(.figure(figures.count), figure.first, figure.end)
        figures.append(figure)
        if figure.measure == .count { addKind(within: figure) }
        return figure.end - index
    }
}

extension Scanner {
    /// "2 mô hình trình diễn", "7 đề án địa phương": the counted noun begins the name of a kind or a source.
    private mutating func addKind(within figure: RawFigure) {
        for start in stride(from: figure.end - 1, to: figure.first, by: -1) {
            guard let cue = text.grammar.cues.longest(at: start, in: text.tokens) else { continue }
            guard isKindOrSource(cue.meaning), start + cue.length > figure.end else { continue }
            add(.cue(cue.meaning), start, start + cue.length)
            return
        }
    }

    private func isKindOrSource(_ cue: Cue) -> Bool {
        switch cue {
        case .kind, .source: true
        default: false
        }
    }

    private mutating func readNumber(at index: Int) -> Int {
        if let multiple = multiple(at: index) { return take(multiple, at: index) }
        let verdict = leftOut.verdict(at: index)
        if case .skip(let length) = verdict { return length }
        if let length = readPeriod(at: index) { return length }
        guard let figure = figureReader.figure(at: index) else {
            return (cellFigure(at: index) ?? bareFigure(at: index)).map { take($0, at: index) } ?? 1
        }
        switch verdict {
        case .onlyWithMoney where figure.measure != .money && figure.measure != .percent: return 1
        case .onlyWithUnit where !hasKnownUnit(figure): return 1
        default: return take(figure, at: index)
        }
    }

    private func hasKnownUnit(_ figure: RawFigure) -> Bool {
        guard figure.measure == .count, figure.family != .measure, figure.outOf == nil else { return true }
        let amount = text.amount(at: figure.first)
        if case .foreign? = text.grammar.units.longestOrNil(at: amount?.end ?? figure.end, in: text.tokens)?.meaning {
            return true
        }
        return text.grammar.nouns.longestOrNil(at: amount?.end ?? figure.end, in: text.tokens) != nil
            || figure.qualifier == .range
    }

    private mutating func readMark(at index: Int) -> Int {
        let word = text.tokens[index].word
        if let cue = text.grammar.cues.longest(at: index, in: text.tokens) {
            add(.cue(cue.meaning), index, index + cue.length)
            if cue.meaning == .etc, startsSentence(index + cue.length) { add(.sentence, index, index + cue.length) }
            return cue.length
        }
        if text.isCellMark(index), namesRow { add(.colon, index, index + 1) }
        switch word {
        case words.comma: add(.comma, index, index + 1)
        case words.semicolon: add(.semicolon, index, index + 1)
        case words.colon: add(.colon, index, index + 1)
        case words.open: add(.open, index, index + 1)
        case words.close: add(.close, index, index + 1)
        case words.plus, words.bullet: add(.bullet, index, index + 1)
        case words.hyphen:
            if text.isKind(index - 1, .lineBreak) || index == 0 { add(.bullet, index, index + 1) }
        case words.dot:
            if endsSentence(index) { add(.sentence, index, index + 1) }
        default:
            let scalar = text.scalar(index)
            if scalar == 0x21 || scalar == 0x3F { add(.sentence, index, index + 1) }
        }
        return 1
    }

    /// Whether the cell that ends names a kind, which holds for its row as before a colon.
    private var namesRow: Bool {
        for event in events.reversed().prefix(2) {
            switch event.what {
            case .cue(.kind): return true
            case .comma, .and: continue
            default: return false
            }
        }
        return false
    }

    private func startsSentence(_ index: Int) -> Bool {
        index < text.tokens.count && text.tokens[index].kind == .word && text.tokens[index].isCapitalised
    }

    /// A dot between letters, or behind a short abbreviation, ends nothing.
    private func endsSentence(_ index: Int) -> Bool {
        guard index + 1 < text.tokens.count else { return true }
        // "1." at the start of a line numbers it.
        if text.isNumber(index - 1), index == 1 || text.isKind(index - 2, .lineBreak) { return false }
        if text.isGlued(index + 1), !text.tokens[index + 1].isCapitalised { return false }
        if text.isKind(index + 1, .word), !text.tokens[index + 1].isCapitalised { return false }
        let before = index > 0 ? text.tokens[index - 1] : text.tokens[index]
        return !(before.kind == .word && before.isCapitalised && before.end - before.start <= 2)
    }
}
