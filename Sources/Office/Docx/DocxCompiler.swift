/// Turns the XML of a part into nodes.
struct DocxCompiler {
    /// Within one paragraph, or between whole paragraphs of the body.
    private struct Section {
        let name: String
        let place: DocxPlace
        let paragraph: Int?

        var fault: DocxError { .placeholder(.unbalancedSection, name, place) }
    }

    private struct Level {
        let frame: Frame
        var nodes: [DocxNode] = []
        /// Tags that follow each other; they become one node.
        var markup: [UInt8] = []

        mutating func append(_ node: DocxNode) {
            if case .markup(let bytes) = node {
                markup += bytes
                return
            }
            flush()
            nodes.append(node)
        }

        mutating func flush() {
            guard !markup.isEmpty else { return }
            nodes.append(.markup(markup))
            markup = []
        }
    }

    private enum Frame {
        case part
        case row(list: String, end: Int)
        case section(Section)
    }

    private let bytes: [UInt8]
    private let tokens: [WordToken]
    private(set) var placeholders: [DocxPlaceholder] = []
    private var segments: [Int: [DocxSegment]] = [:]
    /// The list that the row opened by a token repeats.
    private var lists: [Int: String] = [:]
    /// Paragraphs that hold nothing but the start or the end of a section, by their first token.
    private var lone: [Int: (mark: DocxMark, end: Int)] = [:]
    /// What comes in the place of a paragraph, by the paragraph's first token; and the end of its pages.
    private var blocks: [Int: (name: String, place: DocxPlace, end: Int)] = [:]
    private var pageEnds: [Int: Int] = [:]
    /// The pages on which the last blocks stand.
    private var section: WordSection?
    /// The paragraph of each text token with placeholders.
    private var paragraphs: [Int: Int] = [:]
    private var stack = [Level(frame: .part)]

    /// - Throws: ``DocxError/placeholder(_:_:_:)``.
    static func compile(
        _ bytes: [UInt8],
        as part: DocxPlace.Part,
        blocks: Set<String>,
        naming: @escaping (String) -> String
    ) throws -> (nodes: [DocxNode], placeholders: [DocxPlaceholder], section: WordSection?) {
        var compiler = DocxCompiler(bytes)
        try compiler.read(part, blocks, naming)
        let nodes = try compiler.build()
        return (nodes, compiler.placeholders, compiler.section)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = WordToken.all(in: bytes)
    }

    private mutating func read(
        _ part: DocxPlace.Part,
        _ blocks: Set<String>,
        _ naming: @escaping (String) -> String
    ) throws {
        let finder = DocxMarkFinder(bytes: bytes, tokens: tokens, naming: naming)
        for paragraph in WordParagraph.all(of: tokens, in: part) {
            guard let found = try finder.segments(of: paragraph) else { continue }
            let marks = found.sorted { $0.key < $1.key }.flatMap { $0.value.compactMap(\.mark) }
            placeholders += marks.compactMap(\.placeholder)
            for mark in marks { try note(mark, in: paragraph) }
            if paragraph.isInBody, marks.count == 1, marks[0].isSection, DocxCompiler.isOnlyMark(found) {
                lone[paragraph.range.lowerBound] = (marks[0], paragraph.range.upperBound)
            }
            for mark in marks {
                guard case .text(let name) = mark.kind, blocks.contains(name) else { continue }
                guard paragraph.isInBody, marks.count == 1, DocxCompiler.isOnlyMark(found),
                    !tokens[paragraph.range].contains(where: { $0.element == .section })
                else { throw DocxError.placeholder(.blockNotAlone, name, mark.place) }
                self.blocks[paragraph.range.lowerBound] = (name, mark.place, paragraph.range.upperBound)
            }
            segments.merge(found) { $1 }
            for token in found.keys { paragraphs[token] = paragraph.range.lowerBound }
        }
    }

    private mutating func note(_ mark: DocxMark, in paragraph: WordParagraph) throws {
        guard case .field(let list, let name) = mark.kind else { return }
        guard let row = paragraph.row else {
            throw DocxError.placeholder(.listOutsideTable, list + "." + name, mark.place)
        }
        if let other = lists[row], other != list {
            throw DocxError.placeholder(.mixedLists, "\(other), \(list)", mark.place)
        }
        lists[row] = list
    }

    private static func isOnlyMark(_ found: [Int: [DocxSegment]]) -> Bool {
        found.values.joined().allSatisfy(\.isMarkOrBlank)
    }
}

