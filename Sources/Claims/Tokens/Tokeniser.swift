/// Cuts a text into tokens in one walk over its scalars.
struct Tokeniser {
    private let scalars: [UInt32]
    private let vocabulary: Vocabulary
    private let tables = Letters.tables
    private var tokens: [Token] = []
    private var place = 0

    private static let longestSplit = 16

    /// - Parameters:
    ///   - scalars: The text in Unicode form C.
    ///   - vocabulary: The words of the grammar.
    /// - Returns: The tokens in the order of the text; spaces are none.
    static func tokens(of scalars: [UInt32], vocabulary: Vocabulary) -> [Token] {
        var tokeniser = Tokeniser(scalars: scalars, vocabulary: vocabulary)
        tokeniser.run()
        return tokeniser.tokens
    }

    private init(scalars: [UInt32], vocabulary: Vocabulary) {
        self.scalars = scalars
        self.vocabulary = vocabulary
        // Running prose has a token for three and a half letters and marks; growing would copy the largest list there is.
        tokens.reserveCapacity(scalars.count / 3 + 16)
    }

    /// Whether a text is typed with marks at all; one in fifty letters is far below what Vietnamese has.
    static func hasMarks(_ scalars: [UInt32]) -> Bool {
        var letters = 0
        var marked = 0
        for scalar in scalars.prefix(20_000) {
            if scalar >= 0xC0 { marked += 1 }
            if scalar >= 0x41 { letters += 1 }
        }
        return letters == 0 || marked * 50 >= letters
    }

    private mutating func run() {
        while place < scalars.count {
            switch kind(at: place) {
            case .letter: isScannedStart ? readNumber() : readWord()
            case .digit: readNumber()
            case .space: readSpace()
            case .ignored: place += 1
            case .lineBreak: readLineBreak()
            case .other: readMark()
            }
        }
    }

    @inline(__always)
    private func kind(at place: Int) -> Letters.Kind {
        guard place < scalars.count else { return .space }
        let scalar = scalars[place]
        guard scalar < Letters.limit else { return Letters.rareKind(scalar) }
        return Letters.Kind(rawValue: tables.kinds[Int(scalar)]) ?? .other
    }

    private mutating func append(_ kind: Token.Kind, word: UInt16, from start: Int, capitalised: Bool = false) {
        let isGlued = tokens.last.map { Int($0.end) == start } ?? false
        tokens.append(
            Token(
                kind: kind,
                word: word,
                start: Int32(start),
                end: Int32(place),
                isGlued: isGlued,
                isCapitalised: capitalised
            )
        )
    }
}

extension Tokeniser {
    private mutating func readWord() {
        let start = place
        var exact = WordHash()
        loop: while place < scalars.count {
            switch kind(at: place) {
            case .letter:
                exact.add(UInt64(tables.lower[Int(scalars[place])]))
                place += 1
            case .ignored: place += 1
            default: break loop
            }
        }
        let isCapitalised = tables.lower[Int(scalars[start])] != UInt16(scalars[start])
        var word = vocabulary.isFolded ? plainWord(from: start) : vocabulary.exact(exact.value)
        if word == 0, place - start > 2, lacksTone(from: start) { word = plainWord(from: start) }
        if word == 0, place - start > 5, split(from: start) { return }
        append(.word, word: word, from: start, capitalised: isCapitalised)
    }

    /// The word that ends here, known without its marks.
    private func plainWord(from start: Int) -> UInt16 {
        vocabulary.plain(hash(start, place) { tables.plain[$0] })
    }

    /// Whether the word that ends here is one that Vietnamese writes with a tone, and has none.
    private func lacksTone(from start: Int) -> Bool {
        let letters = (start..<place).lazy.filter { kind(at: $0) == .letter }
        guard let last = letters.last, [0x63, 0x70, 0x74].contains(tables.plain[Int(scalars[last])]) else {
            return false
        }
        return !letters.contains { Tokeniser.bearsTone(scalars[$0]) }
    }

