/// How the paragraph of a placeholder looks, so that the text in its place looks alike.
struct WordLook: Equatable, Sendable {
    /// `<w:pPr>` with its content; empty where the paragraph has none.
    let paragraph: [UInt8]
    /// `<w:rPr>` of its first run.
    let run: [UInt8]
}

extension WordLook {
    /// The look of a paragraph of a template, given by its tokens.
    init(of range: Range<Int>, _ tokens: [WordToken], _ bytes: [UInt8]) {
        func first(_ element: WordToken.Element, from start: Int) -> Range<Int>? {
            tokens[start..<range.upperBound].firstIndex { $0.element == element && $0.kind != .close }
                .map { $0..<WordToken.end(of: $0, in: tokens) }
        }
        func markup(_ found: Range<Int>) -> [UInt8] {
            Array(bytes[tokens[found.lowerBound].range.lowerBound..<tokens[found.upperBound - 1].range.upperBound])
        }
        let own = first(.paragraphProperties, from: range.lowerBound)
        let run = first(.runProperties, from: own?.upperBound ?? range.lowerBound)
        self.init(paragraph: own.map(markup) ?? [], run: run.map(markup) ?? [])
    }
}