extension DocxCompiler {
    private mutating func build() throws -> [DocxNode] {
        let ends = rowEnds
        var index = 0
        while index < tokens.count {
            if let (mark, end) = lone[index] {
                try add(mark, paragraph: nil)
                index = end
                continue
            }
            if let block = blocks[index] {
                append(block.name, at: block.place, index..<block.end)
                index = block.end
                continue
            }
            if let end = pageEnds[index] {
                append(.pagesEnd(WordSection(markup(index..<end))))
                index = end
                continue
            }
            if let list = lists[index] { push(.row(list: list, end: ends[index] ?? index)) }
            try add(index)
            if case .row(_, let end) = stack[stack.count - 1].frame, end == index { pop() }
            index += 1
        }
        if case .section(let section) = stack[stack.count - 1].frame { throw section.fault }
        stack[0].flush()
        return stack[0].nodes
    }

    private mutating func append(_ name: String, at place: DocxPlace, _ paragraph: Range<Int>) {
        let section: WordSection
        if let start = tokens[paragraph.upperBound...].firstIndex(where: { $0.element == .section }) {
            let end = WordToken.end(of: start, in: tokens)
            pageEnds[start] = end
            section = WordSection(markup(start..<end))
        } else {
            section = .ofOwnPages
        }
        self.section = section
        append(.blocks(name, WordLook(of: paragraph, tokens, bytes), section, place))
    }

    private func markup(_ range: Range<Int>) -> [UInt8] {
        Array(bytes[tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound])
    }

    private mutating func add(_ index: Int) throws {
        let token = tokens[index]
        if let pieces = segments[index] {
            for piece in pieces {
                switch piece {
                case .text(let bytes): append(.text(bytes))
                case .mark(let mark): try add(mark, paragraph: paragraphs[index])
                }
            }
            return
        }
        if token.element == .text, token.kind == .open, segments[index + 1] != nil {
            return append(.markup(Array("<w:t xml:space=\"preserve\">".utf8)))
        }
        // Sections of whole paragraphs may hold tables; one within a paragraph cannot reach the end of a row.
        if token.kind == .close, token.element == .row, case .section(let section) = stack[stack.count - 1].frame,
            section.paragraph != nil
        {
            throw section.fault
        }
        if token.kind == .text { return append(.text(Array(bytes[token.range]))) }
        append(.markup(isInRow ? repeatable(token) : Array(bytes[token.range])))
    }

    private mutating func add(_ mark: DocxMark, paragraph: Int?) throws {
        switch mark.kind {
        case .text(let name): append(.value(name, mark.place))
        case .field(let list, let name): append(.field(list: list, name, mark.place))
        case .sectionStart(let name):
            push(.section(Section(name: name, place: mark.place, paragraph: paragraph)))
        case .sectionEnd(let name):
            guard case .section(let section) = stack[stack.count - 1].frame, section.name == name,
                section.paragraph == paragraph
            else { throw DocxError.placeholder(.unbalancedSection, name, mark.place) }
            pop()
        }
    }

    /// Word wants these marks to be unique in a document, and does without them.
    private func repeatable(_ token: WordToken) -> [UInt8] {
        if token.element == .bookmarkStart || token.element == .bookmarkEnd { return [] }
        guard token.kind != .close, token.element == .paragraph || token.element == .row else {
            return Array(bytes[token.range])
        }
        var tag = RawTag(Array(bytes[token.range]))
        tag.remove("w14:paraId")
        tag.remove("w14:textId")
        return tag.bytes
    }

    private var isInRow: Bool {
        stack.contains { if case .row = $0.frame { true } else { false } }
    }

    /// Where the row that a token opens is closed.
    private var rowEnds: [Int: Int] {
        var ends: [Int: Int] = [:]
        var open: [Int] = []
        for (index, token) in tokens.enumerated() where token.element == .row {
            if token.kind == .open { open.append(index) }
            if token.kind == .close, let start = open.popLast() { ends[start] = index }
        }
        return ends
    }

    private mutating func push(_ frame: Frame) {
        stack.append(Level(frame: frame))
    }

    private mutating func pop() {
        guard stack.count > 1, var level = stack.popLast() else { return }
        level.flush()
        switch level.frame {
        case .part: break
        case .row(let list, _): append(.row(list: list, level.nodes))
        case .section(let section):
            append(.section(section.name, isInParagraph: section.paragraph != nil, level.nodes))
        }
    }

    private mutating func append(_ node: DocxNode) {
        stack[stack.count - 1].append(node)
    }
}
