/// What stands between two pairs of braces.
struct DocxMark: Equatable {
    enum Kind: Equatable {
        case text(String)
        case field(list: String, String)
        case sectionStart(String)
        case sectionEnd(String)
    }

    let kind: Kind
    let place: DocxPlace

    /// Names of forms are short; a longer text between braces is a slip.
    private static let maxLength = 80

    /// Reads the text between the braces.
    ///
    /// - Throws: ``DocxError/placeholder(_:_:_:)``.
    init(_ written: String, _ place: DocxPlace, naming: (String) -> String) throws {
        let text = DocxMark.trimmed(written[...])
        let sign = text.first
        let isSection = sign == "#" || sign == "/"
        let parts = text.dropFirst(isSection ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        let names = parts.map { naming(DocxMark.trimmed($0)) }
        guard written.count <= DocxMark.maxLength, names.count <= (isSection ? 1 : 2),
            names.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } })
        else { throw DocxError.placeholder(.unreadableName, String(written.prefix(DocxMark.maxLength)), place) }
        self.place = place
        kind =
            switch sign {
            case "#": .sectionStart(names[0])
            case "/": .sectionEnd(names[0])
            default: names.count == 1 ? .text(names[0]) : .field(list: names[0], names[1])
            }
    }

    /// As the list of a template's placeholders has it; an end stands there with its start.
    var placeholder: DocxPlaceholder? {
        switch kind {
        case .text(let name): DocxPlaceholder(.text(name), place)
        case .field(let list, let name): DocxPlaceholder(.field(list: list, name), place)
        case .sectionStart(let name): DocxPlaceholder(.section(name), place)
        case .sectionEnd: nil
        }
    }

    var isSection: Bool {
        switch kind {
        case .sectionStart, .sectionEnd: true
        case .text, .field: false
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// A piece of the text inside one `<w:t>`.
enum DocxSegment {
    case text([UInt8])
    case mark(DocxMark)

    var mark: DocxMark? {
        if case .mark(let mark) = self { mark } else { nil }
    }

    var isMarkOrBlank: Bool {
        if case .text(let bytes) = self { bytes.allSatisfy { $0 <= 0x20 } } else { true }
    }
}

/// Finds placeholders in paragraphs, also those that Word has cut over several runs.
struct DocxMarkFinder {
    let bytes: [UInt8]
    let tokens: [WordToken]
    let naming: (String) -> String

    /// The new content of each text token of a paragraph; nil where it holds no placeholder.
    ///
    /// A placeholder goes whole into the run in which it begins, and so takes the look of its first letters.
    /// - Throws: ``DocxError/placeholder(_:_:_:)``.
    func segments(of paragraph: WordParagraph) throws -> [Int: [DocxSegment]]? {
        var found: [Int: [DocxSegment]] = [:]
        for chain in paragraph.chains where !chain.isEmpty {
            var pieces = ChainPieces(chain.map { bytes[tokens[$0].range] })
            guard let text = pieces.textWithMarks else { continue }
            try cut(text, at: paragraph.place, into: &pieces)
            for (index, segments) in zip(chain, pieces.segments) { found[index] = segments }
        }
        guard !found.isEmpty else { return nil }
        for index in paragraph.chains.joined() where found[index] == nil {
            found[index] = [.text(Array(bytes[tokens[index].range]))]
        }
        return found
    }

    private func cut(_ text: [UInt8], at place: DocxPlace, into pieces: inout ChainPieces) throws {
        var position = 0
        while let open = ChainPieces.find("{{", in: text, from: position) {
            pieces.keep(position..<open, of: text)
            guard let close = ChainPieces.find("}}", in: text, from: open + 2) else {
                let shown = String(decoding: text[open...], as: UTF8.self).prefix(40)
                throw DocxError.placeholder(.unclosed, String(shown), place)
            }
            let name = String(decoding: text[(open + 2)..<close], as: UTF8.self)
            pieces.put(try DocxMark(name, place, naming: naming), at: open)
            position = close + 2
        }
        pieces.keep(position..<text.count, of: text)
    }
}

/// The texts of a chain of runs, cut anew; positions are asked for in rising order.
private struct ChainPieces {
    private(set) var segments: [[DocxSegment]]
    private let texts: [ArraySlice<UInt8>]
    private var current = 0
    /// Where the current text ends in the whole chain.
    private var end: Int

    init(_ texts: [ArraySlice<UInt8>]) {
        self.texts = texts
        segments = texts.map { _ in [] }
        end = texts.first?.count ?? 0
    }

    /// All texts as one; nil where no placeholder begins.
    var textWithMarks: [UInt8]? {
        let text = Array(texts.joined())
        return ChainPieces.find("{{", in: text, from: 0) == nil ? nil : text
    }

    mutating func put(_ mark: DocxMark, at position: Int) {
        advance(to: position)
        segments[current].append(.mark(mark))
    }

    /// Leaves plain text in the runs where it stood.
    mutating func keep(_ range: Range<Int>, of text: [UInt8]) {
        var position = range.lowerBound
        while position < range.upperBound {
            advance(to: position)
            let stop = min(end, range.upperBound)
            segments[current].append(.text(Array(text[position..<stop])))
            position = stop
        }
    }

    private mutating func advance(to position: Int) {
        while position >= end, current + 1 < texts.count {
            current += 1
            end += texts[current].count
        }
    }

    static func find(_ pair: StaticString, in text: [UInt8], from start: Int) -> Int? {
        let byte = pair.utf8Start.pointee
        guard text.count >= start + 2 else { return nil }
        return (start..<(text.count - 1)).first { text[$0] == byte && text[$0 + 1] == byte }
    }
}
