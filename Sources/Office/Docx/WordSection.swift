/// How wide a text may be on the pages of a document, in twentieths of a point.
package struct WordWidths: Sendable, Equatable {
    package let portrait: Int
    package let landscape: Int

    package init(portrait: Int, landscape: Int) {
        self.portrait = portrait
        self.landscape = landscape
    }

    package static let ofOwnPages = WordWidths(
        portrait: WordDocument.textWidth,
        landscape: WordDocument.landscapeTextWidth
    )
}

/// The pages of a template between two ends of sections: their size, margins, head and foot.
struct WordSection: Sendable {
    /// `<w:sectPr>` with its content.
    let markup: [UInt8]

    init(_ markup: [UInt8]) {
        self.markup = markup
    }

    /// For a file that says nothing of its pages.
    static let ofOwnPages = WordSection(
        Array(
            """
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>
            """.utf8
        )
    )

    /// What holds only for the first pages of a document: numbers begin anew, the first page has none.
    private static let ofFirstPages: Set = ["w:titlePg", "w:pgNumType", "w:type"]

    /// The same pages, upright as they are or on their long side.
    func markup(_ orientation: WordDocument.Orientation, isFirst: Bool) -> [UInt8] {
        var output: [UInt8] = []
        var isLeftOut = false
        for token in WordToken.all(in: markup) {
            var tag = RawTag(Array(markup[token.range]))
            if !isFirst, token.kind != .close, Self.ofFirstPages.contains(tag.name) {
                isLeftOut = token.kind == .open
                continue
            }
            if isLeftOut {
                isLeftOut = token.kind != .close
                continue
            }
            if orientation == .landscape, tag.name == "w:pgSz", token.kind != .close, height > width {
                tag.set("w:w", to: String(height))
                tag.set("w:h", to: String(width))
                tag.set("w:orient", to: "landscape")
            }
            output += tag.bytes
        }
        return output
    }

    /// From margin to margin.
    var widths: WordWidths {
        let margins = number("w:left", of: "w:pgMar", else: 1_701) + number("w:right", of: "w:pgMar", else: 850)
        return WordWidths(portrait: width - margins, landscape: max(width, height) - margins)
    }

    private var width: Int { number("w:w", of: "w:pgSz", else: 11_906) }
    private var height: Int { number("w:h", of: "w:pgSz", else: 16_838) }

    private func number(_ attribute: String, of element: String, else usual: Int) -> Int {
        WordToken.all(in: markup).lazy
            .map { RawTag(Array(markup[$0.range])) }
            .first { $0.name == element }
            .flatMap { $0.value(attribute).flatMap(Double.init) }
            .map { Int($0.rounded()) } ?? usual
    }
}