    /// Whether a letter bears one of the five written tones; â, ê, ô, ă, ơ, ư and đ alone do not.
    @inline(__always)
    private static func bearsTone(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC2, 0xCA, 0xD4, 0xE2, 0xEA, 0xF4, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0: false
        default: scalar >= 0xC0
        }
    }

    /// Takes two glued words apart ("từnguồn") where the grammar knows both.
    private mutating func split(from start: Int) -> Bool {
        let end = place
        guard end - start <= Tokeniser.longestSplit else { return false }
        for cut in (start + 2)..<(end - 1) {
            let first = vocabulary.exact(hash(start, cut) { tables.lower[$0] })
            guard first != 0 else { continue }
            let second = vocabulary.exact(hash(cut, end) { tables.lower[$0] })
            guard second != 0 else { continue }
            place = cut
            append(.word, word: first, from: start)
            place = end
            append(.word, word: second, from: cut)
            return true
        }
        return false
    }

    private func hash(_ start: Int, _ end: Int, _ letter: (Int) -> some BinaryInteger) -> UInt64 {
        var hash = WordHash()
        for place in start..<end where kind(at: place) == .letter {
            hash.add(UInt64(letter(Int(scalars[place]))))
        }
        return hash.value
    }

    private mutating func readLineBreak() {
        let start = place
        while kind(at: place) == .lineBreak || (kind(at: place) == .space && place < scalars.count) { place += 1 }
        append(.lineBreak, word: 0, from: start)
    }

    /// A tab inside a line is the border between two cells of a pasted table.
    private mutating func readSpace() {
        let isLineStart = tokens.last.map { $0.kind == .lineBreak } ?? true
        guard scalars[place] == 0x09, !isLineStart else {
            place += 1
            return
        }
        readMark()
    }

    private mutating func readMark() {
        let start = place
        let mark = Letters.plainMark(scalars[place])
        place += 1
        var hash = WordHash()
        hash.add(UInt64(mark))
        append(.mark, word: vocabulary.exact(hash.value), from: start)
    }
}

extension Tokeniser {
    /// Digits with the marks between them; O and l among digits are the zeros and ones of a scanned page.
    private mutating func readNumber() {
        let start = place
        while place < scalars.count {
            if kind(at: place) == .digit || isScannedDigit() || (place == start && kind(at: place) == .letter) {
                place += 1
            } else if isInnerMark(at: place) {
                place += 1
            } else if isGroupSpace(from: start) {
                place += 1
            } else {
                break
            }
        }
        append(.number, word: 0, from: start)
    }

    /// A small l or a large O before digits ("l2,5 tỷ", "l,5 tỷ", "O8 lớp", "O,5 tỷ").
    private var isScannedStart: Bool {
        guard place == 0 || kind(at: place - 1) != .letter else { return false }
        if scalars[place] == 0x4F {
            if kind(at: place + 1) == .digit, kind(at: place + 2) == .space { return true }
            return place + 1 < scalars.count && isInnerMark(at: place + 1)
        }
        guard scalars[place] == 0x6C else { return false }
        return kind(at: place + 1) == .digit || (place + 1 < scalars.count && isInnerMark(at: place + 1))
    }

    private func isScannedDigit() -> Bool {
        let scalar = scalars[place]
        guard scalar == 0x4F || scalar == 0x6F || scalar == 0x6C else { return false }
        if kind(at: place + 1) == .digit { return true }
        if scalar == 0x6C { return isBehindLonelyZero(place) || (place > 0 && isInnerMark(at: place - 1)) }
        // "2.5OO": zeros up to the end of the number.
        var end = place + 1
        while end < scalars.count, end - place < 6, scalars[end] == scalar { end += 1 }
        return kind(at: end) != .letter
    }

    /// "0l lớp": behind a zero that opens its number an l is no litre.
    private func isBehindLonelyZero(_ place: Int) -> Bool {
        place > 0 && scalars[place - 1] == 0x30 && kind(at: place + 1) != .letter
            && (place < 2 || kind(at: place - 2) == .space)
    }

    private func isInnerMark(at place: Int) -> Bool {
        let scalar = scalars[place]
        guard scalar == 0x2C || scalar == 0x2E else { return false }
        return kind(at: place + 1) == .digit || isScannedTail(from: place + 1)
    }

    /// "12,O8", "2.O5O", "3.l5O": a zero or a one opens the digits behind a mark, and no letter ends them.
    private func isScannedTail(from start: Int) -> Bool {
        var end = start
        var digits = 0
        while end < scalars.count, end - start < 4, Numeral.digit(scalars[end]) != nil {
            if kind(at: end) == .digit { digits += 1 }
            end += 1
        }
        guard end > start, kind(at: end) != .letter else { return false }
        return digits > 0 || end == start + 1 || (start..<end).allSatisfy { scalars[$0] == 0x4F }
    }

    /// A space between thousands: one to three digits before it, exactly three after.
    private func isGroupSpace(from start: Int) -> Bool {
        guard kind(at: place) == .space, place < scalars.count, scalars[place] != 0x09 else { return false }
        var run = 0
        while run <= 3, place - run - 1 >= start, kind(at: place - run - 1) == .digit { run += 1 }
        guard (1...3).contains(run), place - run == start || kind(at: place - run - 1) == .space else { return false }
        guard place - run != start || scalars[start] != 0x30 else { return false }
        for offset in 1...3 where kind(at: place + offset) != .digit { return false }
        return kind(at: place + 4) != .digit && (scalars.count <= place + 4 || scalars[place + 4] != 0x2F)
    }
}
