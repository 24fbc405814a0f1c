/// Puts a paragraph together, text and figures in turn.
struct ParagraphWriter {
    private var runs: [ReportParagraph.Run] = []
    private var text = ""

    /// Nil where nothing was said.
    var paragraph: ReportParagraph? {
        let all = text.isEmpty ? runs : runs + [.text(text)]
        return all.isEmpty ? nil : ReportParagraph(all)
    }

    private var isEmpty: Bool { runs.isEmpty && text.isEmpty }

    mutating func say(_ words: String) {
        text += words
    }

    /// Begins a sentence behind the one before.
    mutating func sentence(_ words: String) {
        text += isEmpty ? words : " " + words
    }

    mutating func figure(_ words: String, _ figure: ReportFigure) {
        if !text.isEmpty { runs.append(.text(text)) }
        text = ""
        runs.append(.figure(words, figure))
    }

    /// Words of a record with numbers of their own.
    mutating func quote(_ words: String, _ origin: FigureOrigin) {
        figure(words, .count(nil, origin))
    }

    mutating func money(_ amount: Dong, _ origin: FigureOrigin?) {
        figure(RoundedFigure.exact(amount).text, .amount(amount, origin))
    }

    mutating func count(_ count: Int, _ unit: String, _ origin: FigureOrigin?) {
        figure("\(NarrativeWords.grouped(count)) \(unit)", .count(count, origin))
    }

    /// Items one after the other, the last behind "và"; with semicolons where items have commas of their own.
    mutating func list<Item>(_ items: [Item], separator: String, last: String, _ write: (Item, inout Self) -> Void) {
        for (position, item) in items.enumerated() {
            if position > 0 { say(position == items.count - 1 ? last : separator) }
            write(item, &self)
        }
    }
}
