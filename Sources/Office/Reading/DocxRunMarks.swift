/// Puts the beginnings and ends of comments between the runs of a document, cutting a run in two where one falls inside.
struct DocxRunMarks {
    let bytes: [UInt8]
    let tokens: [WordToken]

    /// The run around a text: its opening tag, its properties, and the tokens of the text.
    private struct Run {
        let open: Int
        let close: Int
        let properties: Range<Int>?
        /// The opening tag of `<w:t>`.
        let text: Int
    }

    /// The changes in rising order.
    func edits(_ marks: [(id: Int, range: DocxMarkedRange)]) -> [PartEdit] {
        var places: [Place] = []
        for mark in marks {
            guard let first = run(around: mark.range.first), let last = run(around: mark.range.last) else { continue }
            places.append(start(mark.id, mark.range, first))
            places.append(end(mark.id, mark.range, last))
        }
        let cut = Set(places.compactMap(\.cutText))
        let spaces = cut.compactMap(keepingSpaces)
        return (merged(places) + spaces).sorted { $0.offset < $1.offset }
    }

    private struct Place {
        let offset: Int
        let tags: String
        let isEnd: Bool
        /// The run that is cut there; nil between runs.
        let run: Run?

        var cutText: Int? { run?.text }
    }

    private func start(_ id: Int, _ range: DocxMarkedRange, _ run: Run) -> Place {
        let tags = "<w:commentRangeStart w:id=\"\(id)\"/>"
        let isFirst = run.text == (run.properties?.upperBound ?? run.open + 1)
        guard range.start == tokens[range.first].range.lowerBound, isFirst else {
            return Place(offset: range.start, tags: tags, isEnd: false, run: run)
        }
        return Place(offset: tokens[run.open].range.lowerBound, tags: tags, isEnd: false, run: nil)
    }

    private func end(_ id: Int, _ range: DocxMarkedRange, _ run: Run) -> Place {
        let tags = "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
        let isLast = run.close == range.last + 2
        guard range.end == tokens[range.last].range.upperBound, isLast else {
            return Place(offset: range.end, tags: tags, isEnd: true, run: run)
        }
        return Place(offset: tokens[run.close].range.upperBound, tags: tags, isEnd: true, run: nil)
    }

    /// One change for each byte, what ends before what begins.
    private func merged(_ places: [Place]) -> [PartEdit] {
        Dictionary(grouping: places, by: \.offset).map { offset, here in
            let tags = here.filter(\.isEnd).map(\.tags).joined() + here.filter { !$0.isEnd }.map(\.tags).joined()
            guard let run = here.lazy.compactMap(\.run).first else {
                return PartEdit(offset: offset, replacement: Array(tags.utf8))
            }
            return PartEdit(offset: offset, replacement: cut(run, around: tags))
        }
    }

    private func cut(_ run: Run, around tags: String) -> [UInt8] {
        let properties = run.properties.map { properties in
            Array(
                bytes[
                    tokens[properties.lowerBound].range.lowerBound..<tokens[properties.upperBound - 1].range.upperBound
                ]
            )
        }
        let head = Array("</w:t></w:r>\(tags)<w:r>".utf8)
        return head + (properties ?? []) + Array("<w:t xml:space=\"preserve\">".utf8)
    }

    /// A cut may leave a space at the end of the first half.
    private func keepingSpaces(_ text: Int) -> PartEdit? {
        var tag = RawTag(Array(bytes[tokens[text].range]))
        tag.set("xml:space", to: "preserve")
        return PartEdit(offset: tokens[text].range.lowerBound, length: tokens[text].range.count, replacement: tag.bytes)
    }

    /// The run in which a text token stands; nil where it stands in none.
    private func run(around text: Int) -> Run? {
        guard text > 0, tokens[text - 1].element == .text else { return nil }
        var open = text - 1
        while open > 0, !(tokens[open].kind == .open && tokens[open].element == .run) {
            if tokens[open].element == .paragraph { return nil }
            open -= 1
        }
        var close = text + 1
        while close < tokens.count, !(tokens[close].kind == .close && tokens[close].element == .run) {
            if tokens[close].element == .paragraph { return nil }
            close += 1
        }
        guard close < tokens.count else { return nil }
        return Run(open: open, close: close, properties: properties(behind: open, before: close), text: text - 1)
    }

    private func properties(behind open: Int, before close: Int) -> Range<Int>? {
        guard tokens[open + 1].element == .runProperties, tokens[open + 1].kind == .open else { return nil }
        let end = (open + 2..<close).first { tokens[$0].element == .runProperties && tokens[$0].kind == .close }
        return end.map { open + 1..<$0 + 1 }
    }
}
